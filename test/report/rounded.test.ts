import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../src/core/decimal.ts';
import { parseDecimal } from '../../src/core/decimal.ts';
import { fraction, percent } from '../../src/core/rational.ts';
import { roundedAmount, toPlaces } from '../../src/report/rounded.ts';

function exact(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

describe('a figure to so many places', () => {
  test.each([
    ['89.999', 'down', '89.99'],
    ['89.991', 'up', '90'],
    ['89.9', 'down', '89.9'],
    ['-0.005', 'down', '-0.01'],
    ['-0.005', 'up', '0'],
    ['100', 'nearest', '100'],
    ['0.004999', 'nearest', '0'],
    ['0.005', 'nearest', '0.01'],
    ['89.994', 'nearest', '89.99'],
    ['89.995', 'nearest', '90'],
    ['-0.005', 'nearest', '-0.01'],
    ['-0.0049', 'nearest', '0'],
  ] as const)('%s %s is %s', (value, way, expected) => {
    expect(toPlaces(fraction(exact(value)), 2, way)).toBe(expected);
  });

  test.each([
    [11, 129, '8.53'],
    [5, 129, '3.88'],
    [38, 129, '29.46'],
    [1_304_723, 1_360_082, '95.93'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
  ])('%i of %i are %s percent, as official statistics have it', (part, all, expected) => {
    expect(toPlaces(percent(BigInt(part), BigInt(all)), 2, 'nearest')).toBe(expected);
  });
});

test.each([
  ['0.76', '0.76'],
  ['0.766667', '0.77'],
  ['132', '132'],
  ['0.004', '0.004'],
  ['0.0004', '0.0004'],
  ['0.0000001', '0.000001'],
  ['-0.0000001', '-0.000001'],
])('an amount of %s is said as %s, and never as none', (amount, expected) => {
  expect(roundedAmount(exact(amount))).toBe(expected);
});
