import type { BrokenCheck } from '../../core/findings.ts';
import type { Decimal } from '../../core/model.ts';
import type { Rational } from '../../core/rational.ts';
import { exactText, fraction, minus, plus, quotient, times } from '../../core/rational.ts';
import type { Expression, MeasureTerm } from '../../plan/checks/expression.ts';
import { measuresIn, partsOf } from '../../plan/checks/expression.ts';

export type Side = NonNullable<BrokenCheck['compared']>['left'];

/** What an expression comes to; `missing` if one of its measures was not reported, `zero` if it divides by that. */
export function valueOf(
  expression: Expression,
  figure: (term: MeasureTerm) => Decimal | null,
): Rational | 'missing' | 'zero' {
  switch (expression.kind) {
    case 'number':
      return fraction(expression.value);
    case 'measure': {
      const value = figure(expression);
      return value === null ? 'missing' : fraction(value);
    }
    case 'operation': {
      const left = valueOf(expression.left, figure);
      const right = valueOf(expression.right, figure);
      if (left === 'missing' || right === 'missing') return 'missing';
      if (left === 'zero' || right === 'zero') return 'zero';
      switch (expression.operator) {
        case '+':
          return plus(left, right);
        case '-':
          return minus(left, right);
        case '*':
          return times(left, right);
        case '/':
          return right.num === 0n ? 'zero' : divided(left, right);
      }
    }
  }
}

function divided(a: Rational, b: Rational): Rational {
  return b.num > 0n ? quotient(a, b) : quotient({ num: -a.num, den: a.den }, { num: -b.num, den: b.den });
}

/** A side of a rule with the figures that were reported. */
export function sideOf(
  expression: Expression,
  value: Rational | 'zero',
  year: number,
  figure: (term: MeasureTerm) => Decimal | null,
): Side {
  return {
    parts: partsOf(expression).map((part) => {
      if (part.kind === 'text') return { text: part.text };
      if (part.kind === 'number') return { text: part.value };
      const reported = figure(part);
      return {
        measure: part.measure,
        year: year - part.yearsBefore,
        ...(reported === null ? {} : { figure: reported }),
      };
    }),
    ...(value === 'zero' ? {} : { value: exactText(value) }),
  };
}

/** The measure whose cell a rule is pointed out at. */
export function firstMeasure(expression: Expression): MeasureTerm {
  const [first] = measuresIn(expression);
  if (first === undefined) throw new Error('a rule that compares nothing reported');
  return first;
}
