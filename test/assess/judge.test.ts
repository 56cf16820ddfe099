import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Observation, Verdict } from '../../src/core/model.ts';
import type { Requirement } from '../../src/plan/plan.ts';
import { asking } from '../support/asking.ts';
import { TREE } from '../support/judge.ts';
import { reported } from '../support/observed.ts';

const DIGITAL = 'digital-campus-coverage';
const BALANCED = 'balanced-county-share';
const DIQING = '533400';
const [FIRST, SECOND, THIRD] = ['533401', '533422', '533423'] as const;

const atLeast = (value: number): Requirement => ({ comparison: 'at-least', value: decimal(value) });
const atMost = (value: number): Requirement => ({ comparison: 'at-most', value: decimal(value) });
const between = (low: number, high: number): Requirement => ({
  comparison: 'between',
  value: decimal(low),
  upper: decimal(high),
});

/** The verdict of 2025 on the three counties of 迪庆, or another region. */
function verdict(
  requirement: Requirement,
  observations: readonly Observation[],
  id = DIGITAL,
  region: string = DIQING,
): Verdict {
  const selection = { years: [2025], indicators: [id], regions: [region] };
  const [found] = assess(asking(id, requirement), TREE, observations, selection).verdicts;
  if (found === undefined) throw new Error('nothing was judged');
  return found;
}

const campuses = (region: string, digital: number, schools: number) =>
  reported(region, 2025, { 'digital-campuses': digital, schools });
const whole = (region: string, schools: number) => reported(region, 2025, { schools });
const part = (region: string, digital: number) => reported(region, 2025, { 'digital-campuses': digital });

describe('2. a value without end is cut towards the failing side', () => {
  const third = campuses(FIRST, 1, 3);
  test('downwards where more is better, upwards where less is', () => {
    expect(verdict(atLeast(30), third, DIGITAL, FIRST)).toMatchObject({
      status: 'pass',
      value: '33.333333',
      margin: '3.333333',
    });
    expect(verdict(atMost(40), third, DIGITAL, FIRST)).toMatchObject({
      status: 'pass',
      value: '33.333334',
      margin: '6.666666',
    });
    expect(verdict(atMost(30), third, DIGITAL, FIRST)).toMatchObject({
      status: 'fail',
      value: '33.333334',
      margin: '-3.333334',
    });
  });
});

