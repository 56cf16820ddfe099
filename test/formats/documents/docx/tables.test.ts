import { describe, expect, test } from 'vitest';
import type { Table } from '../../../../src/content/document.ts';
import { writeDocx } from '../../../../src/formats/documents/docx/docx.ts';
import { all, first, partIn, value } from '../../../support/docx.ts';
import type { Element } from '../../../support/docx.ts';
import { ASSETS } from '../../../support/document-assets.ts';
import { documentOf, sectionOf, tableOf } from './documents.ts';

async function written(table: Table, landscape = false): Promise<Element> {
  const docx = await writeDocx(documentOf([sectionOf('tables', { blocks: [table], landscape })]), ASSETS);
  return first(partIn(docx, 'word/document.xml'), 'w:tbl');
}
const cellsOf = (row: Element | undefined) => (row === undefined ? [] : all(row, 'w:tc'));
const widthsOf = (table: Element) =>
  all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('a table', () => {
  test('repeats its head on every page and breaks no row', async () => {
    const rows = all(await written(tableOf()), 'w:tr');
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0, 0]);
    expect(rows.map((row) => all(row, 'w:cantSplit').length)).toEqual([1, 1, 1, 1, 1]);
  });
  test.each([
    [false, 8845],
    [true, 12756],
  ])('is as wide as the type area, whatever its columns ask for (turned: %s)', async (landscape, room) => {
    for (const width of [2, 14, 200]) {
      const columns = tableOf().columns.map((column) => ({ ...column, width }));
      const table = await written(tableOf({ columns }), landscape);
      expect(value(table, 'w:tblLayout', 'w:type')).toBe('fixed');
      expect(sum(widthsOf(table))).toBe(room);
      expect(value(table, 'w:tblW', 'w:w')).toBe(String(room));
    }
  });
  test('has figures at the right, in one piece', async () => {
    const rows = all(await written(tableOf()), 'w:tr');
    const cells = cellsOf(rows[2]);
    expect(cells.map((each) => value(each, 'w:jc'))).toEqual(['left', 'right', 'right', 'right', 'center']);
    expect(cells.map(({ text }) => text)).toEqual([
      '普惠性幼儿园覆盖率',
      '86.81%',
      '✓\u00A095.93%',
      '≥90%',
      '达标',
    ]);
  });
  test('tells states apart by mark and shade', async () => {
    const rows = all(await written(tableOf()), 'w:tr');
    const told = rows.slice(2).map((row) => {
      const last = cellsOf(row).at(-1);
      return [last?.text, last === undefined ? undefined : value(last, 'w:shd', 'w:fill')];
    });
    expect(told).toEqual([
      ['达标', 'DCEFEC'],
      ['未达标', 'FBE0CF'],
      ['无法判定', 'E7E7E7'],
    ]);
  });
  test('names groups over its whole width, with the row below, and sets sums in bold', async () => {
    const rows = all(await written(tableOf()), 'w:tr');
    const [group] = cellsOf(rows[1]);
    expect(cellsOf(rows[1])).toHaveLength(1);
    expect(group === undefined ? undefined : value(group, 'w:gridSpan')).toBe('5');
    expect(group === undefined ? [] : all(group, 'w:keepNext')).toHaveLength(1);
    expect(rows.map((row) => all(row, 'w:b').length)).toEqual([0, 0, 0, 0, 5]);
  });
  test('is set in 五号 where it fits, in 小五 or 六号 where it does not', async () => {
    const sizes = [2, 7, 9, 40].map(async (width) => {
      const columns = tableOf().columns.map((column) => ({ ...column, width }));
      return value(await written(tableOf({ columns })), 'w:sz');
    });
    expect(await Promise.all(sizes)).toEqual(['21', '21', '18', '15']);
  });
  test('lacks no cell where a row has too few', async () => {
    const table = await written(tableOf({ rows: [{ cells: [{ text: '只有一格' }] }] }));
    expect(all(table, 'w:tr').map((row) => cellsOf(row).length)).toEqual([5, 5]);
  });
  test('has a head and nothing else if there are no rows', async () => {
    expect(all(await written(tableOf({ rows: [] })), 'w:tr')).toHaveLength(1);
  });
});
