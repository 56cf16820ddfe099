import * as z from 'zod';
import type { Region } from '../../core/model.ts';
import type { Report } from '../report.ts';
import { baselineCodec } from './baseline.ts';
import { directMemberCodec } from './direct-member.ts';
import { findingCodec } from './finding.ts';
import { focusCountiesCodec, gapsCodec } from './gaps.ts';
import { gateCodec, vanishedCodec } from './gate.ts';
import { holding } from './held.ts';
import { inputCodec } from './input.ts';
import { planCodec } from './plan.ts';
import { rankingCodec } from './ranking.ts';
import { summaryCodec } from './summary.ts';
import { code, list, text, unlessEmpty, year } from './values.ts';
import { verdictCodec } from './verdict.ts';
import type { Wording } from './wording.ts';
import { SCHEMA_VERSION } from './written-names.ts';

export { SCHEMA_VERSION };

export const schemaVersion = z
  .literal(SCHEMA_VERSION)
  .describe('What breaks readers of the document raises it');
export const toolCodec = z.object({
  name: text.describe('Its name'),
  version: text.describe('Its version'),
});

/** What a report is about; the first line of NDJSON. */
export const headShape = {
  $schema: text.exactOptional().describe('The schema of the document, for editors'),
  schemaVersion,
  tool: toolCodec.describe('The program that wrote the document'),
  asOf: text.exactOptional().describe('The moment the report is about, if one was named'),
  plan: planCodec.describe('The plan that was judged by'),
  scope: z
    .object({
      years: list(year).describe('The years judged'),
      regions: list(code).describe('The topmost regions judged'),
      groups: list(focusCountiesCodec)
        .exactOptional()
        .describe('The focus groups of the plan by which regions were named'),
    })
    .describe('What was judged'),
  gate: gateCodec,
  inputs: list(inputCodec).describe('The files that were read'),
  directMembers: unlessEmpty(directMemberCodec).describe(
    'The direct members that reported: what a region runs itself, and zones that are no county',
  ),
};

type Written = Omit<Report, 'regions' | 'plan' | 'sha256' | 'asOf'> & {
  readonly $schema: string;
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly asOf: string;
  readonly plan: Pick<Report, 'plan' | 'sha256'>;
};

/**
 * The JSON document of a report, as a codec: the published schema, the writer and the reader of saved reports
 * are made from it. What breaks a reader of the document raises `schemaVersion`; new keys do not, so a reader
 * must ignore what it does not know.
 */
export function reportCodec(wording: Wording, regions: readonly Region[]) {
  const written = holding<Written>()(
    z.object({
      ...headShape,
      summary: summaryCodec.describe('How many verdicts have each status'),
      verdicts: list(verdictCodec(wording)).describe('Each indicator, region and year judged'),
      vanished: list(vanishedCodec(wording))
        .exactOptional()
        .describe('What the previous report judged and this one does not, where one was given'),
      gaps: gapsCodec
        .exactOptional()
        .describe('The counties in focus against the rest, where the scope holds both'),
      baselines: list(baselineCodec(wording))
        .exactOptional()
        .describe('What indicators came to in the baseline year of the plan, of each region judged'),
      ranking: rankingCodec(wording)
        .exactOptional()
        .describe('Scores, grades and ranks of the last year with figures, where an assessment is declared'),
      findings: list(findingCodec(wording)).describe('What is wrong or doubtful in the data'),
    }),
  ).describe('An assessment: all verdicts and findings of one run of dabiao check');
  return z.codec(written, z.custom<Report>(), {
    decode: ({ $schema: _schema, schemaVersion: _version, plan, asOf = null, ...rest }) => ({
      ...rest,
      ...plan,
      asOf,
      regions,
    }),
    encode: ({ regions: _regions, plan, sha256, asOf, ...rest }) => ({
      ...rest,
      schemaVersion: SCHEMA_VERSION,
      plan: { plan, sha256 },
      ...(asOf === null ? {} : { asOf }),
    }),
  });
}
