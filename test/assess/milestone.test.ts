import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Level, Observation, Region, Verdict } from '../../src/core/model.ts';
import type { Requirement } from '../../src/plan/plan.ts';
import { buildRegionTree } from '../../src/regions/tree.ts';
import { asking, observe } from '../support/asking.ts';

const GROUP_SCHOOLING = 'group-schooling-coverage';

function region(code: string, level: Level, parent: string | null): Region {
  return { code, name: code, short: code, level, parent, population: 300_000, groups: [] };
}

/** A province of one prefecture with so many counties. */
function treeOf(counties: number) {
  return buildRegionTree([
    region('530000', 'province', null),
    region('530100', 'prefecture', '530000'),
    ...Array.from({ length: counties }, (_, i) => region(String(530_101 + i), 'county', '530100')),
  ]);
}

const CODES = (counties: number) => Array.from({ length: counties }, (_, i) => String(530_101 + i));

/** The verdict on the province where so many of its counties do in 2022, and so many in the year judged. */
function verdictOn(
  counties: number,
  before: number,
  now: number,
  requirement: Requirement,
  year: number,
): Verdict {
  const observations: Observation[] = CODES(counties).flatMap((code, i) => [
    ...observe(code, 2022, { 'group-schooling': i < before }),
    ...observe(code, year, { 'group-schooling': i < now }),
  ]);
  const plan = asking(GROUP_SCHOOLING, requirement, ['province']);
  const selection = { years: [year], indicators: [GROUP_SCHOOLING], regions: ['530000'] };
  const [verdict] = assess(plan, treeOf(counties), observations, selection).verdicts;
  if (verdict === undefined) throw new Error('nothing was judged');
  return verdict;
}

const about30: Requirement = { comparison: 'about', value: decimal(30), tolerance: decimal(1) };
const atLeast = (value: number): Requirement => ({ comparison: 'at-least', value: decimal(value) });

/** The least number of members that passes; null if there is no target. */
function least(counties: number, before: number, requirement: Requirement, year: number): number | null {
  for (let now = 0; now <= counties; now += 1) {
    const { status } = verdictOn(counties, before, now, requirement, year);
    if (status === 'no-target') return null;
    if (status === 'pass') return now;
  }
  throw new Error('nothing passes');
}

describe('5. the milestone of a share is a number of members, rounded down', () => {
  test.each<[string, number, number, Requirement, (number | null)[]]>([
    ['129 counties, from none to about 30 %', 129, 0, about30, [12, 25, 38]],
    ['129 counties, from none to 30 %', 129, 0, atLeast(30), [12, 25, 39]],
    ['14 counties, from none to about 30 %', 14, 0, about30, [1, 2, 5]],
    ['3 counties, from none to 30 %', 3, 0, atLeast(30), [null, null, 1]],
    ['one county, from none to 95 %', 1, 0, atLeast(95), [null, null, 1]],
    ['92 counties, from 87 to 95 %', 92, 87, atLeast(95), [null, null, 88]],
  ])('%s', (_, counties, before, requirement, expected) => {
    expect([2023, 2024, 2025].map((year) => least(counties, before, requirement, year))).toEqual(expected);
  });

  test('and says how many', () => {
    expect(verdictOn(129, 0, 10, about30, 2023)).toMatchObject({
      status: 'fail',
      value: '7.751937',
      target: { comparison: 'members-at-least', value: '12', basis: 'derived', baseline: '0' },
      margin: '-2',
      shortfall: { amount: '2', of: 'county' },
    });
    expect(verdictOn(92, 87, 87, atLeast(95), 2024).notes).toEqual([
      { code: 'milestone-not-above-baseline', baseline: '87', of: 'county' },
    ]);
  });

  test('a share that must not be exceeded comes down in whole members, rounded up', () => {
    const atMost: Requirement = { comparison: 'at-most', value: decimal(10) };
    // 10 of 10 down to 1: 7 and 4.
    expect(verdictOn(10, 10, 7, atMost, 2023)).toMatchObject({
      status: 'pass',
      target: { comparison: 'members-at-most', value: '7', baseline: '10' },
    });
    expect(verdictOn(10, 10, 8, atMost, 2023)).toMatchObject({
      status: 'fail',
      shortfall: { amount: '1', of: 'county', surplus: true },
    });
    expect(verdictOn(10, 2, 2, atMost, 2023).notes).toEqual([
      { code: 'milestone-not-below-baseline', baseline: '2', of: 'county' },
    ]);
  });

  test('is held against the members that 2022 comes to where only a percentage is known of it', () => {
    const tree = treeOf(10);
    const plan = asking(GROUP_SCHOOLING, atLeast(90), ['province']);
    const year2022 = (percent: number): Observation => ({
      subject: { type: 'indicator', id: GROUP_SCHOOLING },
      region: '530000',
      year: 2022,
      figure: { kind: 'percentage', value: decimal(percent) },
      place: { path: 't', line: 1, column: 1 },
    });
    const target = (percent: number) => {
      const now = CODES(10).flatMap((code) => observe(code, 2023, { 'group-schooling': true }));
      const selection = { years: [2023], indicators: [GROUP_SCHOOLING], regions: ['530000'] };
      return assess(plan, tree, [year2022(percent), ...now], selection).verdicts[0];
    };
    // 45 % of 10 and a third of the way to 90 %: 6 of them, from 4.5.
    expect(target(45)?.target).toMatchObject({ comparison: 'members-at-least', value: '6', baseline: '4.5' });
    expect(target(89)?.notes).toEqual([
      { code: 'milestone-not-above-baseline', baseline: '8.9', of: 'county' },
    ]);
  });

  test('is the same for a prefecture, of its own members', () => {
    const observations = CODES(10).flatMap((code) => [
      ...observe(code, 2022, { 'group-schooling': false }),
      ...observe(code, 2023, { 'group-schooling': true }),
    ]);
    const selection = { years: [2023], indicators: [GROUP_SCHOOLING], regions: ['530100'] };
    const [verdict] = assess(
      asking(GROUP_SCHOOLING, atLeast(90)),
      treeOf(10),
      observations,
      selection,
    ).verdicts;
    expect(verdict?.target).toMatchObject({ comparison: 'members-at-least', value: '3', baseline: '0' });
  });

  test('a region above the final target in 2022 has the final target', () => {
    expect(verdictOn(10, 4, 3, atLeast(30), 2023)).toMatchObject({
      status: 'pass',
      target: { comparison: 'at-least', value: '30', basis: 'derived', baseline: '40' },
    });
  });

  test('it never asks for more than the final target, nor for less than was there', () => {
    const scenario = fc.integer({ min: 1, max: 40 }).chain((counties) =>
      fc.record({
        counties: fc.constant(counties),
        before: fc.integer({ min: 0, max: counties }),
        percent: fc.integer({ min: 1, max: 100 }),
        year: fc.constantFrom(2023, 2024),
      }),
    );
    fc.assert(
      fc.property(scenario, ({ counties, before, percent, year }) => {
        const { target } = verdictOn(counties, before, before, atLeast(percent), year);
        // Independent: in whole numbers, a third of the way for each year.
        const end = percent * counties;
        const line = 300 * before + (end - 100 * before) * (year - 2022);
        const asked = Math.floor(line / 300);
        if (100 * before >= end) expect(target).toMatchObject({ value: String(percent) });
        else if (asked <= before) expect(target).toBeUndefined();
        else {
          expect(target).toMatchObject({ comparison: 'members-at-least', value: String(asked) });
          expect(100 * asked).toBeLessThanOrEqual(end);
        }
      }),
    );
  });
});

