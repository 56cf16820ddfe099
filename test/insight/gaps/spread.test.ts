import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/core/rational.ts';
import { quartile, spreadOf } from '../../../src/insight/gaps/spread.ts';

const county = (code: string, num: number, den: number) => ({
  county: code,
  value: rational(num * 100, den),
  sums: { num: BigInt(num), den: BigInt(den) },
});

describe('counties of 80, 90 and 95 %', () => {
  const counties = [county('c', 570, 600), county('a', 80, 100), county('b', 270, 300)];

  test('15 points, a ratio of 1.1875, a weighted variation of 0.0498', () => {
    expect(spreadOf(counties, ['d'], ['e'])).toEqual({
      counties: 3,
      missing: ['d'],
      notApplicable: ['e'],
      lowest: { value: '80', counties: ['a'] },
      lowerQuartile: '85',
      median: '90',
      upperQuartile: '92.5',
      highest: { value: '95', counties: ['c'] },
      range: '15',
      ratio: '1.1875',
      variation: {
        coefficient: expect.stringMatching(/^0\.0498/u),
        squared: expect.stringMatching(/^0\.00248/u),
      },
      unweighted: [],
    });
  });
});

test('a ratio to nothing is none', () => {
  const spread = spreadOf([county('a', 0, 5), county('b', 5, 5)], [], []);
  expect(spread).toMatchObject({ range: '100', lowest: { value: '0' } });
  expect(spread).not.toHaveProperty('ratio');
});

test('all at the end are named', () => {
  const spread = spreadOf([county('a', 1, 2), county('b', 2, 4), county('c', 1, 1)], [], []);
  expect(spread?.lowest).toEqual({ value: '50', counties: ['a', 'b'] });
});

test('no county, no spread', () => {
  expect(spreadOf([], ['a'], [])).toBeNull();
});

test('a percentage alone counts in the quartiles, and has no weight', () => {
  const spread = spreadOf([county('a', 1, 2), { county: 'b', value: rational(90), sums: null }], [], []);
  expect(spread).toMatchObject({
    counties: 2,
    highest: { value: '90' },
    unweighted: ['b'],
    variation: { coefficient: '0' },
  });
});

// What QUARTILE.INC of spreadsheet programs gives.
test.each([
  [[7], ['7', '7', '7']],
  [
    [1, 2],
    ['5/4', '3/2', '7/4'],
  ],
  [
    [1, 2, 3, 4],
    ['7/4', '5/2', '13/4'],
  ],
  [
    [1, 2, 4, 7, 8, 9, 10, 12],
    ['7/2', '15/2', '37/4'],
  ],
])('the quartiles of %j', (values, expected) => {
  const sorted = values.map((value) => rational(value));
  const found = ([1, 2, 3] as const).map((k) => quartile(sorted, k));
  expect(found.map(({ num, den }) => Number(num) / Number(den))).toEqual(
    expected.map((text) =>
      text
        .split('/')
        .map(Number)
        .reduce((a, b) => a / b),
    ),
  );
});
