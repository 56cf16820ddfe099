import { describe, expect, test } from 'vitest';
import { evaluatorOf } from '../../../src/assess/evaluate.ts';
import { decimal } from '../../../src/core/decimal.ts';
import type { Observation } from '../../../src/core/model.ts';
import { toDecimal, rational, times } from '../../../src/core/rational.ts';
import type { Attained, AttainmentRule } from '../../../src/insight/scores/attainment.ts';
import { attainmentOf } from '../../../src/insight/scores/attainment.ts';
import type { Indicator, Requirement } from '../../../src/plan/plan.ts';
import { TREE } from '../../support/judge.ts';
import { reported } from '../../support/observed.ts';
import {
  atLeast,
  BALANCED,
  CAMPUSES,
  indicatorOf,
  KINDERGARTENS,
  planOf,
  SPECIAL_SCHOOLS,
} from '../../support/scores.ts';

const COUNTY = '533401';
const PREFECTURE = '533400';

function attained(
  indicator: Indicator,
  observations: readonly Observation[],
  {
    region = COUNTY,
    year = 2025,
    ...rule
  }: { region?: string; year?: number } & Partial<AttainmentRule> = {},
): Attained | null {
  const plan = planOf(indicator);
  return attainmentOf(
    {
      plan,
      indicator,
      region: TREE.get(region),
      year,
      evaluator: evaluatorOf(plan, TREE, observations),
      regions: TREE,
    },
    { attainment: 'proportional', appliedTargets: 'counted', ...rule },
  );
}

/** In percent; the same twice if it is known. */
function shown(found: Attained | null): readonly string[] | null {
  return (
    found && [found.low, found.high].map((each) => toDecimal(times(each, rational(100)), 'down').slice(0, 5))
  );
}

const kindergartens = (target: Requirement, year = 2025) =>
  indicatorOf('kindergartens', KINDERGARTENS, { [year]: target });
const children = (part: number, whole: number, region = COUNTY, year = 2025) =>
  reported(region, year, { 'inclusive-kindergarten-children': part, 'kindergarten-children': whole });

describe('of a ratio, as much of the target as was reached', () => {
  test.each([
    [85, 100, 90, '94.44'],
    [853, 10_000, 30, '28.43'],
    [90, 100, 90, '100'],
    [95, 100, 90, '100'],
    [0, 100, 90, '0'],
  ])('%d of %d, held to %d %% → %s', (part, whole, target, percent) => {
    expect(shown(attained(kindergartens(atLeast(target)), children(part, whole)))).toEqual([
      percent,
      percent,
    ]);
  });
  test('all of it within a tolerance, the part of the value below', () => {
    const about: Requirement = { comparison: 'about', value: decimal(30), tolerance: decimal(1) };
    expect(shown(attained(kindergartens(about), children(29, 100)))).toEqual(['100', '100']);
    expect(shown(attained(kindergartens(about), children(27, 100)))).toEqual(['90', '90']);
  });
  test('nothing or all where the plan says so', () => {
    const metOrNot = (part: number) =>
      shown(attained(kindergartens(atLeast(90)), children(part, 100), { attainment: 'met-or-not' }));
    expect([metOrNot(89), metOrNot(90)]).toEqual([
      ['0', '0'],
      ['100', '100'],
    ]);
  });
});

