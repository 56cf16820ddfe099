import { expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import { wordsOf } from '../../src/locales/index.ts';
import type { Formula, Requirement } from '../../src/plan/plan.ts';
import { namesOf } from '../../src/report/names.ts';
import { requirementText } from '../../src/report/requirement-text.ts';
import { PLAN } from '../support/judge.ts';

const SCORE: Formula = { kind: 'score', measure: 'satisfaction-score' };

test.each<[Requirement, string, string, string]>([
  [{ comparison: 'at-least', value: decimal(90) }, 'percent', '≥ 90%', '≥ 90%'],
  [
    { comparison: 'about', value: decimal(30), tolerance: decimal(1) },
    'percent',
    '≈ 30% ± 1 个百分点',
    '≈ 30% ± 1 percentage point',
  ],
  [
    { comparison: 'about', value: decimal(86), tolerance: decimal(1.5) },
    'points',
    '≈ 86 ± 1.5 分',
    '≈ 86 ± 1.5 points',
  ],
])('%o in %s', (requirement, unit, zh, en) => {
  const text = (language: 'zh' | 'en') =>
    requirementText(requirement, unit, SCORE, wordsOf(language), namesOf(PLAN, [], language));
  expect([text('zh'), text('en')]).toEqual([zh, en]);
});

test('a list has room for less', () => {
  const requirement: Requirement = { comparison: 'about', value: decimal(30), tolerance: decimal(1) };
  const text = (language: 'zh' | 'en') =>
    requirementText(requirement, 'percent', SCORE, wordsOf(language), namesOf(PLAN, [], language), true);
  expect([text('zh'), text('en')]).toEqual(['≈ 30% ± 1 个百分点', '≈ 30% ± 1 pp']);
});
