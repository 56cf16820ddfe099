import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import type { Adjustment } from '../../../src/core/scores.ts';
import { rational, fraction } from '../../../src/core/rational.ts';
import { adjusted, gradeOf } from '../../../src/insight/scores/grade.ts';
import { printedScore } from '../../../src/insight/scores/printed.ts';
import { ranked } from '../../../src/insight/scores/rank.ts';
import { scoreOf } from '../../../src/insight/scores/score.ts';
import { reported } from '../../support/observed.ts';
import {
  assessmentOf,
  atLeast,
  CAMPUSES,
  GRADES,
  indicatorOf,
  KINDERGARTENS,
  planOf,
  POSTS,
  rankingIn,
  standingIn,
} from '../../support/scores.ts';

const part = (attained: number, weight = 1) => ({
  weight: rational(weight),
  low: rational(attained, 100),
  high: rational(attained, 100),
});
const open = { weight: rational(1), low: rational(0), high: rational(1) };
const printedOf = (score: number) => printedScore(fraction(decimal(score)), GRADES);

describe('a score', () => {
  test('is the weighted mean: 100, 100, 50 are 83.33', () => {
    const { low, high } = scoreOf([part(100), part(100), part(50)]);
    expect(high).toEqual(low);
    expect(printedScore(low, GRADES)).toBe('83.33');
    expect(printedScore(scoreOf([part(100, 3), part(50)]).low, GRADES)).toBe('87.5');
  });
  test('of whoever keeps the third to itself lies between 66.67 and 100', () => {
    const { low, high } = scoreOf([part(100), part(100), open]);
    expect([low, high].map((end) => printedScore(end, GRADES))).toEqual(['66.67', '100']);
  });
  test('of nothing that counts is not known', () => {
    expect(scoreOf([])).toEqual({ low: rational(0), high: rational(100) });
  });
});

describe('a print', () => {
  test.each([
    [93.104, '93.1'],
    [93.096, '93.1'],
    [83.335, '83.34'],
    [89.995, '89.995'],
    [89.9951, '89.995'],
    [89.9999, '89.9999'],
    [89.994, '89.99'],
    [90, '90'],
    [64.996, '64.996'],
    [0, '0'],
    [100, '100'],
  ])('%d → %s', (score, print) => expect(printedOf(score)).toBe(print));

  test('never says another grade than the score has', () => {
    expect(printedScore(rational(90n * 10n ** 12n - 1n, 10n ** 12n), GRADES)).toBe('89.999999999999');
  });
});

describe('a grade', () => {
  test.each([
    [90, 'excellent'],
    [89.5, 'good'],
    [89.995, 'good'],
    [80, 'good'],
    [79.999, 'passing'],
    [64.99, 'failing'],
    [0, 'failing'],
  ])('%d → %s: bands are half-open', (score, grade) =>
    expect(gradeOf(fraction(decimal(score)), GRADES)).toBe(grade),
  );

  const fact = (effect: Adjustment['effect'], cap?: string): Adjustment => ({
    region: '530102',
    effect,
    ...(cap === undefined ? {} : { cap }),
    reason: '',
    document: '',
  });
  const lower = fact('lower-one-grade');
  test.each([
    [92, [lower], 'good'],
    [92, [fact('cap', 'good')], 'good'],
    [70, [lower], 'failing'],
    [95, [fact('veto')], 'failing'],
    [70, [fact('cap', 'good')], 'passing'],
    [50, [lower], 'failing'],
    [95, [lower, lower], 'passing'],
    [95, [fact('cap', 'good'), lower], 'good'],
    [95, [fact('cap', 'passing'), fact('cap', 'good')], 'passing'],
    [95, [lower, fact('veto'), fact('cap', 'good')], 'failing'],
    [95, [], 'excellent'],
  ])('%d with %j → %s', (score, adjustments, grade) =>
    expect(adjusted(gradeOf(fraction(decimal(score)), GRADES), adjustments, GRADES)).toBe(grade),
  );
});

