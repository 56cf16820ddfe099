import * as z from 'zod';
import { COMPARISONS, comparisonsWith, rulesOf } from '../../core/comparisons/rules.ts';
import type { Bounds, Shortfall, Target } from '../../core/model.ts';
import { BASES } from '../../core/model.ts';
import { holding } from './held.ts';
import { level, number, statedBasis, text, year } from './values.ts';

const OF_MEMBERS = comparisonsWith(({ measures }) => measures === 'members').join(' and ');
const RANGES = comparisonsWith(({ written }) => written.figures.upper !== undefined).join(' and ');
const TOLERANCES = COMPARISONS.flatMap((comparison) => {
  const tolerance = rulesOf({ comparison }).written.beside?.tolerance;
  return tolerance === undefined ? [] : [`${tolerance.means}, of ${comparison}`];
}).join('; ');

/** The target of a verdict. */
export const targetCodec = holding<Target>()(
  z.object({
    comparison: z.enum(COMPARISONS).describe('How the value is compared with it'),
    value: number.describe(
      `In the unit of the verdict; of ${OF_MEMBERS} in members; of ${RANGES} the lower end`,
    ),
    tolerance: number.exactOptional().describe(TOLERANCES),
    toleranceBasis: statedBasis
      .exactOptional()
      .describe('Where the tolerance comes from: stated in the plan, or interpreted'),
    upper: number.exactOptional().describe(`The upper end, of ${RANGES}`),
    basis: z
      .enum(BASES)
      .describe(
        'stated: the figure is in the plan; interpreted: read out of its words; derived: a milestone',
      ),
    appliedFrom: level
      .exactOptional()
      .describe(
        'The level it was stated for, if that is a higher one: it is applied to the region, not its own',
      ),
    ofYear: year.exactOptional().describe('The year whose value it is, of above'),
    baseline: number.exactOptional().describe('The value of the baseline year, for a derived target'),
  }),
);

/** Where the value of a verdict may lie. */
export const boundsCodec = holding<Bounds>()(
  z.object({
    low: number.describe('The least it may be'),
    high: number.exactOptional().describe('The most it may be; absent if there is no bound'),
    exclusive: z.literal(true).exactOptional().describe('The value stays below `high`'),
    lowExclusive: z
      .literal(true)
      .exactOptional()
      .describe('The value stays above `low`; said where the target is missed by it'),
  }),
);

/** What a verdict lacks. */
export const shortfallCodec = holding<Shortfall>()(
  z.object({
    amount: number.describe('How much or how many are lacking'),
    of: text.describe('A measure, a level (so many regions of it) or percentage-points'),
    exclusive: z.literal(true).exactOptional().describe('The amount must be exceeded'),
    surplus: z.literal(true).exactOptional().describe('So much is too much, not lacking'),
  }),
);
