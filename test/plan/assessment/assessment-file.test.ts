import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { YamlProblem } from '../../../src/core/yaml-problems.ts';
import { wordsOf } from '../../../src/locales/index.ts';
import { yamlProblemMessage } from '../../../src/locales/messages.ts';
import { readAssessmentFile } from '../../../src/plan/assessment/assessment-file.ts';
import type { AssessmentKind } from '../../support/assessment.ts';
import { adjustmentText, assessmentText, problemsOf, written } from '../../support/assessment.ts';
import { PLAN } from '../../support/judge.ts';
import { ROOT } from '../../support/run.ts';

const classOf = (changes: string, level = 'county') =>
  `{ id: a, title: { zh: 甲, en: A }, level: ${level}, ${changes} }`;
const ALL = `[${classOf('rest: true')}]`;
const answering = (units: string, indicator = 'safe-campus-rate') =>
  `responsible: { ${indicator}: ${units} }\n`;

describe('a file of an assessment', () => {
  test('is read with its places, exact numbers, and words on one line', () => {
    const text = assessmentText({
      weights: '{ safe-campus-rate: 0.1, 普惠性幼儿园覆盖率: 20 }',
      adjustments: `
    - region: 530102
      years: [2024, 2025]
      effect: cap
      to: 良好
      reason: |
        发生
        某事
      document: 某号`,
    });
    expect(written(text)).toEqual({
      source: 'file',
      path: 'assessment.yaml',
      title: { zh: '考评', en: 'Assessment' },
      attainment: 'proportional',
      appliedTargets: 'counted',
      weights: [
        { indicator: 'safe-campus-rate', weight: '0.1' },
        { indicator: 'inclusive-kindergarten-coverage', weight: '20' },
      ],
      classes: [
        {
          id: 'border',
          title: { zh: '边境县', en: 'Border' },
          level: 'county',
          regions: [{ text: 'border-counties', line: 7, column: 78 }],
          at: { line: 7, column: 7 },
        },
        {
          id: 'inland',
          title: { zh: '内地县', en: 'Inland' },
          level: 'county',
          regions: 'rest',
          at: { line: 8, column: 7 },
        },
      ],
      grades: [
        { id: 'excellent', title: { zh: '优秀', en: 'Excellent' }, from: '90' },
        { id: 'good', title: { zh: '良好', en: 'Good' }, from: '80' },
        { id: 'poor', title: { zh: '不合格', en: 'Poor' }, from: '0' },
      ],
      gradesSource: '某办法',
      adjustments: [
        {
          region: { text: '530102', line: 16, column: 15 },
          years: [2024, 2025],
          effect: 'cap',
          cap: 'good',
          reason: '发生 某事',
          document: '某号',
          at: { line: 16, column: 7 },
        },
      ],
    });
  });

  test('names the cap by id or title of the grade', () => {
    for (const to of ['good', '良好', 'Good']) {
      const text = assessmentText({ adjustments: adjustmentText({ effect: 'cap', to }) });
      expect(written(text).adjustments).toMatchObject([{ effect: 'cap', cap: 'good' }]);
    }
  });

  test('may say who answers for what, alone or beside an assessment', () => {
    const text = `responsible:
  平安校园创建率:
    county: { lead: 某局, supporting: [甲局, " 乙\\n局 "] }
    province: { lead: 某厅 }
`;
    const { assessment, responsible } = readAssessmentFile(text, 'who.yaml', PLAN);
    expect(assessment).toBeNull();
    expect(responsible.get('safe-campus-rate')).toEqual({
      province: { lead: '某厅', supporting: [] },
      county: { lead: '某局', supporting: ['甲局', '乙 局'] },
    });
    const both = readAssessmentFile(assessmentText({ rest: text }), 'both.yaml', PLAN);
    expect([both.assessment === null, both.responsible.size]).toEqual([false, 1]);
  });

  test('the example is sound, and says that it is one', () => {
    const text = readFileSync(`${ROOT}fixtures/assessment/assessment.yaml`, 'utf8');
    expect(problemsOf(text)).toEqual([]);
    expect(written(text).title).toEqual({
      zh: expect.stringContaining('虚构示例'),
      en: expect.stringContaining('made-up example'),
    });
    expect(written(text).adjustments.map(({ effect }) => effect)).toEqual(['lower-one-grade', 'cap', 'veto']);
    const { responsible } = readAssessmentFile(text, 'assessment.yaml', PLAN);
    for (const { id, levels, targets } of PLAN.indicators)
      if (targets.length > 0)
        expect([id, Object.keys(responsible.get(id) ?? {}).length > 0]).toEqual([id, levels.length > 0]);
  });
});

