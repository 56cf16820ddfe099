import type { Decimal } from '../../core/decimal.ts';
import type { Rational } from '../../core/rational.ts';
import { floor, fraction, plus, quotient, rational, times, toDecimal } from '../../core/rational.ts';
import type { Grade } from '../../core/scores.ts';
import { gradeOf } from './grade.ts';

const PLACES = 2;
const HALF = rational(1, 2);

/**
 * A score as it is published: rounded half up to two places, and to more only where it would seem to have reached
 * the next grade: 89.995 is printed so, not as 90.
 */
export function printedScore(score: Rational, grades: readonly Grade[]): Decimal {
  const grade = gradeOf(score, grades);
  for (let places = PLACES; ; places += 1) {
    const print = halfUp(score, places);
    if (gradeOf(fraction(print), grades) === grade) return print;
  }
}

/** Of a value not below zero. */
function halfUp(value: Rational, places: number): Decimal {
  const scale = rational(10n ** BigInt(places));
  return toDecimal(quotient(floor(plus(times(value, scale), HALF)), scale), 'down');
}
