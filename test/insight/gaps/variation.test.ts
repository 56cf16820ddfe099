import { expect, test } from 'vitest';
import { fraction, compare, rational } from '../../../src/core/rational.ts';
import { rootToSixPlaces, squaredVariation } from '../../../src/insight/gaps/variation.ts';
import { toSixPlaces } from '../../../src/insight/gaps/points.ts';
import { decimal } from '../../../src/core/decimal.ts';

const of = (...parts: readonly (readonly [number, number])[]) =>
  squaredVariation(parts.map(([num, den]) => ({ num: BigInt(num), den: BigInt(den) })));

// Five schools, books over pupils.
const SCHOOLS = [
  [279, 45],
  [137, 37],
  [935, 89],
  [160, 76],
  [402, 55],
] as const;

test('the published example of schools comes out exactly', () => {
  const squared = of(...SCHOOLS);
  expect(squared && compare(squared, rational(3343375367537n, 12593253949265n))).toBe(0);
  expect(squared && toSixPlaces(squared)).toBe('0.265489');
  expect(squared && rootToSixPlaces(squared)).toMatch(/^0\.5152|^0\.5153/u);
});

test('only the weights decide it rightly: above the limit of 0.50, which unweighted it would keep', () => {
  const squared = of(...SCHOOLS);
  expect(squared && compare(squared, fraction(decimal(0.25)))).toBeGreaterThan(0);
  const values = SCHOOLS.map(([books, pupils]) => books / pupils);
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const unweighted =
    Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length) / mean;
  expect(unweighted).toBeCloseTo(0.4888, 4);
});

test('counties of 80, 90 and 95 % that are 100, 300 and 600 children', () => {
  const squared = of([80, 100], [270, 300], [570, 600]);
  expect(Number(squared && rootToSixPlaces(squared))).toBeCloseTo(0.0498, 4);
});

test('the same counties unweighted', () => {
  const squared = of([80, 100], [90, 100], [95, 100]);
  expect(Number(squared && rootToSixPlaces(squared))).toBeCloseTo(0.0706, 4);
});

test('equal counties do not vary, whatever their size', () => {
  expect(of([1, 2], [50, 100], [3000, 6000])?.num).toBe(0n);
});

test('nothing varies about nothing', () => {
  expect(of()).toBeNull();
  expect(of([0, 10], [0, 20])).toBeNull();
});

test('a part without a weight takes no part', () => {
  expect(of([1, 2], [0, 0], [3, 4])).toEqual(of([1, 2], [3, 4]));
});

test.each([
  [0n, '0'],
  [1n, '1'],
  [2n, '1.414213'],
  [4n, '2'],
  [10n ** 40n, `1${'0'.repeat(20)}`],
])('the root of %s is cut at %s', (value, root) => {
  expect(rootToSixPlaces(rational(value))).toBe(root);
});
