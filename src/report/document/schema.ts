import * as z from 'zod';
import { errorCodec, errorShape } from '../error/document.ts';
import { baselineCodec } from './baseline.ts';
import { findingCodec } from './finding.ts';
import { gapsCodec } from './gaps.ts';
import { vanishedCodec } from './gate.ts';
import { rankingCodec } from './ranking.ts';
import { headShape, reportCodec } from './report.ts';
import { summaryCodec } from './summary.ts';
import { verdictCodec } from './verdict.ts';
import { WORDLESS } from './wording.ts';

/** What `--format json` prints: a report, or why there is none. */
export const documentSchema = z.union([reportCodec(WORDLESS, []), errorCodec]);

function record<Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) {
  return z.object({ type: z.literal(type).describe('What the line is'), ...shape });
}

/** A line of `--format ndjson`. */
export const recordSchema = z
  .union([
    record('report', headShape),
    record('verdict', verdictCodec(WORDLESS).in.shape),
    record('vanished', vanishedCodec(WORDLESS).shape),
    record('gaps', gapsCodec.shape),
    record('baseline', baselineCodec(WORDLESS).shape),
    record('ranking', rankingCodec(WORDLESS).shape),
    record('finding', findingCodec(WORDLESS).in.shape),
    record('summary', summaryCodec.in.shape),
    record('error', errorShape),
  ])
  .describe(
    'A line of dabiao check --format ndjson: report first, then verdicts, what vanished, gaps, baselines, ranking, and findings, summary last; or one error',
  );
