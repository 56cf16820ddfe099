import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import type { Observation } from '../../../src/core/model.ts';
import { compare, fraction } from '../../../src/core/rational.ts';
import type { Standing } from '../../../src/core/scores.ts';
import { TREE } from '../../support/judge.ts';
import { reported } from '../../support/observed.ts';
import {
  assessmentOf,
  atLeast,
  BALANCED,
  CAMPUSES,
  GRADES,
  indicatorOf,
  KINDERGARTENS,
  planOf,
  POSTS,
  rankingIn,
  SPECIAL_SCHOOLS,
  standingIn,
} from '../../support/scores.ts';

const SEED = 15;

/** Of each kind: with a milestone, of its own, a tolerance, a condition, yes or no, and above another year. */
const PLAN = planOf(
  indicatorOf('kindergartens', KINDERGARTENS, { 2025: atLeast(90) }),
  indicatorOf('campuses', CAMPUSES, { 2024: atLeast(80), 2025: atLeast(100) }),
  indicatorOf('posts', POSTS, {
    2024: { comparison: 'above-year-before' },
    2025: { comparison: 'about', value: decimal(95), tolerance: decimal(2) },
  }),
  indicatorOf('schools', SPECIAL_SCHOOLS, { 2025: atLeast(95) }),
  indicatorOf('balanced', BALANCED, {
    2024: { comparison: 'members-at-least', value: decimal(2) },
    2025: atLeast(60),
  }),
);

const PREFECTURES = ['533300', '533400', '533100', '532800', '530700'];
const COUNTIES = TREE.children('533300')
  .map(({ code }) => code)
  .concat(TREE.children('533400').map(({ code }) => code));
const YEARS = [2022, 2023, 2024, 2025];

const figures = fc.record({
  children: fc.integer({ min: 0, max: 12 }),
  inclusive: fc.double({ min: 0, max: 1, noNaN: true }),
  campuses: fc.integer({ min: 0, max: 8 }),
  safe: fc.double({ min: 0, max: 1, noNaN: true }),
  posts: fc.integer({ min: 0, max: 20 }),
  filled: fc.double({ min: 0, max: 1, noNaN: true }),
  population: fc.integer({ min: 150_000, max: 250_000 }),
  schools: fc.nat(1),
  balanced: fc.boolean(),
  // What a county says of itself beside its figures need not agree with them.
  word: fc.integer({ min: 0, max: 100 }),
  says: fc.boolean(),
});
type Figures = typeof figures extends fc.Arbitrary<infer T> ? T : never;

function told(region: string, year: number, each: Figures): Observation[] {
  const part = (of: number, whole: number) => Math.min(whole, Math.round(of * whole));
  return reported(region, year, {
    'kindergarten-children': each.children,
    'inclusive-kindergarten-children': part(each.inclusive, each.children),
    campuses: each.campuses,
    'safe-campuses': part(each.safe, each.campuses),
    'shortage-teacher-posts': each.posts,
    'shortage-teachers': part(each.filled, each.posts),
    'resident-population': each.population,
    'special-schools': each.schools,
    'quality-balanced': each.balanced,
    ...(each.says ? { kindergartens: `${each.word}%`, balanced: `${each.word % 2}/1` } : {}),
  });
}

const MEMBERS = PREFECTURES.flatMap((code) => TREE.children(code).map((each) => each.code));

/** Everything that the counties of five prefectures report in four years; each cell is an observation. */
const submission = fc
  .array(figures, { minLength: MEMBERS.length * YEARS.length, maxLength: MEMBERS.length * YEARS.length })
  .map((all) =>
    MEMBERS.flatMap((code, i) =>
      YEARS.flatMap((year, j) => {
        const each = all[i * YEARS.length + j];
        return each === undefined ? [] : told(code, year, each);
      }),
    ),
  );

const below = (a: Standing, b: Standing, end: 'low' | 'high') =>
  compare(fraction(a.score[end]), fraction(b.score[end]));

