import { describe, expect, test } from 'vitest';
import { milestoneTowards } from '../../src/plan/milestones.ts';
import { PLAN } from '../support/judge.ts';

const targetsOf = (indicator: string) => PLAN.indicators.find(({ id }) => id === indicator)?.targets ?? [];
const towards = (indicator: string, year: number, plan: Pick<typeof PLAN, 'milestones'> = PLAN) =>
  milestoneTowards(plan, targetsOf(indicator), year)?.year ?? null;

describe('a year has a milestone on the way to the final target', () => {
  test('if it is before it', () => {
    expect([2023, 2024, 2025, 2026].map((year) => towards('digital-campus-coverage', year))).toEqual([
      2025,
      2025,
      null,
      null,
    ]);
  });
  test('not if the plan states a target for that year, at whatever level', () => {
    expect(targetsOf('balanced-county-share').map(({ year, levels }) => [year, levels])).toEqual([
      [2023, ['province']],
      [2025, ['province']],
    ]);
    expect([2023, 2024].map((year) => towards('balanced-county-share', year))).toEqual([null, 2025]);
  });
  test('not if no line leads there', () => {
    expect(towards('public-satisfaction', 2023)).toBeNull();
  });
  test('not if the plan wants none', () => {
    expect(towards('digital-campus-coverage', 2023, { milestones: 'none' })).toBeNull();
  });
});
