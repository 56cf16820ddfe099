import type { Decimal, Verdict } from '../../core/model.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, fraction, minus, percent, rational, times, toDecimal, whole } from '../../core/rational.ts';

/** As much of a verdict, or of a baseline, as its exact value needs. */
export type Valued = Pick<Verdict, 'value' | 'numerator' | 'denominator'>;

/** The value itself, of numerator and denominator where both are known; null if it is not known. */
export function exactOf({ value, numerator, denominator }: Valued, isPercent: boolean): Rational | null {
  if (value === undefined) return null;
  const isFraction = isPercent && numerator !== undefined && denominator !== undefined;
  if (!isFraction || numerator.includes('.') || denominator.includes('.')) return fraction(value);
  return whole(denominator) > 0n ? percent(whole(numerator), whole(denominator)) : fraction(value);
}

/** How a value moved since another year. */
export interface Change {
  readonly since: number;
  readonly direction: 'rose' | 'fell' | 'same';
  /** Without a sign; cut to six places if it has no end. */
  readonly amount: Decimal;
}

const NONE = rational(0);

/** From one value to another; null where one of them is not known. */
export function changeBetween(
  before: Valued | undefined,
  now: Valued,
  isPercent: boolean,
  since: number,
): Change | null {
  const was = before === undefined ? null : exactOf(before, isPercent);
  const is = exactOf(now, isPercent);
  if (was === null || is === null) return null;
  const difference = minus(is, was);
  const sign = compare(difference, NONE);
  const amount = sign < 0 ? times(difference, rational(-1)) : difference;
  return {
    since,
    direction: sign > 0 ? 'rose' : sign < 0 ? 'fell' : 'same',
    amount: toDecimal(amount, 'down'),
  };
}
