import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTexts } from '../../../src/content/texts/read-texts.ts';
import { textsFileSchema } from '../../../src/content/texts/schema.ts';
import { PLACEHOLDERS, SECTION_NAMES } from '../../../src/content/texts.ts';
import { UserError } from '../../../src/core/errors.ts';
import { LANGUAGES } from '../../../src/core/languages.ts';
import type { TextsFactsByKind } from '../../../src/core/texts-problems.ts';
import type { YamlFacts, YamlProblem } from '../../../src/core/yaml-problems.ts';
import { wordsOf } from '../../../src/locales/index.ts';
import { yamlProblemMessage } from '../../../src/locales/messages.ts';
import { PLAN } from '../../support/judge.ts';
import { ROOT } from '../../support/run.ts';
import { ownSchema } from '../../formats/consumers.ts';
import { parse } from 'yaml';

const read = (text: string) => readTexts(text, 'report.yaml', PLAN);

function problemsOf(text: string): readonly YamlProblem[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'config-invalid') return error.problem.problems;
    throw error;
  }
  return [];
}

/** Each mistake with what it is about, and the text of the file that it points at. */
function told(text: string): readonly (readonly [YamlFacts['kind'], string])[] {
  return problemsOf(text).map(({ facts, line, column }) => [
    facts.kind,
    (text.split('\n')[line - 1] ?? '').slice(column - 1),
  ]);
}

const before = (paragraph: string) => `sections:\n  - section: overview\n    before:\n      - ${paragraph}\n`;
const partsOf = (paragraph: string) => read(before(paragraph)).sections?.[0]?.before;

describe('the words of an office', () => {
  test('the example is read whole', () => {
    expect(read(readFileSync(`${ROOT}fixtures/annual/report.yaml`, 'utf8'))).toEqual({
      office: '云南省教育厅（示例）',
      addressees: '各州、市教育体育局，各高等学校：',
      signatures: ['统计人员', '审核人', '负责人'],
      units: { schools: '所' },
      sections: [
        {
          section: 'overview',
          show: true,
          before: [
            [
              '根据《',
              { placeholder: 'plan' },
              '》，',
              { placeholder: 'office' },
              '对',
              { placeholder: 'year' },
              '年度目标完成情况进行了监测。',
            ],
          ],
          after: [
            [
              '本年度应判定目标',
              { placeholder: 'targets-judged' },
              '项，达到',
              { placeholder: 'targets-met' },
              '项，未达到',
              { placeholder: 'targets-missed' },
              '项。',
            ],
          ],
        },
        { section: 'ranking', show: false, before: [], after: [] },
        { section: 'problems', show: true, title: '主要问题', before: [], after: [] },
        {
          section: 'requirements',
          show: true,
          before: [],
          after: [['请有关单位对照问题清单，逐项核实，并将整改情况报送', { placeholder: 'office' }, '。']],
        },
      ],
    });
  });
  test('has every section and every placeholder', () => {
    const sections = SECTION_NAMES.map((name) => `  - section: ${name}\n`).join('');
    expect(read(`sections:\n${sections}`).sections?.map(({ section }) => section)).toEqual(SECTION_NAMES);
    expect(partsOf(PLACEHOLDERS.map((name) => `a{${name}}`).join(''))).toEqual([
      PLACEHOLDERS.flatMap((placeholder) => ['a', { placeholder }]),
    ]);
  });
  test('a brace written twice is a brace; a placeholder may have blanks in it', () => {
    expect(partsOf("'{{year}} {{{year}}} { year }'")).toEqual([
      ['{year} {', { placeholder: 'year' }, '} ', { placeholder: 'year' }],
    ]);
  });
  test('an empty line begins a paragraph, and other ends of lines are none', () => {
    const text = before('|\n        一、\n        二。\n\n        One\n        two\n        三');
    expect(read(text).sections?.[0]?.before).toEqual([['一、二。'], ['One two 三']]);
  });
  test('is text and nothing else, safe to print', () => {
    expect(partsOf('"<b>=1+1</b> \\u202E `x` <%= y %>"')).toEqual([['<b>=1+1</b> <202E> `x` <%= y %>']]);
  });
});

