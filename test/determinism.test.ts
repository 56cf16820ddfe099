import { createHash } from 'node:crypto';
import { cpSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_FORMATS } from '../src/formats/document-formats.ts';
import { FORMATS } from '../src/formats/index.ts';
import { endingOf } from '../src/formats/report-formats.ts';
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

/** Somewhere else in the world, and on another machine. */
const ELSEWHERE = { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

describe('documents in every format are the same bytes', () => {
  const files = DOCUMENT_FORMATS.map((format) => `document.${endingOf(format)}`);
  const assessed = ['--assessment', join(ROOT, 'fixtures/assessment/assessment.yaml')];
  /** All formats at once, each by the name of its file. */
  const written = (inputs: readonly string[], env = {}, { path, run } = here): Record<string, string> => {
    const outputs = files.flatMap((file) => ['-o', file]);
    const { stderr, exitCode } = run(['report', ...inputs, '--lang', 'zh', ...outputs], env);
    if (exitCode !== 3 || stderr !== '') throw new Error(stderr);
    return Object.fromEntries(files.map((file) => [file, digestOf(join(path, file))]));
  };
  const usual = written([...FILES, ...assessed]);

  test('and of every format there are some', () => {
    expect(new Set(Object.values(usual)).size).toBe(DOCUMENT_FORMATS.length);
  });
  test('whatever the order of the files, the time zone, the locale, the day and the folder', () => {
    expect(written([...FILES.toReversed(), ...assessed], ELSEWHERE, elsewhere)).toEqual(usual);
  });
  test('from a saved report as from its data', () => {
    expect(here.run(['report', ...FILES, ...assessed, '-o', 'saved.json']).exitCode).toBe(3);
    expect(written(['saved.json'])).toEqual(usual);
  });
  test('of one region, from a saved report as from its data', () => {
    const split = ['--split', 'prefecture', '-f', 'docx', '--lang', 'zh'];
    const toldOf = (...args: readonly string[]) => {
      const name = `split-${args.length}`;
      expect(here.run(['report', ...args, ...split, '-o', name]).exitCode).toBe(3);
      return digestOf(join(here.path, name, '530100-昆明市.docx'));
    };
    expect(toldOf('saved.json')).toBe(toldOf(...FILES, ...assessed));
  });
});

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
