import { describe, expect, test } from 'vitest';
import { soundExpression } from '../../../src/plan/checks/parse.ts';
import {
  dividesByZero,
  extremes,
  isNeverNegative,
  polynomialOf,
} from '../../../src/plan/checks/polynomial.ts';
import { rational } from '../../../src/core/rational.ts';

/** The terms of an expression multiplied out, as `2 a@0`; null if it can't be. */
function terms(text: string): string[] | null {
  const polynomial = polynomialOf(soundExpression(text));
  return polynomial && [...polynomial].map(([key, { num, den }]) => `${num}/${den} ${key}`.trim());
}

const letters = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(97 + from + i)).join(' + ');

describe('an expression multiplied out', () => {
  test.each<[string, string[]]>([
    ['a', ['1/1 a@0']],
    ['a of the year before', ['1/1 a@1']],
    ['5', ['5/1']],
    ['0', []],
    ['a - a', []],
    ['a + 2', ['1/1 a@0', '2/1']],
    ['2 * a * 3', ['6/1 a@0']],
    ['a * b', ['1/1 a@0 b@0']],
    ['b * a', ['1/1 a@0 b@0']],
    ['a * a', ['1/1 a@0 a@0']],
    ['(a + 1) * (b - 2)', ['1/1 a@0 b@0', '-2/1 a@0', '1/1 b@0', '-2/1']],
    ['a / 2', ['1/2 a@0']],
    ['a / (0 - 2)', ['-1/2 a@0']],
    ['(a + 4) / 2', ['1/2 a@0', '4/2']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test.each(['a / b', '1 + a / b', 'a / b + 1', 'a / (b + 2)', 'a / (b / 2)', 'a / (2 - 2)'])(
    'is none if it divides by a measure, or by nothing: %s',
    (text) => {
      expect(terms(text)).toBeNull();
    },
  );

  test('is none if it grows longer than anybody writes by hand', () => {
    expect(terms(`(${letters(0, 10)}) * (${letters(10, 10)})`)).toHaveLength(100);
    expect(terms(`(${letters(0, 11)}) * (${letters(11, 10)})`)).toBeNull();
  });
});

test.each<[string, boolean]>([
  ['a / 0', true],
  ['a / (b - b)', true],
  ['1 + a / 0', true],
  ['a / 0 + 1', true],
  ['a * 0', false],
  ['a - 0', false],
  ['a / b', false],
  ['a / (b / c)', false],
  ['a', false],
])('whether %s divides by zero: %s', (text, divides) => {
  expect(dividesByZero(soundExpression(text))).toBe(divides);
});

test.each<[string, number | null, number | null]>([
  ['a', 0, null],
  ['a + 5', 5, null],
  ['a - 5', -5, null],
  ['5 - a', null, 5],
  ['0 - a - 5', null, -5],
  ['a - b', null, null],
  ['a * b + 2', 2, null],
  ['5', 5, 5],
  ['a - a', 0, 0],
])('%s is %s at least and %s at most', (text, least, most) => {
  const polynomial = polynomialOf(soundExpression(text)) ?? new Map();
  expect(extremes(polynomial)).toEqual({
    least: least === null ? null : rational(least),
    most: most === null ? null : rational(most),
  });
  expect(isNeverNegative(polynomial)).toBe(least !== null && least >= 0);
});
