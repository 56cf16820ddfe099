import type { Decimal } from '../core/decimal.ts';
import type { Direction, Rational } from '../core/rational.ts';
import {
  ceiling,
  compare,
  floor,
  fraction,
  minus,
  plus,
  quotient,
  rational,
  times,
  toDecimal,
} from '../core/rational.ts';

/** Places that figures for people have, and the most they are given. */
export const PLACES = 2;
export const MOST_PLACES = 6;

const NONE = rational(0);
const HALF = rational(1, 2);

/** To so many places; `nearest` is half up, as official statistics are rounded: half away from zero. */
export function rounded(value: Rational, places: number, way: Direction | 'nearest'): Rational {
  const scale = rational(10n ** BigInt(places));
  return quotient(wholeOf(times(value, scale), way), scale);
}

/** The same written out. */
export function toPlaces(value: Rational, places: number, way: Direction | 'nearest'): Decimal {
  return toDecimal(rounded(value, places, way), 'down');
}

function wholeOf(value: Rational, way: Direction | 'nearest'): Rational {
  if (way === 'nearest')
    return compare(value, NONE) < 0 ? ceiling(minus(value, HALF)) : floor(plus(value, HALF));
  return way === 'down' ? floor(value) : ceiling(value);
}

/** An amount rounded half up, with as many places as it takes not to be none. */
export function roundedAmount(amount: Decimal): Decimal {
  if (placesOf(amount) <= PLACES) return amount;
  const exact = fraction(amount);
  for (let places = PLACES; places <= MOST_PLACES; places += 1) {
    const shown = toPlaces(exact, places, 'nearest');
    if (shown !== '0') return shown;
  }
  return toPlaces(exact, MOST_PLACES, compare(exact, NONE) < 0 ? 'down' : 'up');
}

function placesOf(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}
