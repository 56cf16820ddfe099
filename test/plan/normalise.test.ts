import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read.ts';
import { smallPlan } from './small-plan.ts';

const name = (text: string) => ({ zh: text, en: text });
const read = (parts: Parameters<typeof smallPlan>[0]) => readPlan(smallPlan(parts), 'small.yaml');

/** The indicator that is added to the small plan. */
function indicator(lines: string, measures = ''): Indicator | undefined {
  const text = `  added:\n    title: { zh: 加, en: added }\n    source: 第二条\n    quote: 再办\n${lines}`;
  return read({ indicators: text, measures }).indicators.find(({ id }) => id === 'added');
}

describe('what a plan leaves out', () => {
  test('is filled in', () => {
    expect(read({})).toEqual({
      id: 'small',
      title: { zh: '小计划', en: 'Small plan' },
      document: '一号',
      published: '2023-01-01',
      baselineYear: 2022,
      years: [2023, 2024, 2025],
      slogans: [],
      pace: { zh: '一年一步', en: 'A step a year' },
      milestones: 'linear',
      actions: [],
      goals: [],
      safeguards: [],
      features: [],
      focus: [],
      units: [{ id: 'items', name: { zh: '所', en: 'items' }, aliases: [] }],
      measures: [
        {
          id: 'good-schools',
          title: { zh: '好学校数', en: 'Good schools' },
          aliases: [],
          type: 'count',
          unit: 'items',
          reportedBy: 'county',
          fallback: null,
          counted: { zh: '所好学校', one: 'good school', other: 'good schools' },
        },
        {
          id: 'schools',
          title: { zh: '学校数', en: 'Schools' },
          aliases: [],
          type: 'count',
          unit: 'items',
          reportedBy: 'county',
          fallback: null,
          counted: { zh: '所学校', one: 'school', other: 'schools' },
        },
      ],
      indicators: [
        {
          id: 'good-school-rate',
          title: { zh: '好学校占比', en: 'Share of good schools' },
          aliases: [],
          action: null,
          unit: 'percent',
          formula: { kind: 'ratio', numerator: 'good-schools', denominator: 'schools' },
          levels: ['province', 'county'],
          appliesBelow: true,
          targets: [],
          source: '第一条',
          quote: '办好学校',
          definition: null,
        },
      ],
      checks: [],
      columns: [],
    });
  });
});

describe('what a plan says', () => {
  test('is kept: statements, groups, units, measures, columns', () => {
    const text = smallPlan({ rest: 'columns:\n  校数: schools\n  备注栏: ignore\n' })
      .replace('slogans: {}', 'slogans: { "2023": { zh: 起, en: start }, "2024": { zh: 进, en: go } }')
      .replace('years: [2023, 2024, 2025]', 'years: [2025, 2023, 2024]')
      .replace(
        'safeguards: {}',
        'safeguards: { one: { title: { zh: 甲, en: 甲 } }, two: { title: { zh: 乙, en: 乙 }, text: { zh: 文, en: 文 } } }',
      )
      .replace(
        'features: {}',
        'features: { three: { title: { zh: 丙, en: 丙 } }, four: { title: { zh: 丁, en: 丁 }, text: { zh: 字, en: 字 } } }',
      )
      .replace(
        'focus: {}',
        'focus: { named: { title: { zh: 戊, en: 戊 }, regions: ["533300"], expected: 1 }, all: { title: { zh: 己, en: 己 }, group: border, expected: 25 } }',
      )
      .replace('items: { name: { zh: 所, en: items } }', 'items: { name: { zh: 所, en: 所 }, aliases: [个] }')
      .replace('type: count', 'type: count\n    aliases: [好校]\n    fallback: census');
    const plan = readPlan(text, 'small.yaml');
    expect(plan.years).toEqual([2023, 2024, 2025]);
    expect(plan.slogans).toEqual([
      { year: 2023, title: { zh: '起', en: 'start' } },
      { year: 2024, title: { zh: '进', en: 'go' } },
    ]);
    expect(plan.safeguards).toEqual([
      { id: 'one', title: name('甲'), text: null },
      { id: 'two', title: name('乙'), text: name('文') },
    ]);
    expect(plan.features).toEqual([
      { id: 'three', title: name('丙'), text: null },
      { id: 'four', title: name('丁'), text: name('字') },
    ]);
    expect(plan.focus).toEqual([
      { id: 'named', title: name('戊'), regions: ['533300'], group: null, expected: 1 },
      { id: 'all', title: name('己'), regions: [], group: 'border', expected: 25 },
    ]);
    expect(plan.units).toEqual([{ id: 'items', name: name('所'), aliases: ['个'] }]);
    expect(plan.measures[0]).toMatchObject({ aliases: ['好校'], fallback: 'census' });
    expect(plan.columns).toEqual([
      { name: '校数', means: 'schools' },
      { name: '备注栏', means: 'ignore' },
    ]);
  });

  test('of actions and goals too: those of the plan as a whole last', () => {
    const goal = (id: string, zh: string) =>
      `${id}: { title: { zh: ${zh}, en: ${zh} }, source: 第三条, quote: ${zh}好 }`;
    const plan = readPlan(
      smallPlan({ plan: `  goals: { ${goal('whole', '总')} }` }).replace(
        'actions: {}',
        `actions: { deed: { title: { zh: 行, en: 行 }, problem: { zh: 难, en: 难 }, goals: { ${goal('part', '分')} } } }`,
      ),
      'small.yaml',
    );
    expect(plan.actions).toEqual([{ id: 'deed', title: name('行'), problem: name('难') }]);
    expect(plan.goals).toEqual([
      { id: 'part', title: name('分'), action: 'deed', source: '第三条', quote: '分好' },
      { id: 'whole', title: name('总'), action: null, source: '第三条', quote: '总好' },
    ]);
  });
});

