import { describe, expect, test } from 'vitest';
import { PLAN, TREE } from '../support/judge.ts';
import { judged, reported } from '../support/observed.ts';

const DIQING = '533400';
const observations = reported('533401', 2025, { 'digital-campuses': 1, schools: 1 });

describe('9. what is judged', () => {
  test('comes year by year, in whatever order the years were asked for', () => {
    const { verdicts } = judged(observations, {
      years: [2025, 2023, 2024],
      indicators: ['digital-campus-coverage'],
    });
    expect(verdicts.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
  });

  test('is each indicator at its levels, a region before its members, in the order of the plan', () => {
    const { verdicts } = judged(observations, { years: [2025], regions: [DIQING] });
    const at = (region: string) => verdicts.filter((each) => each.region === region);
    for (const { code, level } of [TREE.get(DIQING), ...TREE.children(DIQING)])
      expect(at(code).map(({ indicator }) => indicator)).toEqual(
        PLAN.indicators.filter(({ levels }) => levels.includes(level)).map(({ id }) => id),
      );
    expect([...new Set(verdicts.map(({ region }) => region))]).toEqual([
      DIQING,
      ...TREE.children(DIQING).map(({ code }) => code),
    ]);
  });

  test('is summed up by level', () => {
    const { summary } = judged(observations, {
      years: [2025],
      regions: [DIQING],
      indicators: ['digital-campus-coverage'],
    });
    expect(summary).toMatchObject({ pass: 1, undetermined: 1, 'no-data': 2 });
    expect(summary.byLevel.county).toMatchObject({ pass: 1, 'no-data': 2 });
    expect(summary.byLevel.prefecture).toMatchObject({ undetermined: 1 });
  });
});