/** Text with one mistake, and the text it points at. */
const MISTAKES: Readonly<Record<AssessmentKind, readonly [text: string, points: string]>> = {
  'weighted-twice': [
    assessmentText({ weights: '{ safe-campus-rate: 1, 平安校园创建率: 2 }' }),
    '平安校园创建率',
  ],
  'weight-without-target': [
    assessmentText({ weights: '{ safe-campus-rate: 1, innovation-platforms: 2 }' }),
    'innovation-platforms',
  ],
  'weight-never-counts': [
    assessmentText({ weights: '{ safe-campus-rate: 1, balanced-county-share: 2 }' }),
    'balanced-county-share',
  ],
  'class-never-scored': [
    assessmentText({
      weights: '{ vocational-universities: 1 }',
      classes: `[${classOf('rest: true', 'province')}, { id: b, title: { zh: 乙, en: B }, level: county, rest: true }]`,
    }),
    'county',
  ],
  'second-rest': [
    assessmentText({
      classes: `[${classOf('rest: true')}, { id: b, title: { zh: 乙, en: B }, level: county, rest: true }]`,
    }),
    'true }]',
  ],
  'bands-not-falling': [
    assessmentText({
      grades:
        '[{ id: a, title: { zh: 甲, en: A }, from: 60 }, { id: b, title: { zh: 乙, en: B }, from: 60.0 }, { id: c, title: { zh: 丙, en: C }, from: 0 }]',
    }),
    '60.0',
  ],
  'lowest-not-zero': [
    assessmentText({
      grades:
        '[{ id: a, title: { zh: 甲, en: A }, from: 90 }, { id: b, title: { zh: 乙, en: B }, from: 60.5 }]',
    }),
    '60.5',
  ],
  'cap-without-effect': [
    assessmentText({ adjustments: adjustmentText({ effect: 'cap', to: '优秀' }) }),
    '优秀',
  ],
  'none-of-level': [
    assessmentText({ classes: `[${classOf('regions: [昆明市, 五华区]', 'prefecture')}]` }),
    '五华区',
  ],
  'class-overlap': [
    assessmentText({
      classes: `[${classOf('regions: [border-counties]')}, { id: b, title: { zh: 乙, en: B }, level: county, regions: [迪庆州, 怒江州] }]`,
    }),
    '怒江州',
  ],
  'empty-rest': [
    assessmentText({
      classes: `[${classOf('regions: [云南省]')}, { id: b, title: { zh: 乙, en: B }, level: county, rest: true }]`,
    }),
    '{ id: b',
  ],
  'adjusts-unclassed': [
    assessmentText({
      classes: `[${classOf('regions: [border-counties]')}]`,
      adjustments: adjustmentText(),
    }),
    '五华区',
  ],
  'adjusted-twice': [
    assessmentText({ adjustments: adjustmentText() + adjustmentText({ region: '530102' }) }),
    '{ region: 530102',
  ],
  'names-nobody': [answering('{}'), '{}'],
  'unit-named-twice': [answering('{ county: { lead: 某局, supporting: [甲局, 某局] } }'), '某局]'],
  'answered-twice': [
    'responsible:\n  safe-campus-rate: { county: { lead: 某局 } }\n  平安校园创建率: { county: { lead: 某局 } }\n',
    '平安校园创建率',
  ],
};
/** The first word of what a problem points at. */
function pointedAt(text: string, { line, column }: Pick<YamlProblem, 'line' | 'column'>): string {
  const there = (text.split('\n')[line - 1] ?? '').slice(column - 1);
  return /^[{[]* ?[^ ,:}\]]*/u.exec(there)?.[0] ?? '';
}

