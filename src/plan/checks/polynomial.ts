import { fraction, plus, quotient, rational, times } from '../../core/rational.ts';
import type { Rational } from '../../core/rational.ts';
import type { Expression } from './expression.ts';

/** A sum of products of measures: by the measures multiplied, in order, how often; '' is the constant. */
export type Polynomial = ReadonlyMap<string, Rational>;

/** A rule of no more terms than this was written by hand. */
const MOST_TERMS = 100;

/** An expression multiplied out; null if it divides by a measure, or grows too long. */
export function polynomialOf(expression: Expression): Polynomial | null {
  switch (expression.kind) {
    case 'number':
      return withoutZeros(new Map([['', fraction(expression.value)]]));
    case 'measure':
      return new Map([[`${expression.measure}@${expression.yearsBefore}`, rational(1)]]);
    case 'operation': {
      const left = polynomialOf(expression.left);
      const right = polynomialOf(expression.right);
      if (left === null || right === null) return null;
      switch (expression.operator) {
        case '+':
          return sum(left, right);
        case '-':
          return sum(left, scaled(right, rational(-1)));
        case '*':
          return product(left, right);
        case '/':
          return divided(left, right);
      }
    }
  }
}

/** Whether it divides by what is zero whatever is reported. */
export function dividesByZero(expression: Expression): boolean {
  if (expression.kind !== 'operation') return false;
  const { operator, left, right } = expression;
  if (operator === '/' && polynomialOf(right)?.size === 0) return true;
  return dividesByZero(left) || dividesByZero(right);
}

export function sum(a: Polynomial, b: Polynomial): Polynomial {
  const terms = new Map(a);
  for (const [key, factor] of b) terms.set(key, plus(terms.get(key) ?? rational(0), factor));
  return withoutZeros(terms);
}

export function difference(a: Polynomial, b: Polynomial): Polynomial {
  return sum(a, scaled(b, rational(-1)));
}

export function scaled(terms: Polynomial, factor: Rational): Polynomial {
  return withoutZeros(new Map([...terms].map(([key, each]) => [key, times(each, factor)])));
}

function product(a: Polynomial, b: Polynomial): Polynomial | null {
  if (a.size * b.size > MOST_TERMS) return null;
  return [...a].reduce<Polynomial>(
    (all, [key, factor]) =>
      sum(all, new Map([...b].map(([other, each]) => [joined(key, other), times(each, factor)]))),
    new Map(),
  );
}

function divided(a: Polynomial, b: Polynomial): Polynomial | null {
  const constant = b.get('');
  if (constant === undefined || b.size > 1) return null;
  const inverse =
    constant.num < 0n ? { num: -constant.den, den: -constant.num } : quotient(rational(1), constant);
  return scaled(a, inverse);
}

function joined(a: string, b: string): string {
  return [...a.split(' '), ...b.split(' ')]
    .filter((each) => each !== '')
    .toSorted((one, other) => (one < other ? -1 : 1))
    .join(' ');
}

function withoutZeros(terms: Polynomial): Polynomial {
  return new Map([...terms].filter(([, { num }]) => num !== 0n));
}

/** The least and the most it can be while no measure is below zero; null: no end. */
export function extremes(terms: Polynomial): {
  readonly least: Rational | null;
  readonly most: Rational | null;
} {
  const constant = terms.get('') ?? rational(0);
  const others = [...terms].filter(([key]) => key !== '').map(([, factor]) => factor);
  return {
    least: others.every(({ num }) => num > 0n) ? constant : null,
    most: others.every(({ num }) => num < 0n) ? constant : null,
  };
}

/** Whether no figures make it less than zero. */
export function isNeverNegative(terms: Polynomial): boolean {
  const { least } = extremes(terms);
  return least !== null && least.num >= 0n;
}
