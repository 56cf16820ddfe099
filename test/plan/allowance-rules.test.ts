import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read.ts';
import { problemsOf, waiversText, written } from '../support/allowances.ts';
import { smallPlan } from './small-plan.ts';

/** What is wrong, and the keys that lead there. */
const broken = (text: string) =>
  problemsOf(text).map(({ facts, keys }) => [facts, keys.slice(2).join(' › ')] as const);

/** An explanation of a warning, with these keys beside it. */
const explained = (finding: string, keys: string) =>
  `  - { finding: ${finding}, ${keys}text: 无误, by: 某局 }\n`;
const explanations = (...all: readonly string[]) => `explanations:\n${all.join('')}`;
const JUMP = 'region: 五华区, measure: schools, year: 2025, ';

describe('what a waiver names', () => {
  test('is in the plan', () => {
    expect(broken(waiversText({ indicator: 'public-satisfactions' }))).toEqual([
      [
        {
          kind: 'unknown-reference',
          what: 'indicators',
          found: 'public-satisfactions',
          candidates: ['public-satisfaction'],
        },
        'indicator',
      ],
    ]);
    expect(broken(waiversText({ years: '[2024, 2026]' }))).toEqual([
      [{ kind: 'year-outside-plan', found: 2026, allowed: [2023, 2024, 2025] }, 'years › 1'],
    ]);
  });

  test('may hold for the one day on which it was approved', () => {
    expect(broken(waiversText({ 'approved-on': '2025-03-01', 'expires-on': '2025-03-01' }))).toEqual([]);
    expect(broken(waiversText({ 'approved-on': '2025-03-01', 'expires-on': '2025-02-28' }))).toEqual([
      [{ kind: 'dates-reversed', found: '2025-02-28', first: '2025-03-01' }, 'expires-on'],
    ]);
  });
});

describe('what an explanation names', () => {
  test('is in the plan', () => {
    expect(
      broken(explanations(explained('jump', 'region: 五华区, measure: campusses, year: 2025, '))),
    ).toMatchObject([
      [{ kind: 'unknown-reference', what: 'measures, indicators', found: 'campusses' }, 'measure'],
    ]);
    for (const year of [2022, 2023, 2025])
      expect(broken(explanations(explained('jump', JUMP.replace('2025', String(year)))))).toEqual([]);
    expect(broken(explanations(explained('jump', JUMP.replace('2025', '2021'))))).toEqual([
      [{ kind: 'year-outside-plan', found: 2021, allowed: [2022, 2023, 2024, 2025] }, 'year'],
    ]);
  });

  test('is a warning', () => {
    expect(broken(explanations(explained('jumb', JUMP)))).toMatchObject([
      [{ kind: 'unknown-reference', what: 'findings', found: 'jumb' }, 'finding'],
    ]);
    expect(broken(explanations(explained('not-a-number', JUMP)))).toEqual([
      [{ kind: 'error-explained', found: 'not-a-number' }, 'finding'],
    ]);
  });

  test('has a file where it has a sheet or a line', () => {
    for (const place of ['sheet: 表1, ', 'line: 3, '])
      expect(broken(explanations(explained('jump', JUMP + place)))).toEqual([
        [{ kind: 'missing-key', key: 'path' }, ''],
      ]);
    expect(broken(explanations(explained('jump', `${JUMP}path: a.csv, sheet: 表1, line: 3, `)))).toEqual([]);
  });

  test('is all that such a warning is about, or its file', () => {
    expect(broken(explanations(explained('jump', 'region: 五华区, ')))).toEqual([
      [{ kind: 'explains-too-much', finding: 'jump', missing: ['measure', 'year'] }, ''],
    ]);
    expect(broken(explanations(explained('jump', 'path: a.csv, ')))).toEqual([]);
    expect(broken(explanations(explained('waiver-expired', '')))).toMatchObject([
      [{ kind: 'explains-too-much', finding: 'waiver-expired', missing: ['path'] }, ''],
    ]);
  });

  test('is nothing that such a warning does not say', () => {
    expect(broken(explanations(explained('float-noise', 'path: a.csv, year: 2025, ')))).toEqual([
      [
        {
          kind: 'explains-nothing',
          finding: 'float-noise',
          key: 'year',
          allowed: ['measure', 'path', 'sheet', 'line'],
        },
        'year',
      ],
    ]);
    // What is found about waivers is about their own file.
    expect(broken(explanations(explained('waiver-expired', 'path: a.yaml, region: 五华区, ')))).toMatchObject(
      [[{ kind: 'explains-nothing', allowed: ['path', 'sheet', 'line'] }, 'region']],
    );
  });

  test('is explained once', () => {
    const first = explained('jump', JUMP);
    expect(broken(explanations(first, explained('jump', JUMP.replace('2025', '2024'))))).toEqual([]);
    for (const other of ['region: 盘龙区', 'path: a.csv, region: 五华区'])
      expect(broken(explanations(first, explained('jump', JUMP.replace('region: 五华区', other))))).toEqual(
        [],
      );
    expect(
      broken(explanations(explained('jump', JUMP.replace('2025', '2024')), first, first, first)),
    ).toEqual([
      [{ kind: 'explained-twice', path: 'waivers.yaml', line: 3 }, ''],
      [{ kind: 'explained-twice', path: 'waivers.yaml', line: 3 }, ''],
    ]);
  });
});

describe('waivers and explanations', () => {
  test('of a file of their own say so', () => {
    expect(written('waivers: []\n')).toMatchObject({ source: 'file', path: 'waivers.yaml' });
  });

  test('may stand in a plan, each without the other', () => {
    const allowances = (rest: string) => readPlan(smallPlan({ rest }), 'small.yaml').allowances;
    const waivers = waiversText({ indicator: 'good-school-rate' });
    const explanation = explanations(explained('jump', JUMP));
    expect(allowances('')).toBeUndefined();
    expect(allowances(waivers)).toMatchObject({
      source: 'plan',
      path: 'small.yaml',
      waivers: [{ indicator: 'good-school-rate' }],
      explanations: [],
    });
    expect(allowances(explanation)).toMatchObject({ waivers: [], explanations: [{ subject: 'schools' }] });
    expect(allowances(waivers + explanation)).toMatchObject({ waivers: [{}], explanations: [{}] });
  });
});
