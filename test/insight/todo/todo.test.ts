import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { evaluatorOf } from '../../../src/assess/evaluate.ts';
import { decimal } from '../../../src/core/decimal.ts';
import type { Observation, Verdict } from '../../../src/core/model.ts';
import type { Todo, TodoItem } from '../../../src/core/todo.ts';
import { todoOf } from '../../../src/insight/todo/todo.ts';
import type { Indicator, Plan, PlannedTarget } from '../../../src/plan/plan.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { reported } from '../../support/observed.ts';

const COVERAGE = 'inclusive-kindergarten-coverage';
const children = (region: string, year: number, part: number, whole = 1000) =>
  reported(region, year, { 'inclusive-kindergarten-children': part, 'kindergarten-children': whole });

function todo(
  observations: readonly Observation[],
  year: number,
  {
    indicators = [COVERAGE],
    regions = ['530102'],
    plan = PLAN,
    change = (all: readonly Verdict[]) => all,
  } = {},
): Todo {
  const { verdicts } = assess(plan, TREE, observations, { years: [year], indicators, regions });
  const evaluator = evaluatorOf(plan, TREE, observations);
  return todoOf({ plan, regions: TREE, evaluator }, change(verdicts), year);
}

const planWith = (id: string, change: Partial<Indicator>, plan = PLAN): Plan => ({
  ...plan,
  indicators: plan.indicators.map((each) => (each.id === id ? { ...each, ...change } : each)),
});
const planned = (change: Partial<PlannedTarget> & Pick<PlannedTarget, 'requirement'>): PlannedTarget => ({
  year: 2025,
  levels: ['county'],
  basis: 'stated',
  source: 'a clause',
  quote: null,
  reading: null,
  ...change,
});
const codes = (prefecture: string) => TREE.members(prefecture, 'county').map(({ code }) => code);
const only = (items: readonly TodoItem[]): TodoItem => {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`${items.length} items`);
  return item;
};

describe('what is missed', () => {
  test('with its shortfall in what can be counted', () => {
    const found = todo(children('530102', 2025, 899), 2025);
    expect(only(found.missed)).toMatchObject({
      verdict: { status: 'fail', shortfall: { amount: '1', of: 'inclusive-kindergarten-children' } },
      responsible: null,
      missing: [],
    });
    expect([found.unreported, found.due, found.nextYear]).toEqual([[], [], null]);
  });

  test('also where somebody approved it', () => {
    const waived = (all: readonly Verdict[]): readonly Verdict[] =>
      all.map((verdict) => ({ ...verdict, status: 'waived' }));
    expect(todo(children('530102', 2025, 899), 2025, { change: waived }).missed).toHaveLength(1);
  });

  test('of the year judged alone, and nothing that is met', () => {
    const observations = [...children('530102', 2024, 1), ...children('530102', 2025, 900)];
    expect(todo(observations, 2025)).toMatchObject({ missed: [], unreported: [], due: [] });
  });

  test('with who answers for it at the level of the region', () => {
    const county = { lead: '县教育局', supporting: ['县财政局'] };
    const plan = planWith(COVERAGE, { responsible: { county } });
    const found = todo(children('530102', 2025, 899), 2025, { plan, regions: ['530100'] });
    expect(only(found.missed).responsible).toEqual(county);
    expect(found.unreported.find(({ verdict }) => verdict.region === '530100')?.responsible).toBeNull();
  });
});

describe('what lacks data', () => {
  const missing = (observations: readonly Observation[], year: number, asked = {}) =>
    only(todo(observations, year, asked).unreported).missing;

  test('is all that an indicator is made of, or only what is not there', () => {
    const both = ['inclusive-kindergarten-children', 'kindergarten-children'];
    expect(missing([], 2025)).toEqual([{ year: 2025, measures: both, members: ['530102'] }]);
    const half = reported('530102', 2025, { 'kindergarten-children': 10 });
    expect(missing(half, 2025)).toEqual([{ year: 2025, measures: both.slice(0, 1), members: ['530102'] }]);
  });

  test('of a larger region is that of each member, those that lack the same together', () => {
    const [first, second, third, ...others] = codes('533300');
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
    const observations = [
      ...children(first, 2025, 1, 2),
      ...reported(second, 2025, { 'kindergarten-children': 4 }),
      ...reported(third, 2025, { [COVERAGE]: '91%' }),
    ];
    const found = todo(observations, 2025, { regions: ['533300'] });
    const own = found.unreported.find(({ verdict }) => verdict.region === '533300');
    expect(own?.verdict.status).toBe('undetermined');
    expect(own?.missing).toEqual([
      { year: 2025, measures: ['inclusive-kindergarten-children'], members: [second] },
      {
        year: 2025,
        measures: ['inclusive-kindergarten-children', 'kindergarten-children'],
        members: [third, ...others],
      },
    ]);
  });

  test('may be the baseline of a milestone, of which the verdict is no target', () => {
    const found = only(todo(children('530102', 2024, 500), 2024).unreported);
    expect(found.verdict.status).toBe('no-target');
    expect(found.missing).toEqual([
      {
        year: 2022,
        measures: ['inclusive-kindergarten-children', 'kindergarten-children'],
        members: ['530102'],
      },
    ]);
  });

  test('is not a baseline that had nothing to count: then there is no milestone, and nothing to report', () => {
    const special = (year: number, population: number) =>
      reported('530102', year, { 'special-schools': 0, 'resident-population': population });
    const asked = { indicators: ['special-school-coverage'] };
    const found = todo([...special(2022, 100_000), ...special(2024, 300_000)], 2024, asked);
    expect([found.missed, found.unreported]).toEqual([[], []]);
    expect(only(found.due).verdict.shortfall).toEqual({ amount: '1', of: 'county' });
  });

  test('bears the target of the next year, and is not due again', () => {
    const found = todo([], 2024);
    expect(only(found.unreported).next).toMatchObject({ value: '90', appliedFrom: 'province' });
    expect(found.due).toEqual([]);
  });

  test('of no data what the plan sets no target for is nothing to be reported', () => {
    const plan = planWith(COVERAGE, { targets: [] });
    expect(todo([], 2025, { plan })).toMatchObject({ missed: [], unreported: [], due: [] });
  });
});

