import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../../../src/formats/documents/docx/column-widths.ts';
import { tableOf } from './documents.ts';

const ROOM = 8845;

test('columns share out the line by what they ask for', () => {
  const { size, widths } = columnsOf(tableOf(), ROOM);
  expect(size).toBe(10.5);
  expect(widths.reduce((total, each) => total + each, 0)).toBe(ROOM);
  expect(widths[0]).toBeGreaterThan((widths[1] ?? 0) * 2);
  expect(widths[1]).toBe(widths[3]);
});

test('a figure has room even if its column asked for less, as long as the line has it', () => {
  const columns = tableOf().columns.map((column) => ({
    ...column,
    width: column.unbroken === true ? 2 : 30,
  }));
  const rows = [
    { cells: ['名称', '1304723/1360082', '1304723/1360082', '95.93%', '达标'].map((text) => ({ text })) },
  ];
  const { size, widths } = columnsOf(tableOf({ columns, rows }), ROOM);
  // 15 characters of half width.
  for (const width of widths.slice(1, 3)) expect(width).toBeGreaterThanOrEqual(7.5 * size * 20 + 140);
});

test('whatever they ask for, they are as wide as the line', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ width: fc.integer({ min: 0, max: 300 }), unbroken: fc.boolean(), text: fc.string() }),
        {
          minLength: 1,
          maxLength: 20,
        },
      ),
      (asked) => {
        const columns = asked.map(({ width, unbroken, text }) => ({
          title: text,
          align: 'start' as const,
          width,
          ...(unbroken ? { unbroken } : {}),
        }));
        const rows = [{ cells: asked.map(({ text }) => ({ text: text.repeat(3) })) }];
        const { widths } = columnsOf(tableOf({ columns, rows }), ROOM);
        expect(widths.reduce((total, each) => total + each, 0)).toBe(ROOM);
        for (const width of widths) expect(width).toBeGreaterThan(0);
      },
    ),
  );
});
