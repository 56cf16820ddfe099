import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Decimal, Observation, Target, Verdict } from '../../src/core/model.ts';
import { wordsOf } from '../../src/locales/index.ts';
import type { Requirement } from '../../src/plan/plan.ts';
import { namesOf } from '../../src/report/names.ts';
import { targetCell } from '../../src/report/target-text.ts';
import { isExplained, isRemarkable, verdictSentence } from '../../src/report/verdict-text.ts';
import { asking, observe } from '../support/asking.ts';
import { PLAN, TREE } from '../support/judge.ts';

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

/** What is said of a verdict on the province, in both languages. */
function sentences(id: string, more: Partial<Verdict>): [zh: string, en: string] {
  const indicator = indicatorOf(id);
  const direct = {
    code: '530100-direct',
    name: '昆明市本级',
    kind: 'own-schools',
    parent: '530100',
  } as const;
  const sentence = (language: 'zh' | 'en') =>
    verdictSentence(
      indicator,
      verdictOf(id, more),
      wordsOf(language),
      namesOf(PLAN, [...TREE.all, direct], language),
    );
  return [sentence('zh'), sentence('en')];
}

function indicatorOf(id: string) {
  const indicator = PLAN.indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(id);
  return indicator;
}

const MEMBERS = { reported: 1, expected: 1, direct: [], missing: [], lacking: [] };

function verdictOf(id: string, more: Partial<Verdict>): Verdict {
  return {
    indicator: id,
    region: '530000',
    year: 2024,
    status: 'fail',
    unit: indicatorOf(id).unit,
    members: MEMBERS,
    notes: [],
    places: [],
    ...more,
  };
}

const exact = (value: number): Decimal => decimal(value);
const KINDERGARTENS = 'inclusive-kindergarten-coverage';
const BALANCED = 'balanced-county-share';
const SATISFACTION = 'public-satisfaction';

describe('a target in a sentence', () => {
  const value = { value: exact(89.9), numerator: exact(899), denominator: exact(1000) };
  const atLeast: Target = { comparison: 'at-least', value: exact(90), basis: 'stated' };

  test('of a higher level says that it is applied, and which level it was said of', () => {
    expect(sentences(KINDERGARTENS, { ...value, target: { ...atLeast, appliedFrom: 'province' } })).toEqual([
      '89.9%（899/1000）；目标不低于 90%（套用省级目标）',
      '89.9% (899/1000); target at least 90% (provincial target, applied)',
    ]);
    expect(sentences(KINDERGARTENS, { ...value, target: { ...atLeast, appliedFrom: 'prefecture' } })).toEqual(
      [
        '89.9%（899/1000）；目标不低于 90%（套用州市级目标）',
        '89.9% (899/1000); target at least 90% (prefectural target, applied)',
      ],
    );
  });

  test('says where its figure comes from, if it is not the plan', () => {
    expect(
      sentences(KINDERGARTENS, {
        ...value,
        target: { ...atLeast, basis: 'derived', appliedFrom: 'province' },
      }),
    ).toEqual([
      '89.9%（899/1000）；目标不低于 90%（按里程碑推算；套用省级目标）',
      '89.9% (899/1000); target at least 90% (derived; provincial target, applied)',
    ]);
    expect(sentences(KINDERGARTENS, { ...value, target: { ...atLeast, basis: 'interpreted' } })).toEqual([
      '89.9%（899/1000）；目标不低于 90%（解读得出）',
      '89.9% (899/1000); target at least 90% (interpreted)',
    ]);
  });

  test('about so much says its tolerance with the unit, and that it is read into the plan', () => {
    const about: Target = {
      comparison: 'about',
      value: exact(30),
      tolerance: exact(1),
      toleranceBasis: 'interpreted',
      basis: 'stated',
    };
    const share = { numerator: exact(38), denominator: exact(129), value: exact(29.457364) };
    expect(sentences(BALANCED, { ...share, status: 'pass', approximate: true, target: about })).toEqual([
      '29.46%（38/129）；目标 30% 左右（容差 1 个百分点，解读）；在容差内达标',
      '29.46% (38/129); target about 30% (tolerance 1 percentage point, interpreted); met within the tolerance',
    ]);
    expect(
      sentences(SATISFACTION, {
        value: exact(85),
        status: 'pass',
        approximate: true,
        target: { ...about, value: exact(86), tolerance: exact(1.5), toleranceBasis: 'stated' },
      }),
    ).toEqual([
      '85；目标 86 左右（容差 1.5 分）；在容差内达标',
      '85; target about 86 (tolerance 1.5 points); met within the tolerance',
    ]);
  });

  test('above another value says of which year, if that is known', () => {
    const above: Target = { comparison: 'above', value: exact(84.2), basis: 'stated' };
    const passes = { value: exact(86.35), status: 'pass' as const };
    expect(sentences(SATISFACTION, { ...passes, target: { ...above, ofYear: 2022 } })).toEqual([
      '86.35；目标高于 2022 年的 84.2',
      '86.35; target above the 84.2 of 2022',
    ]);
    expect(sentences(SATISFACTION, { ...passes, target: above })).toEqual([
      '86.35；目标高于 84.2',
      '86.35; target above 84.2',
    ]);
  });

  test('of so many members names them, in a table in short', () => {
    const target: Target = { comparison: 'members-at-least', value: exact(12), basis: 'derived' };
    const share = { numerator: exact(11), denominator: exact(129), value: exact(8.527131), target };
    const shortfall = { amount: exact(1), of: 'county' };
    expect(sentences(BALANCED, { ...share, shortfall })).toEqual([
      '8.53%（11/129）；目标至少 12 个县（市、区）（按里程碑推算）；还差 1 个县（市、区）',
      '8.53% (11/129); target at least 12 counties (derived); 1 county short',
    ]);
    const cell = (language: 'zh' | 'en', more: Partial<Target> = {}) =>
      targetCell(
        indicatorOf(BALANCED),
        verdictOf(BALANCED, { ...share, target: { ...target, ...more } }),
        wordsOf(language),
      );
    expect([cell('zh'), cell('en'), cell('en', { value: exact(1) })]).toEqual([
      '≥12个县',
      '≥12 counties',
      '≥1 county',
    ]);
    expect(cell('zh', { appliedFrom: 'province' })).toBe('≥12个县*');
  });
});

