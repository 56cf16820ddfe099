import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Verdict } from '../../src/core/model.ts';
import type { Requirement } from '../../src/plan/plan.ts';
import { targetOf } from '../../src/assess/targets.ts';
import { evaluatorOf } from '../../src/assess/evaluate.ts';
import type { TargetOf } from '../../src/assess/threshold.ts';
import type { Observation } from '../../src/core/model.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { asking, observe } from '../support/asking.ts';
import { TREE } from '../support/judge.ts';

const atMost = (value: number): Requirement => ({ comparison: 'at-most', value: decimal(value) });

function verdictOf(
  id: string,
  requirement: Requirement,
  region: string,
  reported: Readonly<Record<number, Readonly<Record<string, number>>>>,
  year: number,
): Verdict {
  const observations = Object.entries(reported).flatMap(([each, figures]) =>
    observe(region, Number(each), figures),
  );
  const selection = { years: [year], indicators: [id], regions: [region] };
  const { verdicts } = assess(asking(id, requirement), TREE, observations, selection);
  const found = verdicts.find((each) => each.region === region);
  if (found === undefined) throw new Error(`no verdict on ${id}`);
  return found;
}

/** So many of a hundred campuses in each year. */
function coverage(requirement: Requirement, counts: Readonly<Record<number, number>>, year: number): Verdict {
  const reported = Object.fromEntries(
    Object.entries(counts).map(([each, count]) => [each, { 'digital-campuses': count, schools: 100 }]),
  );
  return verdictOf('digital-campus-coverage', requirement, '530102', reported, year);
}

function consortia(requirement: Requirement, baseline: number, now: number, year: number): Verdict {
  const id = 'industry-education-consortia';
  return verdictOf(id, requirement, '530000', { 2022: { [id]: baseline }, [year]: { [id]: now } }, year);
}

describe('5. the milestone of what must not be exceeded', () => {
  test('lies on the line down to the final target', () => {
    expect(coverage(atMost(5), { 2022: 35, 2024: 15 }, 2024)).toMatchObject({
      status: 'pass',
      target: { comparison: 'at-most', value: '15', basis: 'derived', baseline: '35' },
      margin: '0',
    });
    expect(coverage(atMost(5), { 2022: 35, 2024: 16 }, 2024)).toMatchObject({
      status: 'fail',
      margin: '-1',
      shortfall: { amount: '1', of: 'digital-campuses', surplus: true },
    });
  });

  test('is exact in the comparison and cut downwards where it is shown', () => {
    // 20 − 15 ÷ 3 × 2 is 10; 21 − 16 ÷ 3 × 2 is 10 1/3.
    expect(coverage(atMost(5), { 2022: 21, 2024: 10 }, 2024)).toMatchObject({
      status: 'pass',
      target: { value: '10.333333' },
      margin: '0.333333',
    });
  });

  test('is the final target where the region was below it already', () => {
    expect(coverage(atMost(5), { 2022: 4, 2023: 6 }, 2023)).toMatchObject({
      status: 'fail',
      target: { value: '5', basis: 'derived', baseline: '4' },
    });
  });

  test('of a count is rounded up', () => {
    expect(consortia(atMost(1), 5, 4, 2023)).toMatchObject({ status: 'pass', target: { value: '4' } });
    expect(consortia(atMost(1), 5, 3, 2024)).toMatchObject({ status: 'pass', target: { value: '3' } });
    expect(consortia(atMost(1), 5, 4, 2024)).toMatchObject({
      status: 'fail',
      shortfall: { amount: '1', of: 'industry-education-consortia', surplus: true },
    });
  });

  test('of a count that is no less than the baseline is no target', () => {
    expect(consortia(atMost(1), 2, 2, 2023)).toMatchObject({
      status: 'no-target',
      notes: [{ code: 'milestone-not-below-baseline', baseline: '2' }, { code: 'own-figure' }],
    });
  });
});

test('5. a target with two ends leads to none', () => {
  const between: Requirement = { comparison: 'between', value: decimal(80), upper: decimal(95) };
  expect(coverage(between, { 2022: 60, 2023: 70 }, 2023)).toMatchObject({
    status: 'no-target',
    notes: [{ code: 'plan-sets-no-target' }],
  });
});

/** The target of an indicator for 五华区, or another region. */
function target(
  id: string,
  plan: Plan,
  observations: readonly Observation[],
  year: number,
  region = '530102',
): TargetOf {
  const indicator = plan.indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const evaluator = evaluatorOf(plan, TREE, observations);
  return targetOf({ plan, indicator, region: TREE.get(region), year, evaluator });
}

