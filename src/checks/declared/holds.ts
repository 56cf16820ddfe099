import type { Decimal } from '../../core/model.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, fraction, minus, plus, rational, times } from '../../core/rational.ts';
import type { CheckComparison } from '../../plan/checks/declared-check.ts';

/** Whether two sides stand as a rule asks; the tolerance is in percent of the size of the right one. */
export function holds(
  left: Rational,
  comparison: CheckComparison,
  right: Rational,
  tolerance: Decimal | null,
): boolean {
  const room = tolerance === null ? rational(0) : roomAround(right, tolerance);
  const over = () => compare(left, plus(right, room));
  const under = () => compare(left, minus(right, room));
  switch (comparison) {
    case 'at-most':
      return over() <= 0;
    case 'at-least':
      return under() >= 0;
    case 'below':
      return over() < 0;
    case 'above':
      return under() > 0;
    case 'equal':
    case 'about':
      return over() <= 0 && under() >= 0;
  }
}

function roomAround({ num, den }: Rational, tolerance: Decimal): Rational {
  const { num: percent, den: of } = fraction(tolerance);
  return times({ num: num < 0n ? -num : num, den }, { num: percent, den: of * 100n });
}
