import * as z from 'zod';
import { gradeListOf } from '../insight/scores/grade-list.ts';
import { findingCodec } from './document/finding.ts';
import { gradeListCodec } from './document/grade-list.ts';
import { rankingCodec } from './document/ranking.ts';
import { headShape, SCHEMA_VERSION } from './document/report.ts';
import { count, list } from './document/values.ts';
import type { Wording } from './document/wording.ts';
import { WORDLESS, wordingOf } from './document/wording.ts';
import { writerOf } from './document/writer.ts';
import type { RankReport } from './rank-report.ts';

const { gate: _gate, scope: _scope, inputs, directMembers, ...head } = headShape;

function rankingDocumentCodec(wording: Wording) {
  return z
    .object({
      ...head,
      view: z.literal('ranking').describe('With scores and ranks'),
      part: z.boolean().describe('Whether only some regions are shown; their ranks are those among all'),
      inputs,
      directMembers,
      ranking: rankingCodec(wording).describe('Scores, grades and ranks'),
      findings: list(findingCodec(wording)).describe('What is wrong or doubtful in the data'),
    })
    .describe('Scores, grades and ranks of regions, as an assessment declares them');
}

function gradesDocumentCodec(wording: Wording) {
  return z
    .object({
      ...head,
      view: z
        .enum(['grades', 'public'])
        .describe('grades: with the names of all regions; public: of those with the best grade alone'),
      part: z.boolean().describe('Whether only some regions are shown'),
      gradeList: gradeListCodec(wording).describe('Grades: no scores, no ranks'),
      findings: z
        .object({
          errors: count.describe('How many rows, cells or files were left out'),
          warnings: count.describe('How many figures are doubtful'),
        })
        .describe('What is wrong or doubtful in the data, counted'),
    })
    .describe('Grades of regions without what they are made by');
}

/** What `dabiao rank --format json` prints, and with `--grades` or `--public`. */
export const rankingDocumentSchema = rankingDocumentCodec(WORDLESS);
export const gradesDocumentSchema = gradesDocumentCodec(WORDLESS);

/** A ranking as schema/rank.schema.json describes it. */
export function rankDocument(
  ranked: RankReport,
): z.input<typeof rankingDocumentSchema> | z.input<typeof gradesDocumentSchema> {
  const { report, ranking, isPart, view } = ranked;
  const { tool, asOf, plan, sha256, findings } = report;
  const wording = wordingOf(report);
  const common = {
    schemaVersion: SCHEMA_VERSION,
    tool,
    ...(asOf === null ? {} : { asOf }),
    plan: { plan, sha256 },
    part: isPart,
  };
  if (view === 'ranking')
    return writerOf(rankingDocumentCodec(wording))({
      ...common,
      view,
      inputs: report.inputs,
      directMembers: report.directMembers,
      ranking,
      findings,
    });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return writerOf(gradesDocumentCodec(wording))({
    ...common,
    view,
    gradeList: gradeListOf(ranking, view === 'public' ? 'best' : 'all'),
    findings: { errors, warnings: findings.length - errors },
  });
}
