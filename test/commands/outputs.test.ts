import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';

const CSV = 'region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,850,1000\n';
const folder = newFolder();
const check = (...args: string[]) =>
  folder.run(['check', 'data.csv', '-y', '2025', '-i', 'inclusive-kindergarten-coverage', '--lang', 'en', ...args]);
const text = (name: string) => readFileSync(join(folder.path, name), 'utf8');
const left = () => readdirSync(folder.path).toSorted();

beforeEach(() => {
  for (const name of readdirSync(folder.path)) rmSync(join(folder.path, name), { recursive: true });
  folder.put('data.csv', CSV);
});

describe('several outputs in one run', () => {
  test('each in the format its name speaks of, and nothing on standard output', () => {
    const names = [
      'r.json',
      'r.xml',
      'r.md',
      'r.csv',
      'r.sarif',
      'r.sarif.json',
      'r.tap',
      'r.ndjson',
      'r.jsonl',
      'r.txt',
      'gl-code-quality-report.json',
      'plain',
    ];
    const { stdout, stderr, exitCode } = check(...names.flatMap((name) => ['-o', name]));
    expect([stdout, stderr, exitCode]).toEqual(['', '', 1]);
    const begins = Object.fromEntries(names.map((name) => [name, text(name).slice(0, 12).replaceAll('\n', ' ').trim()]));
    expect(begins).toEqual({
      'r.json': '{   "schemaV',
      'r.xml': '<?xml versio',
      'r.md': "# Yunnan's t",
      'r.csv': '\uFEFFtype,code,n'.trim(),
      'r.sarif': '{   "$schema',
      'r.sarif.json': '{   "$schema',
      'r.tap': 'TAP version',
      'r.ndjson': '{"type":"rep',
      'r.jsonl': '{"type":"rep',
      'r.txt': "Yunnan's thr",
      'gl-code-quality-report.json': '[   {     "d',
      plain: "Yunnan's thr",
    });
  });

  test('formats named in the same order as the outputs', () => {
    expect(check('-f', 'junit', '-o', 'a.dat', '-f', 'tap', '-o', 'b.dat').stdout).toBe('');
    expect([text('a.dat').slice(0, 5), text('b.dat').slice(0, 3)]).toEqual(['<?xml', 'TAP']);
  });

  test('a format named for the only output whose name says nothing', () => {
    const { stdout } = check('-f', 'github', '-o', '-', '-o', 'r.json', '-o', 'r.xml');
    expect(stdout).toMatch(/^::error title=dabiao::The submission does not pass: 1 target not met\.\n/u);
    expect([text('r.json')[0], text('r.xml')[0]]).toEqual(['{', '<']);
  });

  test('a table for the terminal beside the files', () => {
    expect(check('-o', '-', '-o', 'r.json').stdout).toContain('85%  ✗ ≥90%');
  });
});

describe('said before any work is done, with nothing written', () => {
  test.each([
    ['two formats and no output', ['-f', 'junit', '-f', 'tap'], /2 of --format, 0 of --output/u],
    ['a name that says no format', ['-o', 'r.dat'], /"r\.dat" does not say in which format/u],
    ['a format there is not', ['-f', 'jnuit'], /--format knows no "jnuit"\.\nhint: Did you mean junit\?/u],
    ['standard output named twice', ['-o', '-', '-o', '-'], /Standard output is named twice/u],
    ['a folder', ['-o', 'sub', '-f', 'json'], /sub can't be written: it is a folder/u],
    ['a folder there is not', ['-o', 'nowhere/r.json'], /nowhere\/r\.json can't be written: there is no such folder/u],
    ['a name too long', ['-o', `${'x'.repeat(256)}.json`], /can't be written: name too long/u],
    ['an input', ['-o', 'data.csv'], /data\.csv is an input/u],
  ])('%s', (_, args, message) => {
    mkdirSync(join(folder.path, 'sub'));
    const { stdout, stderr, exitCode } = check(...args);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
    expect(left()).toEqual(['data.csv', 'sub']);
  });
});

describe('all files or none', () => {
  test('one that can not be written keeps the others from being written', () => {
    writeFileSync(join(folder.path, 'kept.xml'), 'as it was');
    const { exitCode, stderr } = check('-o', 'kept.xml', '-f', 'junit', '-o', '/dev/full', '-f', 'json');
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/\/dev\/full can't be written: no space left on device/u)]);
    expect(text('kept.xml')).toBe('as it was');
    expect(left()).toEqual(['data.csv', 'kept.xml']);
  });

  test('the mode of a file that is written again stays', () => {
    writeFileSync(join(folder.path, 'r.json'), '', { mode: 0o640 });
    check('-o', 'r.json');
    expect(statSync(join(folder.path, 'r.json')).mode & 0o777).toBe(0o640);
  });
});

describe('in a workflow of GitHub', () => {
  test('the annotations go to the log and the report becomes the summary of the job, added to what is there', () => {
    folder.put('summary.md', 'before\n');
    const { stdout } = folder.run(['check', 'data.csv', '-y', '2025', '-f', 'github', '--lang', 'en'], {
      GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md'),
    });
    expect(stdout.split('\n').every((line) => line === '' || line.startsWith('::'))).toBe(true);
    expect(text('summary.md')).toMatch(/^before\n# Yunnan's three-year action plan[^]*\| Inclusive-kindergarten coverage \| ✗ 85% \(≥90%\) \|/u);
  });

  test('a summary that can not be written is said', () => {
    const { exitCode, stderr } = folder.run(['check', 'data.csv', '-f', 'github', '--lang', 'en'], { GITHUB_STEP_SUMMARY: folder.path });
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/can't be written/u)]);
  });
});
