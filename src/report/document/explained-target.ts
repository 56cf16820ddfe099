import * as z from 'zod';
import type { Amounts } from '../../core/comparisons/record.ts';
import type { Limit, Limits } from '../../core/limits.ts';
import type {
  ComparisonAccount,
  Lack,
  LineAccount,
  TargetAccount,
} from '../../insight/explain/explanation.ts';
import { exactCodec, figureCodec, rangeCodec, wholeCodec } from './explained-figure.ts';
import { holding } from './held.ts';
import { noteCodec } from './note.ts';
import { plannedTargetCodec } from './plan.ts';
import { level, number, year } from './values.ts';
import type { Wording } from './wording.ts';

const amountsCodec = holding<Amounts>()(
  z.object({
    value: exactCodec.describe('The value; of a range its lower end'),
    upper: exactCodec.describe('The upper end of a range; else the value'),
    tolerance: exactCodec.describe('How far below the value still passes'),
  }),
);

const lineCodec = holding<LineAccount>()(
  z.object({
    baselineYear: year.describe('Where the line begins'),
    finalYear: year.describe('Where it ends'),
    baseline: exactCodec.describe('The value of the region in the first'),
    final: exactCodec.describe('The target of the last'),
    value: exactCodec
      .nullable()
      .describe(
        'baseline + (final − baseline) × (year − baselineYear) ÷ (finalYear − baselineYear); null where the ' +
          'baseline is at the final target already, which then is the target',
      ),
    members: z
      .object({
        fewest: wholeCodec.describe('How many members count, at least'),
        most: wholeCodec.describe('At most'),
        before: exactCodec.describe('How many satisfied the condition in the baseline year'),
      })
      .nullable()
      .describe('Of a share, whose milestone is a number of members'),
    rounded: exactCodec
      .nullable()
      .describe(
        'The whole number it is rounded to, towards the baseline; null where it is not, or can not be',
      ),
  }),
);

/** What is asked for, where that stands, and how its figure came about. */
export function targetAccountCodec(wording: Wording) {
  return holding<TargetAccount>()(
    z.object({
      planned: plannedTargetCodec
        .nullable()
        .describe('What the plan says: for the year itself, or at the end of the line of a milestone'),
      rule: z
        .enum(['written', 'milestone', 'other-year', 'none'])
        .describe(
          'written in the plan; milestone: on the line to a later target; other-year: the value of that',
        ),
      level: level
        .nullable()
        .describe('The level it was stated for; null if it says nothing of that of the region'),
      exact: amountsCodec.nullable().describe('Its figures, exact; null if there is none'),
      note: noteCodec.nullable().describe('Why there is none, or what is to be noted of it'),
      from: figureCodec(wording)
        .nullable()
        .describe('What the region came to in the year the target is measured from'),
      line: lineCodec.nullable().describe('How a milestone comes of its baseline'),
    }),
  );
}

const limit = holding<Limit>()(
  z.object({
    value: exactCodec.describe('Where it is'),
    exclusive: z.boolean().describe('true: it must be passed, not just reached'),
  }),
);

const limitsCodec = holding<Limits>()(
  z.object({
    low: limit.nullable().describe('The lower end; null if there is none'),
    high: limit.nullable().describe('The upper end; null if there is none'),
  }),
);

const lackCodec = holding<Lack>()(
  z.object({
    have: exactCodec.describe('What there is, at best'),
    need: exactCodec.describe('What is asked for, without tolerance'),
    of: exactCodec.nullable().describe('The whole that it is a part of; null where it is no part of any'),
    amount: number.describe('The difference, in what can be counted'),
  }),
);

/** How the value was held against the target. */
export const comparisonAccountCodec = holding<ComparisonAccount>()(
  z.object({
    measures: z.enum(['value', 'members']).describe('What is compared: the value, or so many members'),
    range: rangeCodec.describe('Where that lies'),
    meets: limitsCodec.describe('What meets the target, with its tolerance'),
    gap: limitsCodec.describe('What meets it without'),
    lack: lackCodec.nullable().describe('What is lacking; null if nothing is'),
  }),
);
