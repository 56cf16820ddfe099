import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { dabiao, ROOT } from '../../support/run.ts';

const PASS = 'region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,950,1000\n';
const FAIL = PASS.replace('950', '850');
const BAD = `${PASS}530103,2025,abc,1000\n`;
const ONE = ['-i', 'inclusive-kindergarten-coverage', '-y', '2025', '--lang', 'en'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dabiao-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('exit codes', () => {
  test.each([
    ['every judged target is met', PASS, [], 0],
    ['one is not', FAIL, [], 1],
    ['one is not, but that is not asked', FAIL, ['--fail-on', 'never'], 0],
    ['one is open', PASS.replace('950', ''), [], 0],
    ['one is open, and that is asked', PASS.replace('950', ''), ['--fail-on', 'fail,no-data'], 1],
    ['a row was rejected', BAD, [], 3],
    ['a row was rejected, before one is not met', BAD.replace('950', '850'), [], 3],
    ['a row was rejected, whatever is asked', BAD, ['--fail-on', 'never'], 3],
    ['nothing was reported', PASS.replace('950,1000', ','), [], 2],
    ['there is a header and nothing else', PASS.slice(0, PASS.indexOf('\n')), [], 2],
    ['no header was recognised', 'a,b\n1,2\n', [], 2],
    ['the same figure twice is a warning', PASS + PASS.split('\n')[1], [], 0],
  ])('%s', (_, text, args, exitCode) => {
    expect(dabiao(['check', put('data.csv', text), ...ONE, ...args]).exitCode).toBe(exitCode);
  });

  test('a defect of the program is 70, with an apology and the stack', () => {
    const program = put(
      'broken.cjs',
      `const { loadBundle } = require(${JSON.stringify(join(ROOT, 'bin/load-bundle.js'))});
const { main, nodeIo } = loadBundle(${JSON.stringify(join(ROOT, 'dist'))});
const io = nodeIo(process, ${JSON.stringify(ROOT)});
main(process.argv.slice(2), { ...io, files: { ...io.files, kind: () => { throw new TypeError('oops'); } } }).then((code) => { process.exitCode = code; });`,
    );
    const { exitCode, stderr, stdout } = dabiao(['check', 'x.csv', '--lang', 'en'], { program });
    expect([exitCode, stdout]).toEqual([70, '']);
    expect(stderr).toMatch(/^Sorry, this is a defect in dabiao[^]*TypeError: oops\n {4}at /u);
  });
});

describe('inputs', () => {
  test('of a folder are all its CSV files, those in folders below too, but no hidden ones and no lock files', () => {
    put('a.csv', PASS);
    put('below/b.CSV', PASS.replace('530102', '530103'));
    put('.hidden.csv', 'nonsense');
    put('below/~$b.csv', 'nonsense');
    put('.git/c.csv', 'nonsense');
    put('notes.txt', 'nonsense');
    const { inputs } = JSON.parse(dabiao(['check', folder, '-f', 'json', ...ONE], { cwd: folder }).stdout);
    expect(inputs.map(({ path }: { path: string }) => path)).toEqual(['a.csv', 'below/b.CSV']);
  });

  test('may be patterns, and a file named twice is read once', () => {
    put('a.csv', PASS);
    put('b.csv', PASS.replace('530102', '530103'));
    const { inputs, findings } = JSON.parse(
      dabiao(['check', join(folder, '*.csv'), join(folder, 'a.csv'), folder, '-f', 'json', ...ONE]).stdout,
    );
    expect([inputs.length, findings]).toEqual([2, []]);
  });

  test('a file whose name looks like a pattern is that file', () => {
    expect(dabiao(['check', put('data[1].csv', PASS), ...ONE]).exitCode).toBe(0);
  });

  test('standard input is -', () => {
    const { exitCode, stdout } = dabiao(['check', '-', '-f', 'json', ...ONE], {
      input: `\uFEFF${FAIL.replaceAll('\n', '\r\n')}`,
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).inputs).toMatchObject([
      { path: '-', encoding: 'utf-8-bom', layout: 'wide', rows: 1, accepted: 1, rejected: 0 },
    ]);
  });

  test('one that can not be read does not stop the others', () => {
    put('a.csv', PASS);
    put('b.csv', '');
    const { exitCode, stdout } = dabiao(['check', folder, '-f', 'json', ...ONE]);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { pass: 1 }, findings: [{ code: 'empty-file' }] });
  });

  test('a table without a year is about the year asked for', () => {
    const path = put(
      'a.csv',
      'region,inclusive-kindergarten-children,kindergarten-children\n530102,950,1000\n',
    );
    expect(dabiao(['check', path, '-i', 'inclusive-kindergarten-coverage', '-y', '2025']).exitCode).toBe(0);
    expect(dabiao(['check', path, '-y', '2024,2025']).exitCode).toBe(2);
  });

  test('so it is when the data is only checked, the baseline year included', () => {
    const path = put(
      'a.csv',
      'region,inclusive-kindergarten-children,kindergarten-children\n530102,950,1000\n',
    );
    expect(
      [
        dabiao(['validate', path]),
        dabiao(['validate', path, '-y', '2022']),
        dabiao(['inspect', path, '-y', '2021']),
      ].map(({ exitCode }) => exitCode),
    ).toEqual([2, 0, 2]);
  });

  test('latest is the last year with data', () => {
    const path = put('a.csv', PASS.replace('2025', '2023'));
    expect(JSON.parse(dabiao(['check', path, '-y', 'latest', '-f', 'json']).stdout).scope.years).toEqual([
      2023,
    ]);
  });

  test('regions may be codes, names, several, and focus groups', () => {
    const scope = (...args: string[]) =>
      JSON.parse(
        dabiao(['check', 'fixtures/demo', '-y', '2025', '-f', 'json', '--fail-on', 'never', ...args]).stdout,
      ).scope.regions;
    expect(scope('-r', '昆明市,530300')).toEqual(['530100', '530300']);
    expect(scope('-r', '边境县')).toHaveLength(25);
    // Three of the border counties are in 怒江州, which is judged as a whole.
    expect(scope('-r', 'border-counties', '-r', '怒江州')).toHaveLength(25 - 3 + 1);
  });
});

