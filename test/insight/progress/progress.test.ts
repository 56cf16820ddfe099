import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { evaluatorOf } from '../../../src/assess/evaluate.ts';
import { decimal } from '../../../src/core/decimal.ts';
import type { Observation } from '../../../src/core/model.ts';
import type { Progress, ProgressMethod } from '../../../src/core/progress.ts';
import { withProgress } from '../../../src/insight/progress/with-progress.ts';
import type { Plan, Requirement } from '../../../src/plan/plan.ts';
import { asking, observe } from '../../support/asking.ts';
import { TREE } from '../../support/judge.ts';

const PROVINCE = '530000';
const KUNMING = '530100';
const WUHUA = '530102';
const COUNTIES = TREE.all.filter(({ level }) => level === 'county').map(({ code }) => code);

const atLeast = (value: number): Requirement => ({ comparison: 'at-least', value: decimal(value) });
const atMost = (value: number): Requirement => ({ comparison: 'at-most', value: decimal(value) });

/** The progress of a region, year by year. */
function progressIn(
  plan: Plan,
  indicator: string,
  region: string,
  observations: readonly Observation[],
  method: ProgressMethod = 'linear',
): (Progress | undefined)[] {
  const evaluator = evaluatorOf(plan, TREE, observations);
  const selection = { years: plan.years, regions: [region], indicators: [indicator] };
  const { verdicts } = assess(plan, TREE, observations, selection, evaluator);
  return withProgress(verdicts, method, { plan, regions: TREE, evaluator })
    .filter((verdict) => verdict.region === region)
    .map(({ progress }) => progress);
}

/** The progress of a score by 2024; null for a year that was not reported. */
function ofScore(
  requirement: Requirement,
  baseline: number | null,
  value: number | null,
  method: ProgressMethod = 'linear',
): Progress | undefined {
  const observations = [
    ...(baseline === null ? [] : observe(WUHUA, 2022, { 'satisfaction-score': baseline })),
    ...(value === null ? [] : observe(WUHUA, 2024, { 'satisfaction-score': value })),
  ];
  return progressIn(
    asking('public-satisfaction', requirement),
    'public-satisfaction',
    WUHUA,
    observations,
    method,
  )[1];
}

/** The progress of a share of a region's counties by 2024: so many then, and so many before. */
function ofShare(
  requirement: Requirement,
  region: string,
  before: number,
  now: number,
): Progress | undefined {
  const counties =
    region === WUHUA
      ? [WUHUA]
      : TREE.all
          .filter(
            ({ level, code }) =>
              level === 'county' && (region === PROVINCE || code.startsWith(region.slice(0, 4))),
          )
          .map(({ code }) => code);
  const observations = counties.flatMap((code, i) => [
    ...observe(code, 2022, { 'group-schooling': i < before }),
    ...observe(code, 2024, { 'group-schooling': i < now }),
  ]);
  return progressIn(
    asking('group-schooling-coverage', requirement),
    'group-schooling-coverage',
    region,
    observations,
  )[1];
}

describe('a class', () => {
  test('with ratio and years to go', () => {
    expect(ofScore(atLeast(90), 84, 86.3)).toEqual({
      class: 'limited',
      method: 'linear',
      ratio: '0.575',
      yearsToGo: '3.217392',
    });
    expect(ofScore(atLeast(90), 84, 88.5)).toMatchObject({ class: 'on-track', ratio: '1.125' });
    expect(ofScore(atMost(4), 10, 5.5)).toMatchObject({ class: 'on-track', ratio: '1.125' });
    expect(ofScore(atLeast(95), 20, 60)).toMatchObject({ class: 'moderate', ratio: '0.8' });
    expect(ofScore(atLeast(95), 20, 60, 'cagr')).toMatchObject({
      class: 'on-track',
      method: 'cagr',
      ratio: '1.074983',
      yearsToGo: '1.75',
    });
  });

  test('without years to go at a pace that does not lead there', () => {
    expect(ofScore(atLeast(90), 84, 84)).toEqual({ class: 'limited', method: 'linear', ratio: '0' });
    expect(ofScore(atLeast(90), 84, 83.5)).toEqual({
      class: 'deterioration',
      method: 'linear',
      ratio: '-0.125',
    });
  });

  test('of the final target, not of one before it', () => {
    const plan = asking('public-satisfaction', atLeast(90));
    const staged = {
      ...plan,
      indicators: plan.indicators.map((each) => {
        const [final] = each.targets;
        return each.id === 'public-satisfaction' && final !== undefined
          ? { ...each, targets: [{ ...final, year: 2024, requirement: atLeast(85) }, final] }
          : each;
      }),
    };
    const observations = [
      ...observe(WUHUA, 2022, { 'satisfaction-score': 84 }),
      ...observe(WUHUA, 2024, { 'satisfaction-score': 86.3 }),
    ];
    expect(progressIn(staged, 'public-satisfaction', WUHUA, observations)[1]).toMatchObject({
      class: 'limited',
    });
  });

  test('of a share of ten members and more', () => {
    expect(ofShare(atLeast(30), PROVINCE, 0, 5)).toMatchObject({ class: 'limited', ratio: '0.193798' });
    expect(ofShare(atLeast(95), KUNMING, 0, 9)).toMatchObject({ class: 'on-track' });
  });
});

