import type { Range } from '../../core/limits.ts';
import type { Bounds, Decimal } from '../../core/model.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, floor, minus, opposite, rational, times, toDecimal } from '../../core/rational.ts';

const ZERO = rational(0);
const PLACES = 10n ** 6n;

/** A difference in percentage points: cut towards zero if it has no end, but not to zero. */
export function points(value: Rational): Decimal {
  const towardsZero = compare(value, ZERO) < 0 ? 'up' : 'down';
  const cut = toDecimal(value, towardsZero);
  return cut === '0' && value.num !== 0n ? toDecimal(value, opposite(towardsZero)) : cut;
}

/** Cut downwards to six places, however large the parts of the fraction are. */
export function toSixPlaces(value: Rational): Decimal {
  return toDecimal({ num: floor(times(value, rational(PLACES))).num, den: PLACES }, 'down');
}

/** What one range may be more than another. Both have upper ends. */
export function difference(a: Range, b: Range): Range {
  return {
    low: minus(a.low, highOf(b)),
    high: minus(highOf(a), b.low),
    lowReached: a.lowReached && b.highReached,
    highReached: a.highReached && b.lowReached,
  };
}

/** The upper end of a percentage, which always has one. */
export function highOf({ high }: Range): Rational {
  if (high === null) throw new Error('a percentage without an upper end');
  return high;
}

/** Where a value may lie, cut outwards. */
export function boundsOf(range: Range): Bounds {
  return {
    low: toDecimal(range.low, 'down'),
    high: toDecimal(highOf(range), 'up'),
    ...(range.highReached ? {} : { exclusive: true }),
    ...(range.lowReached ? {} : { lowExclusive: true }),
  };
}