describe('--output', () => {
  test('writes the file whole, and nothing to standard output', () => {
    const path = join(folder, 'report.json');
    const { stdout, exitCode } = dabiao(['check', put('a.csv', PASS), '-o', path, ...ONE]);
    expect([stdout, exitCode]).toEqual(['', 0]);
    expect(JSON.parse(readFileSync(path, 'utf8')).schemaVersion).toBe('2');
    expect(readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['a.csv', 'report.json']);
  });

  test('is a table unless its name says otherwise, without colour', () => {
    const path = join(folder, 'report.txt');
    dabiao(['check', put('a.csv', PASS), '-o', path, ...ONE], { env: { FORCE_COLOR: '1' } });
    expect(readFileSync(path, 'utf8')).toMatch(/^Yunnan's three-year action plan/u);
  });

  test('never overwrites what is read, by whatever name', () => {
    const path = put('a.csv', PASS);
    symlinkSync(path, join(folder, 'link.csv'));
    for (const output of [path, join(folder, '.', 'a.csv'), join(folder, 'link.csv')]) {
      const { exitCode, stderr } = dabiao(['check', path, '-o', output, ...ONE]);
      expect([exitCode, stderr.includes('is an input')]).toEqual([2, true]);
    }
    expect(readFileSync(path, 'utf8')).toBe(PASS);
  });

  test('keeps the mode of a file it replaces, and writes through a link', () => {
    const path = put('report.json', 'old');
    symlinkSync(path, join(folder, 'latest.json'));
    dabiao(['check', put('a.csv', PASS), '-o', join(folder, 'latest.json'), ...ONE]);
    expect(readFileSync(path, 'utf8')).toMatch(/^\{/u);
    expect(statSync(path).isFile()).toBe(true);
  });

  test('that can not be written leaves nothing behind', () => {
    const data = put('a.csv', PASS);
    for (const output of [join(data, 'r.json'), folder]) {
      const { exitCode, stderr } = dabiao(['check', data, '-o', output, ...ONE]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('cannot be written');
    }
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});

describe('colour', () => {
  const escapes = (args: string[], env: Record<string, string>) =>
    dabiao(['check', '-', ...ONE, ...args], { env, input: PASS }).stdout.includes('\u001B[');
  test.each([
    ['none where the output is no terminal', [], {}, false],
    ['--color', ['--color'], {}, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR goes before FORCE_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['--no-color goes before FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['--color goes before NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
  ])('%s', (_, args, env, expected) => {
    expect(escapes(args, env)).toBe(expected);
  });
});

describe('language', () => {
  test.each([
    [{}, [], 'met'],
    [{ LANG: 'zh_CN.UTF-8' }, [], '达标'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, [], 'met'],
    [{ LC_ALL: 'zh_CN.UTF-8', DABIAO_LANG: 'en' }, [], 'met'],
    [{ DABIAO_LANG: 'en' }, ['--lang', 'zh'], '达标'],
    [{ DABIAO_LANG: 'zh' }, ['--lang=en'], 'met'],
    [{ LANG: 'fr_FR.UTF-8' }, [], 'met'],
  ])('%j %j', (env, args, word) => {
    expect(dabiao(['check', '-', '-y', '2025', ...args], { env, input: PASS }).stdout).toContain(word);
  });
});

test('a plan of the user is judged by', () => {
  const plan = readFileSync(join(ROOT, 'targets.yaml'), 'utf8').replace(
    '2025: { at-least: 90, levels: [province], basis: stated }',
    '2025: { at-least: 96, basis: stated }',
  );
  const result = dabiao(['check', '-', '-t', put('my.yaml', plan), ...ONE], { input: PASS });
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toContain('✗ ≥96%');
});
