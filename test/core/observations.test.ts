import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstByThing } from '../../src/core/by-thing.ts';
import { decimal, parseDecimal } from '../../src/core/decimal.ts';
import type { Figure, Observation } from '../../src/core/model.ts';
import { joined, observationList, observationsOf } from '../../src/core/observation-list.ts';
import { comparePlaces } from '../../src/core/origin.ts';

const decimals = fc
  .oneof(
    fc.integer({ min: -9_999_999, max: 9_999_999 }).map(String),
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
    fc.tuple(fc.nat(), fc.nat()).map(([whole, part]) => `${whole}.${part}`),
  )
  .map((text) => parseDecimal(text) ?? decimal(0));

const figures: fc.Arbitrary<Figure> = fc.oneof(
  decimals.map((value): Figure => ({ kind: 'number', value })),
  decimals.map((value): Figure => ({ kind: 'percentage', value })),
  fc.boolean().map((value): Figure => ({ kind: 'yes-no', value })),
  fc.tuple(decimals, decimals).map(([numerator, denominator]): Figure => ({
    kind: 'fraction',
    numerator,
    denominator,
  })),
);

const places = fc
  .record({
    path: fc.constantFrom('a.csv', 'b.xlsx', 'é.csv'),
    sheet: fc.option(fc.constantFrom('表1', '表2'), { nil: undefined }),
    line: fc.integer({ min: 1, max: 9_000_000 }),
    column: fc.integer({ min: 1, max: 20_000 }),
  })
  .map(({ sheet, ...place }) => (sheet === undefined ? place : { ...place, sheet }));

const observations: fc.Arbitrary<Observation> = fc
  .record({
    subject: fc.record({
      type: fc.constantFrom('measure' as const, 'indicator' as const),
      id: fc.constantFrom('schools', 'children', 'coverage'),
    }),
    region: fc.constantFrom('530000', '530102', '530102-own'),
    year: fc.constantFrom(2022, 2023, 2025),
    figure: figures,
    place: places,
    denominatorPlace: fc.option(places, { nil: undefined }),
  })
  .map(({ denominatorPlace, ...rest }) =>
    denominatorPlace === undefined ? rest : { ...rest, denominatorPlace },
  );

const lists = fc.array(observations, { maxLength: 60 });

describe('observations in columns', () => {
  test('are what was put in, in that order', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const kept = observationsOf(all);
        expect([...kept]).toEqual(all);
        expect(kept.regions()).toEqual(new Set(all.map(({ region }) => region)));
        expect(kept.years()).toEqual(new Set(all.map(({ year }) => year)));
        expect(kept.ofIndicators()).toEqual(all.filter(({ subject }) => subject.type === 'indicator'));
      }),
      { seed: 17 },
    );
  });

  test('stay the same whichever way they come together', () => {
    fc.assert(
      fc.property(fc.array(lists, { maxLength: 4 }), (parts) => {
        const all = parts.flat();
        expect([...joined(parts.map(observationsOf))]).toEqual(all);
        const list = observationList();
        for (const part of parts) list.addAll(observationsOf(part));
        expect([...list.done()]).toEqual(all);
      }),
      { seed: 17 },
    );
  });

  test('are sorted by file, sheet, line and column, and picked by their indices', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const sorted = [...observationsOf(all).inOrderOfPlaces()].map(({ place }) => place);
        expect(sorted).toEqual(all.map(({ place }) => place).toSorted(comparePlaces));
        const odd = all.map((_, i) => i).filter((i) => i % 2 === 1);
        expect([...observationsOf(all).picked(odd)]).toEqual(odd.map((i) => all[i]));
      }),
      { seed: 17 },
    );
  });

  test('there is none beyond the last', () => {
    expect(() => observationsOf([]).at(0)).toThrow('no observation 0');
  });
});

describe('the first observation about a thing', () => {
  const isSame = (a: Observation, b: Observation) =>
    a.figure.kind === b.figure.kind &&
    a.subject.id === b.subject.id &&
    a.region === b.region &&
    a.year === b.year;

  test('is found by its kind, subject, region and year', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const kept = observationsOf(all);
        const things = firstByThing(kept);
        all.forEach((each, index) => {
          const first = all.findIndex((other) => isSame(other, each));
          expect(things.firstLike(index)).toBe(first);
          expect(things.find(each.figure.kind, each.subject.id, each.region, each.year)).toBe(first);
          expect(things.hasAny(each.subject.id, each.region)).toBe(true);
        });
      }),
      { seed: 17 },
    );
  });

  test('is none where nothing was reported', () => {
    const things = firstByThing(observationsOf([]));
    expect(things.find('number', 'schools', '530102', 2025)).toBeNull();
    expect(things.hasAny('schools', '530102')).toBe(false);
  });
});
