import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDecimal } from '../../src/core/decimal.ts';
import type { Decimal, Target, Verdict } from '../../src/core/model.ts';
import { shownBeside, shownValues } from '../../src/report/shown-values.ts';

function exact(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

const target = (comparison: Target['comparison'], value: string, more: Partial<Target> = {}): Target => ({
  comparison,
  value: exact(value),
  basis: 'stated',
  ...more,
});
const atLeast = (value: string) => target('at-least', value);
const above = (value: string) => target('above', value);
const about = (value: string) => target('about', value, { tolerance: exact('1') });
type Judged = Parameters<typeof shownValues>[0];
const shown = (status: 'pass' | 'fail', value: string, asked: Target, more: Partial<Judged> = {}) => {
  const figures = shownValues({ status, value: exact(value), target: asked, unit: 'percent', ...more });
  return `${figures.value} ${figures.target}`;
};

describe('a figure is rounded half up to two places', () => {
  const share = (numerator: string, denominator: string, value: string): Judged => ({
    status: 'no-target',
    unit: 'percent',
    value: exact(value),
    numerator: exact(numerator),
    denominator: exact(denominator),
  });
  test.each([
    ['11', '129', '8.527131', '8.53%'],
    ['5', '129', '3.875968', '3.88%'],
    ['38', '129', '29.457364', '29.46%'],
    ['2', '3', '66.666666', '66.67%'],
  ])('%s of %s', (numerator, denominator, value, expected) => {
    expect(shownValues(share(numerator, denominator, value)).value).toBe(expected);
  });
  test('of its parts, not of a value that was cut', () => {
    expect(shownValues(share('45005', '300000', '15.001666')).value).toBe('15%');
    expect(shownValues(share('450149999', '3000000000', '15.004999')).value).toBe('15%');
    expect(shownValues(share('3', '0', '0')).value).toBe('0%');
  });
});

describe('with more places where it would touch or cross its target', () => {
  test.each<['pass' | 'fail', string, Target, string]>([
    ['fail', '89.994', atLeast('90'), '89.99% ≥90%'],
    ['fail', '89.995', atLeast('90'), '89.995% ≥90%'],
    ['fail', '89.996', atLeast('90'), '89.996% ≥90%'],
    ['fail', '89.99996', atLeast('90'), '89.99996% ≥90%'],
    ['fail', '89.9999999', atLeast('90'), '89.999999% ≥90%'],
    ['pass', '90', atLeast('90'), '90% ≥90%'],
    ['pass', '90.0000001', atLeast('90'), '90% ≥90%'],
    ['fail', '5.000001', target('at-most', '5'), '5.000001% ≤5%'],
    ['fail', '5.0000001', target('at-most', '5'), '5.000001% ≤5%'],
    ['fail', '5.004', target('at-most', '5'), '5.004% ≤5%'],
    ['pass', '4.999', target('at-most', '5'), '5% ≤5%'],
    ['pass', '90.001', above('90'), '90.001% >90%'],
    ['pass', '90.0000001', above('90'), '90.000001% >90%'],
    ['fail', '90', above('90'), '90% >90%'],
    ['fail', '28.9999', about('30'), '28.9999% ≈30%'],
    ['fail', '63.333333', atLeast('63.333334'), '63.33% ≥63.34%'],
    ['pass', '63.3351', atLeast('63.335'), '63.34% ≥63.34%'],
    ['pass', '63.3344', atLeast('63.334'), '63.334% ≥63.334%'],
  ])('%s %s %o', (status, value, asked, expected) => {
    expect(shown(status, value, asked)).toBe(expected);
  });

  test('what passes within the tolerance stays below the figure named', () => {
    expect(shown('pass', '29.996', about('30'), { approximate: true })).toBe('29.996% ≈30%');
    expect(shown('pass', '29.996', about('29.5'))).toBe('30% ≈29.5%');
  });

  test('what lies on a milestone without end passes its print', () => {
    const parts = { numerator: exact('19'), denominator: exact('30') };
    expect(shown('pass', '63.333333', atLeast('63.333334'), parts)).toBe('63.333334% ≥63.333334%');
  });

  test('what fell is shown as less than it was', () => {
    const notes: Verdict['notes'] = [{ code: 'fell', year: 2024, value: exact('86.35') }];
    const verdict: Judged = {
      status: 'pass',
      unit: 'points',
      value: exact('86.349'),
      target: above('84.2'),
      notes,
    };
    expect(shownValues(verdict).value).toBe('86.349');
    expect(shownBeside(verdict, exact('86.35'))).toBe('86.35');
  });
});

test('another figure of the indicator has the same places and unit, and is never none', () => {
  const verdict: Judged = { status: 'no-target', unit: 'percent', value: exact('1') };
  expect(shownBeside(verdict, exact('29.457364'))).toBe('29.46%');
  expect(shownBeside(verdict, exact('0.000775'))).toBe('0.001%');
});

/** A target and a value in exact terms, and the verdict by cross-multiplication. */
interface Asked {
  readonly part: bigint;
  readonly whole: bigint;
  /** In millionths of a percent. */
  readonly limit: bigint;
  readonly comparison: 'at-least' | 'at-most' | 'above';
}

const near = fc.tuple(fc.bigInt(0n, 100_000_000n), fc.bigInt(-3n, 3n), fc.bigInt(1n, 10_000_000_000n));
const asked: fc.Arbitrary<Asked> = fc
  .tuple(near, fc.constantFrom('at-least' as const, 'at-most' as const, 'above' as const), fc.boolean())
  .map(([[limit, off, size], comparison, isNear]) => {
    const whole = size;
    const part = isNear ? (limit * whole) / 100_000_000n + off : (off + 3n) * (whole / 7n);
    return { part: part < 0n ? 0n : part > whole ? whole : part, whole, limit, comparison };
  });

function judged({ part, whole, limit, comparison }: Asked): Judged & { readonly status: 'pass' | 'fail' } {
  const [value, mark] = [part * 100_000_000n, limit * whole];
  const passes =
    comparison === 'at-least' ? value >= mark : comparison === 'above' ? value > mark : value <= mark;
  const down = value / whole;
  const cut = comparison === 'at-most' && value % whole !== 0n ? down + 1n : down;
  return {
    status: passes ? 'pass' : 'fail',
    unit: 'percent',
    value: millionths(cut),
    numerator: exact(String(part)),
    denominator: exact(String(whole)),
    target: target(comparison, millionths(limit)),
  };
}

function millionths(amount: bigint): Decimal {
  const digits = amount.toString().padStart(7, '0');
  return exact(`${digits.slice(0, -6)}.${digits.slice(-6)}`);
}

/** What is printed, in millionths. */
function read(text: string | null): bigint {
  const [whole = '', places = ''] = (text ?? '').replaceAll(/[^\d.]/gu, '').split('.');
  return BigInt(whole) * 1_000_000n + BigInt(places.padEnd(6, '0'));
}

const SAYS: Readonly<Record<Asked['comparison'], (value: bigint, limit: bigint) => boolean>> = {
  'at-least': (value, limit) => value >= limit,
  'at-most': (value, limit) => value <= limit,
  above: (value, limit) => value > limit,
};

describe('whatever the figures', () => {
  test('a miss never looks like a pass, nor a pass like a miss', () => {
    fc.assert(
      fc.property(asked, (each) => {
        const verdict = judged(each);
        const { value, target: printed } = shownValues(verdict);
        const looks = SAYS[each.comparison](read(value), read(printed)) ? 'pass' : 'fail';
        expect(looks, `${value} ${printed}`).toBe(verdict.status);
      }),
      { numRuns: 3000 },
    );
  });

  test('a value that equals its printed target meets the target', () => {
    fc.assert(
      fc.property(asked, (each) => {
        const printed = read(shownValues(judged(each)).target);
        const isMet = each.comparison === 'at-most' ? printed <= each.limit : printed >= each.limit;
        expect(isMet, String(printed)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('the print is within half of its last place, or as near as six places come', () => {
    fc.assert(
      fc.property(asked, (each) => {
        const { value } = shownValues(judged(each));
        const places = (value ?? '').replace('%', '').split('.')[1]?.length ?? 0;
        const step = 10n ** BigInt(6 - Math.max(2, places));
        const off = read(value) * each.whole - each.part * 100_000_000n;
        const half = (step * each.whole) / 2n;
        expect((off < 0n ? -off : off) <= (step === 1n ? each.whole : half + 1n)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('bounds in a table', () => {
  const bounded = (status: 'pass' | 'fail' | 'undetermined', low: string, high: string, target: Target) =>
    shownValues({ status, bounds: { low: exact(low), high: exact(high) }, target, unit: 'percent' });

  test('are rounded outwards', () => {
    expect(bounded('undetermined', '75.488', '76.221', atLeast('76'))).toEqual({
      value: '75.48–76.23%',
      target: '≥76%',
    });
  });
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
  test('of what must exceed another value may come to it', () => {
    const asked = above('89.9999');
    expect(bounded('fail', '0', '89.9999', asked)).toEqual({ value: '0–90%', target: '>90%' });
    expect(bounded('undetermined', '0', '90.001', asked)).toEqual({ value: '0–90.01%', target: '>90%' });
    expect(bounded('pass', '90.001', '95', asked)).toEqual({ value: '90.001–95%', target: '>90%' });
  });
});
