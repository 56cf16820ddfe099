import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/core/model.ts';
import { foundIn } from '../support/judge.ts';
import { found, reported } from '../support/observed.ts';

describe('a county that reported the year before', () => {
  test('is missed when others of its prefecture report', () => {
    expect(foundIn('大中小学总数', '五华区,2024,40', '盘龙区,2024,50', '五华区,2025,41')).toEqual([
      'county-missing @3:3',
    ]);
  });
  test('not when nobody does', () => {
    expect(foundIn('大中小学总数', '五华区,2024,40', '盘龙区,2024,50', '麒麟区,2025,41')).toEqual([]);
  });
});

describe('a direct member that reported the year before', () => {
  const schools = (region: string, year: number) => reported(region, year, { schools: 40 });
  const missing = (...observations: readonly (readonly Observation[])[]) =>
    found(observations.flat()).flatMap((facts) => (facts.code === 'county-missing' ? [facts.region] : []));

  test('is missed when counties of its prefecture report', () => {
    expect(missing(schools('530100-direct', 2024), schools('530102', 2025))).toEqual(['530100-direct']);
  });
  test('is missed when anybody in its province reports', () => {
    expect(missing(schools('530000-direct', 2024), schools('530102', 2025))).toEqual(['530000-direct']);
  });
  test('not when only its parent, or others, report', () => {
    expect(missing(schools('530100-direct', 2024), schools('530100', 2025))).toEqual([]);
    expect(missing(schools('530100-direct', 2024), schools('530302', 2025))).toEqual([]);
  });
  test('is one of those that report, for a county that does not', () => {
    expect(missing(schools('530102', 2024), schools('530100-direct', 2025))).toEqual(['530102']);
  });
});
