import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/core/model.ts';
import { verdictOn } from '../support/judge.ts';
import { judged, reported } from '../support/observed.ts';

const DIGITAL = 'digital-campus-coverage';
const DIQING = '533400';
const COUNTIES = ['533401', '533422', '533423'];

const notes = (observations: readonly Observation[], id: string, region: string) =>
  verdictOn(judged(observations, { regions: [DIQING] }), id, region, 2025).notes;

describe('8. what a region would have to report', () => {
  test('is the other half of what it reported of itself', () => {
    expect(notes(reported(DIQING, 2025, { schools: 10 }), DIGITAL, DIQING)).toEqual([
      { code: 'needs', measures: ['digital-campuses'], reported: ['schools'] },
    ]);
  });

  test('is nothing while its members are all there', () => {
    const observations = [
      ...COUNTIES.flatMap((code) => reported(code, 2025, { 'digital-campuses': 1, schools: 1 })),
      ...reported(DIQING, 2025, { schools: 3 }),
    ];
    expect(notes(observations, DIGITAL, DIQING)).toEqual([]);
  });

  test('of a share is what is asked of it, not who is asked', () => {
    // By the census 五华区 is asked.
    expect(
      verdictOn(judged([], { regions: ['530102'] }), 'special-school-coverage', '530102', 2025).notes,
    ).toEqual([
      { code: 'census-population', members: 1 },
      { code: 'needs', measures: ['special-schools'] },
    ]);
    expect(notes([], 'high-school-trusteeship-coverage', '533401')).toEqual([
      { code: 'needs', measures: ['high-school-trusteeship'] },
    ]);
  });
});
