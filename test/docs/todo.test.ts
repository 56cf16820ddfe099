import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dabiao, ROOT } from '../support/run.ts';

test.each(['docs/todo.md', 'docs/zh/todo.md'])('%s shows what the program prints', (page) => {
  const text = readFileSync(`${ROOT}${page}`, 'utf8');
  const { command = '', output } =
    /^\$ dabiao (?<command>.*)\n(?<output>[^]*?)^```$/mu.exec(text)?.groups ?? {};
  expect(dabiao(command.split(' '), { env: { COLUMNS: '80' } }).stdout).toBe(output);
});
