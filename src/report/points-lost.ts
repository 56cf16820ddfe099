import type { Decimal, IndicatorId } from '../core/model.ts';
import { compare, fraction, minus, plus, quotient, rational, times, toDecimal } from '../core/rational.ts';
import type { Rational } from '../core/rational.ts';
import type { ScorePart } from '../core/scores.ts';
import { roundedAmount } from './rounded.ts';

export interface Lost {
  readonly indicator: IndicatorId;
  /** Of a hundred, as it is shown. */
  readonly points: Decimal;
}

const HUNDRED = rational(100);

/**
 * What each indicator takes from a full score, most first: its weight among those that count times what is lacking.
 * Of what is open it is not known, and nothing is said.
 */
export function pointsLost(parts: readonly ScorePart[]): readonly Lost[] {
  const weights = parts.reduce((sum, { weight }) => plus(sum, fraction(weight)), rational(0));
  return parts
    .filter(({ open, attained }) => open === undefined && attained.low !== '100')
    .map(({ indicator, weight, attained }) => ({
      indicator,
      points: quotient(times(fraction(weight), minus(HUNDRED, fraction(attained.low))), weights),
    }))
    .toSorted((a, b) => compare(b.points, a.points))
    .map(({ indicator, points }) => ({ indicator, points: shown(points) }));
}

function shown(points: Rational): Decimal {
  return roundedAmount(toDecimal(points, 'down'));
}
