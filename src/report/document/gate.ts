import * as z from 'zod';
import { FAIL_ON } from '../../gate/gate.ts';
import type { Gate, GateReason, VanishedVerdict } from '../../gate/gate.ts';
import type { Renamed } from './held.ts';
import { holding } from './held.ts';
import { regionCodec } from './region.ts';
import { count, list, status, text, year } from './values.ts';
import type { Wording } from './wording.ts';

const reason = holding<GateReason>()(
  z.discriminatedUnion('code', [
    z.object({
      code: z.literal('data-rejected').describe('Rows or files were left out because of errors'),
      count: count.describe('How many errors'),
    }),
    z.object({
      code: z.literal('targets-missed').describe('Verdicts have a status that fails the run'),
      count: count.describe('How many verdicts'),
    }),
    z.object({
      code: z.literal('verdicts-vanished').describe('What the previous report judged is no longer judged'),
      count: count.describe('How many verdicts'),
    }),
    z.object({
      code: z.literal('too-many-findings').describe('There are more findings than are allowed'),
      count: count.describe('How many findings'),
      most: count.describe('How many are allowed'),
    }),
  ]),
);

const written = holding<Renamed<Gate, 'previous', 'baseline'>>()(
  z
    .object({
      failOn: list(z.enum(FAIL_ON)).describe(
        'The statuses that fail the run; fail:own: only misses of targets that are not applied ones',
      ),
      maxFindings: count
        .nullable()
        .describe('More findings than this fail the run; null: any number is allowed'),
      baseline: z
        .object({
          path: text.describe('Its file'),
          sha256: text.describe('The SHA-256 digest of its file'),
        })
        .nullable()
        .describe('The previous report, of which only what is worse fails the run; null if none was given'),
      reasons: list(reason).describe('Why the run fails; empty if it does not'),
      exitCode: z
        .literal([0, 1, 3])
        .describe('0: it does not fail; 1: a target is missed; 3: data was left out'),
    })
    .describe('What the submission was held against, and why the run fails if it does'),
);

/** The rules a submission was held against, and what came of it. */
export const gateCodec = z.codec(written, z.custom<Gate>(), {
  decode: ({ baseline, ...rest }) => ({ ...rest, previous: baseline }),
  encode: (gate) => ({ ...gate, baseline: gate.previous }),
});

/** A verdict of the previous report that is missing now. */
export function vanishedCodec(wording: Wording) {
  return holding<VanishedVerdict>()(
    z.object({
      indicator: text.describe('The id of the indicator'),
      year: year.describe('The year it was judged for'),
      before: status.describe('Its status in the previous report'),
      now: status.nullable().describe('null if there is no verdict any more'),
      region: regionCodec(wording).describe('The region that was judged'),
    }),
  );
}
