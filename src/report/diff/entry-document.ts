import * as z from 'zod';
import type { ComparedVerdict, DiffEntry } from '../../insight/diff/diff.ts';
import { DIFF_CLASSES } from '../../insight/diff/diff.ts';
import { holding } from '../document/held.ts';
import { regionCodec } from '../document/region.ts';
import { boundsCodec, targetCodec } from '../document/target.ts';
import { number, status, text, year } from '../document/values.ts';
import { waiverCodec } from '../document/waiver.ts';
import type { Wording } from '../document/wording.ts';

export const value = number.exactOptional().describe('Absent if it is not known; cut as in a report');
export const numerator = number.exactOptional().describe('Of a ratio or share, exact');
export const denominator = number.exactOptional().describe('Of a ratio or share, exact');
export const unit = text.describe('The id of the unit of the value');
export const indicator = text.describe('The id of the indicator');

const comparedVerdict = holding<ComparedVerdict>()(
  z.object({
    year: year.describe('The year it was judged for'),
    status: status.describe('What came of it'),
    unit,
    value,
    numerator,
    denominator,
    bounds: boundsCodec.exactOptional().describe('Where the value may lie while members are missing'),
    target: targetCodec.exactOptional().describe('What it was held against; absent if there was no target'),
    approximate: z.literal(true).exactOptional().describe('Met only thanks to the tolerance'),
    waiver: waiverCodec.exactOptional().describe('The approval of the failure, of what is waived'),
  }),
);

const CLASSES =
  'newly-met, newly-missed: it was not so before; no-longer-known: decided before, and not now; better, worse: ' +
  'nearer to the target or farther from it, met or missed as before; appeared, vanished: judged against a target ' +
  'in one report only; waiver: missed as before, and an approval came or went; unclear: neither can be said';

/** A judgement of both reports. */
export function entryCodec(wording: Wording) {
  return holding<DiffEntry>()(
    z.object({
      class: z.enum(DIFF_CLASSES).describe(CLASSES),
      indicator,
      region: regionCodec(wording).describe('The region that is judged'),
      before: comparedVerdict.nullable().describe('In the first report; null if it does not judge it'),
      after: comparedVerdict.nullable().describe('In the second report; null if it does not judge it'),
      change: number
        .exactOptional()
        .describe('After minus before, in the unit of the value; cut to six places away from zero'),
      goalpost: z
        .enum(['moved', 'decides'])
        .exactOptional()
        .describe(
          'moved: the target itself was changed; decides: and by the former one it would be judged otherwise',
        ),
      lost: z
        .literal(true)
        .exactOptional()
        .describe('It passed, and misses, is not known or is gone now; such make the exit code 1'),
    }),
  );
}
