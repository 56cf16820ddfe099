import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { optionsOf } from '../../src/cli/options/registry.ts';
import { REPORT_FORMATS } from '../../src/formats/report-formats.ts';
import { dabiao, ROOT } from '../support/run.ts';

const PAGES = ['docs/report.md', 'docs/zh/report.md'];
const read = (page: string) => readFileSync(`${ROOT}${page}`, 'utf8');

test.each(PAGES)('%s shows what the program prints', (page) => {
  const shown = /^\$ dabiao (?<command>.*) \| head -n (?<lines>\d+)\n(?<output>[^]*?)^```$/mu.exec(
    read(page),
  );
  const { command = '', lines = '', output = '' } = shown?.groups ?? {};
  const { stdout, exitCode } = dabiao(command.split(' '));
  expect([exitCode, stdout.split('\n').slice(0, Number(lines)).join('\n')]).toEqual([0, output.trimEnd()]);
});

test.each(PAGES)('%s lists every format, and every option that is of documents alone', (page) => {
  const text = read(page);
  for (const { name } of REPORT_FORMATS) expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\| `, 'mu'));
  const own = optionsOf('report').filter(({ commands }) => commands !== 'all' && commands.length === 1);
  for (const { name } of own) {
    if (name !== 'format' && name !== 'output') expect(text, name).toContain(`--${name}`);
  }
});
