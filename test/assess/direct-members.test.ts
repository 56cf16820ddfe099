import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/core/model.ts';
import { isRegion } from '../../src/core/model.ts';
import { buildRegionTree } from '../../src/regions/tree.ts';
import { TREE, verdictOn } from '../support/judge.ts';
import { judged, reported } from '../support/observed.ts';

const COVERAGE = 'inclusive-kindergarten-coverage';
const PLATFORMS = 'innovation-platforms';

const children = (part: number, whole: number) => ({
  'inclusive-kindergarten-children': part,
  'kindergarten-children': whole,
});
/** The three counties of 迪庆 come to 180/200. */
const counties = (year: number) => [
  ...reported('533401', year, children(60, 70)),
  ...reported('533422', year, children(60, 70)),
  ...reported('533423', year, children(60, 60)),
];
const DIQING = '533400';
const OWN = '533400-direct';
const diqing = (observations: readonly Observation[], year = 2025) =>
  verdictOn(judged(observations), COVERAGE, DIQING, year);

describe('12. a direct member', () => {
  test('is added up beside the counties, and named', () => {
    expect(diqing([...counties(2025), ...reported(OWN, 2025, children(15, 20))])).toMatchObject({
      status: 'fail',
      numerator: '195',
      denominator: '220',
      members: { reported: 4, expected: 4, direct: [OWN], missing: [] },
      notes: [],
    });
  });

  test('that never reported anything of the indicator is no member', () => {
    const others = reported(OWN, 2025, { 'digital-campuses': 1, schools: 2 });
    expect(diqing([...counties(2025), ...others])).toMatchObject({
      numerator: '180',
      denominator: '200',
      members: { reported: 3, expected: 3, direct: [] },
    });
  });

  test('is expected in every year once it reported in one, and named where it is missing', () => {
    const observations = [...counties(2024), ...counties(2025), ...reported(OWN, 2024, children(15, 20))];
    expect(diqing(observations)).toMatchObject({
      status: 'undetermined',
      members: { reported: 3, expected: 4, direct: [OWN], missing: [OWN] },
    });
    const baseline = [...counties(2025), ...reported(OWN, 2022, children(15, 20))];
    expect(diqing(baseline)).toMatchObject({ status: 'undetermined', members: { missing: [OWN] } });
  });

  test('with half a ratio bounds it as a county does, and is named with what it lacks', () => {
    const half = [...counties(2025), ...reported(OWN, 2025, { 'kindergarten-children': 20 })];
    expect(diqing(half)).toMatchObject({
      status: 'undetermined',
      bounds: { low: '81.818181', high: '90.909091' },
      members: { reported: 3, expected: 4, direct: [OWN], missing: [OWN] },
      notes: [{ code: 'needs', measures: ['inclusive-kindergarten-children'], members: [OWN] }],
    });
  });

  test('leaves the verdict alone where it could not change it', () => {
    const low = [...counties(2025).slice(0, 4), ...reported('533423', 2025, children(40, 60))];
    expect(diqing([...low, ...reported(OWN, 2025, { 'kindergarten-children': 10 })])).toMatchObject({
      status: 'fail',
      bounds: { low: '76.190476', high: '80.952381' },
      members: { missing: [OWN] },
    });
  });

  test('with a percentage alone can not be added up', () => {
    const verdict = diqing([...counties(2025), ...reported(OWN, 2025, { [COVERAGE]: '91%' })]);
    expect(verdict).toMatchObject({ status: 'undetermined', members: { missing: [OWN] } });
    expect(verdict.notes).toContainEqual({ code: 'percentage-only', members: [OWN] });
  });

  test('is among the cells behind a failure', () => {
    const { places } = diqing([...counties(2025), ...reported(OWN, 2025, children(1, 20))]);
    expect(places).toContainEqual({ path: `${OWN}-2025.csv`, line: 2, column: 1 });
  });

  test('is never judged, and where all is of one its parent is', () => {
    const { scope, verdicts } = judged(reported(OWN, 2025, children(15, 20)));
    expect(scope).toEqual([DIQING]);
    expect(verdicts.every(({ region }) => isRegion(TREE.member(region)))).toBe(true);
  });

  test('is while it is missing what the own figure of its parent stands in for', () => {
    const observations = [
      ...counties(2025),
      ...reported(OWN, 2024, children(15, 20)),
      ...reported(DIQING, 2025, children(210, 220)),
    ];
    expect(diqing(observations)).toMatchObject({
      status: 'pass',
      numerator: '210',
      denominator: '220',
      notes: [{ code: 'own-figure', regions: [DIQING] }],
    });
  });

  test('goes up into the sum of the province', () => {
    const tree = buildRegionTree(TREE.all.filter(({ code }) => code === '530000' || code.startsWith('5334')));
    const observations = [...counties(2025), ...reported(OWN, 2025, children(15, 20))];
    const { verdicts } = judged(observations, { regions: ['530000'], years: [2025] }, tree);
    expect(
      verdicts.find(({ indicator, region }) => indicator === COVERAGE && region === '530000'),
    ).toMatchObject({
      numerator: '195',
      denominator: '220',
      members: { reported: 4, expected: 4, direct: [OWN] },
    });
  });
});

