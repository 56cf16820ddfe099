import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuresIn, writtenExpression } from '../../../src/plan/checks/expression.ts';
import { readExpression, soundExpression } from '../../../src/plan/checks/parse.ts';
import { expressions } from '../../support/expressions.ts';

/** With brackets around everything, to show what belongs together. */
function shape(text: string): string {
  const read = readExpression(text);
  if ('mistake' in read) return `${read.mistake.mistake} @${read.mistake.at} ${read.mistake.found}`.trim();
  const show = (expression: typeof read.expression): string => {
    switch (expression.kind) {
      case 'number':
        return expression.value;
      case 'measure':
        return expression.measure + (expression.yearsBefore === 1 ? "'" : '');
      case 'operation':
        return `(${show(expression.left)}${expression.operator}${show(expression.right)})`;
    }
  };
  return show(read.expression);
}

describe('an expression', () => {
  test.each([
    ['schools', 'schools'],
    ['1.3', '1.3'],
    ['1.30', '1.3'],
    ['kindergarten-children of the year before', "kindergarten-children'"],
    ['1.3 * kindergarten-children of  the\nyear before', "(1.3*kindergarten-children')"],
    ['a + b * c', '(a+(b*c))'],
    ['(a + b) * c', '((a+b)*c)'],
    ['a - b - c', '((a-b)-c)'],
    ['a - (b - c)', '(a-(b-c))'],
    ['a / b / c', '((a/b)/c)'],
    ['a/b*c+1', '(((a/b)*c)+1)'],
    ['（a × 2）÷ b − c ＋ 1', '((((a*2)/b)-c)+1)'],
    ['（a － 1）× 2', '((a-1)*2)'],
    ['a-b', 'a-b'],
    ['  a  ', 'a'],
    ['of + the', '(of+the)'],
    ['((a))', 'a'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test('may be a number of YAML', () => {
    expect(readExpression(0.1)).toEqual({ expression: { kind: 'number', value: '0.1' }, tokens: [] });
  });

  test('names its measures from left to right', () => {
    const read = readExpression('b * (a of the year before - b)');
    expect('expression' in read && measuresIn(read.expression)).toEqual([
      { kind: 'measure', measure: 'b', yearsBefore: 0 },
      { kind: 'measure', measure: 'a', yearsBefore: 1 },
      { kind: 'measure', measure: 'b', yearsBefore: 0 },
    ]);
  });

  test.each([
    ['(a + b) + c', 'a + b + c'],
    ['a + (b + c)', 'a + (b + c)'],
    ['a - (b - c)', 'a - (b - c)'],
    ['(a * b) + c', 'a * b + c'],
    ['a + (b * c)', 'a + b * c'],
    ['(a + b) * c', '(a + b) * c'],
    ['a * (b + c)', 'a * (b + c)'],
    ['(a / b) * c', 'a / b * c'],
    ['a / (b * c)', 'a / (b * c)'],
    ['((a of the year before)) × 1.50', 'a of the year before * 1.5'],
  ])('%s is written %s, with the brackets it needs', (text, expected) => {
    expect(writtenExpression(soundExpression(text))).toBe(expected);
  });

  test('of 500 characters is not too long', () => {
    const text = `a${' + a'.repeat(124)}`.padEnd(500);
    expect(readExpression(text)).toHaveProperty('expression');
    expect(readExpression(`${text} `)).toHaveProperty('mistake');
  });

  test('that is known to be sound and is none is a defect', () => {
    expect(() => soundExpression('a +')).toThrow('no-value at 3');
  });

  test('is written so that it reads as it was', () => {
    fc.assert(
      fc.property(expressions(['a', 'b-2', 'long-name']), (expression) => {
        expect(readExpression(writtenExpression(expression))).toMatchObject({ expression });
      }),
    );
  });
});

describe('what is no expression is named with its place', () => {
  test.each([
    ['', 'no-value @0'],
    ['a +', 'no-value @3'],
    ['a + * b', 'no-value @4 *'],
    [') + a', 'no-value @0 )'],
    ['of the year before', 'no-value @0 of the year before'],
    ['-1', 'minus @0 -'],
    ['a -b', 'minus @2 -'],
    ['a- b', 'minus @1 -'],
    ['a--b', 'minus @1 -'],
    ['a b', 'no-operator @2 b'],
    ['2 a', 'no-operator @2 a'],
    ['a of last year', 'no-operator @2 of'],
    ['a of the year before of the year before', 'no-operator @21 of the year before'],
    ['2 of the year before', 'no-operator @2 of the year before'],
    ['(a + b', 'unclosed @0 ('],
    ['(a b)', 'no-operator @3 b'],
    ['a)', 'unopened @1 )'],
    ['学校数', 'not-understood @0 学校数'],
    ['a > b', 'not-understood @2 >'],
    ['a % b', 'not-understood @2 %'],
    ['Schools', 'not-understood @0 Schools'],
    ['2x', 'not-understood @0 2x'],
    ['1.', 'not-understood @0 1.'],
    ['.5', 'not-understood @0 .5'],
    ['1e3', 'not-understood @0 1e3'],
    ['1,000', 'not-understood @1 ,'],
    ['a_b', 'not-understood @0 a_b'],
    ['toString', 'not-understood @0 toString'],
    ['a-b学', 'not-understood @0 a-b学'],
    [`a${' + a'.repeat(125)}`, 'too-long @500'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test('whatever is written, it is read or its mistake is within it', () => {
    const words = fc.constantFrom(
      'a',
      'b-1',
      '2',
      '0.5',
      '+',
      '-',
      ' - ',
      '*',
      '/',
      '(',
      ')',
      ' ',
      '、',
      'of the year before',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words).map((all) => all.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          const read = readExpression(text);
          if ('mistake' in read) {
            const { at, found } = read.mistake;
            expect(text.slice(at, at + found.length)).toBe(found);
          } else
            expect(readExpression(writtenExpression(read.expression))).toMatchObject({
              expression: read.expression,
            });
        },
      ),
    );
  });
});
