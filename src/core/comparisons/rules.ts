import type { Decimal } from '../decimal.ts';
import type { Limits } from '../limits.ts';
import type { Direction, Rational } from '../rational.ts';
import { compare, fraction, plus, rational, times } from '../rational.ts';
import { recordOf } from '../records.ts';
import type { Amounts, ComparisonRecord } from './record.ts';
import { COMPARISON_RECORDS } from './records.ts';

/** How a value is compared with a target. */
export type Comparison = keyof typeof COMPARISON_RECORDS;

export const COMPARISONS: readonly Comparison[] = Object.keys(COMPARISON_RECORDS).filter(isComparison);

function isComparison(text: string): text is Comparison {
  return Object.hasOwn(COMPARISON_RECORDS, text);
}

/** What is in the record of a comparison, and what follows from it. */
export interface ComparisonRules extends ComparisonRecord {
  /** The ends that the values which meet a target of it have. */
  readonly ends: 'low' | 'high' | 'both';
  /** The figures that margin and shortfall are measured from: those named, without their tolerance. */
  readonly gap: (target: Amounts) => Limits;
  /** The same for every value of a comparison with one end; null where it depends on the value. */
  readonly rounding: Direction | null;
  /** Which way a value is cut that can't be written out; figures of the target are cut the other way. */
  readonly roundTowardsFailure: (value: Rational, target: Amounts) => Direction;
}

const NONE = rational(0);
const TWO = rational(2);

/** Where there is one end, it is the same for every value. */
const ROUNDING = { low: 'down', high: 'up', both: null } as const;

const RULES = recordOf(COMPARISONS, (comparison): ComparisonRules => {
  const record: ComparisonRecord = COMPARISON_RECORDS[comparison];
  const gap = (target: Amounts) => record.meets({ ...target, tolerance: NONE });
  const ends = endsOf(record.meets({ value: NONE, upper: NONE, tolerance: NONE }));
  return {
    ...record,
    ends,
    gap,
    rounding: ROUNDING[ends],
    roundTowardsFailure: (value, target) => ROUNDING[ends] ?? towardsEnd(value, gap(target)),
  };
});

function endsOf({ low, high }: Limits): ComparisonRules['ends'] {
  if (low !== null && high !== null) return 'both';
  return low === null ? 'high' : 'low';
}

/** Towards the end that is nearer. */
function towardsEnd(value: Rational, { low, high }: Limits): Direction {
  if (low === null || high === null) return 'down';
  return compare(times(value, TWO), plus(low.value, high.value)) > 0 ? 'up' : 'down';
}

export function rulesOf({ comparison }: { readonly comparison: Comparison }): ComparisonRules {
  return RULES[comparison];
}

/** The names of the comparisons for which something is true. */
export function comparisonsWith(isTrue: (rules: ComparisonRules) => boolean): readonly Comparison[] {
  return COMPARISONS.filter((comparison) => isTrue(RULES[comparison]));
}

/** The figures of a target as they are written. */
export function amountsOf({
  value,
  tolerance,
  upper,
}: {
  readonly value: Decimal;
  readonly tolerance?: Decimal;
  readonly upper?: Decimal;
}): Amounts {
  return {
    value: fraction(value),
    tolerance: tolerance === undefined ? NONE : fraction(tolerance),
    upper: fraction(upper ?? value),
  };
}