describe.each([
  ['counties', COUNTIES],
  ['prefectures', PREFECTURES],
])('whoever keeps figures of %s to itself', (_, regions) => {
  test.each(['proportional', 'met-or-not'] as const)('gains nothing by it: %s', (attainment) => {
    const assessment = assessmentOf(PLAN, regions, { attainment });
    fc.assert(
      fc.property(
        submission,
        fc.constantFrom(...regions),
        fc.constantFrom(2023, 2024, 2025),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (observations, region, year, share, draws) => {
          const within = new Set(TREE.members(region, 'county').map(({ code }) => code));
          const withheld = observations.filter(
            (each) => !within.has(each.region) || (draws.next().value ?? 0) >= share,
          );
          const open = standingIn(rankingIn(PLAN, assessment, observations, { year }), region);
          const silent = standingIn(rankingIn(PLAN, assessment, withheld, { year }), region);
          expect(below(silent, open, 'low')).toBeLessThanOrEqual(0);
          expect(below(silent, open, 'high')).toBeGreaterThanOrEqual(0);
          if (silent.rank === null) return;
          // All that counts was there all the same.
          expect(silent.score).toEqual(open.score);
          expect(open.rank).not.toBeNull();
          expect(silent.rank).toBe(open.rank);
          expect(silent.grade).toBe(open.grade);
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });
});

test('a larger numerator of the year judged never lowers a score', () => {
  const numerators = [
    'inclusive-kindergarten-children',
    'safe-campuses',
    'shortage-teachers',
    'special-schools',
  ];
  fc.assert(
    fc.property(
      submission,
      fc.constantFrom(...COUNTIES),
      fc.constantFrom(...numerators),
      fc.constantFrom(2024, 2025),
      fc.integer({ min: 1, max: 5 }),
      (observations, region, numerator, year, more) => {
        const isRaised = (each: Observation) =>
          each.region === region && each.year === year && each.subject.id === numerator;
        const raised = observations.map((each): Observation =>
          isRaised(each) && each.figure.kind === 'number'
            ? { ...each, figure: { kind: 'number', value: decimal(Number(each.figure.value) + more) } }
            : each,
        );
        for (const regions of [COUNTIES, PREFECTURES]) {
          const assessment = assessmentOf(PLAN, regions);
          const about = regions === COUNTIES ? region : `${region.slice(0, 4)}00`;
          const before = standingIn(rankingIn(PLAN, assessment, observations, { year }), about);
          const after = standingIn(rankingIn(PLAN, assessment, raised, { year }), about);
          for (const end of ['low', 'high'] as const)
            expect(below(after, before, end)).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
});

test('the order of observations, regions and weights, and the scale of weights, change nothing', () => {
  fc.assert(
    fc.property(
      submission.chain((each) =>
        fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })),
      ),
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 5 }),
      fc.constantFrom(0.001, 0.25, 3, 1000),
      ([observations, shuffled], numbers, scale) => {
        const weights = PLAN.indicators.map(({ id }, i) => ({ indicator: id, weight: numbers[i] ?? 1 }));
        const scaled = (by: number) =>
          weights.map(({ indicator, weight }) => ({
            indicator,
            weight: decimal(Math.round(weight * by * 1000) / 1000),
          }));
        const results = (ranking: ReturnType<typeof rankingIn>) =>
          ranking.classes.map(({ standings }) =>
            standings.map(({ region, score, rank, grade, before }) => ({
              region,
              score,
              rank,
              grade,
              before,
            })),
          );
        const plain = rankingIn(PLAN, assessmentOf(PLAN, COUNTIES, { weights: scaled(1) }), observations);
        const others = assessmentOf(PLAN, COUNTIES.toReversed(), { weights: scaled(scale).toReversed() });
        expect(results(rankingIn(PLAN, others, shuffled))).toEqual(results(plain));
      },
    ),
    { seed: SEED, numRuns: 30 },
  );
});

test('a score is what whole numbers make of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.integer({ min: 1, max: 9 })), {
        minLength: 2,
        maxLength: 2,
      }),
      (all) => {
        const [first = [1, 0, 1], second = [1, 0, 1]] = all;
        const [[whole, some, one], [campuses, safe, two]] = [first, second];
        const [part, met] = [Math.min(some, whole), Math.min(safe, campuses)];
        const plan = planOf(
          indicatorOf('kindergartens', KINDERGARTENS, { 2025: atLeast(80) }),
          indicatorOf('campuses', CAMPUSES, { 2025: atLeast(100) }),
        );
        const weights = [
          { indicator: 'kindergartens', weight: decimal(one) },
          { indicator: 'campuses', weight: decimal(two) },
        ];
        const data = reported('533401', 2025, {
          'kindergarten-children': whole,
          'inclusive-kindergarten-children': part,
          campuses,
          'safe-campuses': met,
        });
        const { score, grade } = standingIn(
          rankingIn(plan, assessmentOf(plan, ['533401'], { weights }), data),
          '533401',
        );
        // In parts of whole × campuses × 8: 80 % is 8 of 10.
        const reached = Math.min(part * 10, whole * 8) * campuses * one + met * 8 * whole * two;
        const all100 = 8 * whole * campuses * (one + two);
        const exact = reached / all100;
        expect(score.low).toBe(score.high);
        expect(Math.abs(Number(score.low) / 100 - exact)).toBeLessThanOrEqual(0.000_050_001);
        const places = [90n, 80n, 65n, 0n].findIndex(
          (from) => BigInt(reached) * 100n >= from * BigInt(all100),
        );
        expect(grade).toBe(GRADES[places]?.id);
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});
