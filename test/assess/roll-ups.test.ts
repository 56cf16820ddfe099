import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { evaluatorOf } from '../../src/assess/evaluate.ts';
import type { Observation } from '../../src/core/model.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { PLAN, TREE, verdictOn } from '../support/judge.ts';
import { judged, reported } from '../support/observed.ts';

const DIGITAL = 'digital-campus-coverage';
const PLATFORMS = 'innovation-platforms';
const DIQING = '533400';
const COUNTIES = ['533401', '533422', '533423'] as const;

function tally(observations: readonly Observation[], id: string, region: string) {
  const indicator = PLAN.indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return evaluatorOf(PLAN, TREE, observations).tallies(indicator, 2025)?.of(TREE.get(region));
}

describe('3. what is added up', () => {
  test('is what counties report, of a measure that each may report for itself', () => {
    const plan: Plan = {
      ...PLAN,
      measures: PLAN.measures.map((measure) => ({ ...measure, reportedBy: 'any' })),
    };
    const observations = COUNTIES.flatMap((code) =>
      reported(code, 2025, { 'digital-campuses': 1, schools: 2 }),
    );
    const assessment = assess(plan, TREE, observations, { years: [2025] });
    expect(verdictOn(assessment, DIGITAL, DIQING, 2025)).toMatchObject({ numerator: '3', denominator: '6' });
  });

  test('is nothing below the level that reports it', () => {
    expect(tally(reported('530102', 2025, { [PLATFORMS]: 3 }), PLATFORMS, '530102')).toMatchObject({
      low: { num: 0n, den: 0n },
      expected: 0,
      remainder: null,
    });
  });

  test('leaves nothing open where an own figure stands in', () => {
    const observations = reported(DIQING, 2025, { 'digital-campuses': 1, schools: 2 });
    expect(tally(observations, DIGITAL, DIQING)).toMatchObject({
      open: false,
      mayRise: false,
      standIns: [DIQING],
      missing: [],
    });
  });
});

test('11. a count that is the sum of its members has no remainder', () => {
  const all = TREE.children('530000').flatMap(({ code }) => reported(code, 2025, { [PLATFORMS]: 2 }));
  const verdict = (own: number) =>
    verdictOn(judged([...all, ...reported('530000', 2025, { [PLATFORMS]: own })]), PLATFORMS, '530000', 2025);
  expect(verdict(32).notes).toEqual([{ code: 'plan-sets-no-target' }]);
  expect(verdict(33).notes).toStrictEqual([
    { code: 'plan-sets-no-target' },
    { code: 'own-remainder', numerator: '1' },
  ]);
});

describe('4. a share of those that answered yes', () => {
  const plan: Plan = {
    ...PLAN,
    indicators: PLAN.indicators.map((each) =>
      each.id === 'high-school-trusteeship-coverage' && each.formula.kind === 'share'
        ? { ...each, formula: { ...each.formula, where: { measure: 'group-schooling', comparison: 'yes' } } }
        : each,
    ),
  };
  const answer = (code: string, asked: boolean, yes: boolean) =>
    reported(code, 2025, { 'group-schooling': asked, 'high-school-trusteeship': yes });

  test('takes no figure of the census', () => {
    const [first, second, third] = COUNTIES;
    const observations = [
      ...answer(first, true, true),
      ...answer(second, true, false),
      ...answer(third, false, false),
    ];
    expect(
      verdictOn(
        assess(plan, TREE, observations, { years: [2025] }),
        'high-school-trusteeship-coverage',
        DIQING,
        2025,
      ),
    ).toMatchObject({
      numerator: '1',
      denominator: '2',
      members: { expected: 2, lacking: [second] },
      notes: [],
    });
  });
});