describe('7. what is missed is never shown as reached', () => {
  test('a highest value just below the target', () => {
    // 2,699,999,998 of 3,000,000,001 are 89.9999999 %.
    const observations = [
      ...campuses(FIRST, 2_699_999_997, 3_000_000_000),
      ...campuses(SECOND, 0, 0),
      ...whole(THIRD, 1),
    ];
    const { status, bounds } = verdict(atLeast(90), observations);
    expect([status, bounds]).toEqual(['fail', { low: '89.999999', high: '89.999999' }]);
  });

  test('nor is one further away cut otherwise than always', () => {
    const observations = [...campuses(FIRST, 0, 2), ...campuses(SECOND, 0, 0), ...whole(THIRD, 1)];
    const { status, bounds } = verdict(atLeast(90), observations);
    expect([status, bounds]).toEqual(['fail', { low: '0', high: '33.333334' }]);
  });

  test('a lowest value just above what must not be exceeded', () => {
    // 150,000,001 of 3,000,000,001 are 5.00000003 %.
    const observations = [
      ...campuses(FIRST, 150_000_001, 3_000_000_000),
      ...campuses(SECOND, 0, 0),
      ...whole(THIRD, 1),
    ];
    const { status, bounds } = verdict(atMost(5), observations);
    expect([status, bounds]).toEqual(['fail', { low: '5.000001', high: '5.000001' }]);
  });

  test('nor is one further above cut otherwise than always', () => {
    const observations = [...campuses(FIRST, 1, 2), ...campuses(SECOND, 0, 0), ...whole(THIRD, 1)];
    const { status, bounds } = verdict(atMost(30), observations);
    expect([status, bounds]).toEqual(['fail', { low: '33.333333', high: '66.666667' }]);
    expect(verdict(atMost(40), observations)).toMatchObject({
      status: 'undetermined',
      bounds: { low: '33.333333', high: '66.666667' },
    });
  });

  test('either end of two', () => {
    const low = [...campuses(FIRST, 0, 2), ...campuses(SECOND, 0, 0), ...whole(THIRD, 1)];
    expect(verdict(between(80, 95), low).bounds).toEqual({ low: '0', high: '33.333334' });
    const high = [
      ...campuses(FIRST, 150_000_001, 3_000_000_000),
      ...campuses(SECOND, 0, 0),
      ...whole(THIRD, 1),
    ];
    expect(verdict(between(1, 5), high)).toMatchObject({
      status: 'fail',
      bounds: { low: '5.000001', high: '5.000001' },
    });
    expect(verdict(between(1, 5), low)).toMatchObject({
      status: 'undetermined',
      bounds: { low: '0', high: '33.333334' },
    });
  });

  test('an end that is come near to and not reached', () => {
    const some = [...campuses(FIRST, 5, 10), ...campuses(SECOND, 5, 10)];
    const { status, bounds } = verdict(atLeast(100), some);
    expect([status, bounds]).toEqual(['fail', { low: '0', high: '100', exclusive: true }]);
    const least = verdict(atMost(0), some);
    expect([least.status, least.bounds]).toEqual([
      'fail',
      { low: '0', high: '100', exclusive: true, lowExclusive: true },
    ]);
  });

  test('an end that may be reached', () => {
    const all = [...campuses(FIRST, 10, 10), ...campuses(SECOND, 10, 10)];
    expect(verdict(atLeast(100), all)).toMatchObject({ status: 'undetermined' });
    expect(verdict(atLeast(100), all).bounds).toEqual({ low: '0', high: '100' });
    const none = [...campuses(FIRST, 0, 10), ...campuses(SECOND, 0, 10)];
    expect(verdict(atMost(0), none)).toMatchObject({ status: 'undetermined' });
  });

  test('a count has no upper end', () => {
    const id = 'industry-education-consortia';
    const { bounds } = verdict(atLeast(4), reported(DIQING, 2025, { [id]: 4 }), id, '530000');
    expect(bounds).toEqual({ low: '4' });
  });
});

describe('7. where halves of fractions come together', () => {
  test('what only pulls down keeps what only adds up from nothing', () => {
    // At best 10 + 100 + 50 of 10 + 100 + 100.
    const observations = [...whole(FIRST, 10), ...part(SECOND, 100), ...campuses(THIRD, 50, 100)];
    expect(verdict(atLeast(95), observations)).toMatchObject({
      status: 'fail',
      bounds: { low: '0', high: '76.190477' },
    });
  });

  test('where nothing bounds the whole it may be anything', () => {
    const observations = [...campuses(FIRST, 0, 0), ...part(SECOND, 0), ...campuses(THIRD, 0, 0)];
    expect(verdict(atLeast(95), observations)).toMatchObject({
      status: 'undetermined',
      bounds: { low: '0', high: '100' },
    });
  });
});

describe('6. what passes by its tolerance', () => {
  const about: Requirement = { comparison: 'about', value: decimal(90), tolerance: decimal(1) };
  test('is approximate, and lacks nothing', () => {
    const approximate = verdict(about, campuses(FIRST, 89, 100), DIGITAL, FIRST);
    expect(approximate).toMatchObject({ status: 'pass', approximate: true, margin: '-1' });
    expect(approximate).not.toHaveProperty('shortfall');
    expect(verdict(about, campuses(FIRST, 90, 100), DIGITAL, FIRST)).not.toHaveProperty('approximate');
    expect(verdict(about, campuses(FIRST, 88, 100), DIGITAL, FIRST)).not.toHaveProperty('approximate');
  });
});

describe('1. a region without data', () => {
  const in2024 = (requirement: Requirement) =>
    assess(asking(BALANCED, requirement), TREE, [], {
      years: [2024],
      indicators: [BALANCED],
      regions: [DIQING],
    }).verdicts[0];

  test('has no target where the plan sets none', () => {
    expect(in2024(between(10, 20))).toMatchObject({
      status: 'no-target',
      notes: [{ code: 'plan-sets-no-target' }],
    });
  });
  test('has no data where its milestone is what is not known', () => {
    expect(in2024(atLeast(30))).toMatchObject({ status: 'no-data' });
  });
});