describe('an indicator', () => {
  const SCORE = `  marks:
    title: { zh: 得分, en: Marks }
    type: score
    unit: items
    reported-by: any
    counted: { zh: 分, en: [mark, marks] }
`;

  test('has the unit of its measure where it is one, else percent', () => {
    expect(indicator('    kind: count\n    measure: schools\n    levels: [county]')).toMatchObject({
      unit: 'items',
      formula: { kind: 'count', measure: 'schools' },
    });
    expect(indicator('    kind: score\n    measure: marks\n    levels: [county]', SCORE)).toMatchObject({
      unit: 'items',
      formula: { kind: 'score', measure: 'marks' },
    });
  });

  test('of members says which are asked, and what of them', () => {
    const share = (conditions: string) =>
      indicator(
        `    kind: share\n    of: county\n    levels: [province]\n${conditions}`,
        `  answer:
    title: { zh: 答, en: Answer }
    type: yes-no
    unit: items
    reported-by: county
    counted: { zh: 答, en: [answer, answers] }
`,
      )?.formula;
    expect(share('    having: { measure: answer, is: yes }')).toEqual({
      kind: 'share',
      of: 'county',
      where: null,
      having: { measure: 'answer', comparison: 'yes' },
    });
    expect(
      share(
        '    where: { measure: schools, above: 2.5 }\n    having: { measure: good-schools, at-least: 1 }',
      ),
    ).toEqual({
      kind: 'share',
      of: 'county',
      where: { measure: 'schools', comparison: 'above', value: '2.5' },
      having: { measure: 'good-schools', comparison: 'at-least', value: '1' },
    });
  });

  test('may have names, a definition, and not be shared out', () => {
    expect(
      indicator(`    kind: count
    measure: schools
    levels: [province, county]
    aliases: [数目]
    apply-below: false
    definition: { zh: 数, en: 数 }`),
    ).toMatchObject({ aliases: ['数目'], appliesBelow: false, definition: name('数') });
  });
});

describe('a target', () => {
  const target = (lines: string) =>
    indicator(
      `    kind: ratio\n    numerator: good-schools\n    denominator: schools\n    levels: [province, county]\n    targets:\n      2025: { ${lines} }`,
    )?.targets[0];

  test('has the levels, source and words of its indicator where it has none of its own', () => {
    expect(target('at-least: 90, basis: stated')).toStrictEqual({
      year: 2025,
      levels: ['province', 'county'],
      requirement: { comparison: 'at-least', value: '90' },
      basis: 'stated',
      source: '第二条',
      quote: '再办',
      reading: null,
    });
  });

  test('of another source has not the words of this one', () => {
    expect(target('at-least: 90, basis: stated, source: 别处')).toMatchObject({
      source: '别处',
      quote: null,
    });
    expect(target('at-least: 90, basis: stated, source: 别处, quote: 九成')).toMatchObject({
      source: '别处',
      quote: '九成',
    });
  });

  test('may have levels and a reading', () => {
    expect(
      target('at-least: 90, basis: interpreted, levels: [county], reading: { zh: 读, en: 读 }'),
    ).toMatchObject({ levels: ['county'], basis: 'interpreted', reading: name('读') });
  });

  test('with a tolerance says where that comes from: read out of the words, unless it is said', () => {
    expect(target('about: 30, tolerance: 1, basis: stated')).toMatchObject({
      requirement: { comparison: 'about', value: '30', tolerance: '1' },
      toleranceBasis: 'interpreted',
    });
    expect(target('about: 30, tolerance: 1, tolerance-basis: stated, basis: stated')).toMatchObject({
      toleranceBasis: 'stated',
    });
  });
});
