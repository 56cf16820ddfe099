import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import type { Level } from '../../src/core/model.ts';
import { appliedLevels } from '../../src/plan/stated-level.ts';

describe('5a. the levels at which a target is applied', () => {
  const applied = (stated: readonly Level[], judged: readonly Level[], appliesBelow = true) =>
    appliedLevels(
      { levels: stated, requirement: { comparison: 'at-least', value: decimal(90) } },
      {
        levels: judged,
        appliesBelow,
        formula: { kind: 'ratio', numerator: 'good-schools', denominator: 'schools' },
      },
    );

  test('are those below the ones it was stated for', () => {
    expect(applied(['province'], ['province', 'prefecture', 'county'])).toEqual(['prefecture', 'county']);
    expect(applied(['province', 'county'], ['province', 'prefecture', 'county'])).toEqual(['prefecture']);
  });
  test('that the indicator is judged at', () => {
    expect(applied(['province'], ['province', 'county'])).toEqual(['county']);
  });
  test('and none above them, nor where it is not to be shared out', () => {
    expect(applied(['county'], ['province', 'county'])).toEqual([]);
    expect(applied(['province'], ['province', 'county'], false)).toEqual([]);
  });
});
