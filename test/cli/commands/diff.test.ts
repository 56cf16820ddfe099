import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { diffCodec } from '../../../src/report/diff/document.ts';
import { newFolder } from '../../support/folder.ts';

const folder = newFolder();
const HEADER = 'region,year,inclusive-kindergarten-children,kindergarten-children\n';
const ONLY = ['-i', 'inclusive-kindergarten-coverage', '--lang', 'en'];
folder.put('2024.csv', `${HEADER}530102,2024,910,1000\n530103,2024,850,1000\n`);
folder.put('2025.csv', `${HEADER}530102,2025,890,1000\n530103,2025,910,1000\n`);
folder.put('good.csv', `${HEADER}530102,2025,910,1000\n530103,2025,910,1000\n`);
folder.put('bad.csv', `${HEADER}530102,2025,910,1000\n530103,2025,910,1000\n五华山,2025,1,1\n`);
for (const name of ['2024', '2025']) folder.run(['check', `${name}.csv`, '-o', `${name}.json`]);
folder.put('error.json', folder.run(['check', 'nowhere.csv', '-f', 'json']).stdout);
folder.run(['validate', 'good.csv', '-o', 'validated.json']);
folder.run(['diff', 'good.csv', '2025.csv', '-o', 'compared.json']);

/** As JSON, of two names. */
function compared(...args: readonly string[]) {
  const { stdout, stderr, exitCode } = folder.run(['diff', ...args, ...ONLY, '-f', 'json']);
  expect(stderr).toBe('');
  return { exitCode, document: z.decode(diffCodec, JSON.parse(stdout)), text: stdout };
}

describe('dabiao diff', () => {
  test('compares saved reports, and data as if it had been saved', () => {
    const saved = compared('2024.json', '2025.json', '-l', 'county');
    const read = compared('2024.csv', '2025.csv', '-l', 'county');
    expect(read.document.changes).toEqual(saved.document.changes);
    expect(read.document.summary).toEqual(saved.document.summary);
    expect([saved.document.before.from, read.document.before.from]).toEqual(['report', 'inputs']);
    expect(saved.document.compared.pairing).toEqual({ kind: 'year-to-year', before: 2024, after: 2025 });
  });

  test('exits 1 if something that was met is missed, 0 if not, 3 if rows were left out', () => {
    expect(compared('good.csv', '2025.csv').exitCode).toBe(1);
    expect(compared('good.csv', 'good.csv').exitCode).toBe(0);
    expect(compared('2025.json', 'good.csv').exitCode).toBe(0);
    const rejected = compared('good.csv', 'bad.csv');
    expect([rejected.exitCode, rejected.document.after.rejected]).toEqual([3, 1]);
    expect(folder.run(['diff', 'good.csv', 'bad.csv', ...ONLY]).stdout).toContain('bad.csv has 1 error');
  });

  test('finds reports by what they hold, whatever they are called', () => {
    folder.put('report.txt', `\uFEFF\n ${readFileSync(`${folder.path}/2025.json`, 'utf8')}`);
    expect(compared('report.txt', 'good.csv').document.before.from).toBe('report');
    const text = readFileSync(`${folder.path}/2025.json`, 'utf8');
    const { stdout } = folder.run(['diff', '-', 'good.csv', ...ONLY, '-f', 'json'], {}, text);
    expect(JSON.parse(stdout).before.from).toBe('report');
    const data = folder.run(
      ['diff', 'good.csv', '-', ...ONLY, '-f', 'json'],
      {},
      `${HEADER}530102,2025,890,1000\n`,
    );
    expect(JSON.parse(data.stdout).after.from).toBe('inputs');
  });

  test('reads reports of version 1', () => {
    const text = readFileSync(`${folder.path}/2025.json`, 'utf8').replace(
      '"schemaVersion": "2"',
      '"schemaVersion": "1"',
    );
    folder.put('old.json', text);
    expect(compared('old.json', '2025.json').document.changes).toEqual([]);
  });

  test.each<[string, readonly string[], string]>([
    ['a run that could not judge', ['error.json', '2025.json'], 'the run that wrote it could not judge'],
    ['data that was checked but not judged', ['validated.json', '2025.json'], 'it has no verdicts'],
    ['the same after a report', ['2025.json', 'validated.json'], 'it has no verdicts'],
    ['a comparison', ['compared.json', '2025.json'], 'was not written by dabiao check'],
    ['standard input twice', ['-', '-'], 'only one file can be -'],
    ['a file that is not there', ['none.json', '2025.json'], 'none.json'],
    ['a year that one does not judge', ['2024.json', '2025.json', '-y', '2026'], '2026'],
    ['three years', ['2024.csv', '2025.csv', '-y', '2023-2025'], 'one year can be compared'],
    [
      'nothing in common with what is asked',
      ['2024.json', '2025.json', '-r', '大理州'],
      'no verdict to compare',
    ],
    ['a format that it does not have', ['2024.json', '2025.json', '-f', 'sarif'], 'sarif'],
    ['an output that is one of the two', ['2024.json', '2025.json', '-o', '2025.json'], 'is not overwritten'],
  ])('refuses %s', (_, args, said) => {
    const { stderr, exitCode } = folder.run(['diff', ...args, '--lang', 'en']);
    expect(stderr).toContain(said);
    expect(exitCode).toBe(2);
  });

  test('refuses a year that a saved report does not judge', () => {
    folder.run(['check', '2025.csv', '-y', '2025', '-o', 'only.json']);
    const { stderr, exitCode } = folder.run(['diff', 'only.json', '2025.csv', '-y', '2024', '--lang', 'en']);
    expect([stderr.split('\n')[0], exitCode]).toEqual(['dabiao: only.json does not judge 2024.', 2]);
  });

  test('writes every format at once, the same in files as on standard output', () => {
    const files = ['d.txt', 'd.json', 'd.csv', 'd.md'];
    folder.run(['diff', '2024.json', '2025.json', ...files.flatMap((file) => ['-o', file])]);
    for (const [format, file] of [
      ['json', 'd.json'],
      ['csv', 'd.csv'],
      ['markdown', 'd.md'],
    ] as const)
      expect(readFileSync(`${folder.path}/${file}`, 'utf8')).toBe(
        folder.run(['diff', '2024.json', '2025.json', '-f', format]).stdout,
      );
    expect(readFileSync(`${folder.path}/d.txt`, 'utf8')).toContain('newly met');
  });

  test('writes an error where a comparison was asked for', () => {
    folder.run(['diff', 'none.json', '2025.json', '-o', 'failed.json']);
    expect(JSON.parse(readFileSync(`${folder.path}/failed.json`, 'utf8'))).toHaveProperty('error');
  });

  test('takes a single year for that of tables that do not name theirs', () => {
    folder.put('a.csv', 'region,inclusive-kindergarten-children,kindergarten-children\n530102,850,1000\n');
    folder.put('b.csv', 'region,inclusive-kindergarten-children,kindergarten-children\n530102,880,1000\n');
    expect(compared('a.csv', 'b.csv', '-y', '2024,2025').document.changes).toMatchObject([
      { before: { year: 2024 }, after: { year: 2025 }, change: '3' },
    ]);
  });
});
