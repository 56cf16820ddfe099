import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Observation, Region, Verdict } from '../../src/core/model.ts';
import type { RegionTree } from '../../src/regions/tree.ts';
import { buildRegionTree } from '../../src/regions/tree.ts';
import { found, judged, reported } from '../support/observed.ts';

const COVERAGE = 'inclusive-kindergarten-coverage';
const SHARE = 'high-school-trusteeship-coverage';
const PROVINCE = '990000';
const SEED = 12;

/** A province with so many counties in each prefecture. */
function treeOf(sizes: readonly number[]): RegionTree {
  const region = (code: string, level: Region['level'], parent: string | null): Region => ({
    code,
    name: code,
    short: code,
    level,
    parent,
    population: 1000,
    groups: [],
  });
  return buildRegionTree([
    region(PROVINCE, 'province', null),
    ...sizes.flatMap((size, i) => {
      const prefecture = `99${String(i + 1).padStart(2, '0')}00`;
      return [
        region(prefecture, 'prefecture', PROVINCE),
        ...Array.from({ length: size }, (_, j) =>
          region(`${prefecture.slice(0, 4)}${String(j + 1).padStart(2, '0')}`, 'county', prefecture),
        ),
      ];
    }),
  ]);
}

type Fraction = readonly [part: number, whole: number];
/** What one that reports said of a year: nothing, half of it, or both. */
type Answer = { readonly part?: number; readonly whole?: number };

const fraction = fc.nat(300).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
const answer: fc.Arbitrary<Answer> = fraction.chain(([part, whole]) =>
  fc.constantFrom<Answer>({ part, whole }, { part, whole }, { part, whole }, { whole }, { part }, {}),
);

const say = (region: string, year: number, { part, whole }: Answer): Observation[] =>
  reported(region, year, {
    ...(part === undefined ? {} : { 'inclusive-kindergarten-children': part }),
    ...(whole === undefined ? {} : { 'kindergarten-children': whole }),
  });

const verdictsOn = (tree: RegionTree, observations: readonly Observation[]) => {
  const { verdicts } = judged(observations, { years: [2025], regions: [PROVINCE] }, tree);
  return (indicator: string, region: string): Verdict => {
    const verdict = verdicts.find((each) => each.indicator === indicator && each.region === region);
    if (verdict === undefined) throw new Error(`no verdict on ${indicator} ${region}`);
    return verdict;
  };
};

