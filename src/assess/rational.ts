import Big from 'big.js';
import { fromBig } from '../decimal.ts';
import type { Decimal } from '../model.ts';

/** An exact fraction of decimals; the denominator is above zero. */
export interface Rational {
  readonly num: Big;
  readonly den: Big;
}

const ONE = new Big(1);
/** Places a value without end is cut to. */
const PLACES = 6;

export function rational(num: Big | Decimal | number, den: Big | Decimal | number = ONE): Rational {
  return { num: new Big(num), den: new Big(den) };
}

/** A share of the whole in percent. */
export function percent(num: Big, den: Big): Rational {
  return { num: num.times(100), den };
}

/** Below, at or above zero as a is below, at or above b; by cross-multiplication, so nothing is rounded. */
export function compare(a: Rational, b: Rational): number {
  return a.num.times(b.den).cmp(b.num.times(a.den));
}

export function plus(a: Rational, b: Rational): Rational {
  return { num: a.num.times(b.den).plus(b.num.times(a.den)), den: a.den.times(b.den) };
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { num: b.num.times(-1), den: b.den });
}

export function times(a: Rational, b: Rational): Rational {
  return { num: a.num.times(b.num), den: a.den.times(b.den) };
}

/** The largest whole number not above it. */
export function floor(a: Rational): Rational {
  return rational(divide(a, 0, 'down'));
}

/** The smallest whole number not below it. */
export function ceiling(a: Rational): Rational {
  return rational(divide(a, 0, 'up'));
}

/** The decimal itself if it ends; otherwise cut to six places, downwards or upwards. */
export function toDecimal(a: Rational, direction: 'down' | 'up'): Decimal {
  return fromBig(divide(a, endsWithin(a) ?? PLACES, direction));
}

/** How many places the fraction needs as a decimal, at most; null if it never ends. */
function endsWithin({ num, den }: Rational): number | null {
  if (den.eq(1)) return decimals(num);
  if (num.times(1e6).mod(den).eq(0)) return PLACES;
  // A denominator of n digits holds no more than 4n factors 2 or 5: if so many places don't end it, none do.
  const enough = 4 * (den.c.length + Math.abs(den.e)) + decimals(num);
  return num.times(new Big(10).pow(enough)).mod(den).eq(0) ? enough : null;
}

function decimals(number: Big): number {
  return Math.max(0, number.c.length - 1 - number.e);
}

function divide({ num, den }: Rational, places: number, direction: 'down' | 'up'): Big {
  const Exact = Big();
  Exact.DP = places;
  Exact.RM = (direction === 'up') === num.gte(0) ? Big.roundUp : Big.roundDown;
  return new Exact(num).div(den);
}
