import { amountsOf, rulesOf } from '../core/comparisons/rules.ts';
import { exactValueOf } from '../core/exact-value.ts';
import type { Limits } from '../core/limits.ts';
import { gapTo } from '../core/limits.ts';
import type { Verdict } from '../core/model.ts';
import type { Rational } from '../core/rational.ts';
import { compare, fraction, quotient, rational } from '../core/rational.ts';

const NONE = rational(0);

/**
 * How much of its target a miss lacks, or has too much, as a part of the target: 1/18 of 85 % against 90 %. So
 * pupils, schools and counties can be put in one order. Of a value that is only bounded it is the least that
 * may be lacking. Null where it can't be said: no target, nothing known, or a part of zero.
 */
export function lackOf(verdict: Verdict): Rational | null {
  const { target } = verdict;
  if (target === undefined) return null;
  const rules = rulesOf(target);
  const value = rules.measures === 'members' ? membersOf(verdict) : nearestValue(verdict, rules.ends);
  if (value === null) return null;
  const limits = rules.gap(amountsOf(target));
  const gap = gapTo(value, limits);
  if (gap === null) return NONE;
  const end = endOf(limits, gap.isSurplus);
  return end === null || compare(end, NONE) === 0 ? null : quotient(gap.distance, end);
}

function membersOf({ numerator }: Verdict): Rational | null {
  return numerator === undefined ? null : fraction(numerator);
}

/** The value, or the end of its bounds that is nearer to the target. */
function nearestValue(verdict: Verdict, ends: 'low' | 'high' | 'both'): Rational | null {
  const value = exactValueOf(verdict);
  const { bounds } = verdict;
  if (value !== null || bounds === undefined || ends === 'both') return value;
  if (ends === 'high') return fraction(bounds.low);
  return bounds.high === undefined ? null : fraction(bounds.high);
}

function endOf({ low, high }: Limits, isSurplus: boolean): Rational | null {
  return (isSurplus ? high : low)?.value ?? null;
}

/** The largest lack first; what can't be said before all, since it may be any. */
export function byLack(a: Rational | null, b: Rational | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return compare(b, a);
}