describe('5. where it is not known which members count', () => {
  const plan = (percent: number) => {
    const { indicators, ...rest } = asking('special-school-coverage', atLeast(percent));
    // Without the census nobody knows what is not reported.
    const measures = rest.measures.map((measure) => ({ ...measure, fallback: null }));
    return { ...rest, measures, indicators };
  };
  const judged = (
    percent: number,
    counties: number,
    unknown: number,
    without = counties,
    region = '530000',
  ) => {
    const observations = CODES(counties).flatMap((code, i) => [
      ...observe(code, 2022, { 'special-schools': 0, 'resident-population': 300_000 }),
      ...observe(code, 2024, {
        'special-schools': i === without ? 0 : 1,
        ...(i < unknown ? {} : { 'resident-population': 300_000 }),
      }),
    ]);
    const selection = { years: [2024], indicators: ['special-school-coverage'], regions: [region] };
    return assess(plan(percent), treeOf(counties), observations, selection).verdicts[0];
  };

  test('the milestone stands if it comes to the same number', () => {
    // Two thirds of 30 % of 8 or 9 counties: one.
    expect(judged(30, 9, 1)?.target).toMatchObject({ comparison: 'members-at-least', value: '1' });
  });

  test('also of those that may not count one with a school and one without', () => {
    // Two thirds of 28.5 % of 8 to 10 counties: one; of 11 it would be two.
    expect(judged(28.5, 10, 2, 0)?.target).toMatchObject({ comparison: 'members-at-least', value: '1' });
  });

  test('else the verdict is undetermined', () => {
    // Two thirds of 4 or 5 counties: two or three.
    for (const region of ['530000', '530100'])
      expect(judged(100, 5, 1, 5, region)).toMatchObject({ status: 'undetermined' });
    // Two thirds of 90 % of 9 or 10 counties: five or six.
    expect(judged(90, 10, 1)).toMatchObject({
      status: 'undetermined',
      notes: [{ code: 'members-uncertain' }, { code: 'needs' }],
    });
  });
});

test('5. the milestone of a share is held against the members that did in 2022, though others are asked now', () => {
  // Four of ten had a school. Of the five that are asked now two would be on the line: no more than there were.
  const observations = CODES(10).flatMap((code, i) => [
    ...observe(code, 2022, { 'special-schools': i < 4 ? 1 : 0, 'resident-population': 300_000 }),
    ...observe(code, 2023, { 'special-schools': 1, 'resident-population': i < 5 ? 300_000 : 100_000 }),
  ]);
  const selection = { years: [2023], indicators: ['special-school-coverage'], regions: ['530000'] };
  const [verdict] = assess(
    asking('special-school-coverage', atLeast(90)),
    treeOf(10),
    observations,
    selection,
  ).verdicts;
  expect(verdict?.notes).toEqual([{ code: 'milestone-not-above-baseline', baseline: '4', of: 'county' }]);
});
