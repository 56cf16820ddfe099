import { expect, test } from 'vitest';
import { measuresOf } from '../../src/plan/measures-of.ts';

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