type Kind = keyof TextsFactsByKind;
const MISTAKES: Readonly<Record<Kind, readonly (readonly [text: string, points: string])[]>> = {
  'unknown-placeholder': [
    [before('共{yaer}年'), '{yaer}年'],
    [before('|\n        第一行\n        共{ }年'), '{ }年'],
    [before('甲{{a}}{b}'), '{b}'],
  ],
  'lone-brace': [
    [before('共{year年'), '{year年'],
    [before('共year}年'), '}年'],
    [before('共{year{plan}'), '{year{plan}'],
    [before('|\n        共{year\n        }'), '{year'],
  ],
  'unquoted-brace': [
    [before('{year}年，共'), '{year}年，共'],
    [before('{year}'), '{year}'],
    ['title: {plan}', '{plan}'],
  ],
  'no-placeholders': [
    ['title: 共{year}年', '{year}年'],
    ['office: 教育厅{', '{'],
    ['addressees: 各{scope}：', '{scope}：'],
    ['signatures: [审核人, 负责人}]', ''],
    ['units: { schools: 所{year} }', ''],
    ['sections:\n  - section: overview\n    title: 共{year}年', '{year}年'],
  ],
  'section-twice': [['sections:\n  - section: data\n  - section: data\n', 'data']],
  'words-for-hidden': [
    ['sections:\n  - section: data\n    show: false\n    before: [甲]\n', 'show: false'],
    ['sections:\n  - section: data\n    title: 乙\n    show: false\n', 'show: false'],
  ],
};

describe('a mistake in the words of an office', () => {
  const cases = Object.entries(MISTAKES).flatMap(([kind, texts]) =>
    texts.map(([text, points]): [string, string, string] => [kind, text, points]),
  );
  test.each(cases.filter(([, , points]) => points !== ''))('%s: %s', (kind, text, points) => {
    const [first] = told(text);
    expect(first).toEqual([kind, points]);
  });
  test('braces of YAML itself are a mistake in it', () => {
    expect(problemsOf('signatures: [审核人, 负责人}]').map(({ facts }) => facts.kind)).toContain('syntax');
    expect(problemsOf("units: { schools: '所{year}' }").map(({ facts }) => facts.kind)).toEqual([
      'no-placeholders',
    ]);
  });

  const OTHERS: readonly (readonly [YamlFacts['kind'], string, string])[] = [
    ['no-section', '', ''],
    ['no-section', '# nothing\n', '# nothing'],
    ['no-section', '{}\n', '{}'],
    ['not-allowed', 'sections:\n  - section: overveiw\n', 'overveiw'],
    ['missing-key', 'sections:\n  - show: true\n', 'show: true'],
    ['unknown-key', 'ofice: 厅\n', 'ofice: 厅'],
    ['unknown-key', 'sections:\n  - section: data\n    befor: [甲]\n', 'befor: [甲]'],
    ['not-allowed', 'units:\n  school: 所\n', 'school: 所'],
    ['wrong-type', 'title: 2025\n', '2025'],
    ['wrong-type', 'sections:\n  - section: data\n    show: 否\n', '否'],
    ['wrong-type', 'sections:\n  - section: data\n    before: 甲\n', '甲'],
    ['pattern', 'office: " "\n', '" "'],
    ['empty-value', 'office:\n', ''],
    ['out-of-range', 'signatures: []\n', '[]'],
    ['syntax', 'office: 甲\noffice: 乙\n', 'office: 乙'],
  ];
  test.each(OTHERS)('%s: %j', (kind, text, points) => {
    expect(told(text)).toEqual([[kind, points]]);
  });
  test('all of them are told at once, in order', () => {
    const broken = problemsOf(readFileSync(`${ROOT}fixtures/annual/broken.yaml`, 'utf8'));
    expect(broken.map(({ facts, line, column }) => [facts.kind, line, column])).toEqual([
      ['no-placeholders', 2, 16],
      ['not-allowed', 4, 3],
      ['unknown-placeholder', 8, 10],
      ['lone-brace', 9, 10],
      ['words-for-hidden', 11, 5],
      ['section-twice', 13, 14],
    ]);
    const rules = problemsOf(`office: '{a}'\n${before("'{b}'")}`);
    expect(rules.map(({ line }) => line)).toEqual([1, 5]);
  });
  test('is said in both languages, with what may be meant', () => {
    for (const language of LANGUAGES)
      for (const [, text] of cases)
        for (const { facts } of problemsOf(text)) {
          const { message, hint } = yamlProblemMessage(facts, wordsOf(language));
          expect(message).not.toBe('');
          if (facts.kind !== 'syntax') expect(hint).not.toBe('');
        }
    const [first] = problemsOf(before('共{yaer}年'));
    if (first === undefined) throw new Error('no problem');
    expect(yamlProblemMessage(first.facts, wordsOf('zh'))).toEqual({
      message: '没有占位符 {yaer}。',
      hint: `是不是 {year}？可用：${PLACEHOLDERS.map((name) => `{${name}}`).join('、')}。`,
    });
  });
});

test('the schema accepts what is accepted', () => {
  const validate = ownSchema('report-texts.schema.json');
  const example: unknown = parse(readFileSync(`${ROOT}fixtures/annual/report.yaml`, 'utf8'));
  expect(validate(example)).toBe(true);
  expect(validate({})).toBe(false);
  expect(textsFileSchema.safeParse(example).success).toBe(true);
});
