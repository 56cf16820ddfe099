import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AssessmentFactsByKind } from '../../src/core/assessment-problems.ts';
import { UserError } from '../../src/core/errors.ts';
import type { TextsFactsByKind } from '../../src/core/texts-problems.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { yamlProblemMessage } from '../../src/locales/messages.ts';
import type { YamlFacts, YamlProblem } from '../../src/core/yaml-problems.ts';
import { readPlan } from '../../src/plan/read.ts';
import type { AllowanceKind } from '../support/allowances.ts';
import { ROOT } from '../support/run.ts';

const YAML = readFileSync(`${ROOT}targets.yaml`, 'utf8');

function problemsOf(text: string): readonly YamlProblem[] {
  try {
    readPlan(text, 'my.yaml');
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'plan-invalid') return error.problem.problems;
    throw error;
  }
  return [];
}

/** The shipped plan with one thing changed. */
function changed(before: string | RegExp, after: string): string {
  const text = YAML.replace(before, after);
  expect(text).not.toBe(YAML);
  return text;
}

/** The line, and the text there, that a mistake points at. */
function pointedAt(text: string, { line, column }: YamlProblem): string {
  return (text.split('\n')[line - 1] ?? '').slice(column - 1);
}

/** Those of waivers and explanations are in waivers-file.test.ts, those of scores in assessment/, those of documents in content/texts/. */
type Kind = Exclude<YamlFacts['kind'], AllowanceKind | keyof AssessmentFactsByKind | keyof TextsFactsByKind>;
const MISTAKES: Readonly<Record<Kind, readonly [before: string | RegExp, after: string, points: string]>> = {
  syntax: ['    kind: ratio', '   kind: ratio', ''],
  'too-many-aliases': ['safeguards:', 'x: &a [1]\ny: &b [*a, *a]\nz: [*b, *b]\nsafeguards:', '*a'],
  'too-many-keys': ['safeguards:', `x: [${'1, '.repeat(20_001)}1]\nsafeguards:`, '['],
  'too-deep': ['safeguards:', `x: ${'['.repeat(60)}${']'.repeat(60)}\nsafeguards:`, ''],
  'too-many-digits': [
    '2025: { at-least: 90, levels',
    '2025: { at-least: 89.99999999999999999, levels',
    '89.99999999999999999',
  ],
  'empty-value': ['numerator: safe-campuses', 'numerator:', ''],
  'wrong-type': ['baseline-year: 2022', 'baseline-year: two', 'two'],
  'not-allowed': ['kind: ratio', 'kind: ration', 'ration'],
  'unknown-key': ['numerator: safe-campuses', 'numerater: safe-campuses', 'numerater'],
  'missing-key': [/\n {4}denominator: campuses/u, '', 'safe-campus-rate'],
  'one-of-keys': ['2025: { at-least: 90, levels', '2025: { at-least: 90, about: 90, levels', '{'],
  pattern: ['  safe-campus-rate:', '  Safe Campus:', 'Safe Campus'],
  'no-such-day': ['published: "2023-05-25"', 'published: "2023-02-30"', '"2023-02-30"'],
  'out-of-range': ['2025: { at-least: 90,', '2025: { at-least: 190,', '190'],
  'unknown-reference': ['numerator: safe-campuses', 'numerator: safe-campusses', 'safe-campusses'],
  'wrong-measure-type': ['numerator: safe-campuses', 'numerator: quality-balanced', 'quality-balanced'],
  'name-taken': ['aliases: [普惠园覆盖率, 学前教育普惠率', 'aliases: [优质均衡县', ''],
  'year-outside-plan': ['2024: { at-least: 100, basis', '2026: { at-least: 100, basis', ''],
  'level-not-judged': [
    'levels: [province]\n        basis: interpreted\n        source: 行动计划年度目标（2023年）',
    'levels: [county]\n        basis: interpreted\n        source: 行动计划年度目标（2023年）',
    '[county]',
  ],
  'key-needs-key': ['    about: kindergarten-children of', '    equal: kindergarten-children of', '30'],
  expression: ['children of the year before', 'children of last year', 'of last year'],
  'reading-missing': [/\n {8}reading: \{ zh: “各州市”[^\n]*/u, '', ''],
  'target-needs-kind': ['2025: { at-least: 90, levels', '2025: { members-at-least: 90, levels', '90'],
  'share-levels': [
    'having: { measure: ideology-classrooms, at-least: 1 }\n    levels: [province]',
    'having: { measure: ideology-classrooms, at-least: 1 }\n    levels: [province, county]',
    '[province, county]',
  ],
  'reported-above-level': [
    /measure: industry-education-consortia\n {4}levels: \[province\]/u,
    'measure: industry-education-consortia\n    levels: [county]',
    'industry-education-consortia',
  ],
};
const isKind = (text: string): text is Kind => Object.hasOwn(MISTAKES, text);

describe('a target with two ends', () => {
  const COVERAGE = '2025: { at-least: 90, levels: [province], basis: stated }';
  const between = (figures: string) =>
    problemsOf(changed(COVERAGE, `2025: { between: ${figures}, basis: stated }`)).map(({ facts, keys }) => [
      facts,
      keys.slice(4).join(' › '),
    ]);

  test('is refused if the lower one is not below the upper one', () => {
    expect(between('[95, 80]')).toEqual([
      [{ kind: 'out-of-range', found: '95', limit: '< 80' }, 'between › 0'],
    ]);
    expect(between('[95, 95]')).toEqual([
      [{ kind: 'out-of-range', found: '95', limit: '< 95' }, 'between › 0'],
    ]);
  });

  test('is refused if one is more than 100 percent', () => {
    expect(between('[80, 120]')).toEqual([
      [{ kind: 'out-of-range', found: '120', limit: '≤ 100' }, 'between › 1'],
    ]);
  });

  test.each(['80', '[80]', '[80, 90, 95]'])('is refused if it is %s', (figures) => {
    expect(between(figures)).toEqual([
      [{ kind: 'wrong-type', expected: 'tuple', found: figures }, 'between'],
    ]);
  });

  test('is a requirement with both', () => {
    const plan = readPlan(changed(COVERAGE, '2025: { between: [80.5, 95], basis: stated }'), 'targets.yaml');
    const indicator = plan.indicators.find(({ id }) => id === 'inclusive-kindergarten-coverage');
    expect(indicator?.targets.map(({ requirement }) => requirement)).toEqual([
      { comparison: 'between', value: '80.5', upper: '95' },
    ]);
  });
});

describe('a goal without a figure', () => {
  const takenBy = (text: string) =>
    problemsOf(text).map(({ facts, keys }) => [facts.kind === 'name-taken' && facts.by, keys.join(' › ')]);

  test('knows its action, and belongs to none where it is one of the plan', () => {
    const { goals } = readPlan(YAML, 'targets.yaml');
    expect(goals.find(({ id }) => id === 'five-batches')).toEqual({
      id: 'five-batches',
      title: { zh: '“五个一批”帮扶', en: 'Help in five batches (五个一批)' },
      action: 'strong-schools',
      source: '政策解读二（三）',
      quote: '实施“五个一批”帮扶',
    });
    expect(goals.findLast(() => true)).toMatchObject({ id: 'exemplary-reforms', action: null });
  });

  test('may be left out, of actions and of the plan', () => {
    const without = YAML.replaceAll(/^( *)goals:.*\n(?:\1 +.*\n)+/gmu, '');
    expect(without).not.toContain('goals:');
    expect(readPlan(without, 'targets.yaml').goals).toEqual([]);
  });

  test.each([
    ['an id', '      vocational-system:', '      five-batches:', 'five-batches'],
    ['a title', 'zh: 健全职业教育体系', 'zh: “五个一批”帮扶', 'vocational-system'],
  ])('has %s that no other goal has', (_, before, after, id) => {
    expect(takenBy(changed(before, after))).toEqual([
      ['actions › strong-schools › goals › five-batches', `actions › vocational › goals › ${id}`],
    ]);
  });

  test('is not called as an indicator is', () => {
    expect(takenBy(changed('zh: 稳步提升教育质量', 'zh: 平安校园创建率'))).toEqual([
      ['indicators › safe-campus-rate', 'plan › goals › better-quality'],
    ]);
  });

  test('has no target', () => {
    const text = changed(
      '        quote: 健全职业教育体系\n',
      '        quote: 健全职业教育体系\n        targets: {}\n',
    );
    expect(problemsOf(text).map(({ facts }) => facts)).toMatchObject([
      { kind: 'unknown-key', found: 'targets' },
    ]);
  });
});

describe('every mistake in a targets.yaml is named with its place', () => {
  test.each(Object.keys(MISTAKES).filter(isKind))('%s', (kind) => {
    const [before, after, points] = MISTAKES[kind];
    const text = changed(before, after);
    const found = problemsOf(text).find(({ facts }) => facts.kind === kind);
    expect(found, JSON.stringify(problemsOf(text))).toBeDefined();
    if (found === undefined) return;
    expect(pointedAt(text, found).startsWith(points)).toBe(true);
    for (const language of ['zh', 'en'] as const) {
      const { message } = yamlProblemMessage(found.facts, wordsOf(language));
      expect(message).not.toMatch(/undefined|\[object/u);
    }
  });

  test('all of them at once', () => {
    const text = changed('numerator: safe-campuses', 'numerator: safe-campusses').replace(
      'denominator: campuses',
      'denominator: campusses',
    );
    expect(problemsOf(text).map(({ facts, line }) => [facts.kind, line])).toEqual([
      ['unknown-reference', expect.any(Number)],
      ['unknown-reference', expect.any(Number)],
    ]);
  });

  test('a name that was meant is offered', () => {
    const [problem] = problemsOf(changed('numerator: safe-campuses', 'numerator: safe-campusses'));
    expect(problem?.facts).toMatchObject({
      kind: 'unknown-reference',
      candidates: expect.arrayContaining(['safe-campuses']),
    });
  });
});

test('anchors that unpack to far more than they seem are refused at once', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
  ].join('\n');
  expect(problemsOf(bomb).map(({ facts }) => facts.kind)).toEqual(['too-many-aliases']);
});

test.each(['', '[]', 'x', 'null', '# nothing'])('%j is no plan', (text) => {
  expect(problemsOf(text).length).toBeGreaterThan(0);
});
