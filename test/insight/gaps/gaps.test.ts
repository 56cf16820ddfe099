import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluatorOf } from '../../../src/assess/evaluate.ts';
import type { GroupGap } from '../../../src/core/gaps.ts';
import type { Observation } from '../../../src/core/model.ts';
import { gapsOf } from '../../../src/insight/gaps/gaps.ts';
import { sidesOf } from '../../../src/insight/gaps/sides.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { reported } from '../../support/observed.ts';

const COVERAGE = 'inclusive-kindergarten-coverage';
const SEED = 14;
const PROVINCE = ['530000'];

const children = (region: string, year: number, part: number, whole: number) =>
  reported(region, year, { 'inclusive-kindergarten-children': part, 'kindergarten-children': whole });

const gapsIn = (
  observations: readonly Observation[],
  { within = PROVINCE, years = [2025], indicators = [COVERAGE] } = {},
) =>
  gapsOf(
    { plan: PLAN, regions: TREE, evaluator: evaluatorOf(PLAN, TREE, observations) },
    { within, years, indicators },
  );

const counties = TREE.members('530000', 'county');

describe('the sides', () => {
  test('29 counties in focus, each counted once, and 100 others', () => {
    const { groups, focus, rest } = sidesOf(PLAN, TREE, PROVINCE);
    expect(groups.map(({ id, counties: own }) => [id, own.length])).toEqual([
      ['nujiang', 4],
      ['diqing', 3],
      ['border-counties', 25],
    ]);
    expect([focus.length, rest.length]).toEqual([29, 100]);
    expect(new Set([...focus, ...rest]).size).toBe(129);
  });

  test('of a prefecture only its own counties', () => {
    const { groups, focus, rest } = sidesOf(PLAN, TREE, ['533100']);
    expect(groups.map(({ id }) => id)).toEqual(['border-counties']);
    expect(focus.map(({ name }) => name)).toEqual(['瑞丽市', '芒市', '盈江县', '陇川县']);
    expect(rest.map(({ name }) => name)).toEqual(['梁河县']);
  });

  test.each([['530100'], ['533400'], ['530102']])('none where all counties are on one side: %s', (code) => {
    expect(gapsIn([], { within: [code] })).toBeNull();
  });

  test('a group that is alone is not listed again as all of them', () => {
    const gaps = gapsIn(children('533102', 2025, 1, 2), { within: ['533100'] });
    expect(gaps?.indicators[0]?.years[0]?.groups.map(({ group }) => group)).toEqual(['border-counties']);
  });
});

describe('what is shown', () => {
  test('ratios and shares judged below the province; the others are named', () => {
    const all = { 'special-schools': 1, 'resident-population': 300_000 };
    const evaluator = evaluatorOf(PLAN, TREE, reported('533102', 2025, all));
    const gaps = gapsOf({ plan: PLAN, regions: TREE, evaluator }, { within: PROVINCE, years: [2025] });
    expect(gaps?.indicators.map(({ indicator }) => indicator)).toContain('special-school-coverage');
    expect(gaps?.indicators).toHaveLength(1);
    expect(gaps?.leftOut).toContainEqual({ indicator: COVERAGE, reason: 'no-data' });
    expect(JSON.stringify(gaps)).not.toContain('vocational-universities');
  });

  test('the year judged, the one before and the baseline year', () => {
    const gaps = gapsIn(children('533102', 2025, 1, 2), { years: [2025] });
    expect(gaps?.indicators[0]?.years.map(({ year }) => year)).toEqual([2022, 2024, 2025]);
  });

  test('a share of counties has no spread', () => {
    const gaps = gapsIn(reported('533102', 2025, { 'high-school-trusteeship': true }), {
      indicators: ['high-school-trusteeship-coverage'],
    });
    expect(gaps?.indicators[0]).toMatchObject({ yesOrNo: true });
    expect(gaps?.indicators[0]?.years.some(({ spread }) => spread)).toBe(false);
  });
});

test('direct members are on neither side, and are named', () => {
  const all = counties.flatMap(({ code }) => children(code, 2025, 1, 2));
  const gaps = gapsIn([...all, ...children('530100-direct', 2025, 900, 1000)]);
  expect(gaps?.direct).toEqual(['530100-direct']);
  expect(gaps?.indicators[0]?.years.at(-1)?.rest).toMatchObject({
    value: '50',
    numerator: '100',
    denominator: '200',
  });
});

