import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueOf } from '../../../src/checks/declared/sides.ts';
import { decimal, parseDecimal } from '../../../src/core/decimal.ts';
import { compare, exactText, rational } from '../../../src/core/rational.ts';
import type { Expression, MeasureTerm } from '../../../src/plan/checks/expression.ts';
import { writtenExpression } from '../../../src/plan/checks/expression.ts';
import { expressions } from '../../support/expressions.ts';

const FIGURES = fc.record({
  a: fc.integer({ min: 0, max: 1000 }),
  b: fc.integer({ min: 0, max: 3 }),
  before: fc.integer({ min: 0, max: 1000 }),
});

type Figures = typeof FIGURES extends fc.Arbitrary<infer T> ? T : never;

/** Every year has its own figures. */
const figureOf =
  (figures: Figures) =>
  ({ measure, yearsBefore }: MeasureTerm) =>
    decimal((measure === 'a' ? figures.a : figures.b) + yearsBefore * figures.before);

/** Numerator and denominator in lowest terms, worked out by shunting the written form: no part of the program. */
function byShunting(expression: Expression, figures: Figures): [bigint, bigint] | 'zero' {
  const text = writtenExpression(expression).replaceAll(
    /\b([ab])( of the year before)?/gu,
    (_, measure: string, before: string | undefined) =>
      String((measure === 'a' ? figures.a : figures.b) + (before === undefined ? 0 : figures.before)),
  );
  const waiting: string[] = [];
  const values: [bigint, bigint][] = [];
  let zero = false;
  const apply = () => {
    const [[c, d], [a, b]] = [values.pop() ?? [0n, 1n], values.pop() ?? [0n, 1n]];
    const operator = waiting.pop();
    if (operator === '+') values.push([a * d + c * b, b * d]);
    else if (operator === '-') values.push([a * d - c * b, b * d]);
    else if (operator === '*') values.push([a * c, b * d]);
    else if (c === 0n) {
      zero = true;
      values.push([1n, 1n]);
    } else values.push([a * d, b * c]);
  };
  const rank = (operator: string | undefined) =>
    operator === '(' ? 0 : '+-'.includes(operator ?? '') ? 1 : 2;
  for (const [word] of text.matchAll(/[\d.]+|[-+*/()]/gu)) {
    if (/\d/u.test(word)) {
      const [whole = '', places = ''] = word.split('.');
      values.push([BigInt(whole + places), 10n ** BigInt(places.length)]);
    } else if (word === '(') waiting.push(word);
    else if (word === ')') {
      while (waiting.at(-1) !== '(') apply();
      waiting.pop();
    } else {
      while (waiting.length > 0 && rank(waiting.at(-1)) >= rank(word)) apply();
      waiting.push(word);
    }
  }
  while (waiting.length > 0) apply();
  const [value = [0n, 1n]] = values;
  return zero ? 'zero' : value;
}

test('an expression comes to what another reckoner says', () => {
  let compared = 0;
  fc.assert(
    fc.property(expressions(['a', 'b']), FIGURES, (expression, figures) => {
      const value = valueOf(expression, figureOf(figures));
      const other = byShunting(expression, figures);
      if (value === 'missing' || value === 'zero' || other === 'zero') {
        expect(value).toBe(other);
        return;
      }
      compared += 1;
      expect(value.den > 0n).toBe(true);
      expect(value.num * other[1]).toBe(other[0] * value.den);
    }),
    { numRuns: 1000 },
  );
  expect(compared).toBeGreaterThan(500);
});

test('a result is written so that it is exact', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      (num, den) => {
        const text = exactText({ num, den });
        const [top = '', bottom = '1'] = text.split('/');
        const read = parseDecimal(top);
        expect(read).not.toBeNull();
        const places = top.split('.')[1]?.length ?? 0;
        const back = rational(BigInt(top.replace('.', '')), BigInt(bottom) * 10n ** BigInt(places));
        expect(compare(back, { num, den })).toBe(0);
      },
    ),
  );
  expect(exactText(rational(2n, 6n))).toBe('1/3');
  expect(exactText(rational(-5n, 10n))).toBe('-0.5');
  expect(exactText(rational(0n, 7n))).toBe('0');
});