describe('12. of a share', () => {
  const answers = (yes: boolean) =>
    ['533401', '533422', '533423'].flatMap((code) =>
      reported(code, 2025, { 'high-school-trusteeship': yes }),
    );
  const share = (observations: readonly Observation[]) =>
    verdictOn(judged(observations), 'high-school-trusteeship-coverage', DIQING, 2025);

  test('a direct member is neither counted nor expected', () => {
    const alone = share(answers(true));
    expect(alone).toMatchObject({ status: 'pass', numerator: '3', denominator: '3' });
    expect(share([...answers(true), ...reported(OWN, 2025, { 'high-school-trusteeship': false })])).toEqual(
      alone,
    );
    expect(share([...answers(true), ...reported(OWN, 2024, { 'high-school-trusteeship': true })])).toEqual(
      alone,
    );
  });
});

describe('12. direct members of the province', () => {
  const prefectures = TREE.children('530000').flatMap(({ code }) => reported(code, 2025, { [PLATFORMS]: 2 }));
  const province = (observations: readonly Observation[], indicator: string) =>
    verdictOn(judged(observations, { regions: ['530000'] }), indicator, '530000', 2025);

  test('count beside the prefectures', () => {
    expect(
      province([...prefectures, ...reported('530000-direct', 2025, { [PLATFORMS]: 5 })], PLATFORMS),
    ).toMatchObject({ value: '37', members: { reported: 17, expected: 17, direct: ['530000-direct'] } });
  });

  test('leave a count open while they are missing', () => {
    expect(
      province([...prefectures, ...reported('530000-direct', 2024, { [PLATFORMS]: 5 })], PLATFORMS),
    ).toMatchObject({
      bounds: { low: '32' },
      members: { reported: 16, expected: 17, missing: ['530000-direct'] },
    });
  });

  test('count beside what counties report', () => {
    const all = TREE.members('530000', 'county').flatMap(({ code }) => reported(code, 2025, children(9, 10)));
    expect(province([...all, ...reported('530000-direct', 2025, children(0, 10))], COVERAGE)).toMatchObject({
      numerator: '1161',
      denominator: '1300',
      members: { reported: 130, expected: 130 },
    });
  });

  test('those of a prefecture are no part of what prefectures report', () => {
    expect(province([...prefectures, ...reported(OWN, 2025, { [PLATFORMS]: 5 })], PLATFORMS)).toMatchObject({
      value: '32',
      members: { reported: 16, expected: 16, direct: [] },
    });
  });
});

test('12. a zone is a member as schools of its own are', () => {
  const zone = { id: 'park', name: '香格里拉工业园区', parent: DIQING, aliases: [] };
  const tree = buildRegionTree(TREE.all, [zone]);
  const observations = [
    ...counties(2025),
    ...reported('533400-park', 2025, children(10, 10)),
    ...reported(OWN, 2025, children(15, 20)),
  ];
  expect(verdictOn(judged(observations, {}, tree), COVERAGE, DIQING, 2025)).toMatchObject({
    numerator: '205',
    denominator: '230',
    members: { reported: 5, direct: [OWN, '533400-park'] },
  });
});
