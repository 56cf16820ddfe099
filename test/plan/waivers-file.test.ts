import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { yamlProblemMessage } from '../../src/locales/messages.ts';
import { settleAllowances } from '../../src/run/settle-allowances.ts';
import type { AllowanceKind } from '../support/allowances.ts';
import { problemsOf, settled, waiversText, written } from '../support/allowances.ts';
import { TREE } from '../support/judge.ts';

const EXPLANATION = `explanations:
  - finding: jump
    region: 五华区
    measure: 大中小学总数
    year: 2025
    text: |
      新建学校两所，
      数字无误
    by: 五华区教育体育局
`;

describe('a file of waivers and explanations', () => {
  test('names indicators by id, name or alias, and regions by code or name', () => {
    for (const indicator of ['special-school-coverage', '人口超过20万的县特殊教育学校覆盖率'])
      for (const region of ['石林县', '石林彝族自治县', '530126', "'530126'"])
        expect(settled(waiversText({ indicator, region })).waivers).toMatchObject([
          { indicator: 'special-school-coverage', region: '530126', years: [2025] },
        ]);
  });

  test('gives each waiver as it was approved, at its line', () => {
    expect(settled(`# 豁免\n${waiversText({})}`).waivers).toEqual([
      {
        indicator: 'special-school-coverage',
        region: '530126',
        years: [2025],
        waiver: {
          reason: '校舍重建',
          approvedBy: '昆明市教育体育局',
          document: '昆教函〔2025〕12号',
          approvedOn: '2025-03-01',
          expiresOn: '2025-12-31',
        },
        place: { path: 'waivers.yaml', line: 3, column: 5 },
      },
    ]);
  });

  test('gives each explanation on one line', () => {
    expect(settled(EXPLANATION).explanations).toEqual([
      {
        finding: 'jump',
        region: '530102',
        subject: 'schools',
        year: 2025,
        explanation: { text: '新建学校两所， 数字无误', by: '五华区教育体育局' },
        place: { path: 'waivers.yaml', line: 2, column: 5 },
      },
    ]);
  });

  test('may say that there are none', () => {
    expect(written('waivers: []\n')).toMatchObject({ waivers: [], explanations: [] });
  });

  test('may explain what is about a direct member, which is never judged', () => {
    const own = EXPLANATION.replace('五华区', '昆明市本级');
    expect(settled(own).explanations).toMatchObject([{ region: '530100-direct' }]);
  });

  test('may explain all warnings of a kind in a file, or the one of a line', () => {
    const text =
      'explanations:\n  - { finding: float-noise, path: a.xlsx, sheet: 表1, line: 7, text: 无误, by: 某局 }\n';
    expect(settled(text).explanations).toMatchObject([
      { finding: 'float-noise', path: 'a.xlsx', sheet: '表1', line: 7 },
    ]);
    expect(problemsOf(text.replace(' sheet: 表1, line: 7,', ''))).toEqual([]);
  });
});

const explained = (changes: string) => EXPLANATION.replace(/ {4}region[^]*2025\n/u, changes);

/** Text with one mistake, and the text it points at. */
const MISTAKES: Readonly<Record<AllowanceKind, readonly [text: string, points: string]>> = {
  'no-section': ['# nothing\n', '#'],
  'ambiguous-name': [waiversText({ region: '大理' }), '大理'],
  'not-judged-itself': [waiversText({ region: '昆明市本级' }), '昆明市本级'],
  'dates-reversed': [waiversText({ 'expires-on': '2025-02-28' }), '2025-02-28'],
  'waived-twice': [waiversText({}, { region: '530126', years: '[2024, 2025]' }), '2025]'],
  'explained-twice': [EXPLANATION + EXPLANATION.replace('explanations:\n', ''), 'finding'],
  'error-explained': [EXPLANATION.replace('jump', 'not-a-number'), 'not-a-number'],
  'explains-too-much': [explained('    region: 五华区\n'), 'finding'],
  'explains-nothing': [EXPLANATION.replace('jump', 'county-missing'), '大中小学总数'],
};
const isKind = (text: string): text is AllowanceKind => Object.hasOwn(MISTAKES, text);

