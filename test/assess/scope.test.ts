import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Judging } from '../../src/assess/scope.ts';
import { isAskedFor, scopeRegions } from '../../src/assess/scope.ts';
import { PLAN, submit, TREE } from '../support/judge.ts';

/** The regions that are judged of a table with these rows. */
function scopeOf(...names: readonly string[]): string[] {
  const rows = names.map((name) => `${name},2025,5`);
  const { observations } = submit({ 't.csv': ['地区,年份,大中小学总数', ...rows].join('\n') });
  return scopeRegions(TREE, observations).map(({ name }) => name);
}

describe('the smallest region that holds all the data', () => {
  test('is the parent of a direct member', () => {
    expect(scopeOf('昆明市本级')).toEqual(['昆明市']);
    expect(scopeOf('滇中新区')).toEqual(['昆明市']);
    expect(scopeOf('省属')).toEqual(['云南省']);
  });
  test('holds counties and direct members beside them', () => {
    expect(scopeOf('五华区', '市直属', '昆明市本级')).toEqual(['昆明市']);
    expect(scopeOf('五华区')).toEqual(['五华区']);
    expect(scopeOf('五华区', '大理州直')).toEqual(['云南省']);
    expect(scopeOf('五华区', '省属')).toEqual(['云南省']);
  });
});

test('nothing is judged without data', () => {
  const { scope, verdicts } = assess(PLAN, TREE, [], { years: PLAN.years });
  expect([scope, verdicts]).toEqual([[], []]);
});

describe('a verdict of another run is one that this run was asked for', () => {
  const verdict = { indicator: 'safe-campus-rate', region: '530102', year: 2024 };
  const isAsked = (judging: Partial<Judging>, years: readonly number[] = [2023, 2024]) =>
    isAskedFor({ years: 'all', ...judging }, years, TREE)(verdict);

  test('if nothing was narrowed', () => {
    expect(isAsked({})).toBe(true);
  });
  test('not if the run judges nothing', () => {
    expect(isAskedFor(null, [2024], TREE)(verdict)).toBe(false);
  });
  test('if its year is judged', () => {
    expect(isAsked({}, [2023, 2025])).toBe(false);
    expect(isAsked({ years: [2024] }, [2024])).toBe(true);
  });
  test('if its year is the latest, or later, which was the latest before', () => {
    expect(isAsked({ years: 'latest' }, [2024])).toBe(true);
    expect(isAsked({ years: 'latest' }, [2023])).toBe(true);
    expect(isAsked({ years: 'latest' }, [2025])).toBe(false);
    expect(isAsked({ years: 'latest' }, [2023, 2025])).toBe(true);
  });
  test('if its indicator is asked for', () => {
    expect(isAsked({ indicators: ['safe-campus-rate'] })).toBe(true);
    expect(isAsked({ indicators: ['public-satisfaction'] })).toBe(false);
    expect(isAsked({ indicators: ['safe-campus-rate'] }, [2025])).toBe(false);
  });
  test('if its level is', () => {
    expect(isAsked({ levels: ['county'] })).toBe(true);
    expect(isAsked({ levels: ['prefecture'] })).toBe(false);
    expect(isAsked({ levels: ['county'], indicators: ['public-satisfaction'] })).toBe(false);
  });
  test('if its region, or one above it, is', () => {
    expect(isAsked({ regions: ['530102'] })).toBe(true);
    expect(isAsked({ regions: ['530100'] })).toBe(true);
    expect(isAsked({ regions: ['530103', '530000'] })).toBe(true);
    expect(isAsked({ regions: ['530103'] })).toBe(false);
    expect(isAsked({ regions: ['530102'], levels: ['province'] })).toBe(false);
  });
});
