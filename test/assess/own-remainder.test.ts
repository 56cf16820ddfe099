import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/core/model.ts';
import { buildRegionTree } from '../../src/regions/tree.ts';
import { TREE, verdictOn } from '../support/judge.ts';
import { found, judged, reported } from '../support/observed.ts';

const COVERAGE = 'inclusive-kindergarten-coverage';
const UNIVERSITIES = 'vocational-universities';
const DIQING = '533400';
const OWN = '533400-direct';

const children = (part: number, whole: number) => ({
  'inclusive-kindergarten-children': part,
  'kindergarten-children': whole,
});
/** The three counties of 迪庆 come to 180/200. */
const COUNTIES = [
  ...reported('533401', 2025, children(60, 70)),
  ...reported('533422', 2025, children(60, 70)),
  ...reported('533423', 2025, children(60, 60)),
];
const diqing = (observations: readonly Observation[]) =>
  verdictOn(judged(observations), COVERAGE, DIQING, 2025);
const withOwn = (part: number, whole: number) => [
  ...COUNTIES,
  ...reported(DIQING, 2025, children(part, whole)),
];

describe('11. a figure above the sum of complete members', () => {
  test('does not ask for a row that is there', () => {
    const [finding, ...others] = found([...withOwn(195, 220), ...reported(OWN, 2025, children(10, 10))]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'own-remainder', computed: '190/210', remainder: '5/10' });
    expect(finding).not.toHaveProperty('member');
  });

  test.each([
    [195, 220, '15', '20'],
    [180, 220, '0', '20'],
    [200, 220, '20', '20'],
    [180, 201, '0', '1'],
  ])('is judged where the remainder is possible: %i/%i', (part, whole, numerator, denominator) => {
    const observations = withOwn(part, whole);
    expect(diqing(observations)).toMatchObject({
      numerator: String(part),
      denominator: String(whole),
      members: { reported: 3, expected: 3, direct: [] },
      notes: [{ code: 'own-remainder', numerator, denominator }],
      places: [
        { path: '533400-2025.csv', line: 2, column: 1 },
        { path: '533400-2025.csv', line: 2, column: 2 },
      ],
    });
    expect(found(observations)).toEqual([
      {
        code: 'own-remainder',
        subject: COVERAGE,
        region: DIQING,
        year: 2025,
        reported: `${part}/${whole}`,
        computed: '180/200',
        remainder: `${numerator}/${denominator}`,
        member: OWN,
      },
    ]);
  });

  test.each([
    [210, 220, '30/20', ['inclusive-kindergarten-children', 'kindergarten-children']],
    [200, 200, '20/0', ['inclusive-kindergarten-children']],
    [181, 200, '1/0', ['inclusive-kindergarten-children']],
  ])('is not where it is impossible, and that is said: %i/%i', (part, whole, remainder, subjects) => {
    const observations = withOwn(part, whole);
    expect(diqing(observations)).toMatchObject({ numerator: '180', denominator: '200', notes: [] });
    expect(found(observations)).toMatchObject(
      subjects.map((subject) => ({ code: 'reported-differs', subject, remainder, complete: true })),
    );
  });

  test('is no difference where it is the sum', () => {
    expect(diqing(withOwn(180, 200))).toMatchObject({ numerator: '180', notes: [] });
    expect(found(withOwn(180, 200))).toEqual([]);
  });

  test.each([
    [170, 220],
    [190, 195],
    [170, 190],
  ])('is only a difference where one of the two is below it: %i/%i', (part, whole) => {
    const observations = withOwn(part, whole);
    expect(diqing(observations)).toMatchObject({ numerator: '180', denominator: '200', notes: [] });
    const facts = found(observations);
    expect(facts.map(({ code }) => code)).toEqual(['reported-differs', 'reported-differs']);
    expect(facts.every((each) => !('remainder' in each))).toBe(true);
  });

  test('is only a difference where half of it was reported', () => {
    const observations = [...COUNTIES, ...reported(DIQING, 2025, { 'kindergarten-children': 220 })];
    expect(diqing(observations)).toMatchObject({ numerator: '180', denominator: '200' });
    expect(found(observations)).toMatchObject([
      { code: 'reported-differs', reported: '220', computed: '200' },
    ]);
  });

  test('is held against direct members too', () => {
    const direct = reported(OWN, 2025, children(15, 20));
    const observations = (part: number, whole: number) => [...withOwn(part, whole), ...direct];
    expect(diqing(observations(195, 220)).notes).toEqual([]);
    expect(found(observations(195, 220))).toEqual([]);
    expect(found(observations(196, 222))).toMatchObject([{ computed: '195/220', remainder: '1/2' }]);
    expect(found(observations(180, 200))).toMatchObject([
      { code: 'reported-differs', computed: '195' },
      { code: 'reported-differs', computed: '220' },
    ]);
  });

  test('goes up into the sum of the region above', () => {
    const tree = buildRegionTree(TREE.all.filter(({ code }) => code === '530000' || code.startsWith('5334')));
    const province = (part: number, whole: number) => {
      const { verdicts } = judged(withOwn(part, whole), { regions: ['530000'], years: [2025] }, tree);
      return verdicts.find(({ indicator, region }) => indicator === COVERAGE && region === '530000');
    };
    expect(province(195, 220)).toMatchObject({ numerator: '195', denominator: '220', notes: [] });
    expect(province(210, 220)).toMatchObject({ numerator: '180', denominator: '200' });
    const above = (part: number, whole: number) => [
      ...withOwn(195, 220),
      ...reported('530000', 2025, children(part, whole)),
    ];
    expect(found(above(195, 220), tree)).toMatchObject([{ code: 'own-remainder', region: DIQING }]);
    expect(found(above(180, 200), tree)).toMatchObject([
      { code: 'reported-differs', region: '530000', computed: '195' },
      { code: 'reported-differs', region: '530000', computed: '220' },
      { code: 'own-remainder', region: DIQING },
    ]);
    expect(found(above(200, 230), tree)).toMatchObject([
      { code: 'own-remainder', region: DIQING, computed: '180/200' },
      { code: 'own-remainder', region: '530000', computed: '195/220', remainder: '5/10' },
    ]);
  });
});

