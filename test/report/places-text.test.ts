import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/locales/index.ts';
import { withPlaces } from '../../src/report/places-text.ts';

const at = (line: number, column = 3, path = '昆明市.csv') => ({ path, line, column });
const cell = (line: number, column: number) => ({ path: '昆明市.xlsx', sheet: '表1', line, column });
const zh = (...places: Parameters<typeof withPlaces>[1]['places']) =>
  withPlaces('', { places }, wordsOf('zh'));
const en = (...places: Parameters<typeof withPlaces>[1]['places']) =>
  withPlaces('x', { places }, wordsOf('en'));

describe('a reason names its cells', () => {
  test('none, nothing', () => expect([zh(), en()]).toEqual(['', 'x']));
  test('a row once, whatever of its cells', () => {
    expect(zh(at(9, 3), at(9, 4))).toBe('数据见 昆明市.csv 第9行');
    expect(en(at(9, 3), at(9, 4))).toBe('x; data: 昆明市.csv line 9');
  });
  test('of a workbook the cells', () => {
    expect(zh(cell(7, 3), cell(7, 4))).toBe('数据见 昆明市.xlsx 表1!C7、D7');
  });
  test('the first rows, and how many more', () => {
    expect(zh(at(2), at(3), at(4, 3, 'b.csv'), at(5), at(6))).toBe(
      '数据见 昆明市.csv 第2行、第3行、b.csv 第4行，另有 2 行',
    );
    expect(en(at(2), at(3), at(4), at(5))).toBe('x; data: 昆明市.csv lines 2, 3, 4 and 1 more row');
  });
  test('a name that would move the cursor is shown as text', () => {
    expect(zh(at(2, 3, '\u001B[2Ja.csv'))).toBe('数据见 <001B>[2Ja.csv 第2行');
  });
});
