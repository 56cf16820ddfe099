import { amountsOf, rulesOf } from '../../core/comparisons/rules.ts';
import { exactValueOf } from '../../core/exact-value.ts';
import type { Range } from '../../core/limits.ts';
import { marginWithin } from '../../core/limits.ts';
import type { Target } from '../../core/model.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, fraction, rational } from '../../core/rational.ts';
import type { ComparedVerdict } from './diff.ts';

export type Movement = 'better' | 'worse' | 'same' | 'unclear';

const NONE = rational(0);

/**
 * Whether a value moved the way its target asks for, by the value itself: the targets of two years may be
 * different milestones, and the distance to each says nothing of the way between them. Where only bounds are
 * known, both must have moved one way, or one of them while the other stayed.
 */
export function movementOf(before: ComparedVerdict, after: ComparedVerdict): Movement {
  const target = after.target ?? before.target;
  const [then, now] = [rangeOf(before), rangeOf(after)];
  if (then === null || now === null) return byPresence(then, now);
  if (target === undefined || before.unit !== after.unit) return isSame(then, now) ? 'same' : 'unclear';
  const { ends } = rulesOf(target);
  if (ends === 'both') return betweenEnds(then, now, target);
  const moved = direction(then, now);
  return moved === 'same' || moved === 'unclear'
    ? moved
    : (moved === 'up') === (ends === 'low')
      ? 'better'
      : 'worse';
}

/** Where its value lies; null if nothing is known of it. */
export function rangeOf(verdict: ComparedVerdict): Range | null {
  const value = exactValueOf(verdict);
  if (value !== null) return { low: value, high: value, lowReached: true, highReached: true };
  const { bounds } = verdict;
  if (bounds === undefined) return null;
  return {
    low: fraction(bounds.low),
    high: bounds.high === undefined ? null : fraction(bounds.high),
    lowReached: bounds.lowExclusive !== true,
    highReached: bounds.exclusive !== true,
  };
}

/** Some of a figure is more than nothing. */
function byPresence(then: Range | null, now: Range | null): Movement {
  if (then === null && now === null) return 'same';
  return then === null ? 'better' : 'worse';
}

function direction(then: Range, now: Range): 'up' | 'down' | 'same' | 'unclear' {
  const ends = [compare(now.low, then.low), compareHighs(now.high, then.high)];
  if (ends.every((end) => end === 0)) return 'same';
  if (ends.every((end) => end >= 0)) return 'up';
  return ends.every((end) => end <= 0) ? 'down' : 'unclear';
}

/** Without a bound it is above every other. */
function compareHighs(a: Rational | null, b: Rational | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}

function isSame(then: Range, now: Range): boolean {
  return direction(then, now) === 'same';
}

/** Of a target with two ends the nearer one counts, and within them no place is better than another. */
function betweenEnds(then: Range, now: Range, target: Target): Movement {
  if (isSame(then, now)) return 'same';
  const [before, after] = [then, now].map((range) => outside(range, target));
  if (before === undefined || after === undefined || before === null || after === null) return 'unclear';
  const moved = compare(after, before);
  return moved === 0 ? 'same' : moved > 0 ? 'better' : 'worse';
}

/** The margin of a known value, none within the limits; null if it is not known. */
function outside({ low, high }: Range, target: Target): Rational | null {
  if (high === null || compare(low, high) !== 0) return null;
  const margin = marginWithin(low, rulesOf(target).gap(amountsOf(target)));
  return compare(margin, NONE) > 0 ? NONE : margin;
}
