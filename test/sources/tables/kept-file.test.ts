import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { excerptsOf } from '../../../src/sources/tables/files/excerpt.ts';
import { openFile } from '../../../src/sources/tables/files/open.ts';
import { letGo, openedAgain } from '../../../src/sources/tables/kept-file.ts';
import { textsOf } from '../../../src/sources/tables/written-cells.ts';
import { ROOT } from '../../support/run.ts';
import { source } from '../../support/source.ts';

const FOLDER = `${ROOT}fixtures/spreadsheets`;
const FILES = [
  ...readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`),
  ...readdirSync(`${ROOT}fixtures/demo`).map((name) => `${ROOT}fixtures/demo/${name}`),
].filter((name) => /\.(?:csv|txt|xlsx?|et|xml|html?)$/u.test(name));

describe('a file that was let go of shows the same lines and cells', () => {
  test.each(FILES)('%s', async (path) => {
    const file = await openFile(source(readFileSync(path), path));
    const text = file.sheets[0]?.text ?? '';
    for (const keepsText of [true, false]) {
      const again = openedAgain(structuredClone(letGo(file, keepsText)), () => text);
      const [texts, textsAgain] = [textsOf([file]), textsOf([again])];
      for (const [i, sheet] of file.sheets.entries()) {
        const kept = again.sheets[i];
        if (kept === undefined) throw new Error('a sheet is missing');
        const [shown, shownAgain] = [excerptsOf(sheet, file.delimiter), excerptsOf(kept, again.delimiter)];
        for (const { line, cells } of sheet.table.rows)
          for (let column = 1; column <= Math.min(cells.length, 20); column += 1) {
            expect(shownAgain(line, column)).toEqual(shown(line, column));
            const place = { path, line, column, ...(sheet.name === null ? {} : { sheet: sheet.name }) };
            expect(textsAgain(place)).toBe(texts(place));
          }
      }
    }
  });
});

test('a text that was not kept is read when it is looked into, and not before', async () => {
  const file = await openFile(source('地区,年份,在园幼儿总数\n五华区,2025,1\n'));
  let asked = 0;
  const again = openedAgain(letGo(file, false), () => {
    asked += 1;
    return file.sheets[0]?.text ?? '';
  });
  expect(asked).toBe(0);
  expect(Array.from(again.sheets[0]?.table.rows ?? [], ({ line }) => line)).toEqual([1, 2]);
  expect(asked).toBe(1);
});
