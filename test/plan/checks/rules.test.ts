import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import type { YamlProblem } from '../../../src/core/yaml-problems.ts';
import { wordsOf } from '../../../src/locales/index.ts';
import { yamlProblemMessage } from '../../../src/locales/messages.ts';
import { lintPlan, readPlan } from '../../../src/plan/read.ts';
import { ROOT } from '../../support/run.ts';

const YAML = readFileSync(`${ROOT}fixtures/plans/checks.targets.yaml`, 'utf8');
const BASE = YAML.slice(0, YAML.indexOf('\nchecks:'));

function planText(...rules: readonly string[]): string {
  const checks = rules.map((rule, i) =>
    [
      `  rule-${i + 1}:`,
      '    title: { zh: 规则, en: Rule }',
      '    message: { zh: 不对。, en: Wrong. }',
      '    reason: { zh: 示例, en: Example }',
      ...(rule.includes('severity:') ? [] : ['    severity: error']),
      ...rule.split('\n').map((line) => `    ${line}`),
    ].join('\n'),
  );
  return `${BASE}\nchecks:\n${checks.join('\n')}\n`;
}

function problemsOf(text: string): readonly YamlProblem[] {
  try {
    readPlan(text, 'my.yaml');
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'plan-invalid') return error.problem.problems;
    throw error;
  }
  return [];
}

/** The facts, and the text of the file that each points at. */
function told(text: string): (readonly [facts: YamlProblem['facts'], points: string])[] {
  return problemsOf(text).map(({ facts, line, column }) => [
    facts,
    (text.split('\n')[line - 1] ?? '').slice(column - 1),
  ]);
}

describe('a rule of the data', () => {
  test('becomes plain data, exact, that survives the build as JSON', () => {
    const { checks } = readPlan(YAML, 'checks.yaml');
    expect(JSON.parse(JSON.stringify(checks))).toEqual(checks);
    expect(checks.map(({ id, rule }) => [id, rule.kind])).toEqual([
      ['boys-and-girls', 'comparison'],
      ['boarders-among-pupils', 'comparison'],
      ['class-size', 'comparison'],
      ['steady-pupils', 'comparison'],
      ['new-classes', 'comparison'],
      ['boarders-reported', 'both'],
      ['score-range', 'bounds'],
    ]);
    expect(checks.at(-1)?.rule).toEqual({ kind: 'bounds', measure: 'satisfaction', min: '0.5', max: '100' });
    expect(checks.map(({ levels }) => levels).filter((levels) => levels !== null)).toEqual([['county']]);
  });

  test('may hold together what is counted, rated or answered', () => {
    expect(problemsOf(planText('both: [boys, satisfaction, boarding-schools]'))).toEqual([]);
  });

  test('is not needed', () => {
    expect(readPlan(BASE, 'checks.yaml').checks).toEqual([]);
  });
});