/** What is shown of it. */
function shown(found: TargetOf) {
  if (!('threshold' in found)) throw new Error('there is no target');
  return found.threshold.shown;
}

describe('6. a target with a tolerance', () => {
  const about: Requirement = { comparison: 'about', value: decimal(90), tolerance: decimal(1) };
  const id = 'digital-campus-coverage';
  const plan = (toleranceBasis: 'stated' | null): Plan => {
    const { indicators, ...rest } = asking(id, about);
    return {
      ...rest,
      indicators: indicators.map((each) => ({
        ...each,
        targets: each.targets.map((one) => (toleranceBasis === null ? one : { ...one, toleranceBasis })),
      })),
    };
  };
  const before = observe('530102', 2022, { 'digital-campuses': 60, schools: 100 });

  test('says where that comes from, if the plan does', () => {
    expect(shown(target(id, plan('stated'), [], 2025))).toStrictEqual({
      comparison: 'about',
      value: '90',
      tolerance: '1',
      basis: 'stated',
      toleranceBasis: 'stated',
    });
    expect(shown(target(id, plan(null), [], 2025))).not.toHaveProperty('toleranceBasis');
  });

  test('hands both on to its milestones', () => {
    expect(shown(target(id, plan('stated'), before, 2023))).toStrictEqual({
      comparison: 'about',
      value: '70',
      tolerance: '1',
      basis: 'derived',
      toleranceBasis: 'stated',
      baseline: '60',
    });
    expect(shown(target(id, plan(null), before, 2023))).not.toHaveProperty('toleranceBasis');
  });

  test('is the only one that has one', () => {
    const found = target(id, asking(id, { comparison: 'at-least', value: decimal(90) }), before, 2023);
    expect(shown(found)).not.toHaveProperty('tolerance');
  });
});

describe('5. why a year has no target', () => {
  const id = 'digital-campus-coverage';
  const atLeast = (value: number): Requirement => ({ comparison: 'at-least', value: decimal(value) });

  test('its baseline is not known', () => {
    expect(target(id, asking(id, atLeast(90)), [], 2023)).toStrictEqual({
      none: 'unknown',
      note: { code: 'no-baseline', year: 2022 },
    });
  });

  test('of a count it would ask for no more than there was', () => {
    const count = 'vocational-universities';
    const three = observe('530000', 2022, { [count]: 3 });
    expect(target(count, asking(count, atLeast(4)), three, 2023, '530000')).toStrictEqual({
      none: 'unknown',
      note: { code: 'milestone-not-above-baseline', baseline: '3' },
    });
  });
});

describe('5. a target that is the value of another year', () => {
  const id = 'public-satisfaction';
  const scores = (values: Readonly<Record<number, number>>) =>
    Object.entries(values).flatMap(([year, score]) =>
      observe('530000', Number(year), { 'satisfaction-score': score }),
    );
  const above = (
    comparison: 'above-year-before' | 'above-baseline',
    values: Readonly<Record<number, number>>,
  ) => target(id, asking(id, { comparison }), scores(values), 2025, '530000');

  test('notes a fall since the year before', () => {
    expect(above('above-baseline', { 2022: 80, 2024: 84.12, 2025: 83 })).toMatchObject({
      note: { code: 'fell', year: 2024, value: '84.12' },
    });
    expect(above('above-baseline', { 2022: 80, 2024: 84, 2025: 85 })).not.toHaveProperty('note');
    expect(above('above-baseline', { 2022: 80, 2025: 83 })).not.toHaveProperty('note');
  });

  test('needs no such note where it is that of the year before', () => {
    expect(above('above-year-before', { 2024: 84, 2025: 83 })).not.toHaveProperty('note');
  });

  test('lacks a gap without end cut upwards', () => {
    // A third before, and 30 % now.
    const coverage = 'digital-campus-coverage';
    const percentage: Observation = {
      subject: { type: 'indicator', id: coverage },
      region: '530102',
      year: 2025,
      figure: { kind: 'percentage', value: decimal(30) },
      place: { path: 't', line: 1, column: 1 },
    };
    const observations = [...observe('530102', 2024, { 'digital-campuses': 1, schools: 3 }), percentage];
    const [found] = assess(asking(coverage, { comparison: 'above-year-before' }), TREE, observations, {
      years: [2025],
      indicators: [coverage],
      regions: ['530102'],
    }).verdicts;
    expect(found?.shortfall).toEqual({ amount: '3.333334', of: 'percentage-points', exclusive: true });
  });
});
