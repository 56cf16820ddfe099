import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import type { FindingCode } from '../../src/core/findings.ts';
import { TREE } from '../support/judge.ts';
import { found, reported } from '../support/observed.ts';

const KINDERGARTENS = { 'inclusive-kindergarten-children': 90, 'kindergarten-children': 100 };
const SCHOOLS = { 'digital-campuses': 10, schools: 20 };

const findsOf = (...observations: Parameters<typeof found>[0][]) =>
  found(observations.flat()).map(({ code }) => code);

describe('what a direct member reports is checked as what a county reports', () => {
  test.each<[FindingCode, Parameters<typeof found>[0]]>([
    [
      'jump',
      [2024, 2025].flatMap((year) => reported('530100-direct', year, { schools: year === 2024 ? 40 : 400 })),
    ],
    [
      'transposed-digits',
      [2024, 2025].flatMap((year) =>
        reported('530100-direct', year, { schools: year === 2024 ? 1234 : 1324 }),
      ),
    ],
    [
      'same-figures',
      ['530100-direct', '530102'].flatMap((code) => reported(code, 2025, { ...KINDERGARTENS, ...SCHOOLS })),
    ],
    [
      'part-is-whole',
      TREE.directMembers
        .slice(0, 5)
        .flatMap(({ code }) => reported(code, 2025, { 'digital-campuses': 9, schools: 9 })),
    ],
  ])('%s', (code, observations) => {
    expect(findsOf(observations)).toContain(code);
  });
});

test('whatever direct members report, every check works', () => {
  const everything = { ...KINDERGARTENS, ...SCHOOLS, 'quality-balanced': true, 'innovation-platforms': 3 };
  const percentages = {
    'inclusive-kindergarten-coverage': '90%',
    'balanced-county-share': '1/2',
    'public-satisfaction': '80%',
  };
  const observations = TREE.directMembers.flatMap(({ code }) => [
    ...reported(code, 2025, everything),
    ...reported(code, 2025, percentages),
  ]);
  const known = new Set(CHECKS.flatMap(({ finds }) => finds));
  expect(found(observations).every(({ code }) => known.has(code))).toBe(true);
});

test('a sum is held against direct members, in a year without them as far as it goes', () => {
  const counties = ['533401', '533422', '533423'].flatMap((code) => reported(code, 2025, { schools: 10 }));
  const direct = (year: number) => reported('533400-direct', year, { schools: 5 });
  const own = (schools: number) => reported('533400', 2025, { schools });
  const differing = (...observations: Parameters<typeof found>[0][]) =>
    found(observations.flat()).filter(({ code }) => code === 'reported-differs');
  expect(differing(counties, direct(2025), own(35))).toEqual([]);
  expect(differing(counties, direct(2025), own(34))).toMatchObject([{ computed: '35', complete: true }]);
  expect(differing(counties, direct(2024), own(34))).toEqual([]);
  expect(differing(counties, direct(2024), own(29))).toMatchObject([{ computed: '30', complete: false }]);
});
