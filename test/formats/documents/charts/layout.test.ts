import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf } from '../../../../src/formats/documents/charts/bands.ts';
import { heapOf } from '../../../../src/formats/documents/charts/heap.ts';
import { apart, fromEnds, withRoom } from '../../../../src/formats/documents/charts/labels.ts';
import { fitted, widthOf } from '../../../../src/formats/documents/charts/measure.ts';
import { scaleOf, tickText } from '../../../../src/formats/documents/charts/scale.ts';

describe('an axis', () => {
  test.each([
    [[86.81, 95.93], 'percent', '85% 90% 95% 100%'],
    [[99.1, 99.24, 100], 'percent', '99.00% 99.25% 99.50% 99.75% 100.00%'],
    [[100, 100], 'percent', '94% 96% 98% 100%'],
    [[0, 1], 'number', '0 1 2'],
    [[120.5, 130], 'percent', '120% 125% 130% 135%'],
    [[-3, 4], 'number', '-4 -2 0 2 4 6'],
  ] as const)('of %j in %s', (values, unit, expected) => {
    const scale = scaleOf(values, { unit, ticks: 4, margin: 0.05 });
    const count = Math.round((scale.max - scale.min) / scale.step) + 1;
    const ticks = Array.from({ length: count }, (_, i) => tickText(scale.min + i * scale.step, scale, unit));
    expect(ticks.join(' ')).toBe(expected);
  });
  test('holds every value, and no more than 100 % where none is above', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (values) => {
        const { min, max } = scaleOf(values, { unit: 'percent', ticks: 5, margin: 0.1 });
        expect(min).toBeLessThanOrEqual(Math.min(...values) + 1e-6);
        expect(max).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6);
        expect(min).toBeGreaterThanOrEqual(0);
        expect(max).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

describe('a heap', () => {
  test('covers no mark by another, keeps each near its place and all below a height', () => {
    const places = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 150 });
    fc.assert(
      fc.property(places, (at) => {
        const heap = heapOf(at, 4.5, 180);
        const marks = heap.map(({ aside, up }, i) => `${(at[i] ?? 0) + aside} ${up}`);
        expect(new Set(marks).size).toBe(marks.length);
        for (const { aside, up, radius } of heap) {
          expect(Math.abs(aside)).toBeLessThanOrEqual(9);
          expect(up - radius).toBeGreaterThanOrEqual(-1);
          expect(up).toBeLessThanOrEqual(180 + 4.5);
        }
      }),
    );
  });
});

describe('labels', () => {
  test('that would touch are moved apart, within the limits, in their order', () => {
    expect(
      apart(
        [
          { at: 10, size: 10 },
          { at: 12, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 20]);
    expect(
      apart(
        [
          { at: 98, size: 10 },
          { at: 97, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([95, 85]);
    expect(
      apart(
        [
          { at: 5, size: 10 },
          { at: 50, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([5, 50]);
  });
  test('without room are left out, those of the ends last', () => {
    expect(fromEnds([1, 2, 3, 4, 5])).toEqual([1, 5, 2, 4, 3]);
    const spans = [0, 100, 8, 50].map((at) => ({ at, size: 20 }));
    expect(withRoom(spans, 2).map(({ at }) => at)).toEqual([0, 100, 50]);
  });
  test('are cut where they have no room, and say so', () => {
    expect(fitted('双江拉祜族佤族布朗族傣族自治县', 60, 10)).toBe('双江拉祜族…');
    expect(fitted('五华区', 60, 10)).toBe('五华区');
    expect(widthOf('国a', 10)).toBeCloseTo(15.6);
  });
});

describe('bands', () => {
  const columns = [3, 9, 4].flatMap((count, group) =>
    Array.from({ length: count }, (_, i) => ({ name: `${i}`, group: `${group}` })),
  );
  const measures = { width: 100, cell: 10, gap: 5, nameWidth: () => 0 };
  test('hold every column once, in order, and groups whole where they fit', () => {
    const bands = bandsOf(columns, measures);
    const groups = bands.flatMap((band) => band.groups);
    expect(groups.flatMap((group) => group.columns.map(({ index }) => index))).toEqual(
      columns.map((_, i) => i),
    );
    expect(bands.map((band) => band.groups.map(({ name }) => name))).toEqual([['0'], ['1'], ['2']]);
  });
  test('divide a group that is wider than a band', () => {
    const bands = bandsOf(columns, { ...measures, width: 40 });
    expect(bands.map((band) => band.groups.map((group) => group.columns.length))).toEqual([
      [3],
      [4],
      [4],
      [1],
      [4],
    ]);
  });
  test('leave room for the name of a small group', () => {
    const [band] = bandsOf(columns.slice(0, 3).concat(columns.slice(12)), {
      ...measures,
      nameWidth: () => 40,
    });
    expect(band?.groups.map(({ offset }) => offset)).toEqual([0, 45]);
  });
});