describe('every mistake is named with its place', () => {
  test.each(Object.keys(MISTAKES).filter(isKind))('%s', (kind) => {
    const [text, points] = MISTAKES[kind];
    const found = problemsOf(text);
    expect(found.map(({ facts }) => facts.kind)).toEqual([kind]);
    const [problem] = found;
    if (problem === undefined) return;
    const line = text.split('\n')[problem.line - 1] ?? '';
    expect(line.slice(problem.column - 1).startsWith(points)).toBe(true);
    for (const language of ['zh', 'en'] as const) {
      const { message, hint = '' } = yamlProblemMessage(problem.facts, wordsOf(language));
      expect(message + hint).not.toMatch(/undefined|\[object/u);
    }
  });

  test.each([
    ['an unknown key', waiversText({ aproved: 'x' }), 'unknown-key 10:5'],
    ['an unknown section', `waiver: []\n${waiversText({})}`, 'unknown-key 1:1'],
    ['a key that is missing', waiversText({}).replace(/ {4}document.*\n/u, ''), 'missing-key 2:5'],
    ['a key without a value', waiversText({ reason: '' }), 'empty-value 5:13'],
    ['nothing but blanks', waiversText({ reason: "'  '" }), 'pattern 5:13'],
    ['nothing that is seen', waiversText({ reason: String.raw`"\u200B\u0007"` }), 'pattern 5:13'],
    ['a date there is not', waiversText({ 'expires-on': '2025-02-30' }), 'no-such-day 9:17'],
    ['a month of one digit', waiversText({ 'expires-on': '2025-6-01' }), 'pattern 9:17'],
    ['a date that is none', waiversText({ 'expires-on': '年底' }), 'pattern 9:17'],
    ['a year outside the plan', waiversText({ years: '[2025, 2022]' }), 'year-outside-plan 4:19'],
    ['no year', waiversText({ years: '[]' }), 'out-of-range 4:12'],
    ['a year twice', waiversText({ years: '[2025, 2025]' }), 'waived-twice 4:19'],
    ['an unknown indicator', waiversText({ indicator: 'special-school' }), 'unknown-reference 2:16'],
    ['an unknown region', waiversText({ region: '石木县' }), 'unknown-reference 3:13'],
    ['an unknown finding', EXPLANATION.replace('jump', 'jumps'), 'unknown-reference 2:14'],
    ['an unknown measure', EXPLANATION.replace('大中小学总数', '大中小学'), 'unknown-reference 4:14'],
    ['a line without a file', `${EXPLANATION}    line: 3\n`, 'missing-key 2:5'],
    ['an explanation of everything', explained(''), 'explains-too-much 2:5'],
    ['no YAML', 'waivers: [\n', 'syntax 2:1'],
    ['a list', '- a\n', 'wrong-type 1:1'],
  ])('%s', (_, text, place) => {
    expect(problemsOf(text).map(({ facts, line, column }) => `${facts.kind} ${line}:${column}`)).toEqual([
      place,
    ]);
  });

  test.each(['', '\n', '# 没有\n', '{}\n'])('%j says nothing', (text) => {
    expect(problemsOf(text).map(({ facts }) => facts.kind)).toEqual(['no-section']);
  });

  test('names that may have been meant are offered', () => {
    const candidates = (text: string) =>
      problemsOf(text).flatMap(({ facts }) => ('candidates' in facts ? facts.candidates : []));
    expect(candidates(waiversText({ indicator: 'special-school' }))).toContain('special-school-coverage');
    expect(candidates(waiversText({ region: '石木县' }))).toContain('石林彝族自治县');
    expect(candidates(EXPLANATION.replace('jump', 'jumps'))).toContain('jump');
    expect(candidates(waiversText({ region: '大理' }))).toEqual([
      expect.stringContaining('大理白族自治州'),
      expect.stringContaining('大理市'),
    ]);
  });

  test('all of them at once', () => {
    expect(problemsOf(waiversText({ indicator: 'x' }, { years: '[2022]' }))).toHaveLength(2);
    expect(problemsOf(waiversText({ region: '某县' }, { region: '某市' }))).toHaveLength(2);
  });

  test.each([
    ['the code of the region', ['五华区', '530102']],
    ['its short name', ['五华区', '五华']],
    ['the id of the measure', ['大中小学总数', 'schools']],
  ] as const)('an explanation that names the same by %s is the same', (_, [before, after]) => {
    const second = EXPLANATION.replace('explanations:\n', '').replace(before, after);
    const [problem, ...others] = problemsOf(EXPLANATION + second);
    expect(problem?.facts).toEqual({ kind: 'explained-twice', path: 'waivers.yaml', line: 2 });
    expect(others).toEqual([]);
  });

  test('nor can a file explain again what the plan explains', () => {
    const [own, file] = [written(EXPLANATION), written(EXPLANATION)];
    expect(() => settleAllowances([{ ...own, source: 'plan', path: 'plan.yaml' }, file], TREE)).toThrow(
      UserError,
    );
  });
});
