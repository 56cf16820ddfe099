import { describe, expect, test } from 'vitest';
import { countiesOfGroup, regionsOfGroup } from '../../src/assess/focus-groups.ts';
import { evaluatorOf } from '../../src/assess/evaluate.ts';
import { gapsOf } from '../../src/insight/gaps/gaps.ts';
import { PLAN, TREE } from '../support/judge.ts';
import { reported } from '../support/observed.ts';

const children = (region: string, year: number, part: number) =>
  reported(region, year, { 'inclusive-kindergarten-children': part, 'kindergarten-children': 100 });

describe('15. gaps', () => {
  test('a focus group is the counties below the regions it names, or those of a group of the region data', () => {
    expect(PLAN.focus.map((group) => countiesOfGroup(group, TREE).length)).toEqual([4, 3, 25]);
    expect(PLAN.focus.map((group) => regionsOfGroup(group, TREE).length)).toEqual([1, 1, 25]);
  });

  test.each([
    ['narrowed by 4 points, as the group rose', [82, 90], [88, 92], '-8', '-4', 'group-rose'],
    ['narrowed by 4 points, only because the rest fell', [82, 90], [82, 86], '-8', '-4', 'rest-fell'],
  ] as const)('82 against 90 %%, %s', (_, [groupThen, restThen], [groupNow, restNow], then, now, because) => {
    const observations = [
      ...['533102', '533103', '533123', '533124'].flatMap((code) => [
        ...children(code, 2024, groupThen),
        ...children(code, 2025, groupNow),
      ]),
      ...children('533122', 2024, restThen),
      ...children('533122', 2025, restNow),
    ];
    const gaps = gapsOf(
      { plan: PLAN, regions: TREE, evaluator: evaluatorOf(PLAN, TREE, observations) },
      { years: [2024, 2025], within: ['533100'], indicators: ['inclusive-kindergarten-coverage'] },
    );
    const groups = gaps?.indicators[0]?.years.slice(-2).map((year) => year.groups[0]);
    expect(groups?.map((group) => group?.gap)).toEqual([then, now]);
    expect(groups?.[1]?.changes[0]).toMatchObject({ points: '4', movement: 'narrowed', because, only: true });
  });
});
