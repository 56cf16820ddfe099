import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDecimal } from '../../src/decimal.ts';
import type { Decimal, Target } from '../../src/model.ts';
import { cut, shownFigures } from '../../src/report/figures.ts';

function exact(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

const atLeast = (value: string): Target => ({ comparison: 'at-least', value: exact(value), basis: 'stated' });
const shown = (status: 'pass' | 'fail', value: string, target: Target) => shownFigures({ status, value: exact(value), target, unit: 'percent' });

test.each([
  ['89.999', 'down', '89.99'],
  ['89.991', 'up', '90'],
  ['89.9', 'down', '89.9'],
  ['-0.005', 'down', '-0.01'],
  ['-0.005', 'up', '0'],
  ['100', 'down', '100'],
] as const)('%s cut %s is %s', (value, direction, expected) => {
  expect(cut(exact(value), 2, direction)).toBe(expected);
});

describe('a table', () => {
  test('never shows a miss as a pass', () => {
    expect(shown('fail', '89.999999', atLeast('90'))).toEqual({ value: '89.99%', target: '≥90%' });
    expect(shown('fail', '63.333333', atLeast('63.333334'))).toEqual({ value: '63.33%', target: '≥63.34%' });
  });
  test('shows as many places as a pass needs to look like one', () => {
    expect(shown('pass', '63.3351', atLeast('63.335'))).toEqual({ value: '63.335%', target: '≥63.335%' });
    expect(shown('pass', '63.333333', atLeast('63.333334'))).toEqual({ value: '63.333333%', target: '≥63.333334%' });
  });
  test('whatever the figures, keeps their order', () => {
    const percent = fc.integer({ min: 0, max: 100_000_000 }).map((millionths) => (millionths / 1e6).toFixed(6));
    fc.assert(
      fc.property(percent, percent, (value, target) => {
        const passes = Number(value) >= Number(target);
        const figures = shown(passes ? 'pass' : 'fail', value, atLeast(target));
        const looksMet = Number.parseFloat(figures.value ?? '') >= Number.parseFloat((figures.target ?? '').slice(1));
        expect(looksMet).toBe(passes);
      }),
    );
  });
});