describe('11. of a count', () => {
  const prefectures = TREE.children('530000').flatMap(({ code }) =>
    reported(code, 2025, { [UNIVERSITIES]: 1 }),
  );
  const of = (own: number) => [...prefectures, ...reported('530000', 2025, { [UNIVERSITIES]: own })];
  const province = (own: number) => verdictOn(judged(of(own)), UNIVERSITIES, '530000', 2025);

  test('more than the sum is judged itself', () => {
    expect(province(18)).toMatchObject({ value: '18', notes: [{ code: 'own-remainder', numerator: '2' }] });
    expect(found(of(18))).toEqual([
      {
        code: 'own-remainder',
        subject: UNIVERSITIES,
        region: '530000',
        year: 2025,
        reported: '18',
        computed: '16',
        remainder: '2',
        member: '530000-direct',
      },
    ]);
  });

  test('less is not', () => {
    expect(province(15)).toMatchObject({ value: '16', notes: [] });
    expect(found(of(15))).toMatchObject([{ code: 'reported-differs', reported: '15', computed: '16' }]);
  });
});

describe('11. of what no ratio or count adds up', () => {
  const schools = (own: number, between?: number) => [
    ...['533401', '533422', '533423'].flatMap((code) => reported(code, 2025, { 'special-schools': 1 })),
    ...reported(DIQING, 2025, { 'special-schools': own }),
    ...(between === undefined ? [] : reported('530000', 2025, { 'special-schools': between })),
  ];

  test('more than the sum is a remainder, less a difference', () => {
    expect(found(schools(4))).toMatchObject([
      { code: 'own-remainder', subject: 'special-schools', reported: '4', computed: '3', remainder: '1' },
    ]);
    expect(found(schools(2))).toMatchObject([{ code: 'reported-differs', reported: '2', computed: '3' }]);
    expect(found(schools(3))).toEqual([]);
  });

  test('it counts in the sum above', () => {
    expect(found(schools(4, 3))).toMatchObject([
      { code: 'reported-differs', region: '530000', computed: '4', complete: false },
      { code: 'own-remainder', region: DIQING },
    ]);
  });
});

test('11. a share of its own is never more than its members', () => {
  const members = ['533401', '533422', '533423'].flatMap((code) =>
    reported(code, 2025, { 'high-school-trusteeship': code === '533401' }),
  );
  const observations = [...members, ...reported(DIQING, 2025, { 'high-school-trusteeship-coverage': '3/3' })];
  expect(verdictOn(judged(observations), 'high-school-trusteeship-coverage', DIQING, 2025)).toMatchObject({
    numerator: '1',
    denominator: '3',
    notes: [],
  });
  expect(found(observations)).toMatchObject([{ code: 'reported-differs', reported: '3/3', computed: '1/3' }]);
});

test('11. a percentage is held against what is judged', () => {
  const percentage = (text: string) => reported(DIQING, 2025, { [COVERAGE]: text });
  const codes = (observations: readonly Observation[]) => found(observations).map(({ code }) => code);
  expect(codes([...withOwn(195, 220), ...percentage('88.64%')])).toEqual(['own-remainder']);
  expect(found([...withOwn(195, 220), ...percentage('90%')])).toMatchObject([
    { code: 'reported-differs', reported: '90%', computed: '88.636363%' },
    { code: 'own-remainder' },
  ]);
});

test('11. a percentage of a direct member is held against its own figures', () => {
  const direct = (text: string) => reported(OWN, 2025, { ...children(15, 20), [COVERAGE]: text });
  expect(found([...COUNTIES, ...direct('75%')])).toEqual([]);
  expect(found([...COUNTIES, ...direct('80%')])).toMatchObject([
    { code: 'reported-differs', region: OWN, reported: '80%', computed: '75%' },
  ]);
});
