import type { Decimal } from '../../core/decimal.ts';
import type { Rational } from '../../core/rational.ts';
import { floor, minus, quotient, rational, times, toDecimal } from '../../core/rational.ts';
import type { Sum } from '../../assess/tally.ts';

const ONE = rational(1);
const PLACES = 6n;

/**
 * The square of the weighted coefficient of variation (差异系数), exact: with xᵢ/Pᵢ for values and Pᵢ for
 * weights, X = Σxᵢ/ΣPᵢ and S² = Σ (Pᵢ/ΣP)(xᵢ/Pᵢ − X)², it is S²/X², which comes to ΣP · Σ(xᵢ²/Pᵢ) / (Σx)² − 1.
 * It is the formula of the evaluation of balanced compulsory education, there for the schools of a county. Parts
 * without a weight take no part. Null where nothing is left, or all of it is zero.
 */
export function squaredVariation(parts: readonly Sum[]): Rational | null {
  const weighed = parts.filter(({ den }) => den > 0n);
  const sum = weighed.reduce((total, { num }) => total + num, 0n);
  if (sum === 0n) return null;
  const weights = weighed.reduce((total, { den }) => total + den, 0n);
  return minus(quotient(times(rational(weights), squares(weighed)), rational(sum * sum)), ONE);
}

/** Σ xᵢ²/Pᵢ, with parts of the same weight added up first so that the fraction stays small. */
function squares(parts: readonly Sum[]): Rational {
  const byWeight = new Map<bigint, bigint>();
  for (const { num, den } of parts) byWeight.set(den, (byWeight.get(den) ?? 0n) + num * num);
  let total = { num: 0n, den: 1n };
  for (const [den, num] of byWeight) total = { num: total.num * den + num * total.den, den: total.den * den };
  return total;
}

/** The square root of a number not below zero, cut downwards to six places. */
export function rootToSixPlaces(value: Rational): Decimal {
  const scaled = floor(times(value, rational(10n ** (2n * PLACES)))).num;
  return toDecimal({ num: wholeRoot(scaled), den: 10n ** PLACES }, 'down');
}

/** The largest whole number whose square is not above it, by Newton's method. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length >> 1) + 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
