import { describe, expect, test } from 'vitest';
import { scopeRegions } from '../../src/assess/scope.ts';
import { submit, TREE } from '../support/judge.ts';

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
