import type { Verdict } from './model.ts';
import type { Rational } from './rational.ts';
import { fraction, quotient, rational, times } from './rational.ts';

const HUNDRED = rational(100);

/** Of numerator and denominator, in percent; null where they are not known. */
export function exactPercentage({
  numerator,
  denominator,
}: Pick<Verdict, 'numerator' | 'denominator'>): Rational | null {
  if (numerator === undefined || denominator === undefined || denominator === '0') return null;
  return times(quotient(fraction(numerator), fraction(denominator)), HUNDRED);
}

/** The value of a verdict as it was judged, not as it was cut to be written; null where it is not known. */
export function exactValueOf(
  verdict: Pick<Verdict, 'value' | 'unit' | 'numerator' | 'denominator'>,
): Rational | null {
  const percentage = verdict.unit === 'percent' ? exactPercentage(verdict) : null;
  return percentage ?? (verdict.value === undefined ? null : fraction(verdict.value));
}
