import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedName, sheetNames } from '../../../../src/formats/documents/xlsx/sheet-names.ts';

describe('names of sheets', () => {
  test.each([
    ['总体情况', '总体情况'],
    ["'[各县]:达标*情况?/\\'", '-各县--达标-情况---'],
    ["'引号'", '引号'],
    ['  空格 ', '空格'],
    ['', '1'],
    ["'", '1'],
    ['History', 'History (2)'],
    ['一二三四五六七八九十'.repeat(4), '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一'],
    [`${'字'.repeat(30)}😀`, '字'.repeat(30)],
  ])('%j is called %j', (title, name) => {
    expect(sheetNames([title])).toEqual([name]);
  });
  test('each is another, also to programs that ignore case and width', () => {
    expect(sheetNames(['表A', '表a', '表Ａ', '表A'])).toEqual(['表A', '表a (2)', '表Ａ (3)', '表A (4)']);
    const long = '长'.repeat(40);
    expect(sheetNames([long, long])).toEqual(['长'.repeat(31), `${'长'.repeat(27)} (2)`]);
  });
  test('whatever the titles are, the names are legal', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 12 }), (titles) => {
        const names = sheetNames(titles);
        expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(titles.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^['\s]|['\s]$/u);
          expect(name).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });
  test('are quoted where cells are referred to', () => {
    expect(quotedName("a'b (2)")).toBe("'a''b (2)'");
  });
});