describe('what is due next year', () => {
  test('is what today’s value lacks for the target of the next year', () => {
    const found = todo([...children('530102', 2022, 700), ...children('530102', 2024, 850)], 2024);
    expect(found.missed).toEqual([]);
    expect(only(found.due).verdict).toMatchObject({
      year: 2025,
      status: 'fail',
      value: '85',
      target: { value: '90', appliedFrom: 'province' },
      margin: '-5',
      shortfall: { amount: '50', of: 'inclusive-kindergarten-children' },
    });
  });

  test('does not look at figures of that year, if there are some already', () => {
    const before = [...children('530102', 2022, 700), ...children('530102', 2024, 850)];
    const later = [...children('530102', 2025, 950, 1000)];
    expect(todo([...before, ...later], 2024)).toEqual(todo(before, 2024));
  });

  test('is not what is met already, were it by the tolerance alone', () => {
    const found = (part: number, plan = PLAN) =>
      todo([...children('530102', 2022, 700), ...children('530102', 2024, part)], 2024, { plan }).due;
    expect(found(900)).toEqual([]);
    expect(found(895)).toHaveLength(1);
    const requirement = { comparison: 'about', value: decimal(90), tolerance: decimal(1) } as const;
    const about = planned({ requirement, toleranceBasis: 'interpreted' });
    expect(found(895, planWith(COVERAGE, { targets: [about] }))).toEqual([]);
  });

  test('of what may rise or fall with the members that are missing says what is lacking at least, or that it can’t be told', () => {
    const counties = codes('533300');
    const [first = '', ...others] = counties;
    const observations = [
      ...children(first, 2022, 700),
      ...others.flatMap((code) => children(code, 2022, 700)),
      ...others.flatMap((code) => children(code, 2024, 900)),
    ];
    const asked = { regions: ['533300'] };
    const own = (found: Todo, list: 'unreported' | 'due') =>
      found[list].filter(({ verdict }) => verdict.region === '533300');
    const found = todo(observations, 2024, asked);
    expect(own(found, 'due')).toEqual([]);
    expect(only(own(found, 'unreported')).next?.value).toBe('90');
  });

  test('is open where no data are there yet and the year judged asked for none', () => {
    const plan: Plan = { ...PLAN, milestones: 'none' };
    const found = todo([], 2024, { plan });
    expect(found.unreported).toEqual([]);
    expect(only(found.due)).toMatchObject({
      verdict: { status: 'no-data', year: 2025, target: { value: '90' } },
      missing: [{ year: 2024, members: ['530102'] }],
    });
  });

  test('takes more than today where the target is the value of the year before', () => {
    const targets = [2024, 2025].map((year) =>
      planned({ year, requirement: { comparison: 'above-year-before' } }),
    );
    const plan = planWith(COVERAGE, { targets });
    const observations = [...children('530102', 2023, 800), ...children('530102', 2024, 850)];
    const { verdict } = only(todo(observations, 2024, { plan }).due);
    expect(verdict).toMatchObject({
      status: 'fail',
      target: { value: '85', ofYear: 2024 },
      shortfall: { amount: '1' },
      notes: [],
    });
  });

  test('of a share is counted in members, by who they are today', () => {
    const counties = codes('530400');
    const observations = counties.flatMap((code, i) => [
      ...reported(code, 2022, { 'special-schools': 0, 'resident-population': 300_000 }),
      ...reported(code, 2024, { 'special-schools': i < 2 ? 1 : 0, 'resident-population': 300_000 }),
    ]);
    const found = todo(observations, 2024, { indicators: ['special-school-coverage'], regions: ['530400'] });
    const own = found.due.find(({ verdict }) => verdict.region === '530400');
    const needed = Math.ceil(counties.length * 0.95);
    expect(own?.verdict.shortfall).toEqual({ amount: String(needed - 2), of: 'county' });
  });

  test('is of the next year that the plan judges', () => {
    const plan: Plan = { ...PLAN, years: [2023, 2025] };
    expect(todo(children('530102', 2023, 1), 2023, { plan }).nextYear).toBe(2025);
    expect(todo(children('530102', 2025, 1), 2025, { plan }).nextYear).toBeNull();
  });
});
