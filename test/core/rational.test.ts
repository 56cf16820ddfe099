import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ceiling,
  compare,
  floor,
  fraction,
  minus,
  plus,
  rational,
  times,
  toDecimal,
} from '../../src/core/rational.ts';
import { decimal } from '../../src/core/decimal.ts';

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([num, den]) => rational(num, den));

describe('toDecimal', () => {
  test.each([
    [1n, 8n, '0.125', '0.125'],
    [1n, 3n, '0.333333', '0.333334'],
    [-1n, 3n, '-0.333334', '-0.333333'],
    [-1n, 3000000000n, '-0.000001', '0'],
    [1n, 1024n * 1024n * 1024n, '0.000000000931322574615478515625', '0.000000000931322574615478515625'],
    [10n ** 40n, 1n, `1${'0'.repeat(40)}`, `1${'0'.repeat(40)}`],
    [0n, 7n, '0', '0'],
  ])('%i/%i is %s downwards and %s upwards', (num, den, down, up) => {
    expect(toDecimal(rational(num, den), 'down')).toBe(down);
    expect(toDecimal(rational(num, den), 'up')).toBe(up);
  });

  test('is the same in ordinary numbers as in large ones', () => {
    const most = { max: 2 ** 33 };
    // A factor that both parts have makes them large, and changes nothing.
    const factor = 10n ** 20n;
    fc.assert(
      fc.property(
        fc.nat(most),
        fc.integer({ min: 1, ...most }),
        fc.constantFrom('up', 'down'),
        (num, den, way) => {
          const large = { num: BigInt(num) * factor, den: BigInt(den) * factor };
          expect(toDecimal(rational(num, den), way)).toBe(toDecimal(large, way));
        },
      ),
      { numRuns: 2000 },
    );
    for (const [num, den] of [
      [9007199253n, 9007199254n],
      [4503599627n, 4503599626n],
      [1n, 4503599627n],
    ] as const)
      for (const way of ['up', 'down'] as const)
        expect(toDecimal({ num, den }, way)).toBe(toDecimal({ num: num * factor, den: den * factor }, way));
  });

  test('comes as near as six places allow, on the side asked for', () => {
    fc.assert(
      fc.property(fractions, (value) => {
        const [down, up] = [fraction(toDecimal(value, 'down')), fraction(toDecimal(value, 'up'))];
        expect(compare(down, value)).toBeLessThanOrEqual(0);
        expect(compare(up, value)).toBeGreaterThanOrEqual(0);
        expect(compare(minus(up, down), rational(1, 1_000_000))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test('floor and ceiling go down and up, below zero too', () => {
  expect([
    floor(rational(-7, 2)).num,
    ceiling(rational(-7, 2)).num,
    floor(rational(7, 2)).num,
    ceiling(rational(7, 2)).num,
  ]).toEqual([-4n, -3n, 3n, 4n]);
});

test('sums, differences and products are those of fractions', () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(compare(minus(plus(a, b), b), a)).toBe(0);
      expect(compare(times(a, b), { num: a.num * b.num, den: a.den * b.den })).toBe(0);
    }),
  );
});

test('a decimal is the fraction it is written as', () => {
  expect(fraction(decimal(0.1))).toEqual({ num: 1n, den: 10n });
  expect(fraction(decimal(-12.34))).toEqual({ num: -1234n, den: 100n });
});