describe('a direct member', () => {
  const answers = fc.array(answer, { minLength: 2, maxLength: 6 });

  test('moves a ratio exactly as a county with the same numbers would', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const last = `9901${String(all.length).padStart(2, '0')}`;
        const asCounty = (region: string) =>
          all.flatMap((each, i) =>
            // In 2022 everybody reported, so that a county and a direct member are both expected.
            [2022, 2025].flatMap((year) =>
              say(
                i === all.length - 1 ? region : `9901${String(i + 1).padStart(2, '0')}`,
                year,
                year === 2022 ? { part: 1, whole: 2 } : each,
              ),
            ),
          );
        const county = verdictsOn(treeOf([all.length]), asCounty(last));
        const direct = verdictsOn(treeOf([all.length - 1]), asCounty('990100-direct'));
        for (const region of ['990100', PROVINCE]) {
          const renamed = JSON.stringify(county(COVERAGE, region)).replaceAll(last, '990100-direct');
          const { members, ...others } = direct(COVERAGE, region);
          expect(members.direct).toEqual(['990100-direct']);
          expect({ ...others, members: { ...members, direct: [] } }).toEqual(JSON.parse(renamed));
        }
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  test('never changes a share', () => {
    const yes = fc.array(fc.constantFrom(true, false, null), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(yes, fc.boolean(), fc.constantFrom(2024, 2025), (counties, said, year) => {
        const tree = treeOf([counties.length]);
        const observations = counties.flatMap((each, i) =>
          each === null ? [] : reported(`99010${i + 1}`, 2025, { 'high-school-trusteeship': each }),
        );
        const direct = [`${PROVINCE}-direct`, '990100-direct'].flatMap((code) =>
          reported(code, year, { 'high-school-trusteeship': said, 'resident-population': 300_000 }),
        );
        const [without, beside] = [observations, [...observations, ...direct]].map((all) =>
          verdictsOn(tree, all),
        );
        for (const region of [PROVINCE, '990100'])
          for (const indicator of [SHARE, 'special-school-coverage'])
            expect(beside?.(indicator, region)).toEqual(without?.(indicator, region));
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});

interface Prefecture {
  readonly counties: readonly Answer[];
  readonly direct: Answer | null;
  readonly own: Fraction | null;
}

interface Case {
  readonly prefectures: readonly Prefecture[];
  readonly direct: Answer | null;
  readonly own: Fraction | null;
}

const own = fc.option(
  fc.tuple(fc.nat(1200), fc.nat(400)).map(([part, rest]): Fraction => [part, part + rest]),
);
const complete: fc.Arbitrary<Answer> = fraction.map(([part, whole]) => ({ part, whole }));
const cases = fc.constantFrom(complete, answer).chain((each) =>
  fc.record<Case>({
    prefectures: fc.array(
      fc.record({
        counties: fc.array(each, { minLength: 1, maxLength: 4 }),
        direct: fc.option(each),
        own,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    direct: fc.option(each),
    own,
  }),
);

const codeOf = (prefecture: number) => `990${prefecture + 1}00`;

/** Everybody who is there reported in 2024, so that a direct member that says nothing in 2025 is missed. */
function observationsOf({ prefectures, direct, own: itself }: Case): Observation[] {
  const before: Answer = { part: 1, whole: 2 };
  const member = (code: string, said: Answer | null) =>
    said === null ? [] : [...say(code, 2024, before), ...say(code, 2025, said)];
  const whole = (code: string, said: Fraction | null) =>
    said === null ? [] : say(code, 2025, { part: said[0], whole: said[1] });
  return [
    ...whole(PROVINCE, itself),
    ...member(`${PROVINCE}-direct`, direct),
    ...prefectures.flatMap((each, i) => [
      ...whole(codeOf(i), each.own),
      ...member(`${codeOf(i)}-direct`, each.direct),
      ...each.counties.flatMap((county, j) => member(`${codeOf(i).slice(0, 4)}0${j + 1}`, county)),
    ]),
  ];
}

/** Rules 11 and 12 over plain numbers: null where not all reported, and nothing stands in. */
function settle(members: readonly (Fraction | null)[], itself: Fraction | null): Fraction | null {
  const all = members.flatMap((member) => (member === null ? [] : [member]));
  if (all.length < members.length) return itself;
  const sum: Fraction = [all.reduce((n, [part]) => n + part, 0), all.reduce((n, [, whole]) => n + whole, 0)];
  if (itself === null) return sum;
  const [part, whole] = [itself[0] - sum[0], itself[1] - sum[1]];
  return part >= 0 && whole >= part ? itself : sum;
}

const exact = ({ part, whole }: Answer): Fraction | null =>
  part === undefined || whole === undefined ? null : [part, whole];
const present = (said: Answer | null) => (said === null ? [] : [exact(said)]);

describe('what regions come to with direct members and figures of their own', () => {
  test('is what plain numbers come to', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const verdict = verdictsOn(
          treeOf(given.prefectures.map(({ counties }) => counties.length)),
          observationsOf(given),
        );
        const prefectures = given.prefectures.map((each) =>
          settle([...each.counties.map(exact), ...present(each.direct)], each.own),
        );
        const province = settle([...prefectures, ...present(given.direct)], given.own);
        [...prefectures.map((sum, i) => [codeOf(i), sum] as const), [PROVINCE, province] as const].forEach(
          ([code, sum]) => {
            const { numerator, denominator, status } = verdict(COVERAGE, code);
            if (sum === null) expect(numerator).toBeUndefined();
            else if (sum[1] === 0) expect(status).toBe('not-applicable');
            else expect([numerator, denominator]).toEqual(sum.map(String));
          },
        );
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  test('does not depend on the order of the observations, nor does what is found', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat(1000)), (given, random) => {
        const tree = treeOf(given.prefectures.map(({ counties }) => counties.length));
        const observations = observationsOf(given);
        const shuffled = observations
          .map((observation) => ({ observation, key: random.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ observation }) => observation);
        const selection = { regions: [PROVINCE] };
        expect(judged(shuffled, selection, tree)).toEqual(judged(observations, selection, tree));
        const sorted = (all: readonly Observation[]) =>
          found(all, tree)
            .filter(({ code }) => code === 'own-remainder' || code === 'reported-differs')
            .map((facts) => JSON.stringify(facts))
            .toSorted();
        expect(sorted(shuffled)).toEqual(sorted(observations));
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  test('is warned of exactly where a figure of its own was judged beside complete members', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const tree = treeOf(given.prefectures.map(({ counties }) => counties.length));
        const observations = observationsOf(given);
        const { verdicts } = judged(observations, { years: [2025], regions: [PROVINCE] }, tree);
        const noted = verdicts
          .filter(({ notes }) => notes.some(({ code }) => code === 'own-remainder'))
          .map(({ region }) => region);
        const warned = found(observations, tree).flatMap((facts) =>
          facts.code === 'own-remainder' && facts.year === 2025 ? [facts.region] : [],
        );
        expect(warned.toSorted()).toEqual(noted.toSorted());
      }),
      { numRuns: 150, seed: SEED },
    );
  });
});
