import { expect, test } from 'vitest';
import { openText } from '../../../src/sources/tables/files/open.ts';
import { readingContext } from '../../../src/sources/tables/make-context.ts';
import { readFile } from '../../../src/sources/tables/read-file.ts';
import { PLAN, TREE } from '../../support/judge.ts';

/** What a file of so many rows tells while it is read. */
function toldOf(rows: number): number[] {
  const told: number[] = [];
  const context = { ...readingContext(PLAN, TREE), onRows: (read: number) => void told.push(read) };
  const text = `地区,年份,指标,数值\n${'昆明市,2023,在园幼儿总数,1\n'.repeat(rows)}`;
  readFile(openText({ path: 'a.csv', bytes: new TextEncoder().encode(text), sha256: '' }), context);
  return told;
}

test('a long table tells that it is looked at, and then how many of its rows were read', () => {
  expect(toldOf(25_000)).toEqual([0, 0, 0, 10_000, 10_000]);
});

test('a short one tells nothing but that it was begun', () => {
  expect(toldOf(10)).toEqual([0]);
});