describe('what is achieved', () => {
  test('has no ratio', () => {
    expect(ofScore(atLeast(90), 84, 90)).toEqual({ class: 'achieved', method: 'linear' });
    expect(ofScore(atLeast(90), null, 90)).toEqual({ class: 'achieved', method: 'linear' });
  });

  test('within the tolerance too', () => {
    const about: Requirement = { comparison: 'about', value: decimal(90), tolerance: decimal(1) };
    expect(ofScore(about, 84, 89)).toEqual({ class: 'achieved', method: 'linear' });
    expect(ofScore(about, 84, 88.9)).toMatchObject({ class: 'on-track' });
  });

  test('says so if it is worse than it was', () => {
    expect(ofScore(atLeast(90), 92, 91)).toEqual({ class: 'achieved', method: 'linear', worsened: true });
    expect(ofScore(atMost(4), 2, 3)).toEqual({ class: 'achieved', method: 'linear', worsened: true });
    expect(ofScore(atLeast(90), 91, 91)).toEqual({ class: 'achieved', method: 'linear' });
    expect(ofScore({ comparison: 'between', value: decimal(80), upper: decimal(95) }, 92, 91)).toEqual({
      class: 'achieved',
      method: 'linear',
    });
  });

  test('is so whatever the members still missing report', () => {
    const observations = COUNTIES.slice(0, 60).flatMap((code) =>
      observe(code, 2024, { 'group-schooling': true }),
    );
    expect(
      progressIn(
        asking('group-schooling-coverage', atLeast(30)),
        'group-schooling-coverage',
        PROVINCE,
        observations,
      )[1],
    ).toEqual({
      class: 'achieved',
      method: 'linear',
    });
  });
});

