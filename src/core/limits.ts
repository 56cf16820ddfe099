import type { Rational } from './rational.ts';
import { compare, minus } from './rational.ts';

/**
 * Where a value lies: between `low` and `high`, one and the same if it is known. `high` is null if nothing
 * bounds it.
 */
export interface Range {
  readonly low: Rational;
  readonly high: Rational | null;
  /** False if the value comes as near to `low` as one likes without reaching it. */
  readonly lowReached: boolean;
  /** The same of `high`. */
  readonly highReached: boolean;
}

export interface Limit {
  readonly value: Rational;
  /** True if it must be passed, not just reached. */
  readonly exclusive: boolean;
}

/** The values from `low` to `high`; null where there is no such end. */
export interface Limits {
  readonly low: Limit | null;
  readonly high: Limit | null;
}

export function from(value: Rational): Limits {
  return { low: { value, exclusive: false }, high: null };
}

export function beyond(value: Rational): Limits {
  return { low: { value, exclusive: true }, high: null };
}

export function upTo(value: Rational): Limits {
  return { low: null, high: { value, exclusive: false } };
}

export function fromTo(low: Rational, high: Rational): Limits {
  return { low: { value: low, exclusive: false }, high: { value: high, exclusive: false } };
}

/** Passes if every value of the range would, fails if none would; else the members still missing decide. */
export function statusWithin(range: Range, { low, high }: Limits): 'pass' | 'fail' | 'undetermined' {
  if (staysBelow(range, low) || staysAbove(range, high)) return 'fail';
  return reaches(range, low) && keepsTo(range, high) ? 'pass' : 'undetermined';
}

/** How far a value is inside its limits, by the nearer one; negative outside. */
export function marginWithin(value: Rational, { low, high }: Limits): Rational {
  const above = low && minus(value, low.value);
  const below = high && minus(high.value, value);
  if (above === null || below === null) return above ?? below ?? value;
  return compare(above, below) <= 0 ? above : below;
}

/** What lies between a value and the limit it is beyond. */
export interface Gap {
  readonly distance: Rational;
  /** True if it must be passed, not just closed. */
  readonly exclusive: boolean;
  /** True if the value is too high. */
  readonly isSurplus: boolean;
}

/** Null if the value is within the limits. */
export function gapTo(value: Rational, { low, high }: Limits): Gap | null {
  if (low !== null && compare(value, low.value) < (low.exclusive ? 1 : 0))
    return { distance: minus(low.value, value), exclusive: low.exclusive, isSurplus: false };
  if (high !== null && compare(high.value, value) < (high.exclusive ? 1 : 0))
    return { distance: minus(value, high.value), exclusive: high.exclusive, isSurplus: true };
  return null;
}

export function mapLimits(
  { low, high }: Limits,
  mapLow: (value: Rational) => Rational,
  mapHigh = mapLow,
): Limits {
  return {
    low: low && { ...low, value: mapLow(low.value) },
    high: high && { ...high, value: mapHigh(high.value) },
  };
}

/** Whether no value of a range comes up to a lower limit. */
export function staysBelow({ high, highReached }: Range, limit: Limit | null): boolean {
  if (high === null || limit === null) return false;
  return compare(high, limit.value) < (limit.exclusive || !highReached ? 1 : 0);
}

/** Whether no value of a range comes down to an upper limit. */
export function staysAbove({ low, lowReached }: Range, limit: Limit | null): boolean {
  if (limit === null) return false;
  return compare(low, limit.value) > (limit.exclusive || !lowReached ? -1 : 0);
}

function reaches({ low, lowReached }: Range, limit: Limit | null): boolean {
  return limit === null || compare(low, limit.value) >= (limit.exclusive && lowReached ? 1 : 0);
}

function keepsTo({ high, highReached }: Range, limit: Limit | null): boolean {
  if (limit === null) return true;
  return high !== null && compare(high, limit.value) <= (limit.exclusive && highReached ? -1 : 0);
}
