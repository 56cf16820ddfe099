import { exactValueOf } from '../../core/exact-value.ts';
import type { Decimal, Verdict } from '../../core/model.ts';
import { compare, fraction, minus, rational, times, toDecimal } from '../../core/rational.ts';

/** As much of a verdict, or of a baseline, as its exact value needs. */
export type Valued = Partial<Pick<Verdict, 'value' | 'numerator' | 'denominator'>>;

/** How a value moved since another year. */
export interface Change {
  readonly since: number;
  readonly direction: 'rose' | 'fell' | 'same';
  /** Without a sign; cut downwards to six places if it has no end. */
  readonly amount: Decimal;
}

const NONE = rational(0);
const MINUS = rational(-1);

/** From one value to another in the same unit; null where one of them is not known. */
export function changeBetween(
  before: Valued | undefined,
  now: Valued & Pick<Verdict, 'unit'>,
  since: number,
): Change | null {
  if (before === undefined) return null;
  const was = exactValueOf({ ...before, unit: now.unit });
  const is = exactValueOf(now);
  if (was === null || is === null) return null;
  const difference = minus(is, was);
  const sign = compare(difference, NONE);
  return {
    since,
    direction: sign > 0 ? 'rose' : sign < 0 ? 'fell' : 'same',
    amount: toDecimal(sign < 0 ? times(difference, MINUS) : difference, 'down'),
  };
}

/** An amount without its sign. */
export function withoutSign(amount: Decimal): Decimal {
  const exact = fraction(amount);
  return compare(exact, NONE) < 0 ? toDecimal(times(exact, MINUS), 'down') : amount;
}
