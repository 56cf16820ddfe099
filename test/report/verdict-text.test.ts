import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Observation } from '../../src/core/model.ts';
import { wordsOf } from '../../src/locales/index.ts';
import type { Requirement } from '../../src/plan/plan.ts';
import { namesOf } from '../../src/report/names.ts';
import { verdictSentence } from '../../src/report/verdict-text.ts';
import { asking, observe } from '../support/asking.ts';
import { TREE } from '../support/judge.ts';

const INDICATOR = 'inclusive-kindergarten-coverage';

/** What is said of 五华区, in both languages. */
function said(requirement: Requirement, observations: readonly Observation[]): [zh: string, en: string] {
  const plan = asking(INDICATOR, requirement);
  const selection = { years: [2025], indicators: [INDICATOR], regions: ['530102'] };
  const [verdict] = assess(plan, TREE, observations, selection).verdicts;
  const indicator = plan.indicators.find(({ id }) => id === INDICATOR);
  if (verdict === undefined || indicator === undefined) throw new Error('nothing was judged');
  const sentence = (language: 'zh' | 'en') =>
    verdictSentence(indicator, verdict, wordsOf(language), namesOf(plan, TREE.all, language));
  return [sentence('zh'), sentence('en')];
}

const children = (inclusive: number, all: number) =>
  observe('530102', 2025, { 'inclusive-kindergarten-children': inclusive, 'kindergarten-children': all });
const percentage = (value: number): Observation[] => [
  {
    subject: { type: 'indicator', id: INDICATOR },
    region: '530102',
    year: 2025,
    figure: { kind: 'percentage', value: decimal(value) },
    place: { path: 't', line: 1, column: 1 },
  },
];

describe('what is too much is said as what is lacking is', () => {
  const atMost: Requirement = { comparison: 'at-most', value: decimal(5) };
  const between: Requirement = { comparison: 'between', value: decimal(80), upper: decimal(95) };

  test.each<[string, Requirement, Observation[], string, string]>([
    [
      'in things that can be counted',
      atMost,
      children(182, 1000),
      '18.2%（182/1000）；目标不高于 5%；还多出 132 名普惠园在园幼儿',
      '18.2% (182/1000); target at most 5%; over by 132 children in affordable (普惠) kindergartens',
    ],
    [
      'in points where only a percentage was reported',
      atMost,
      percentage(8),
      '8%；目标不高于 5%；还多出 3 个百分点',
      '8%; target at most 5%; over by 3 percentage points',
    ],
    [
      'above a range',
      between,
      percentage(96.5),
      '96.5%；目标在 80% 至 95% 之间；还多出 1.5 个百分点',
      '96.5%; target between 80% and 95%; over by 1.5 percentage points',
    ],
    [
      'below it',
      between,
      children(799, 1000),
      '79.9%（799/1000）；目标在 80% 至 95% 之间；还差 1 名普惠园在园幼儿',
      '79.9% (799/1000); target between 80% and 95%; 1 child in an affordable (普惠) kindergarten short',
    ],
  ])('%s', (_, requirement, observations, zh, en) => {
    expect(said(requirement, observations)).toEqual([zh, en]);
  });
});