describe('4. a target in members', () => {
  const members = TREE.children('530100').map(({ code }) => code);
  const five: Requirement = { comparison: 'members-at-least', value: decimal(5) };
  const kunming = (yes: number, no: number) =>
    verdict(
      five,
      members.slice(0, yes + no).flatMap((code, i) => reported(code, 2025, { 'quality-balanced': i < yes })),
      BALANCED,
      '530100',
    );

  test('is missed if all that are still missing would not be enough, whatever percentage is shown', () => {
    const { status, bounds, shortfall } = kunming(2, 10);
    expect(members).toHaveLength(14);
    expect([status, bounds]).toEqual(['fail', { low: '14.285714', high: '28.571429' }]);
    expect(shortfall).toEqual({ amount: '1', of: 'county' });
  });

  test('is missed by more than it allows, and the percentage is cut as always', () => {
    const ten: Requirement = { comparison: 'members-at-most', value: decimal(10) };
    const counties = TREE.members('530000', 'county').slice(0, 11);
    const observations = counties.flatMap(({ code }) => reported(code, 2025, { 'quality-balanced': true }));
    const { status, bounds } = verdict(ten, observations, BALANCED, '530000');
    // 11 of 129 are 8.5271317 %.
    expect([status, bounds]).toEqual(['fail', { low: '8.527131', high: '100' }]);
  });

  test('may be met if they would be just enough', () => {
    expect(kunming(3, 9)).toMatchObject({ status: 'undetermined' });
    expect(kunming(5, 0)).toMatchObject({ status: 'pass' });
  });

  test('is not compared with a percentage alone', () => {
    expect(verdict(five, reported('530100', 2025, { [BALANCED]: '40%' }), BALANCED, '530100')).toMatchObject({
      status: 'undetermined',
      value: '40',
      notes: [{ code: 'members-not-counted' }, { code: 'own-figure', regions: ['530100'] }],
    });
  });
});

describe('8. the cells behind a failure', () => {
  const cells = (
    requirement: Requirement,
    observations: readonly Observation[],
    id: string,
    region = DIQING,
  ) => {
    const { status, places } = verdict(requirement, observations, id, region);
    expect(status).toBe('fail');
    return places.map(({ path, column }) => `${path} ${column}`);
  };

  test('are those of halves too', () => {
    expect(
      cells(atLeast(95), [...whole(FIRST, 10), ...part(SECOND, 100), ...campuses(THIRD, 50, 100)], DIGITAL),
    ).toEqual(['533401-2025.csv 1', '533422-2025.csv 1', '533423-2025.csv 1', '533423-2025.csv 2']);
  });

  test('of answers and of who is asked', () => {
    const answers = [FIRST, SECOND, THIRD].flatMap((code) =>
      reported(code, 2025, { 'quality-balanced': false }),
    );
    expect(cells(atLeast(30), answers, BALANCED)).toEqual([
      '533401-2025.csv 1',
      '533422-2025.csv 1',
      '533423-2025.csv 1',
    ]);
    expect(cells(atLeast(95), answers.slice(0, 2), BALANCED)).toEqual([
      '533401-2025.csv 1',
      '533422-2025.csv 1',
    ]);
    const schools = [FIRST, SECOND].flatMap((code) =>
      reported(code, 2025, { 'special-schools': 0, 'resident-population': 300_000 }),
    );
    expect(cells(atLeast(95), schools, 'special-school-coverage')).toEqual([
      '533401-2025.csv 2',
      '533401-2025.csv 1',
      '533422-2025.csv 2',
      '533422-2025.csv 1',
    ]);
  });

  test('of a share of its own', () => {
    expect(cells(atLeast(30), reported(DIQING, 2025, { [BALANCED]: '0/3' }), BALANCED)).toEqual([
      '533400-2025.csv 1',
    ]);
  });

  test('of a count', () => {
    const id = 'industry-education-consortia';
    expect(cells(atLeast(4), reported('530000', 2025, { [id]: 3 }), id, '530000')).toEqual([
      '530000-2025.csv 1',
    ]);
    const all = TREE.children('530000').flatMap(({ code }) => reported(code, 2025, { [id]: 0 }));
    expect(cells(atLeast(4), all, id, '530000')).toHaveLength(16);
  });
});
