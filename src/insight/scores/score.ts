import type { Rational } from '../../core/rational.ts';
import { inLowestTerms, plus, quotient, rational, times } from '../../core/rational.ts';

/** What counts in a score: how much of a target was reached, from 0 to 1, and how much that weighs. */
export interface Weighed {
  readonly weight: Rational;
  readonly low: Rational;
  readonly high: Rational;
}

/** From the lowest to the highest that is possible, in percent; the same if nothing is open. */
export interface ExactScore {
  readonly low: Rational;
  readonly high: Rational;
}

const NONE = rational(0);
const HUNDRED = rational(100);

/**
 * The weighted mean of what counts. A part of which it is open whether it counts lies between nothing and all:
 * what comes of leaving it out lies between the two as well. Of nothing that counts no score is known.
 */
export function scoreOf(parts: readonly Weighed[]): ExactScore {
  if (parts.length === 0) return { low: NONE, high: HUNDRED };
  const weights = parts.reduce((sum, { weight }) => plus(sum, weight), NONE);
  const mean = (of: (part: Weighed) => Rational): Rational => {
    const sum = parts.reduce(
      (before, part) => inLowestTerms(plus(before, times(part.weight, of(part)))),
      NONE,
    );
    return inLowestTerms(quotient(times(sum, HUNDRED), weights));
  };
  return { low: mean(({ low }) => low), high: mean(({ high }) => high) };
}