describe('ranks', () => {
  const ranks = (...scores: readonly string[]) =>
    ranked(scores.map((score, i) => ({ region: String(530_102 + i), score: decimal(Number(score)) })));

  test('of 95.2, 93.1, 93.1, 90.0 are 1, 2, 2, 4', () => {
    expect(ranks('95.2', '93.1', '93.1', '90.0').map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
  });
  test('go by the print, and within one by code', () => {
    const [a, b] = [printedOf(93.104), printedOf(93.096)];
    expect(
      ranked([
        { region: '530103', score: a },
        { region: '530102', score: b },
      ]),
    ).toEqual([
      { region: '530102', score: '93.1', rank: 1 },
      { region: '530103', score: '93.1', rank: 1 },
    ]);
  });
  test('are not lost to text: 100 is before 99.5', () => {
    expect(ranks('99.5', '100', '9').map(({ region }) => region)).toEqual(['530103', '530102', '530104']);
  });
});

const PLAN = planOf(
  indicatorOf('kindergartens', KINDERGARTENS, { 2024: atLeast(90), 2025: atLeast(90) }),
  indicatorOf('campuses', CAMPUSES, { 2024: atLeast(100), 2025: atLeast(100) }),
);
const FIVE = ['530102', '530103', '530111', '530112', '530113'];
const county = (code: string, children: number, safe: number, year = 2025) =>
  reported(code, year, {
    'inclusive-kindergarten-children': children,
    'kindergarten-children': 100,
    'safe-campuses': safe,
    campuses: 100,
  });
const DATA = [
  ...county('530102', 90, 100),
  ...county('530103', 90, 90),
  ...county('530111', 95, 90),
  ...county('530112', 45, 100),
  ...reported('530113', 2025, { 'safe-campuses': 100, campuses: 100 }),
];

describe('a class', () => {
  test('is listed by rank, then code, and what is incomplete after it', () => {
    const [only] = rankingIn(PLAN, assessmentOf(PLAN, FIVE), DATA).classes;
    expect(only?.standings.map(({ region, score, rank, grade }) => [region, score, rank, grade])).toEqual([
      ['530102', { low: '100', high: '100' }, 1, 'excellent'],
      ['530103', { low: '95', high: '95' }, 2, 'excellent'],
      ['530111', { low: '95', high: '95' }, 2, 'excellent'],
      ['530112', { low: '75', high: '75' }, 4, 'passing'],
      ['530113', { low: '50', high: '100' }, null, null],
    ]);
    expect(only?.counts).toEqual({ complete: 4, incomplete: 1 });
  });
  test('of fewer than five has values and no ranks', () => {
    const [only] = rankingIn(PLAN, assessmentOf(PLAN, FIVE.slice(0, 4).toReversed()), DATA).classes;
    expect(only?.ranked).toBe(false);
    expect(only?.standings.map(({ region, rank }) => [region, rank])).toEqual(
      FIVE.slice(0, 4).map((code) => [code, null]),
    );
  });
  test('of five is ranked although some of it are incomplete', () => {
    expect(rankingIn(PLAN, assessmentOf(PLAN, FIVE), DATA).classes[0]?.ranked).toBe(true);
  });
});

describe('the year before', () => {
  const before = [...county('530102', 45, 100, 2024), ...county('530103', 90, 100, 2024)];
  test('is told of each region', () => {
    const ranking = rankingIn(PLAN, assessmentOf(PLAN, FIVE), [...DATA, ...before]);
    expect(standingIn(ranking, '530102').before).toEqual({
      score: { low: '75', high: '75' },
      incomplete: false,
      grade: 'passing',
      rank: 2,
    });
    expect(standingIn(ranking, '530112').before).toMatchObject({ incomplete: true, rank: null, grade: null });
  });
  test('is left out where nothing was reported for it, and where the plan does not judge it', () => {
    expect(standingIn(rankingIn(PLAN, assessmentOf(PLAN, FIVE), DATA), '530102').before).toBeUndefined();
    const first = rankingIn(PLAN, assessmentOf(PLAN, FIVE), [...DATA, ...county('530102', 90, 90, 2022)], {
      year: 2023,
    });
    expect(standingIn(first, '530102').before).toBeUndefined();
  });
});

test('adjustments change the grade of their years, never score or rank', () => {
  const adjustments = [
    {
      region: '530102',
      years: [2025],
      effect: 'lower-one-grade' as const,
      reason: '违规办学',
      document: '云教督〔2025〕1号',
    },
    { region: '530103', years: [2024], effect: 'veto' as const, reason: '', document: '' },
  ];
  const ranking = rankingIn(PLAN, assessmentOf(PLAN, FIVE, { adjustments }), DATA);
  expect(standingIn(ranking, '530102')).toMatchObject({
    score: { low: '100', high: '100' },
    rank: 1,
    grade: 'good',
    gradeByScore: 'excellent',
    adjustments: [{ effect: 'lower-one-grade', document: '云教督〔2025〕1号' }],
  });
  expect(standingIn(ranking, '530103')).toMatchObject({ grade: 'excellent', adjustments: [] });
});

test.each([
  ['veto', 'failing'],
  ['lower-one-grade', null],
] as const)('what is incomplete: %s → grade %s', (effect, grade) => {
  const adjustments = [{ region: '530113', years: [2025], effect, reason: '违规招生', document: '' }];
  const ranking = rankingIn(PLAN, assessmentOf(PLAN, FIVE, { adjustments }), DATA);
  const standing = standingIn(ranking, '530113');
  expect(standing).toMatchObject({ incomplete: true, rank: null, grade });
  expect(standing).not.toHaveProperty('gradeByScore');
});

test('a waived failure counts as a missed target and says that it is waived', () => {
  const isWaived = () => true;
  const plain = standingIn(rankingIn(PLAN, assessmentOf(PLAN, FIVE), DATA), '530112');
  const waived = standingIn(rankingIn(PLAN, assessmentOf(PLAN, FIVE), DATA, { isWaived }), '530112');
  expect(waived.score).toEqual(plain.score);
  expect(waived.parts.map(({ status }) => status)).toEqual(['waived', 'pass']);
});

test('weights of indicators judged at other levels do not count', () => {
  const plan = planOf(
    ...PLAN.indicators,
    indicatorOf('posts', POSTS, { 2025: atLeast(90) }, { levels: ['province'] }),
  );
  const standing = standingIn(rankingIn(plan, assessmentOf(plan, FIVE), DATA), '530102');
  expect(standing.parts.map(({ indicator }) => indicator)).toEqual(['kindergartens', 'campuses']);
  expect(standing.incomplete).toBe(false);
});

test('a region of which nothing is judged has no score, grade or rank', () => {
  const plan = planOf(indicatorOf('posts', POSTS, { 2025: atLeast(90) }, { levels: ['province'] }));
  expect(standingIn(rankingIn(plan, assessmentOf(plan, FIVE), DATA), '530102')).toMatchObject({
    score: { low: '0', high: '100' },
    incomplete: true,
    grade: null,
    rank: null,
    parts: [],
  });
});