describe('met or not, whatever the plan says', () => {
  test('at most, between, above another year, and above zero', () => {
    const between: Requirement = { comparison: 'between', value: decimal(50), upper: decimal(60) };
    const atMost: Requirement = { comparison: 'at-most', value: decimal(50) };
    const above: Requirement = { comparison: 'above-baseline' };
    expect(shown(attained(kindergartens(between), children(49, 100)))).toEqual(['0', '0']);
    expect(shown(attained(kindergartens(atMost), children(51, 100)))).toEqual(['0', '0']);
    const both = [...children(50, 100, COUNTY, 2022), ...children(50, 100)];
    expect(shown(attained(kindergartens(above), both))).toEqual(['0', '0']);
    expect(shown(attained(kindergartens(atLeast(0)), children(0, 100)))).toEqual(['100', '100']);
  });
  test('a share in a county that is its only member: 0 of 1 → 0', () => {
    const schools = (value: number) =>
      attained(
        indicatorOf('schools', SPECIAL_SCHOOLS, { 2025: atLeast(95) }),
        reported(COUNTY, 2025, { 'resident-population': 300_000, 'special-schools': value }),
      );
    expect([shown(schools(0)), shown(schools(1))]).toEqual([
      ['0', '0'],
      ['100', '100'],
    ]);
  });
  test('members of a larger region count as parts', () => {
    const members: Requirement = { comparison: 'members-at-least', value: decimal(3) };
    const data = TREE.children(PREFECTURE).flatMap(({ code }, i) =>
      reported(code, 2025, { 'quality-balanced': i === 0 }),
    );
    const found = attained(indicatorOf('balanced', BALANCED, { 2025: members }), data, {
      region: PREFECTURE,
    });
    expect(shown(found)).toEqual(['33.33', '33.33']);
  });
});

describe('does not count', () => {
  test('without a target, and where the condition is known not to hold', () => {
    expect(attained(kindergartens(atLeast(90), 2023), children(1, 2))).toBeNull();
    const small = reported(COUNTY, 2025, { 'resident-population': 100_000, 'special-schools': 0 });
    expect(attained(indicatorOf('schools', SPECIAL_SCHOOLS, { 2025: atLeast(95) }), small)).toBeNull();
    expect(attained(kindergartens(atLeast(90)), children(0, 0))).toBeNull();
  });
  test('an applied target, if the plan leaves them out', () => {
    const [target] = kindergartens(atLeast(90)).targets;
    if (target === undefined) throw new Error('no target');
    const indicator: Indicator = {
      ...kindergartens(atLeast(90)),
      targets: [{ ...target, levels: ['province'] }],
    };
    expect(shown(attained(indicator, children(45, 100)))).toEqual(['50', '50']);
    expect(attained(indicator, children(45, 100), { appliedTargets: 'left-out' })).toBeNull();
    // The same where its milestone is not known.
    expect(attained(indicator, children(45, 100), { year: 2024 })).toMatchObject({ open: 'no-data' });
    expect(attained(indicator, children(45, 100), { year: 2024, appliedTargets: 'left-out' })).toBeNull();
  });
});

