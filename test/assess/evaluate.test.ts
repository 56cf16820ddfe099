import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/assess/evaluate.ts';
import { evaluatorOf } from '../../src/assess/evaluate.ts';
import type { Observation } from '../../src/core/model.ts';
import { rational } from '../../src/core/rational.ts';
import type { Indicator } from '../../src/plan/plan.ts';
import { PLAN, TREE, verdictOn } from '../support/judge.ts';
import { judged, reported } from '../support/observed.ts';

const COVERAGE = 'inclusive-kindergarten-coverage';
const DIQING = '533400';
const COUNTIES = ['533401', '533422', '533423'] as const;

const children = (part: number, whole: number) => ({
  'inclusive-kindergarten-children': part,
  'kindergarten-children': whole,
});

function indicatorOf(id: string): Indicator {
  const indicator = PLAN.indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator;
}

function evaluate(observations: readonly Observation[], id: string, region: string): Evaluation {
  return evaluatorOf(PLAN, TREE, observations).evaluate(indicatorOf(id), TREE.get(region), 2025);
}

const exactly = (value: number) => ({
  low: rational(value),
  high: rational(value),
  lowReached: true,
  highReached: true,
});

describe('4. a score', () => {
  test('is what the region reports of itself, in its own cell', () => {
    expect(
      evaluate(reported(DIQING, 2025, { 'satisfaction-score': 86 }), 'public-satisfaction', DIQING),
    ).toEqual({
      range: exactly(86),
      applicable: true,
      sums: null,
      members: { reported: 1, expected: 1, direct: [], missing: [], lacking: [] },
      notes: [],
      places: [{ path: '533400-2025.csv', line: 2, column: 1 }],
      tally: null,
    });
  });

  test('that was not reported is missing from the region itself, which needs it', () => {
    const below = COUNTIES.flatMap((code) => reported(code, 2025, { 'satisfaction-score': 90 }));
    expect(evaluate(below, 'public-satisfaction', DIQING)).toEqual({
      range: null,
      applicable: true,
      sums: null,
      members: { reported: 0, expected: 1, direct: [], missing: [DIQING], lacking: [] },
      notes: [{ code: 'needs', measures: ['satisfaction-score'] }],
      places: [],
      tally: null,
    });
  });
});

describe('3. a percentage alone', () => {
  test('is that of the region itself where it is the member', () => {
    expect(evaluate(reported('533401', 2025, { [COVERAGE]: '91%' }), COVERAGE, '533401')).toEqual({
      range: exactly(91),
      applicable: true,
      sums: null,
      members: { reported: 1, expected: 1, direct: [], missing: [], lacking: [] },
      notes: [],
      places: [{ path: '533401-2025.csv', line: 2, column: 1 }],
      tally: null,
    });
  });

  test('of a region above stands in for its members, who are still missing', () => {
    const observations = [
      ...reported('533401', 2025, children(9, 10)),
      ...reported(DIQING, 2025, { [COVERAGE]: '91%' }),
    ];
    expect(evaluate(observations, COVERAGE, DIQING)).toEqual({
      range: exactly(91),
      applicable: true,
      sums: null,
      members: { reported: 1, expected: 3, direct: [], missing: ['533422', '533423'], lacking: [] },
      notes: [{ code: 'own-figure', regions: [DIQING] }],
      places: [{ path: '533400-2025.csv', line: 2, column: 1 }],
      tally: null,
    });
  });
});

