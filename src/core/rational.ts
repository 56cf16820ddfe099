import type { Decimal } from './decimal.ts';
import { parseDecimal } from './decimal.ts';

/** An exact fraction of whole numbers; the denominator is above zero. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** Which way a value is cut. */
export type Direction = 'down' | 'up';

/** Places a value without end is cut to. */
const PLACES = 6;

/** A whole number, or a fraction of two. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  return { num: BigInt(num), den: BigInt(den) };
}

/** A whole number as a decimal. */
export function integer(value: bigint): Decimal {
  return asDecimal(value.toString());
}

/** A decimal as a fraction: 89.9 is 899/10. */
export function fraction(value: Decimal): Rational {
  const places = value.split('.')[1]?.length ?? 0;
  return { num: BigInt(value.replace('.', '')), den: 10n ** BigInt(places) };
}

/** A decimal without places as a whole number; throws for any other. */
export function whole(value: Decimal): bigint {
  return BigInt(value);
}

/** A share of the whole in percent. */
export function percent(num: bigint, den: bigint): Rational {
  return { num: num * 100n, den };
}

/** Below, at or above zero as a is below, at or above b; by cross-multiplication, so nothing is rounded. */
export function compare(a: Rational, b: Rational): number {
  if (a.den === b.den) return a.num < b.num ? -1 : a.num > b.num ? 1 : 0;
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function plus(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return { num: a.num + b.num, den: a.den };
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function minus(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return { num: a.num - b.num, den: a.den };
  return { num: a.num * b.den - b.num * a.den, den: a.den * b.den };
}

export function times(a: Rational, b: Rational): Rational {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** Of a divisor above zero. */
export function quotient(a: Rational, b: Rational): Rational {
  return { num: a.num * b.den, den: a.den * b.num };
}

/** The same without a factor that both its parts have. */
export function inLowestTerms({ num, den }: Rational): Rational {
  const divisor = greatestCommonDivisor(num < 0n ? -num : num, den);
  return { num: num / divisor, den: den / divisor };
}

/** Of a divisor on either side of zero. */
export function over(a: Rational, b: Rational): Rational {
  return b.num < 0n ? quotient({ num: -a.num, den: a.den }, { num: -b.num, den: b.den }) : quotient(a, b);
}

/** The largest whole number not above it. */
export function floor({ num, den }: Rational): Rational {
  return rational(divide(num, den, 'down'));
}

/** The smallest whole number not below it. */
export function ceiling({ num, den }: Rational): Rational {
  return rational(divide(num, den, 'up'));
}

export function opposite(direction: Direction): Direction {
  return direction === 'down' ? 'up' : 'down';
}

/** The decimal itself if it ends; otherwise cut to six places, downwards or upwards. */
export function toDecimal({ num, den }: Rational, direction: Direction): Decimal {
  if (den === 1n) return integer(num);
  const quick = num >= 0n && num <= MOST_QUICK && den <= MOST_QUICK;
  return quick ? quickDecimal(Number(num), Number(den), direction) : slowDecimal({ num, den }, direction);
}

function slowDecimal({ num, den }: Rational, direction: Direction): Decimal {
  const divisor = greatestCommonDivisor(num < 0n ? -num : num, den);
  const places = placesOf(den / divisor) ?? PLACES;
  const scaled = divide(num * 10n ** BigInt(places), den, direction);
  const text = withPoint((scaled < 0n ? -scaled : scaled).toString(), places);
  return asDecimal((scaled < 0n ? '-' : '') + text);
}

/** The decimal itself if it ends, otherwise the fraction in lowest terms: nothing is cut. */
export function exactText({ num, den }: Rational): string {
  const divisor = greatestCommonDivisor(num < 0n ? -num : num, den);
  return placesOf(den / divisor) === null
    ? `${num / divisor}/${den / divisor}`
    : toDecimal({ num, den }, 'down');
}

/** Up to here a numerator with six more places fits into an ordinary number, and a denominator beside it. */
const MOST_QUICK = BigInt(Math.floor(Number.MAX_SAFE_INTEGER / 10 ** PLACES / 2));

/** The same in ordinary numbers, which are exact up to that size and much faster: most fractions are small. */
function quickDecimal(num: number, den: number, direction: Direction): Decimal {
  const divisor = commonDivisorOfSafe(num, den);
  const top = num / divisor;
  const bottom = den / divisor;
  const exact = placesOfSafe(bottom);
  // One that ends, but later than where others are cut, has all its places.
  if (exact !== null && exact > PLACES)
    return slowDecimal({ num: BigInt(top), den: BigInt(bottom) }, direction);
  const places = exact ?? PLACES;
  const shifted = top * 10 ** places;
  const near = Math.floor(shifted / bottom);
  // The quotient was rounded to an ordinary number first, and may have reached the next whole one by that.
  const down = near * bottom > shifted ? near - 1 : near;
  const isCut = down * bottom < shifted;
  return asDecimal(withPoint(String(isCut && direction === 'up' ? down + 1 : down), places));
}

function placesOfSafe(den: number): number | null {
  let rest = den;
  let twos = 0;
  let fives = 0;
  for (; rest % 2 === 0; rest /= 2) twos += 1;
  for (; rest % 5 === 0; rest /= 5) fives += 1;
  return rest === 1 ? Math.max(twos, fives) : null;
}

function withPoint(digits: string, places: number): string {
  if (places === 0) return digits;
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

function asDecimal(text: string): Decimal {
  const decimal = parseDecimal(text);
  if (decimal === null) throw new Error(`not a decimal: ${text}`);
  return decimal;
}

const MOST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** How many places a fraction in lowest terms takes as a decimal; null if it never ends. */
function placesOf(den: bigint): number | null {
  let rest = den;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** Of numbers not below zero. Those that fit into ordinary numbers go faster there, and are as exact. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  if (a <= MOST_SAFE && b <= MOST_SAFE) return BigInt(commonDivisorOfSafe(Number(a), Number(b)));
  let larger = a;
  let smaller = b;
  while (smaller > 0n) {
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

function commonDivisorOfSafe(a: number, b: number): number {
  let larger = a;
  let smaller = b;
  while (smaller > 0) {
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

/** BigInt division goes towards zero; this one goes down or up. */
function divide(num: bigint, den: bigint, direction: Direction): bigint {
  const towardsZero = num / den;
  if (num % den === 0n) return towardsZero;
  if (direction === 'up') return num > 0n ? towardsZero + 1n : towardsZero;
  return num < 0n ? towardsZero - 1n : towardsZero;
}
