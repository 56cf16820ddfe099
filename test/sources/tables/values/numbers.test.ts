import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readMeasure, readPercentage } from '../../../../src/sources/tables/values/cells.ts';
import { isNotReported } from '../../../../src/sources/tables/values/written.ts';
import { PLAN } from '../../../support/judge.ts';

const children = PLAN.measures.find(({ id }) => id === 'kindergarten-children');
const PEOPLE = ['people', '人', '名'];

/**
 * What a cell of a measure that counts people is read as: the value, with the finding that goes with it, or
 * the finding that refuses it.
 */
function amount(cell: string, power = 0): string {
  const reading = readAmount(cell, 'x', { power, names: PEOPLE });
  if ('problem' in reading) return reading.problem.code;
  return reading.warning === undefined ? reading.value : `${reading.value} ${reading.warning.code}`;
}

function percentage(cell: string): string {
  const reading = readPercentage(cell, 'x', 'percent');
  if ('problem' in reading) return reading.problem.code;
  return reading.warning === undefined ? reading.value : `${reading.value} ${reading.warning.code}`;
}

describe('a mark behind a figure leads to a note and is no digit of it', () => {
  test.each([
    ...'22350① | 22350¹ | 22350² | 22350³ | 22350⁰ | 22350₁ | 22350⒈ | 22350⑴ | 22350㈠ | 22350㊀ | 22350ⓐ | 22350⒜'.split(
      ' | ',
    ),
    ...'22350㊿ | 22350❶ | 22350➀ | 22350⓵ | 22350⓿ | 22350㉑ | 22350ᵃ | 22350ⁿ | 22350* | 22350＊ | 22350** | 22350①②'.split(
      ' | ',
    ),
    ...'22350 ① | 22350† | 22350※ | 22,350① | 2.235万① | 22350人① | ２２３５０① | 22350①\u3000 | 22350注① | 22350\u{1F101}'.split(
      ' | ',
    ),
  ])('%s is 22350, with a warning', (cell) => {
    expect(amount(cell)).toBe('22350 footnote-mark');
  });

  test.each(['89.9①', '89.9%①', '899‰²', '８９．９％＊'])('%s is 89.9 percent, with a warning', (cell) => {
    expect(percentage(cell)).toBe('89.9 footnote-mark');
  });

  test.each([
    ...'①22350 | ¹22350 | *22350 | 22①350 | 22350[1] | 22350（1） | 22350(1) | 22350注1 | 22350 1) | 22350¹⁾2 | ① | * | 10²'.split(
      ' | ',
    ),
    ...'½ | 5½ | ¼ | ⅓ | 1⁄2 | Ⅷ | 5Ⅷ | ٣ | २ | 𝟐 | 2𝟐 | 🯲 | ㏒ | ㍘ | ⑩ | 1️⃣ | 〥 | 5㎡ | 22350①②③④⑤⑥⑦⑧⑨'.split(
      ' | ',
    ),
  ])('%s is not a number', (cell) => {
    expect(amount(cell)).toBe('not-a-number');
  });

  test('no character that is not a digit in half or full width is ever read as one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0x80, max: 0x1fbff }),
        fc.constantFrom('before', 'between', 'behind'),
        (code, where) => {
          fc.pre(code < 0xd800 || code > 0xdfff);
          const character = String.fromCodePoint(code);
          fc.pre(code < 0xff10 || code > 0xff19);
          const cell = { before: `${character}47`, between: `4${character}7`, behind: `47${character}` }[
            where
          ];
          const read = amount(cell);
          // A decimal point, a minus and a magnitude may be among them.
          if (/^-?\d/.test(read))
            expect(['47', '47 footnote-mark', '4.7', '4700', '47000', '470000', '4700000000']).toContain(
              read,
            );
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

describe('a number is read as a person sees it, or refused', () => {
  test.each([
    ['1234', '1234'],
    ['1,234', '1234'],
    ['1，234', '1234'],
    ['1 234 567.5', '1234567.5'],
    ['1\u00A0234', '1234'],
    ['1\u2009234', '1234'],
    ['1\u202F234', '1234'],
    ['１２３４', '1234'],
    ['22\u200B350', '22350'],
    ['22\u00AD350', '22350'],
    ['\u202A22350\u202C', '22350'],
    ['\uFEFF22350', '22350'],
    ['+5', '5'],
    ['007', '7'],
    ['1.', '1'],
    ['.5', '0.5'],
    ['2万', '20000'],
    ['1.5 亿', '150000000'],
    ['2萬', '20000'],
    ['−5', 'negative-number'],
    ['-5', 'negative-number'],
  ])('%j is %s', (cell, read) => {
    expect(amount(cell)).toBe(read);
  });

  test.each([
    ..."1,23 | 1.234,5 | 1'234 | 1、234 | 1..2 | 12 34 | 1234 567 | 1,234 567 | 12,34,567 | 1 23 456 | 22\n350 | 22\t350".split(
      ' | ',
    ),
    ...'22\u0000350 | 1e3 | 1E+05 | 1e999 | 1e-400 | 0x10 | --5 | (5) | （5） | 5- | 5% | ５％ | 5万% | 89.9％% | Infinity'.split(
      ' | ',
    ),
    ...'-Infinity | NaN | 1.2.3 | 二万 | 十二 | 〇 | 一千 | 壹 | 2万5千 | \u202E12 | 1\u206723 | + | . | 1/2 | 50:60'.split(
      ' | ',
    ),
  ])('%j is not a number', (cell) => {
    expect(amount(cell)).toBe('not-a-number');
  });

  test.each([
    ['89.9', '89.9'],
    ['89.9 %', '89.9'],
    ['８９.９％', '89.9'],
    ['89.9﹪', '89.9'],
    ['899‰', '89.9'],
    ['89.9％%', 'not-a-number'],
    ['5万%', 'not-a-number'],
    ['0.5万', 'not-a-number'],
    ['89.9个百分点', 'wrong-unit'],
    ['89.9人', 'wrong-unit'],
    ['-1%', 'percentage-out-of-range'],
    ['100.01', 'percentage-out-of-range'],
  ])('as a percentage %j is %s', (cell, read) => {
    expect(percentage(cell)).toBe(read);
  });

  test.each(['约30', '30左右', '30余', '30余人', '10万余', '5万多人', '30以上', '<5', '≥5', '30+'])(
    '%s is only about a number',
    (cell) => {
      expect(amount(cell)).toBe('approximate-number');
    },
  );

  test.each(['', ' ', '\u200B', '-', '—', '－', '／', '…', '未报', 'N/A', 'Ｎ／Ａ'])(
    '%j is not reported',
    (cell) => {
      expect(isNotReported(cell)).toBe(true);
    },
  );
});

describe('a figure may have its own unit behind it', () => {
  test.each([
    ['20110人', '20110'],
    ['20110 人', '20110'],
    ['20,110名', '20110'],
    ['20110 people', '20110'],
    ['2.011万人', '20110'],
    ['3所', 'wrong-unit'],
    ['20110个百分点', 'wrong-unit'],
  ])('%s: %s', (cell, read) => {
    expect(amount(cell)).toBe(read);
  });

  test('but not where the column has one already', () => {
    expect(amount('2', 4)).toBe('20000');
    expect(['2万', '2人', '2万人'].map((cell) => amount(cell, 4))).toEqual([
      'unit-twice',
      'unit-twice',
      'unit-twice',
    ]);
    expect(readAmount('2万', 'x', { power: 4, names: PEOPLE })).toMatchObject({
      problem: { once: '20000', twice: '200000000' },
    });
  });

  test('an answer with a mark is none', () => {
    const answer = PLAN.measures.find(({ type }) => type === 'yes-no');
    if (answer === undefined || children === undefined) throw new Error('no such measure');
    for (const cell of ['①', '¹', '是①', '½'])
      expect(readMeasure(cell, answer, { power: 0, names: [] })).toMatchObject({
        problem: { code: 'not-yes-or-no' },
      });
    expect(readMeasure('20110人', children, { power: 0, names: PEOPLE })).toEqual({
      value: { kind: 'number', value: '20110' },
    });
  });
});

describe('cells of any size', () => {
  const sizes = [5000, 20_000, 80_000, 1_000_000];
  test.each([
    ['groups', (n: number) => `1${' 111'.repeat(n)}x`],
    ['digits', (n: number) => `${'1'.repeat(n)}x`],
    ['digits alone', (n: number) => '9'.repeat(n)],
    ['spaces', (n: number) => `1${' '.repeat(n)}x`],
    ['signs', (n: number) => '%'.repeat(n)],
    ['marks', (n: number) => `1${'①'.repeat(n)}`],
  ])('of %s are refused at once', (_, cell) => {
    for (const n of sizes) {
      const start = performance.now();
      expect(amount(cell(n))).toBe('not-a-number');
      expect(percentage(cell(n))).toBe('not-a-number');
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });

  test('a number of sixty digits is read, one of more is none', () => {
    expect(amount('9'.repeat(60))).toBe('9'.repeat(60));
    expect(amount('9'.repeat(61))).toBe('not-a-number');
  });
});
