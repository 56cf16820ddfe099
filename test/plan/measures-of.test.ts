import { expect, test } from 'vitest';
import { measuresAdded, measuresOf } from '../../src/plan/measures-of.ts';

test('the measures of a formula: of a share what is asked, then of whom', () => {
  const having = { measure: 'special-schools', comparison: 'yes' } as const;
  const where = { measure: 'population', comparison: 'yes' } as const;
  expect(measuresOf({ kind: 'ratio', numerator: 'part', denominator: 'whole' })).toEqual(['part', 'whole']);
  expect(measuresOf({ kind: 'share', of: 'county', where, having })).toEqual([
    'special-schools',
    'population',
  ]);
  expect(measuresOf({ kind: 'share', of: 'county', where: null, having })).toEqual(['special-schools']);
  expect(measuresOf({ kind: 'count', measure: 'schools' })).toEqual(['schools']);
  expect(measuresOf({ kind: 'score', measure: 'marks' })).toEqual(['marks']);
});

test('what members add up to, and a region may report itself: of shares and scores nothing', () => {
  const having = { measure: 'special-schools', comparison: 'yes' } as const;
  expect(measuresAdded({ kind: 'ratio', numerator: 'part', denominator: 'whole' })).toEqual([
    'part',
    'whole',
  ]);
  expect(measuresAdded({ kind: 'count', measure: 'schools' })).toEqual(['schools']);
  expect(measuresAdded({ kind: 'share', of: 'county', where: null, having })).toEqual([]);
  expect(measuresAdded({ kind: 'score', measure: 'marks' })).toEqual([]);
});
