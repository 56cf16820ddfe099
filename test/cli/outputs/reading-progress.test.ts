import { expect, test } from 'vitest';
import { readingProgress } from '../../../src/cli/outputs/reading-progress.ts';
import type { Language } from '../../../src/core/languages.ts';

/** What is written while files of ten rows take some milliseconds each. */
async function writtenOf(milliseconds: readonly number[], language: Language = 'en', isTerminal = true) {
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
    time += each;
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
    '',
  ]);
  expect(await writtenOf([2000, 1], 'zh')).toEqual(['', '正在读取：1/2 个文件，10 行', '']);
});

test('nothing is said where nobody sees it', async () => {
  expect(await writtenOf([2000, 2000], 'en', false)).toEqual(['']);
});
