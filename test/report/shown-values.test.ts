import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDecimal } from '../../src/core/decimal.ts';
import type { Decimal, Target } from '../../src/core/model.ts';
import { cut, shownValues } from '../../src/report/shown-values.ts';

function exact(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

const atLeast = (value: string): Target => ({ comparison: 'at-least', value: exact(value), basis: 'stated' });
const shown = (status: 'pass' | 'fail', value: string, target: Target) =>
  shownValues({ status, value: exact(value), target, unit: 'percent' });

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
    expect(shown('pass', '63.333333', atLeast('63.333334'))).toEqual({ value: '63.33%', target: '≥63.33%' });
  });
  test('shows what exceeds the year before as more than it', () => {
    const above: Target = { comparison: 'above', value: exact('90'), basis: 'stated' };
    expect(shown('pass', '90.001', above)).toEqual({ value: '90.001%', target: '>90%' });
    expect(shown('fail', '90', above)).toEqual({ value: '90%', target: '>90%' });
  });
  test('whatever the figures, keeps their order', () => {
    const percent = fc
      .integer({ min: 0, max: 100_000_000 })
      .map((millionths) => (millionths / 1e6).toFixed(6));
    fc.assert(
      fc.property(percent, percent, (value, target) => {
        const passes = Number(value) >= Number(target);
        const figures = shown(passes ? 'pass' : 'fail', value, atLeast(target));
        const looksMet =
          Number.parseFloat(figures.value ?? '') >= Number.parseFloat((figures.target ?? '').slice(1));
        expect(looksMet).toBe(passes);
      }),
    );
  });
});

describe('bounds in a table', () => {
  const bounded = (status: 'pass' | 'fail' | 'undetermined', low: string, high: string, target: Target) =>
    shownValues({ status, bounds: { low: exact(low), high: exact(high) }, target, unit: 'percent' });

  test('of a pass reach the target, with as many places as it takes', () => {
    expect(bounded('pass', '63.3351', '80', atLeast('63.335'))).toEqual({
      value: '63.335–80%',
      target: '≥63.335%',
    });
    expect(bounded('pass', '63.333333', '80', atLeast('63.333334'))).toEqual({
      value: '63.33–80%',
      target: '≥63.33%',
    });
  });
  test('of a miss stay below it', () => {
    expect(bounded('fail', '0', '89.9991', atLeast('90'))).toEqual({ value: '0–89.9991%', target: '≥90%' });
  });
  test('of what must exceed the year before may come to it', () => {
    const above: Target = { comparison: 'above', value: exact('89.9999'), basis: 'stated' };
    expect(bounded('fail', '0', '89.9999', above)).toEqual({ value: '0–90%', target: '>90%' });
    expect(bounded('undetermined', '0', '90.001', above)).toEqual({ value: '0–90.01%', target: '>90%' });
    expect(bounded('pass', '90.001', '95', above)).toEqual({ value: '90.001–95%', target: '>90%' });
  });
});