describe('what is not assessable says why', () => {
  const reasonOf = (progress: Progress | undefined) => {
    expect(progress).toMatchObject({ class: 'not-assessable', method: expect.any(String) });
    expect(progress).not.toHaveProperty('ratio');
    expect(progress).not.toHaveProperty('yearsToGo');
    return progress?.reason;
  };

  test('a single year, and a year without a value', () => {
    expect(reasonOf(ofScore(atLeast(90), null, 86.3))).toBe('no-baseline');
    expect(reasonOf(ofScore(atLeast(90), 84, null))).toBe('no-value');
  });

  test('a value of which only bounds are known, though both would be of one class', () => {
    const observations = [
      ...COUNTIES.flatMap((code) => observe(code, 2022, { 'group-schooling': false })),
      ...COUNTIES.slice(1).flatMap((code) => observe(code, 2024, { 'group-schooling': false })),
    ];
    expect(
      reasonOf(
        progressIn(
          asking('group-schooling-coverage', atLeast(30)),
          'group-schooling-coverage',
          PROVINCE,
          observations,
        )[1],
      ),
    ).toBe('no-value');
  });

  test('what met the target in the baseline year, and does so no longer', () => {
    expect(reasonOf(ofScore(atLeast(90), 90, 89.9))).toBe('baseline-met-target');
    expect(reasonOf(ofScore(atLeast(90), 92, 89.9, 'cagr'))).toBe('baseline-met-target');
    expect(reasonOf(ofScore(atMost(4), 4, 5))).toBe('baseline-met-target');
    const about: Requirement = { comparison: 'about', value: decimal(30), tolerance: decimal(1) };
    expect(reasonOf(ofScore(about, 29.5, 28.5))).toBe('baseline-met-target');
    expect(reasonOf(ofShare(atLeast(95), WUHUA, 1, 0))).toBe('baseline-met-target');
  });

  test('growth from nothing', () => {
    expect(reasonOf(ofScore(atLeast(30), 0, 3.876, 'cagr'))).toBe('baseline-zero');
    expect(ofScore(atLeast(30), 0, 3.876)).toMatchObject({ class: 'limited', ratio: '0.1938' });
  });

  test('a target that no line leads to', () => {
    expect(reasonOf(ofScore({ comparison: 'between', value: decimal(80), upper: decimal(95) }, 70, 75))).toBe(
      'no-line',
    );
    expect(reasonOf(ofScore({ comparison: 'above-baseline' }, 84.2, 84))).toBe('no-line');
    expect(ofScore({ comparison: 'above-baseline' }, 84.2, 86.35)).toMatchObject({ class: 'achieved' });
    expect(reasonOf(ofScore({ comparison: 'above-baseline' }, null, 86.35))).toBe('no-baseline');
    // What 2025 has to exceed is not known before.
    expect(reasonOf(ofScore({ comparison: 'above-year-before' }, 84.2, 86.35))).toBe('no-line');
    expect(reasonOf(ofShare({ comparison: 'members-at-least', value: decimal(12) }, PROVINCE, 0, 11))).toBe(
      'no-line',
    );
  });

  test('a yes/no, and what comes to fewer than ten', () => {
    expect(reasonOf(ofShare(atLeast(95), WUHUA, 0, 0))).toBe('met-or-not');
    // Nujiang has four counties.
    expect(reasonOf(ofShare(atLeast(95), '533300', 0, 3))).toBe('met-or-not');
    expect(ofShare(atLeast(95), '533300', 0, 4)).toEqual({ class: 'achieved', method: 'linear' });
    expect(reasonOf(ofShare({ comparison: 'members-at-least', value: decimal(9) }, PROVINCE, 0, 8))).toBe(
      'met-or-not',
    );
  });

  test('a count below ten, but not one of ten', () => {
    const consortia = (target: number) =>
      progressIn(
        asking('industry-education-consortia', atLeast(target)),
        'industry-education-consortia',
        PROVINCE,
        [
          ...observe(PROVINCE, 2022, { 'industry-education-consortia': 0 }),
          ...observe(PROVINCE, 2024, { 'industry-education-consortia': 6 }),
        ],
      )[1];
    expect(reasonOf(consortia(9))).toBe('met-or-not');
    expect(consortia(10)).toMatchObject({ class: 'moderate', ratio: '0.9' });
    expect(consortia(6)).toEqual({ class: 'achieved', method: 'linear' });
  });
});

describe('nothing is said', () => {
  test('of the baseline year, nor without a final target', () => {
    const plan = { ...asking('public-satisfaction', atLeast(90), ['county']), years: [2022, 2024] };
    const scores = (region: string) => [
      ...observe(region, 2022, { 'satisfaction-score': 84 }),
      ...observe(region, 2024, { 'satisfaction-score': 86.3 }),
    ];
    expect(progressIn(plan, 'public-satisfaction', WUHUA, scores(WUHUA))).toEqual([
      undefined,
      expect.objectContaining({ class: 'limited' }),
    ]);
    const untold = asking('public-satisfaction', atLeast(90));
    const none = { ...untold, indicators: untold.indicators.map((each) => ({ ...each, targets: [] })) };
    expect(progressIn(none, 'public-satisfaction', WUHUA, scores(WUHUA))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('where the target is not to be shared out, but where it is applied', () => {
    const before = { 'inclusive-kindergarten-children': 84, 'kindergarten-children': 100 };
    const now = { 'inclusive-kindergarten-children': 86, 'kindergarten-children': 100 };
    const observations = [...observe(WUHUA, 2022, before), ...observe(WUHUA, 2024, now)];
    const id = 'inclusive-kindergarten-coverage';
    const plan = asking(id, atLeast(90), ['province']);
    const as = (appliesBelow: boolean) => ({
      ...plan,
      indicators: plan.indicators.map((each) => ({ ...each, levels: ['county' as const], appliesBelow })),
    });
    expect(progressIn(as(false), id, WUHUA, observations)[1]).toBeUndefined();
    expect(progressIn(as(true), id, WUHUA, observations)[1]).toMatchObject({
      class: 'limited',
      ratio: '0.5',
    });
  });
});