describe('a mistake in a rule is named with its place inside the text', () => {
  test.each<[rule: string, facts: object, points: string]>([
    ['left: boys- girls\nequal: pupils', { kind: 'expression', mistake: 'minus', at: 5 }, '- girls'],
    ['left: "boys + 学生"\nequal: pupils', { mistake: 'not-understood', found: '学生', at: 8 }, '学生"'],
    ["left: 'boys girls'\nequal: pupils", { mistake: 'no-operator', found: 'girls' }, "girls'"],
    ['left: boys +\nequal: pupils', { mistake: 'no-value', found: '' }, ''],
    ['left: (boys\nequal: pupils', { mistake: 'unclosed' }, '(boys'],
    ['left: boys\nequal: pupils)', { mistake: 'unopened', at: 7 }, ')'],
    ['left: 5\nequal: pupils', { mistake: 'no-measure', found: '5' }, '5'],
    ['left: 2 * 3\nequal: pupils', { mistake: 'no-measure', found: '2 * 3' }, '2 * 3'],
    [
      'left: boys + girl\nequal: pupils',
      { kind: 'unknown-reference', what: 'measures', found: 'girl', candidates: ['girls'] },
      'girl',
    ],
    ['left: boys\nequal: toString', { mistake: 'not-understood' }, 'toString'],
    ['left: boys\nequal: constructor', { kind: 'unknown-reference', found: 'constructor' }, 'constructor'],
    [
      'left: boys\nat-most: 2 * boarding-schools',
      { kind: 'wrong-measure-type', found: 'boarding-schools', expected: ['count', 'score'] },
      'boarding-schools',
    ],
    ['measure: boarding-schools\nmin: 1', { kind: 'wrong-measure-type' }, 'boarding-schools'],
    ['both: [boys, grils]', { kind: 'unknown-reference', found: 'grils' }, 'grils]'],
    ['both: [boys]', { kind: 'out-of-range' }, '[boys]'],
    ['left: boys', { kind: 'one-of-keys', found: [] }, 'title'],
    ['left: boys\nabove: 1\nbelow: 5', { kind: 'one-of-keys', found: ['below', 'above'] }, 'title'],
    ['left: boys\nabove: 1\nboth: [boys, girls]', { kind: 'one-of-keys', found: ['left', 'both'] }, 'title'],
    ['min: 5', { kind: 'one-of-keys', found: [], allowed: ['left', 'both', 'measure'] }, 'title'],
    ['measure: boys', { kind: 'one-of-keys', found: [], allowed: ['min', 'max'] }, 'title'],
    ['measure: boys\nmin: 5\nmax: 4.5', { kind: 'out-of-range', found: '5', limit: '≤ 4.5' }, '5'],
    ['measure: boys\nmin: -1', { kind: 'out-of-range', found: '-1' }, '-1'],
    ['left: boys\nabout: girls', { kind: 'missing-key', key: 'tolerance-percent' }, 'title'],
    [
      'left: boys\nequal: girls\ntolerance-percent: 5',
      { kind: 'key-needs-key', found: 'tolerance-percent', needs: 'at-most / at-least / about' },
      '5',
    ],
    ['left: boys\nequal: girls\nmin: 7', { kind: 'key-needs-key', found: 'min', needs: 'measure' }, '7'],
    ['both: [boys, girls]\nbelow: 8', { kind: 'key-needs-key', found: 'below', needs: 'left' }, '8'],
    ['left: boys\nequal: [girls]', { kind: 'wrong-type', expected: 'string / number' }, '[girls]'],
    ['left: boys\nequal:', { kind: 'empty-value' }, ''],
    ['left: boys\nequals: girls', { kind: 'unknown-key', found: 'equals' }, 'equals'],
    ['left: boys\nequal: girls\nseverity: fatal', { kind: 'not-allowed', found: 'fatal' }, 'fatal'],
    ['left: boys\nequal: girls\nlevels: [village]', { kind: 'not-allowed', found: 'village' }, 'village'],
  ])('%s', (rule, facts, points) => {
    const text = planText(rule);
    const [[found, at] = []] = told(text);
    expect(found, JSON.stringify(told(text))).toMatchObject(facts);
    expect(at?.startsWith(points)).toBe(true);
  });

  test('of a text that is folded it is that in the line of the file', () => {
    const text = planText('left: >-\n  boys\n  + girl\nequal: pupils');
    expect(told(text)).toMatchObject([[{ kind: 'unknown-reference', found: 'girl' }, 'girl']]);
  });

  test('a measure that a level does not report is no measure of a rule for it', () => {
    const text = planText('levels: [county]\nleft: boys\nat-most: pupils')
      .replace('reported-by: county', 'reported-by: prefecture')
      .replace('levels: [prefecture, county]', 'levels: [prefecture]');
    expect(told(text)).toMatchObject([
      [
        { kind: 'reported-above-level', measure: 'pupils', reportedBy: 'prefecture', level: 'county' },
        'pupils',
      ],
    ]);
  });

  test.each(['zh', 'en'] as const)('every mistake in an expression has words, in %s', (language) => {
    for (const rule of [
      'left: 学',
      'left: a-',
      'left: +',
      'left: boys boys',
      'left: (boys',
      'left: boys)',
      'left: 1',
    ])
      for (const { facts } of problemsOf(planText(`${rule}\nequal: pupils`))) {
        const { message, hint } = yamlProblemMessage(facts, wordsOf(language));
        expect(`${message} ${hint}`).not.toMatch(/undefined|\[object/u);
        if (language === 'zh') expect(message).toMatch(/[\u4E00-\u9FFF]/u);
      }
    const [long] = problemsOf(planText(`left: boys${' + boys'.repeat(80)}\nequal: pupils`));
    expect(long && yamlProblemMessage(long.facts, wordsOf(language)).message).toContain('500');
  });
});

describe('a rule that decides nothing leaves a doubt', () => {
  const doubts = (...rules: readonly string[]) =>
    lintPlan(planText(...rules), 'my.yaml', () => false)
      .doubts.filter(({ facts }) => facts.kind !== 'unused-measure')
      .map(({ facts, keys }) => `${facts.kind} ${keys.join('.')}`);

  test.each<[rule: string, outcome: 'never' | 'always' | null]>([
    ['left: boys\nat-most: pupils', null],
    ['left: boys\nat-least: 0', 'never'],
    ['left: boys\nabove: 0', null],
    ['left: boys\nbelow: 0', 'always'],
    ['left: boys\nat-most: 0', null],
    ['left: boys\nat-most: boys + girls', 'never'],
    ['left: boys\nbelow: boys + girls', null],
    ['left: boys\nbelow: boys + girls + 1', 'never'],
    ['left: boys + girls\nbelow: girls', 'always'],
    ['left: 2 * (boys + girls)\nequal: girls * 2 + boys / 0.5', 'never'],
    ['left: boys\nequal: boys + 1', 'always'],
    ['left: boys\nequal: boys of the year before', null],
    ['left: boys\nabove: boys', 'always'],
    ['left: boys - girls\nat-most: boys', 'never'],
    ['left: boys * girls\nat-least: girls * boys', 'never'],
    ['left: boys / girls\nequal: boys / girls', 'never'],
    ['left: boys / girls\nabove: boys / girls', 'always'],
    ['left: boys / girls\nbelow: boys / girls', 'always'],
    ['left: boys\nat-most: boys / girls', null],
    ['left: boys\nbelow: 5', null],
    ['left: boys\nat-least: 0 - girls', 'never'],
    ['left: boys + 5 - 3 * girls\nat-most: 0 - 2 * girls\ntolerance-percent: 100', null],
    ['measure: boys\nmin: 1.5\nmax: 2', null],
    ['measure: boys\nmin: 1.2\nmax: 1.8', 'always'],
    ['left: boys / girls\nat-most: 2', null],
    ['left: boys / (2 - 2)\nat-most: 2', 'always'],
    ['left: boys / (girls - girls)\nat-most: 2', 'always'],
    ['left: boys / (0 - 2)\nat-most: 0', 'never'],
    ['left: boys\nabout: boys\ntolerance-percent: 5', 'never'],
    ['left: boys\nabout: girls\ntolerance-percent: 5', null],
    ['left: boys\nabout: 1.2 * boys\ntolerance-percent: 20', 'never'],
    ['left: boys\nabout: 1.2 * boys\ntolerance-percent: 10', null],
    ['left: boys\nat-least: boys + girls\ntolerance-percent: 100', 'never'],
    ['left: boys\nat-most: 0 - girls\ntolerance-percent: 300', null],
    ['both: [boys, girls]', null],
    ['both: [boys, boys]', 'never'],
    ['measure: boys\nmin: 0', 'never'],
    ['measure: boys\nmin: 0\nmax: 9', null],
    ['measure: boys\nmin: 0.5', null],
    ['measure: boys\nmin: 0.2\nmax: 0.8', 'always'],
    ['measure: boys\nmin: 2\nmax: 2', null],
    ['measure: satisfaction\nmin: 0.2\nmax: 0.8', null],
  ])('%s', (rule, outcome) => {
    expect(doubts(rule)).toEqual(outcome === null ? [] : [`check-${outcome}-fails checks.rule-1`]);
  });

  test.each([
    ['left: boys\nat-most: pupils', 'left: boys\nat-most: pupils', true],
    ['left: boys\nat-most: pupils', 'left: pupils\nat-least: boys', true],
    ['left: boys\nbelow: pupils', 'left: pupils\nabove: boys', true],
    ['left: boys\nequal: girls', 'left: girls\nequal: (boys)', true],
    ['left: boys\nat-most: pupils', 'left: boys\nbelow: pupils', false],
    ['left: boys\nat-most: pupils', 'left: boys\nat-most: pupils\ntolerance-percent: 5', false],
    ['left: boys\nequal: girls', 'left: boys\nequal: boarders', false],
    [
      'left: boys\nat-most: pupils\ntolerance-percent: 5',
      'left: pupils\nat-least: boys\ntolerance-percent: 5',
      false,
    ],
    ['both: [boys, girls]', 'both: [girls, boys]', true],
    ['both: [boys, girls]', 'both: [boys, boarders]', false],
    ['measure: boys\nmax: 9', 'levels: [county]\nmeasure: boys\nmax: 9', true],
    ['levels: [county, prefecture]\nmeasure: boys\nmax: 9', 'levels: [county]\nmeasure: boys\nmax: 9', true],
    ['measure: boys\nmax: 9', 'measure: boys\nmax: 9', true],
    ['measure: boys\nmax: 9', 'measure: girls\nmax: 9', false],
    ['levels: [county]\nmeasure: boys\nmax: 9', 'levels: [province]\nmeasure: boys\nmax: 9', false],
    ['levels: [county]\nmeasure: boys\nmax: 9', 'measure: boys\nmax: 9', true],
  ])('%s, then %s', (first, second, isSame) => {
    expect(doubts(first, second)).toEqual(isSame ? ['check-twice checks.rule-2'] : []);
  });

  test('a measure that only a rule uses is used', () => {
    const unused = (rule: string) =>
      lintPlan(planText(rule), 'my.yaml', () => false).doubts.flatMap(({ facts }) =>
        facts.kind === 'unused-measure' ? [facts.found] : [],
      );
    expect(unused('left: boys\nat-most: girls')).not.toContain('girls');
    expect(unused('both: [boys, boarders]')).toContain('girls');
    expect(unused('both: [boys, girls]')).not.toContain('girls');
    expect(unused('measure: girls\nmin: 1')).not.toContain('girls');
  });
});