describe('4. nothing to count', () => {
  const SCHOOLS = 'special-school-coverage';

  test('in a region where no member is asked', () => {
    const observations = COUNTIES.flatMap((code) =>
      reported(code, 2025, { 'resident-population': 100_000, 'special-schools': 0 }),
    );
    expect(evaluate(observations, SCHOOLS, DIQING)).toMatchObject({
      range: null,
      applicable: false,
      sums: null,
      members: { reported: 0, expected: 0, missing: [] },
      notes: [{ code: 'condition-not-met' }],
      places: [],
    });
  });

  test('in a region whose population is that of the census, which is noted too', () => {
    // 德钦县 has some 55,000 inhabitants.
    expect(evaluate(reported('533422', 2025, { 'special-schools': 0 }), SCHOOLS, '533422')).toMatchObject({
      applicable: false,
      notes: [{ code: 'condition-not-met' }, { code: 'census-population', members: 1 }],
    });
  });

  test('where the whole is none', () => {
    expect(evaluate(reported('533401', 2025, children(0, 0)), COVERAGE, '533401')).toMatchObject({
      range: null,
      applicable: false,
      sums: null,
      members: { reported: 1, expected: 1 },
      notes: [{ code: 'nothing-to-count' }],
    });
  });

  test('where the whole of all members is none, though the region says that it has some', () => {
    // More than all its members is a remainder: 3 of 4 in schools of its own.
    const observations = [
      ...COUNTIES.flatMap((code) => reported(code, 2025, children(0, 0))),
      ...reported(DIQING, 2025, children(3, 4)),
    ];
    expect(evaluate(observations, COVERAGE, DIQING)).toMatchObject({
      applicable: true,
      notes: [{ code: 'own-remainder', numerator: '3', denominator: '4' }],
    });
  });
});

describe('7. what is not known', () => {
  test('is no value', () => {
    expect(evaluate([], COVERAGE, DIQING)).toMatchObject({
      range: null,
      applicable: true,
      sums: null,
      notes: [],
      members: { reported: 0, expected: 3, missing: COUNTIES },
    });
  });

  test('of a count is at least what was reported', () => {
    const id = 'industry-education-consortia';
    const { range, sums, places } = evaluate(reported(DIQING, 2025, { [id]: 2 }), id, '530000');
    expect(range).toEqual({ low: rational(2), high: null, lowReached: true, highReached: false });
    expect([sums, places]).toEqual([null, []]);
  });
});

describe('8. the cells behind a verdict', () => {
  const places = (part: number, observations: readonly Observation[] = []) => {
    const all = [...COUNTIES.flatMap((code) => reported(code, 2025, children(part, 10))), ...observations];
    return verdictOn(judged(all), COVERAGE, DIQING, 2025).places.map(({ path }) => path);
  };

  test('of a sum that fails are those of all its members', () => {
    expect(places(5)).toEqual(COUNTIES.flatMap((code) => [`${code}-2025.csv`, `${code}-2025.csv`]));
  });

  test('of one that passes are none', () => {
    expect(places(10)).toEqual([]);
  });

  test('of an own figure that stands in are its own', () => {
    const observations = [
      ...reported('533401', 2025, children(5, 10)),
      ...reported(DIQING, 2025, children(9, 20)),
    ];
    expect(verdictOn(judged(observations), COVERAGE, DIQING, 2025)).toMatchObject({
      status: 'fail',
      places: [{ path: '533400-2025.csv' }, { path: '533400-2025.csv' }],
    });
  });
});

test('3. what is worked out once is what was asked for: year by year, region by region', () => {
  const observations = [
    ...reported('533401', 2024, children(8, 10)),
    ...reported('533401', 2025, children(9, 10)),
    ...reported('533422', 2025, children(7, 10)),
  ];
  const evaluator = evaluatorOf(PLAN, TREE, observations);
  const coverage = indicatorOf(COVERAGE);
  const satisfaction = indicatorOf('public-satisfaction');
  const value = (region: string, year: number) => evaluator.value(coverage, TREE.get(region), year);
  for (const _ of ['first', 'again']) {
    expect(value('533401', 2024)).toEqual(rational(800, 10));
    expect(value('533401', 2025)).toEqual(rational(900, 10));
    expect(value('533422', 2025)).toEqual(rational(700, 10));
    expect(value('533422', 2024)).toBeNull();
    expect(value(DIQING, 2025)).toBeNull();
    expect(evaluator.value(satisfaction, TREE.get(DIQING), 2025)).toBeNull();
    expect(evaluator.tallies(satisfaction, 2025)).toBeNull();
    expect(evaluator.tallies(coverage, 2025)?.of(TREE.get(DIQING)).reported).toBe(2);
  }
});
