import { expect, test } from 'vitest';
import { readingProgress } from '../../../src/cli/outputs/reading-progress.ts';
import type { Language } from '../../../src/core/languages.ts';

/** What is written while files of ten rows take some milliseconds each, in each of which so many rows are told of first. */
async function writtenOf(
  milliseconds: readonly number[],
  language: Language = 'en',
  isTerminal = true,
  within: readonly number[] = [],
) {
  let [written, time] = ['', 0];
  const stderr = {
    write: (text: string) => void (written += text),
    writePieces: async () => {},
    finish: async () => null,
    isTerminal,
    columns: 80,
    rows: 24,
  };
  const progress = readingProgress(milliseconds.length, language, { stderr, env: {}, elapsed: () => time });
  for (const each of milliseconds) {
    const parts = within.length + 1;
    for (const read of within) {
      time += each / parts;
      progress.onRows(read);
    }
    time += each / parts;
    await progress.done(10);
  }
  progress.end();
  return written.split('\r\u001B[K');
}

test('nothing is said of what is over within a second', async () => {
  expect(await writtenOf([400, 500])).toEqual(['']);
});

test('after a second the files and rows that were read are, ten times a second, and erased in the end', async () => {
  expect(await writtenOf([600, 600, 50, 50, 10])).toEqual([
    '',
    'reading: 2 of 5 files, 20 rows',
    'reading: 4 of 5 files, 40 rows',
    'reading: 5 of 5 files, 50 rows',
    '',
  ]);
  expect(await writtenOf([2000, 1], 'zh')).toEqual([
    '',
    '正在读取：1/2 个文件，10 行',
    '正在读取：2/2 个文件，20 行',
    '',
  ]);
});

test('how far a long file is read is said while it is, and then that it was', async () => {
  expect(await writtenOf([900, 1600, 400], 'en', true, [0, 4, 4])).toEqual([
    '',
    'reading: 1 of 3 files, 10 rows',
    'reading: 1 of 3 files, 14 rows',
    'reading: 1 of 3 files, 18 rows',
    'reading: 2 of 3 files, 20 rows',
    'reading: 2 of 3 files, 20 rows',
    'reading: 2 of 3 files, 24 rows',
    'reading: 2 of 3 files, 28 rows',
    'reading: 3 of 3 files, 30 rows',
    '',
  ]);
  expect(await writtenOf([4000], 'en', true, [0])).toEqual([
    '',
    'reading: 0 of 1 file, 0 rows',
    'reading: 1 of 1 file, 10 rows',
    '',
  ]);
});

test('nothing is said where nobody sees it', async () => {
  expect(await writtenOf([2000, 2000], 'en', false)).toEqual(['']);
});
