import { describe, expect, test } from 'vitest';
import { notReported } from '../../src/checks/not-reported.ts';
import { evaluatorOf } from '../../src/assess/evaluate.ts';
import { counties, PLAN, submit, TREE } from '../support/judge.ts';

const missing = (expected: string[], years: number[], ...rows: string[]) => {
  const { observations, totals } = submit({ 't.csv': ['地区,年份,大中小学总数', ...rows].join('\n') });
  const evaluator = evaluatorOf(PLAN, TREE, observations);
  const found = notReported.check({
    plan: PLAN,
    regions: TREE,
    observations,
    totals,
    evaluator,
    expected,
    years,
    submissionName: '报送',
  });
  return found.map(({ path, facts }) =>
    facts.code === 'not-reported'
      ? `${path}: ${TREE.get(facts.region).name} ${facts.years.join(' ')}`
      : facts.code,
  );
};

describe('a county that should have reported and did not', () => {
  test('is named, with the years', () => {
    expect(missing(['530102', '530103'], [2025], '五华区,2025,40')).toEqual(['报送: 盘龙区 2025']);
  });
  test('is asked only for years in which anybody reported', () => {
    expect(missing(['530103'], [2023, 2024, 2025], '五华区,2024,40')).toEqual(['报送: 盘龙区 2024']);
  });
  test('is asked for all years if nobody reported', () => {
    expect(missing(['530103'], [2024, 2025], '五华区,2023,40')).toEqual(['报送: 盘龙区 2024 2025']);
  });
  test('may be one of a larger region', () => {
    const others = counties('昆明市')
      .slice(1)
      .map((name) => `${name},2025,40`);
    expect(missing(['530100'], [2025], ...others)).toEqual([`报送: ${counties('昆明市')[0]} 2025`]);
  });
});
