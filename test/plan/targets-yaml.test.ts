import { describe, expect, test } from 'vitest';
import { PLAN, TREE } from '../support/judge.ts';

/** id, kind, number of levels judged, and what is asked for in 2025. */
const GOALS = [
  ['safe-campus-rate', 'ratio', 3, '≥100', 'stated'],
  ['ideology-classroom-prefectures', 'share', 1, '≥100', 'interpreted'],
  ['ideology-classroom-universities', 'ratio', 1, '≥100', 'interpreted'],
  ['inclusive-kindergarten-coverage', 'ratio', 3, '≥90', 'stated'],
  ['special-school-coverage', 'share', 3, '≥95', 'stated'],
  ['shortage-teacher-fill-rate', 'ratio', 3, '≥95', 'interpreted'],
  ['balanced-county-share', 'share', 2, '≈30', 'stated'],
  ['high-school-trusteeship-coverage', 'share', 3, '≥100', 'stated'],
  ['industry-education-consortia', 'count', 1, '≥4', 'stated'],
  ['vocational-universities', 'count', 1, '≥1', 'stated'],
  ['programme-quality-rate', 'ratio', 1, '≥100', 'stated'],
  ['sino-foreign-institutions', 'count', 1, '≥1', 'stated'],
  ['digital-campus-coverage', 'ratio', 3, '≥95', 'interpreted'],
  ['public-satisfaction', 'score', 1, 'above-baseline', 'interpreted'],
  ['industry-communities', 'count', 1, null, null],
  ['innovation-platforms', 'count', 1, null, null],
  ['group-schooling-coverage', 'share', 1, null, null],
  ['graduates-staying', 'count', 1, null, null],
] as const;

describe('targets.yaml holds', () => {
  test('every goal of the plan, in its order', () => {
    const shown = PLAN.indicators.map(({ id, formula, levels, targets }) => {
      const final = targets.find(({ year }) => year === 2025);
      const requirement = final?.requirement;
      const asked =
        requirement === undefined
          ? null
          : !('value' in requirement)
            ? requirement.comparison
            : `${requirement.comparison === 'about' ? '≈' : '≥'}${requirement.value}`;
      return [id, formula.kind, levels.length, asked, final?.basis ?? null];
    });
    expect(shown).toEqual(GOALS);
  });

  test('the goals of single years: 2023 and 2024', () => {
    const early = PLAN.indicators.flatMap(({ id, targets }) =>
      targets.filter(({ year }) => year < 2025).map(({ year, requirement }) => [id, year, requirement]),
    );
    expect(early).toEqual([
      ['safe-campus-rate', 2023, { comparison: 'at-least', value: '60' }],
      ['safe-campus-rate', 2024, { comparison: 'at-least', value: '100' }],
      ['balanced-county-share', 2023, { comparison: 'members-at-least', value: '1' }],
      ['high-school-trusteeship-coverage', 2023, { comparison: 'at-least', value: '100' }],
      ['high-school-trusteeship-coverage', 2024, { comparison: 'at-least', value: '100' }],
    ]);
  });

  test('for each target its source, and for each interpreted one how it was read', () => {
    for (const { targets } of PLAN.indicators) {
      for (const { source, basis, reading } of targets) {
        expect(source).not.toBe('');
        if (basis === 'interpreted') expect(reading).not.toBeNull();
      }
    }
  });

  test('the eight actions, three safeguards and four features of the plan', () => {
    expect([PLAN.actions.length, PLAN.safeguards.length, PLAN.features.length]).toEqual([8, 3, 4]);
    const known = new Set(PLAN.actions.map(({ id }) => id));
    expect(PLAN.indicators.filter(({ action }) => action !== null && !known.has(action))).toEqual([]);
    expect(PLAN.indicators.filter(({ action }) => action === null).map(({ id }) => id)).toEqual([
      'public-satisfaction',
    ]);
  });

  test('the focus groups, with as many regions as the plan speaks of', () => {
    for (const { regions, group, expected } of PLAN.focus) {
      const members = group === null ? regions : TREE.all.filter(({ groups }) => groups.includes(group));
      expect(members).toHaveLength(expected);
    }
  });
});
