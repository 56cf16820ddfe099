import { cpSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../src/formats/index.ts';
import { newFolder } from './support/folder.ts';
import { ROOT } from './support/run.ts';

const FILES = [
  'fixtures/demo/州市.csv',
  'fixtures/demo/530100-昆明市.csv',
  'fixtures/bad/unknown-region.csv',
  'fixtures/spreadsheets/office-merged-cells.xlsx',
];
const [here, elsewhere] = [newFolder(), newFolder()];
for (const { path } of [here, elsewhere])
  for (const file of FILES) cpSync(join(ROOT, file), join(path, file));
const args = (format: string) => ['check', '--lang', 'zh', '--fail-on', 'never', '-f', format];

describe.each(FORMATS.map(({ name }) => name))('%s is the same bytes', (format) => {
  const usual = here.run([...args(format), ...FILES]).stdout;

  test('whatever the order of the files', () => {
    expect(here.run([...args(format), ...FILES.toReversed()]).stdout).toBe(usual);
  });
  test('whatever the time zone, the locale and the day', () => {
    for (const [TZ, LANG] of [
      ['Asia/Shanghai', 'zh_CN.UTF-8'],
      ['America/New_York', 'tr_TR.UTF-8'],
      ['Pacific/Apia', 'C'],
    ] as const)
      expect(here.run([...args(format), ...FILES], { TZ, LANG, LC_ALL: LANG }).stdout).toBe(usual);
  });
  test('wherever the folder is, and however its files are named from there', () => {
    expect(elsewhere.run([...args(format), ...FILES]).stdout).toBe(usual);
    expect(here.run([...args(format), ...FILES.map((file) => join(here.path, file))]).stdout).toBe(usual);
    expect(here.run([...args(format), ...FILES.map((file) => `./fixtures/../${file}`)]).stdout).toBe(usual);
  });
  test('and names no folder of the machine', () => {
    expect(usual).not.toContain(here.path);
  });
});

test('of a file that goes by two names the same name is reported, whichever is given first', () => {
  here.put('named.csv', 'region,year,kindergarten-children\n530102,2025,5\n');
  linkSync(join(here.path, 'named.csv'), join(here.path, 'also.csv'));
  const paths = (...names: string[]) =>
    JSON.parse(here.run([...args('json'), ...names]).stdout).inputs.map(({ path }: { path: string }) => path);
  expect(paths('named.csv', 'also.csv')).toEqual(['also.csv']);
  expect(paths('also.csv', 'named.csv')).toEqual(['also.csv']);
});
