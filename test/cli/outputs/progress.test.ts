import { expect, test } from 'vitest';
import { progressLine } from '../../../src/cli/outputs/progress.ts';
import type { Output } from '../../../src/platform/io.ts';

function shownOn(
  stream: Partial<Output>,
  env: Readonly<Record<string, string>> = {},
  ascii?: boolean,
): string {
  let written = '';
  const stderr = {
    write: (text: string) => void (written += text),
    writePieces: async () => {},
    finish: async () => null,
    isTerminal: true,
    columns: 40,
    rows: 24,
    ...stream,
  };
  const line = progressLine({ stderr, env }, ascii);
  line.show('1/129：五华区\u001B[31m');
  line.show('一二三四五六七八九十'.repeat(4));
  line.end();
  return written;
}

test('a terminal has one line, which is written over, fits, and leaves no trace', () => {
  const [start, first, second, last] = shownOn({}).split('\r\u001B[K');
  expect([start, last]).toEqual(['', '']);
  expect(first).not.toContain('\u001B');
  expect(first).toContain('五华区');
  expect(second).toBe('一二三四五六七八九十一二三四五六七八九');
});

test('one that does not say how wide it is has the usual width', () => {
  for (const columns of [undefined, 0])
    expect(shownOn({ columns })).toContain('一二三四五六七八九十'.repeat(3));
});

test('anything else gets nothing', () => {
  expect(shownOn({ isTerminal: false })).toBe('');
  expect(shownOn({}, { TERM: 'dumb' })).toBe('');
});