test('what is lacking is rounded as figures are, and never to nothing', () => {
  const lacking = (amount: number) =>
    sentences(KINDERGARTENS, { shortfall: { amount: exact(amount), of: 'percentage-points' } });
  expect(lacking(0.764)).toEqual(['还差 0.76 个百分点', '0.76 percentage points short']);
  expect(lacking(0.765)[0]).toBe('还差 0.77 个百分点');
  expect(lacking(0.004)).toEqual(['还差 0.004 个百分点', '0.004 percentage points short']);
  expect(lacking(1)).toEqual(['还差 1 个百分点', '1 percentage point short']);
});

describe('what is counted in beside the regions below', () => {
  const value = { value: exact(95.454545), numerator: exact(210), denominator: exact(220) };
  const members = { ...MEMBERS, reported: 15, expected: 15, direct: ['530100-direct'] };
  test('is named once, with the figure', () => {
    expect(sentences(KINDERGARTENS, { ...value, members })).toEqual([
      '95.45%（210/220，含昆明市本级）',
      '95.45% (210/220, with 昆明市本级)',
    ]);
    expect(sentences('industry-education-consortia', { value: exact(4), members })[0]).toBe(
      '4（含昆明市本级）',
    );
  });
  test('and not if it did not report', () => {
    const lacks = { ...members, reported: 14, missing: ['530100-direct'] };
    expect(sentences(KINDERGARTENS, { ...value, members: lacks })[0]).toBe(
      '95.45%（210/220）；15 个成员中 14 个已报送；缺：昆明市本级',
    );
  });
});

describe('a pass of which there is something to say', () => {
  const above: Target = { comparison: 'above', value: exact(84.2), basis: 'stated', ofYear: 2022 };
  const fell = verdictOf(SATISFACTION, {
    status: 'pass',
    value: exact(86.349),
    target: above,
    notes: [{ code: 'fell', year: 2024, value: exact(86.35) }],
  });
  test('is explained', () => {
    expect(isExplained(fell)).toBe(true);
    expect(isExplained({ ...fell, notes: [{ code: 'stood-still', year: 2024 }] })).toBe(true);
    expect(isExplained({ ...fell, notes: [] })).toBe(false);
    expect(isExplained({ ...fell, notes: [{ code: 'census-population', members: 1 }] })).toBe(false);
    expect(isExplained({ ...fell, status: 'no-target' })).toBe(false);
  });
  test('with the figure it fell from, which the print is below', () => {
    expect(sentences(SATISFACTION, fell)).toEqual([
      '86.349；目标高于 2022 年的 84.2；比 2024 年的 86.35 下降',
      '86.349; target above the 84.2 of 2022; down from 86.35 in 2024',
    ]);
    expect(
      sentences(SATISFACTION, { ...fell, value: exact(86.3), notes: [{ code: 'stood-still', year: 2024 }] }),
    ).toEqual([
      '86.3；目标高于 2022 年的 84.2；与 2024 年持平',
      '86.3; target above the 84.2 of 2022; no change from 2024',
    ]);
  });
  test('or one held against an applied target, which machines are told as well', () => {
    const plain: Verdict = { ...fell, notes: [] };
    expect(isRemarkable(plain)).toBe(false);
    expect(isRemarkable({ ...plain, target: { ...above, appliedFrom: 'province' } })).toBe(true);
  });
});

test('the baseline that a milestone does not exceed is said in members, or with its unit', () => {
  const noted = (note: Verdict['notes'][number], id = BALANCED) =>
    sentences(id, { status: 'no-target', notes: [note] });
  expect(noted({ code: 'milestone-not-above-baseline', baseline: exact(87), of: 'county' })).toEqual([
    '推算的目标取整后不高于基期值（87 个县（市、区）），该年不设目标',
    'the milestone, rounded down, is no higher than the baseline (87 counties)',
  ]);
  expect(
    noted({ code: 'milestone-not-above-baseline', baseline: exact(3) }, 'industry-education-consortia')[0],
  ).toBe('推算的目标取整后不高于基期值（3），该年不设目标');
});