test('a county that reported only a percentage leaves its side open, and has a place in the spread', () => {
  const all = counties
    .filter(({ code }) => code !== '533324')
    .flatMap(({ code }) => children(code, 2025, 1, 2));
  const gaps = gapsIn([...all, ...reported('533324', 2025, { [COVERAGE]: '91.5%' })]);
  const year = gaps?.indicators[0]?.years.at(-1);
  expect(year?.groups[0]?.counties).toMatchObject({ missing: ['533324'], bounds: { low: '0', high: '100' } });
  expect(year?.spread).toMatchObject({ counties: 129, highest: { value: '91.5' }, unweighted: ['533324'] });
});

test('a change from a year without data is not known', () => {
  const gaps = gapsIn(counties.flatMap(({ code }) => children(code, 2025, 1, 2)));
  expect(gaps?.indicators[0]?.years.at(-1)?.groups[0]?.changes).toEqual(
    [2024, 2022].map((since) => ({ since, movement: 'unknown', group: 'unknown', rest: 'unknown' })),
  );
});

describe('for any figures', () => {
  const figures = fc.array(
    fc.integer({ min: 1, max: 500 }).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole))),
    { minLength: 129, maxLength: 129 },
  );
  const observationsOf = (all: readonly (readonly [number, number])[]) =>
    counties.flatMap(({ code }, i) => children(code, 2025, ...(all[i] ?? ([0, 1] as const))));
  const lastOf = (observations: readonly Observation[]) => {
    const year = gapsIn(observations)?.indicators[0]?.years.at(-1);
    if (year === undefined) throw new Error('no gaps');
    return year;
  };
  const union = (groups: readonly GroupGap[]) => groups.find(({ group }) => group === null)?.counties;

  test('the counties in focus and the rest are all counties, in whatever order they are read', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const year = lastOf(observationsOf(all));
        const sums = [union(year.groups), year.rest].map((side) => [
          Number(side?.numerator),
          Number(side?.denominator),
        ]);
        const [parts, wholes] = [0, 1].map((k) => sums.reduce((sum, each) => sum + (each[k] ?? 0), 0));
        expect(parts).toBe(all.reduce((sum, [part]) => sum + part, 0));
        expect(wholes).toBe(all.reduce((sum, [, whole]) => sum + whole, 0));
        expect(lastOf(observationsOf(all).toReversed())).toEqual(year);
      }),
      { seed: SEED, numRuns: 15 },
    );
  });

  test('gap, quartiles and variation are those of another way to work them out', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const { groups, rest, spread } = lastOf(observationsOf(all));
        const gap = groups.find(({ group }) => group === null);
        expect(Number(gap?.gap)).toBeCloseTo(Number(gap?.counties.value) - Number(rest.value), 4);
        const values = all.map(([part, whole]) => (part * 100) / whole).toSorted((a, b) => a - b);
        // 129 values: the quartiles are the 33rd, 65th and 97th.
        expect(Number(spread?.lowerQuartile)).toBeCloseTo(values[32] ?? NaN, 4);
        expect(Number(spread?.median)).toBeCloseTo(values[64] ?? NaN, 4);
        expect(Number(spread?.upperQuartile)).toBeCloseTo(values[96] ?? NaN, 4);
        const wholes = all.reduce((sum, [, whole]) => sum + whole, 0);
        const mean = all.reduce((sum, [part]) => sum + part, 0) / wholes;
        const variance = all.reduce(
          (sum, [part, whole]) => sum + (whole / wholes) * (part / whole - mean) ** 2,
          0,
        );
        expect(Number(spread?.variation?.coefficient)).toBeCloseTo(Math.sqrt(variance) / mean, 4);
      }),
      { seed: SEED, numRuns: 15 },
    );
  });

  test('whatever a missing county might have reported lies within the bounds', () => {
    fc.assert(
      fc.property(figures, fc.nat(128), (all, gone) => {
        const code = counties[gone]?.code;
        const observations = observationsOf(all);
        const without = lastOf(observations.filter(({ region }) => region !== code));
        const whole = lastOf(observations);
        for (const [i, { gap, bounds }] of without.groups.entries()) {
          const real = Number(whole.groups[i]?.gap);
          expect(real).toBeGreaterThanOrEqual(Number(bounds?.low ?? gap) - 1e-6);
          expect(real).toBeLessThanOrEqual(Number(bounds?.high ?? gap) + 1e-6);
        }
        expect(without.spread?.missing).toEqual([code]);
      }),
      { seed: SEED, numRuns: 15 },
    );
  });
});
