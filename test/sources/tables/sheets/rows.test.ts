import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexFrom, parted, rowsBy, someRow } from '../../../../src/sources/tables/sheets/rows.ts';
import type { Row } from '../../../../src/sources/tables/sheets/table.ts';

const lists = fc
  .uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 40 })
  .map((lines) => lines.toSorted((a, b) => a - b).map((line): Row => ({ line, cells: [String(line)] })));

const onDemand = (rows: readonly Row[]) => rowsBy(rows.length, (index) => rows[index]);

describe('rows that are made when they are looked at', () => {
  test('answer as an array of them does', () => {
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -50, max: 50 }),
        (rows, a, b) => {
          const made = onDemand(rows);
          expect([...made]).toEqual(rows);
          expect(made.at(a)).toEqual(rows.at(a));
          expect(Array.from(made.slice(a, b))).toEqual(rows.slice(a, b));
          expect(Array.from(made.slice(a).slice(b))).toEqual(rows.slice(a).slice(b));
          expect(made.slice(a, b).at(-1)).toEqual(rows.slice(a, b).at(-1));
          expect(someRow(made, ({ line }) => line === a)).toBe(rows.some(({ line }) => line === a));
          expect(indexFrom(made, a)).toBe(rows.filter(({ line }) => line < a).length);
        },
      ),
      { seed: 17 },
    );
  });

  test('are parted, and parted again, into the same rows', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (rows, a, b) => {
        const [one, other] = [({ line }: Row) => line % a === 0, ({ line }: Row) => line % b === 0];
        const first = parted(onDemand(rows), one);
        const second = parted(first.others, other);
        expect([...first.those]).toEqual(rows.filter(one));
        expect([...second.those]).toEqual(rows.filter((row) => !one(row) && other(row)));
        expect([...second.others]).toEqual(rows.filter((row) => !one(row) && !other(row)));
        expect(second.others.at(-1)).toEqual([...second.others].at(-1));
        expect(Array.from(second.others.slice(1, 4))).toEqual([...second.others].slice(1, 4));
      }),
      { seed: 17 },
    );
  });
});