describe('silence leaves it open', () => {
  const open = (found: Attained | null) => [shown(found), found?.open, found?.mayNotCount];
  const ratio = kindergartens(atLeast(90));

  test('nothing, a numerator or a denominator alone', () => {
    for (const data of [
      [],
      reported(COUNTY, 2025, { 'inclusive-kindergarten-children': 90 }),
      reported(COUNTY, 2025, { 'kindergarten-children': 100 }),
    ])
      expect(shown(attained(ratio, data))).toEqual(['0', '100']);
  });
  test('a percentage alone: it may be better than what it is made of', () => {
    expect(open(attained(ratio, reported(COUNTY, 2025, { kindergartens: '90%' })))).toEqual([
      ['0', '100'],
      'own-figure',
      true,
    ]);
  });
  test('a county in its prefecture, also where the prefecture says what all come to', () => {
    const [first, second] = TREE.children(PREFECTURE).map(({ code }) => code);
    const two = [...children(90, 100, first), ...children(90, 100, second)];
    expect(shown(attained(ratio, two, { region: PREFECTURE }))).toEqual(['0', '100']);
    const whole = [...two, ...children(290, 300, PREFECTURE)];
    expect(open(attained(ratio, whole, { region: PREFECTURE }))).toEqual([['0', '100'], 'own-figure', true]);
  });
  test('a member of a share', () => {
    const codes = TREE.children(PREFECTURE).map(({ code }) => code);
    const data = codes.slice(1).flatMap((code) => reported(code, 2025, { 'quality-balanced': true }));
    const balanced = indicatorOf('balanced', BALANCED, { 2025: atLeast(100) });
    expect(open(attained(balanced, data, { region: PREFECTURE }))).toEqual([
      ['66.66', '100'],
      'members-missing',
      false,
    ]);
    const own = [...data, ...reported(codes[0] ?? '', 2025, { balanced: '1/1' })];
    expect(open(attained(balanced, own, { region: PREFECTURE }))).toEqual([['0', '100'], 'own-figure', true]);
  });
  test('the baseline of a milestone', () => {
    expect(open(attained(ratio, children(89, 100, COUNTY, 2024), { year: 2024 }))).toEqual([
      ['0', '100'],
      'no-baseline',
      true,
    ]);
    const word = reported(COUNTY, 2022, { kindergartens: '10%' });
    expect(open(attained(ratio, [...word, ...children(89, 100, COUNTY, 2024)], { year: 2024 }))).toEqual([
      ['0', '100'],
      'own-figure',
      true,
    ]);
  });
  test('the year before, where the target is its value', () => {
    const above = kindergartens({ comparison: 'above-year-before' });
    expect(open(attained(above, children(89, 100)))).toEqual([['0', '100'], 'no-year-before', false]);
  });
  test('a population, whatever the census says', () => {
    const schools = indicatorOf('schools', SPECIAL_SCHOOLS, { 2025: atLeast(95) });
    for (const [code, special] of [
      ['533422', 0],
      ['530102', 1],
    ] as const)
      expect(
        open(attained(schools, reported(code, 2025, { 'special-schools': special }), { region: code })),
      ).toEqual([['0', '100'], 'census-population', true]);
  });
  test('of what a region runs itself, which it told of in another year', () => {
    const members = (year: number) =>
      TREE.children(PREFECTURE).flatMap(({ code }) => children(90, 100, code, year));
    const data = [...members(2024), ...children(280, 310, PREFECTURE, 2024), ...members(2025)];
    expect(open(attained(ratio, data, { region: PREFECTURE }))).toEqual([
      ['0', '100'],
      'own-remainder',
      true,
    ]);
    const told = [...data, ...children(280, 310, PREFECTURE)];
    expect(attained(ratio, told, { region: PREFECTURE })?.open).toBeNull();
    expect(attained(ratio, members(2025), { region: PREFECTURE })?.open).toBeNull();
  });
  test('but not where every value it allows says the same', () => {
    const codes = TREE.children(PREFECTURE).map(({ code }) => code);
    const data = codes.slice(1).flatMap((code) => reported(code, 2025, { 'quality-balanced': true }));
    const half = indicatorOf('balanced', BALANCED, { 2025: atLeast(50) });
    expect(open(attained(half, data, { region: PREFECTURE }))).toEqual([['100', '100'], null, false]);
  });
});

test('a count that is still open may rise to all of it', () => {
  const posts = indicatorOf(
    'consortia',
    { kind: 'count', measure: 'industry-education-consortia' },
    { 2025: atLeast(4) },
  );
  const data = reported('530100', 2025, { 'industry-education-consortia': 1 });
  expect(shown(attained(posts, data, { region: '530000' }))).toEqual(['25', '100']);
});

test('a milestone that asks for no more than there was does not count', () => {
  const balanced = indicatorOf('balanced', BALANCED, { 2025: atLeast(50) });
  const codes = TREE.children(PREFECTURE).map(({ code }) => code);
  const data = [2022, 2023].flatMap((year) =>
    codes.flatMap((code) => reported(code, year, { 'quality-balanced': false })),
  );
  expect(attained(balanced, data, { region: PREFECTURE, year: 2023 })).toBeNull();
  const silent = data.filter(({ year }) => year === 2022);
  expect(attained(balanced, silent, { region: PREFECTURE, year: 2023 })).toMatchObject({
    open: 'no-data',
    mayNotCount: true,
  });
});

test('campuses with a safe part are scored as they are', () => {
  const campuses = indicatorOf('campuses', CAMPUSES, { 2025: atLeast(100) });
  const data = reported(COUNTY, 2025, { 'safe-campuses': 1, campuses: 3 });
  expect(attained(campuses, data)?.low).toEqual(rational(100, 300));
});
