import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Verdict } from '../../src/core/model.ts';
import type { Requirement } from '../../src/plan/plan.ts';
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
