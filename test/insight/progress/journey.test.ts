import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import type { ProgressClass, ProgressMethod } from '../../../src/core/progress.ts';
import type { Rational } from '../../../src/core/rational.ts';
import { compare, fraction, rational, times, toDecimal } from '../../../src/core/rational.ts';
import type { Journey } from '../../../src/insight/progress/journey.ts';
import { classOf, ratioOf, yearsToGo } from '../../../src/insight/progress/journey.ts';
import { toPlaces } from '../../../src/report/rounded.ts';

/** From a value in 2022 to one in 2024, on the way to a target of 2025. */
function journey(baseline: number, value: number, target: number): Journey {
  const [from, to, end] = [baseline, value, target].map((each) => fraction(decimal(each)));
  if (from === undefined || to === undefined || end === undefined) throw new Error('three figures');
  return { baseline: from, value: to, target: end, passed: 2, planned: 3 };
}

const inPercent = (ratio: Rational) => toPlaces(times(ratio, rational(100)), 2, 'nearest');

describe('the pace so far as a part of the one needed', () => {
  test.each<[number, number, number, string, ProgressClass, string, ProgressClass]>([
    [84, 88.5, 90, '112.5', 'on-track', '113.64', 'on-track'],
    [84, 87.8, 90, '95', 'on-track', '96.15', 'on-track'],
    [84, 87.75, 90, '93.75', 'moderate', '94.9', 'moderate'],
    [84, 86.4, 90, '60', 'moderate', '60.97', 'moderate'],
    [84, 86.3, 90, '57.5', 'limited', '58.45', 'limited'],
    [84, 84, 90, '0', 'limited', '0', 'limited'],
    [84, 83.5, 90, '-12.5', 'deterioration', '-12.81', 'deterioration'],
    // Where the methods contradict each other.
    [20, 60, 95, '80', 'moderate', '107.5', 'on-track'],
  ])(
    '%d to %d, target %d: linear %s % (%s), cagr %s % (%s)',
    (from, to, end, linear, itsClass, cagr, other) => {
      const way = journey(from, to, end);
      const [byChange, byGrowth] = [ratioOf('linear', way), ratioOf('cagr', way)];
      expect([inPercent(byChange), classOf(byChange)]).toEqual([linear, itsClass]);
      expect([inPercent(byGrowth), classOf(byGrowth)]).toEqual([cagr, other]);
    },
  );

  test('none to 5 of 129 counties, target 30 %: 19.38 %', () => {
    const way = { ...journey(0, 0, 30), value: rational(500, 129) };
    expect(inPercent(ratioOf('linear', way))).toBe('19.38');
  });

  test('is the same for a limit that is come down to', () => {
    expect(toDecimal(ratioOf('linear', journey(10, 5.5, 4)), 'down')).toBe('1.125');
    expect(toDecimal(ratioOf('linear', journey(10, 11, 4)), 'down')).toBe('-0.25');
    expect(ratioOf('cagr', { ...journey(8, 4, 1), passed: 1 })).toEqual(rational(1));
    expect(classOf(ratioOf('cagr', journey(8, 9, 1)))).toBe('deterioration');
    // Down to nothing: what is left of it a year is what counts.
    expect(toDecimal(ratioOf('cagr', journey(16, 4, 0)), 'down')).toBe('0.5');
  });
});

describe('years to go', () => {
  test('84 to 86.3 in two years, target 90: 74/23', () => {
    expect(yearsToGo(journey(84, 86.3, 90))).toBe('3.217392');
  });

  test('are a whole number where they are one', () => {
    expect(yearsToGo(journey(84, 86, 90))).toBe('4');
  });

  test('are none at a pace that does not lead there', () => {
    expect(yearsToGo(journey(84, 84, 90))).toBeNull();
    expect(yearsToGo(journey(84, 83.5, 90))).toBeNull();
    expect(yearsToGo(journey(10, 11, 4))).toBeNull();
    expect(yearsToGo(journey(10, 8, 4))).toBe('4');
  });
});

const METHODS: readonly ProgressMethod[] = ['linear', 'cagr'];
const figure = fc.integer({ min: 1, max: 10_000 });
const anyJourney = fc
  .record({
    baseline: figure,
    value: figure,
    target: figure,
    passed: fc.integer({ min: 1, max: 5 }),
    planned: fc.integer({ min: 1, max: 5 }),
    parts: fc.constantFrom(1, 3, 100, 129),
  })
  .filter(({ baseline, target }) => baseline !== target)
  .map(({ parts, ...way }) => ({
    ...way,
    baseline: rational(way.baseline, parts),
    value: rational(way.value, parts),
    target: rational(way.target, parts),
  }));

describe('any way', () => {
  test('is classed as whole numbers class it', () => {
    fc.assert(
      fc.property(anyJourney, (way) => {
        const { baseline, value, target, passed, planned } = way;
        // All three have the same denominator. The line 0.95 of the way up is compared without dividing.
        const falls = target.num < baseline.num ? -1n : 1n;
        const change = (value.num - baseline.num) * falls * BigInt(planned) * 100n;
        const needed = (target.num - baseline.num) * falls * BigInt(passed);
        const expected =
          change >= needed * 95n
            ? 'on-track'
            : change >= needed * 60n
              ? 'moderate'
              : change >= 0n
                ? 'limited'
                : 'deterioration';
        expect(classOf(ratioOf('linear', way))).toBe(expected);
      }),
    );
  });

  test('is as far in other units', () => {
    fc.assert(
      fc.property(anyJourney, fc.integer({ min: 1, max: 1000 }), (way, by) => {
        const scaled = (each: Rational) => times(each, rational(by, 7));
        const other = {
          ...way,
          baseline: scaled(way.baseline),
          value: scaled(way.value),
          target: scaled(way.target),
        };
        for (const method of METHODS) expect(compare(ratioOf(method, way), ratioOf(method, other))).toBe(0);
        expect(yearsToGo(other)).toBe(yearsToGo(way));
      }),
    );
  });
});
