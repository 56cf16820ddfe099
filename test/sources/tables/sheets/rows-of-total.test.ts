import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBetween, alikeRows, rowsBetween } from '../../../../src/sources/tables/sheets/alike-rows.ts';
import type { Row } from '../../../../src/sources/tables/sheets/table.ts';
import { submit } from '../../../support/judge.ts';

const FIELDS = { year: 0, name: 1 };
const isPart = ({ cells }: Row) => cells[2] === '小计';
const cell = (row: Row, column: number) => row.cells[column] ?? '';
/** Whether a row is of what a total is of, said as plainly as it can be. */
const isLike = (row: Row, total: Row) =>
  [0, 1].every((column) => cell(total, column) === '' || cell(total, column) === cell(row, column));

const rows = fc
  .array(
    fc.record({
      cells: fc.tuple(
        fc.constantFrom('', '2024', '2025'),
        fc.constantFrom('', '甲', '乙'),
        fc.constantFrom('小计', '合计', '五华区', '盘龙区'),
      ),
      gap: fc.constantFrom(1, 1, 3),
    }),
    { maxLength: 25 },
  )
  .map((all) => {
    let line = 0;
    return all.map(({ cells, gap }): Row => {
      line += gap;
      return { line, cells };
    });
  });

describe('the rows and totals beside a total', () => {
  test('are those found by going through all of them', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const totals = all.filter((row) => cell(row, 2).endsWith('计'));
        const body = all.filter((row) => !totals.includes(row));
        const alike = alikeRows(body, totals, FIELDS, isPart);
        for (const total of totals) {
          expect(alike.rowsLike(total)).toEqual(body.filter((row) => isLike(row, total)));
          const beside = totals.filter((other) => isLike(other, total) || isLike(total, other));
          for (const among of ['all', 'whole'] as const) {
            const counted = among === 'all' ? beside : beside.filter((other) => !isPart(other));
            expect(alike.linesAround(total, among)).toEqual({
              before: counted.findLast(({ line }) => line < total.line)?.line,
              after: counted.find(({ line }) => line > total.line)?.line,
            });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('stand between two lines', () => {
    fc.assert(
      fc.property(rows, fc.nat(60), fc.nat(60), (all, from, to) => {
        const between = all.filter(({ line }) => line > from && line < to);
        expect(rowsBetween(all, from, to)).toEqual(between);
        expect(
          anyBetween(
            all.map(({ line }) => line),
            from,
            to,
          ),
        ).toBe(between.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});

/** Minutes, were all rows gone through for each total. */
test('a table that alternates with totals is read in time that grows with its rows', () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `五华区,2025,1\n合计,2025,${i % 7}\n`).join('');
  const started = performance.now();
  const { inputs } = submit({ 't.csv': `地区,年份,在园幼儿总数\n${text}` }, null);
  expect(inputs).toMatchObject([{ rows: 10_000 }]);
  expect(performance.now() - started).toBeLessThan(10_000);
}, 60_000);