const isKind = (text: string): text is AssessmentKind => Object.hasOwn(MISTAKES, text);

describe('every mistake is named with its place', () => {
  test.each(Object.keys(MISTAKES).filter(isKind))('%s', (kind) => {
    const [text, points] = MISTAKES[kind];
    const found = problemsOf(text);
    expect(found.map(({ facts }) => facts.kind)).toEqual([kind]);
    const [problem] = found;
    if (problem === undefined) return;
    const line = text.split('\n')[problem.line - 1] ?? '';
    expect(line.slice(problem.column - 1)).toMatch(
      new RegExp(`^${points.replaceAll(/[{}[\]]/gu, String.raw`\$&`)}`, 'u'),
    );
    for (const language of ['zh', 'en'] as const) {
      const { message, hint = '' } = yamlProblemMessage(problem.facts, wordsOf(language));
      expect(message + hint).not.toMatch(/undefined|\[object/u);
    }
  });

  test.each([
    [
      'an unknown key',
      assessmentText({ head: 'atainment: proportional' }),
      ['missing-key: assessment', 'missing-key: assessment', 'unknown-key: atainment'],
    ],
    [
      'no kind of attainment',
      assessmentText({ head: 'applied-targets: counted' }),
      ['missing-key: assessment'],
    ],
    [
      'no word of applied targets',
      assessmentText({ head: 'attainment: proportional' }),
      ['missing-key: assessment'],
    ],
    [
      'an attainment there is not',
      assessmentText({ head: 'attainment: half\n  applied-targets: counted' }),
      ['not-allowed: half'],
    ],
    [
      'an unknown indicator',
      assessmentText({ weights: '{ safe-campus: 1 }' }),
      ['unknown-reference: safe-campus'],
    ],
    ['a weight of nothing', assessmentText({ weights: '{ safe-campus-rate: 0 }' }), ['out-of-range: 0']],
    ['a weight below nothing', assessmentText({ weights: '{ safe-campus-rate: -1 }' }), ['out-of-range: -1']],
    ['a weight in words', assessmentText({ weights: '{ safe-campus-rate: 20% }' }), ['wrong-type: 20%']],
    ['no weights', assessmentText({ weights: '{}', classes: ALL }), ['class-never-scored: county']],
    ['no classes', assessmentText({ classes: '[]' }), ['out-of-range: [']],
    [
      'a class with regions and the rest',
      assessmentText({ classes: `[${classOf('rest: true, regions: [五华区]')}]` }),
      ['one-of-keys: { id'],
    ],
    [
      'a class with neither',
      assessmentText({ classes: `[${classOf('rest: true').replace(', rest: true', '')}]` }),
      ['one-of-keys: { id'],
    ],
    [
      'a class without regions',
      assessmentText({ classes: `[${classOf('regions: []')}]` }),
      ['out-of-range: ['],
    ],
    [
      'a rest that is not wanted',
      assessmentText({ classes: `[${classOf('rest: false')}]` }),
      ['not-allowed: false'],
    ],
    [
      'an id and titles twice',
      assessmentText({ classes: `[${classOf('regions: [五华区]')}, ${classOf('regions: [安宁市]')}]` }),
      ['name-taken: a', 'name-taken: 甲', 'name-taken: A'],
    ],
    [
      'an unknown region',
      assessmentText({ classes: `[${classOf('regions: [石木县]')}]` }),
      ['unknown-reference: 石木县'],
    ],
    [
      'an ambiguous region',
      assessmentText({ classes: `[${classOf('regions: [大理]')}]` }),
      ['ambiguous-name: 大理'],
    ],
    [
      'what is no region',
      assessmentText({ classes: `[${classOf('regions: [昆明市本级]')}]` }),
      ['not-judged-itself: 昆明市本级'],
    ],
    [
      'a band above 100',
      assessmentText({
        grades:
          '[{ id: a, title: { zh: 甲, en: A }, from: 101 }, { id: b, title: { zh: 乙, en: B }, from: 0 }]',
      }),
      ['out-of-range: 101'],
    ],
    [
      'bands that do not fall',
      assessmentText({
        grades:
          '[{ id: a, title: { zh: 甲, en: A }, from: 0 }, { id: b, title: { zh: 乙, en: B }, from: 0 }]',
      }),
      ['bands-not-falling: 0'],
    ],
    [
      'one band',
      assessmentText({ grades: '[{ id: a, title: { zh: 甲, en: A }, from: 0 }]' }),
      ['out-of-range: [{ id'],
    ],
    [
      'a cap without a grade',
      assessmentText({ adjustments: adjustmentText({ effect: 'cap' }) }),
      ['missing-key: { region'],
    ],
    [
      'a grade without a cap',
      assessmentText({ adjustments: adjustmentText({ effect: 'veto', to: 'good' }) }),
      ['key-needs-key: good'],
    ],
    [
      'a cap at no grade',
      assessmentText({ adjustments: adjustmentText({ effect: 'cap', to: '及格' }) }),
      ['unknown-reference: 及格'],
    ],
    [
      'a year outside the plan',
      assessmentText({ adjustments: adjustmentText({ years: '[2025, 2026]' }) }),
      ['year-outside-plan: 2026'],
    ],
    [
      'a year twice',
      assessmentText({ adjustments: adjustmentText({ years: '[2025, 2025]' }) }),
      ['adjusted-twice: { region'],
    ],
    [
      'an adjustment without a document',
      assessmentText({ adjustments: adjustmentText({ document: "' '" }) }),
      ["pattern: '"],
    ],
    [
      'an adjustment of no region',
      assessmentText({ adjustments: adjustmentText({ region: '石木县' }) }),
      ['unknown-reference: 石木县'],
    ],
    [
      'an unknown indicator to answer for',
      answering('{ county: { lead: 某局 } }', 'safe-campus'),
      ['unknown-reference: safe-campus'],
    ],
    [
      'a level it is not judged at',
      answering('{ county: { lead: 某局 } }', 'vocational-universities'),
      ['level-not-judged: county'],
    ],
    ['a level there is not', answering('{ town: { lead: 某局 } }'), ['unknown-key: town']],
    ['nobody in the lead', answering('{ county: { supporting: [某局] } }'), ['missing-key: county']],
  ])('%s', (_, text, places) => {
    expect(problemsOf(text).map((problem) => `${problem.facts.kind}: ${pointedAt(text, problem)}`)).toEqual(
      places,
    );
  });

  test.each(['', '\n', '# 没有\n', '{}\n'])('%j says nothing', (text) => {
    expect(problemsOf(text).map(({ facts }) => facts.kind)).toEqual(['no-section']);
  });

  test('names that may have been meant are offered', () => {
    const candidates = (text: string) =>
      problemsOf(text).flatMap(({ facts }) => ('candidates' in facts ? facts.candidates : []));
    expect(candidates(assessmentText({ weights: '{ safe-campus: 1 }' }))).toContain('safe-campus-rate');
    const cap = adjustmentText({ effect: 'cap', to: '良' });
    expect(candidates(assessmentText({ adjustments: cap }))).toEqual(['good']);
    expect(candidates(assessmentText({ classes: `[${classOf('regions: [石木县]')}]` }))).toContain(
      '石林彝族自治县',
    );
  });
});

describe('a weight counts', () => {
  const left = 'attainment: proportional\n  applied-targets: left-out';
  test('where its targets were stated, or are applied and counted', () => {
    const weights = '{ safe-campus-rate: 1, inclusive-kindergarten-coverage: 1 }';
    expect(problemsOf(assessmentText({ weights }))).toEqual([]);
    expect(problemsOf(assessmentText({ weights, head: left })).map(({ facts }) => facts)).toEqual([
      {
        kind: 'weight-never-counts',
        found: 'inclusive-kindergarten-coverage',
        levels: ['province'],
        classes: ['county'],
        onlyApplied: true,
      },
    ]);
  });
  test('at one of the levels of the classes at least', () => {
    const province = `{ id: b, title: { zh: 乙, en: B }, level: province, rest: true }`;
    const classes = `[${classOf('rest: true')}, ${province}]`;
    const weights = '{ safe-campus-rate: 1, balanced-county-share: 1 }';
    expect(problemsOf(assessmentText({ weights, classes }))).toEqual([]);
  });
});
