import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import type { Target, Verdict } from '../../src/core/model.ts';
import { toDecimal } from '../../src/core/rational.ts';
import { byLack, lackOf } from '../../src/insight/lack.ts';
import { judge, verdictOn } from '../support/judge.ts';

const COVERED = verdictOn(
  judge('region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,85,100\n'),
  'inclusive-kindergarten-coverage',
  '530102',
  2025,
);

function lacking(target: Partial<Target>, verdict: Partial<Verdict> = {}): string | null {
  const own: Target = { comparison: 'at-least', value: decimal(90), basis: 'stated', ...target };
  const lack = lackOf({ ...COVERED, ...verdict, target: own });
  return lack && toDecimal(lack, 'down');
}

describe('the share of its target that a miss lacks', () => {
  test.each<[string, Partial<Target>, Partial<Verdict>, string | null]>([
    ['a value below it', {}, {}, '0.055555'],
    ['a value above what must not be exceeded', { comparison: 'at-most', value: decimal(80) }, {}, '0.0625'],
    [
      'a value below two ends',
      { comparison: 'between', value: decimal(90), upper: decimal(95) },
      {},
      '0.055555',
    ],
    [
      'a value above two ends',
      { comparison: 'between', value: decimal(50), upper: decimal(80) },
      {},
      '0.0625',
    ],
    ['members, counted', { comparison: 'members-at-least', value: decimal(100) }, {}, '0.15'],
    ['the value it had to exceed', { comparison: 'above', value: decimal(85) }, {}, '0'],
    ['about, without the tolerance', { comparison: 'about', tolerance: decimal(1) }, {}, '0.055555'],
    ['a part of nothing', { comparison: 'at-most', value: decimal(0) }, {}, null],
  ])('%s', (_, target, verdict, expected) => {
    expect(lacking(target, verdict)).toBe(expected);
  });
  test('is the least there may be, of bounds', () => {
    const { value: _, numerator: _n, denominator: _d, ...rest } = COVERED;
    const bounds = { low: decimal(10), high: decimal(81) };
    const lack = lackOf({ ...rest, bounds });
    expect(lack && toDecimal(lack, 'down')).toBe('0.1');
  });
  test('puts what can be said in one order, and what can not before it', () => {
    const lack = fc.option(fc.integer({ min: 0, max: 100 }).map((num) => ({ num: BigInt(num), den: 7n })));
    fc.assert(
      fc.property(fc.array(lack), (all) => {
        const sorted = all.toSorted(byLack);
        const known = sorted.flatMap((each) => (each === null ? [] : [each.num]));
        expect(known).toEqual(known.toSorted((a, b) => (a > b ? -1 : Number(a < b))));
        expect(sorted.indexOf(null)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
