import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { dabiao, ROOT } from '../../support/run.ts';

const DATA = 'region,year,kindergarten-children,inclusive-kindergarten-children\n530102,2025,100,95\n';
const folder = newFolder();
const text = (name: string) => readFileSync(join(folder.path, name), 'utf8');
const codeIn = (name: string) => JSON.parse(text(name)).error?.code;

describe('an error takes the place of an earlier report', () => {
  test.each<[string, string, string[]]>([
    ['an unset variable before -o', 'empty-value', ['check', '', '-o', 'r.json']],
    ['-o with an equals sign', 'no-such-input', ['check', 'none.csv', '--output=r.json']],
    ['an option there is not, after -o', 'command-line', ['check', 'data.csv', '-o', 'r.json', '--bogus']],
    ['an option there is not, before -o', 'command-line', ['check', 'data.csv', '--bogus', '-o', 'r.json']],
    [
      'formats that can not be given to outputs',
      'formats-and-outputs',
      ['check', 'data.csv', '-f', 'junit', '-o', 'r.json', '-o', 'b.xml'],
    ],
    ['a format there is not', 'unknown-choice', ['check', 'data.csv', '-f', 'jnuit', '-o', 'r.json']],
    ['an output named twice', 'output-twice', ['check', 'data.csv', '-o', 'r.json', '-o', './r.json']],
    [
      'a second output whose name says no format',
      'unknown-format-of-file',
      ['check', 'data.csv', '-o', 'r.json', '-o', 'x.dat'],
    ],
    ['of validate', 'no-such-input', ['validate', 'none.csv', '-o', 'r.json']],
    ['of render', 'cannot-read', ['render', 'none.json', '-o', 'r.json']],
    ['with global options first', 'no-such-input', ['--lang', 'zh', 'check', 'none.csv', '-o', 'r.json']],
  ])('%s', (_, code, args) => {
    folder.put('data.csv', DATA);
    folder.put('r.json', 'an earlier report');
    expect(folder.run(args).exitCode).toBe(2);
    expect(codeIn('r.json')).toBe(code);
    expect(existsSync(join(folder.path, 'x.dat'))).toBe(false);
  });

  test('where the settings name it, even if they can not be used', () => {
    folder.put('dabiao.config.yaml', 'inputs: [none.csv]\noutput: [set.json]\n');
    folder.run(['check']);
    expect(codeIn('set.json')).toBe('no-such-input');
    folder.put('dabiao.config.yaml', 'inputs: [none.csv]\noutput: [set.json]\nbogus: 1\n');
    folder.run(['check']);
    expect([codeIn('set.json'), JSON.parse(text('set.json')).error.details]).toMatchObject([
      'config-invalid',
      [{ code: 'unknown-key', path: 'dabiao.config.yaml', line: 3, column: 1 }],
    ]);
    folder.put('dabiao.config.yaml', '');
  });

  test('a defect of the program too', () => {
    const broken = folder.put(
      'broken.cjs',
      `const { loadBundle } = require(${JSON.stringify(join(ROOT, 'bin/load-bundle.js'))});
const { main, nodeIo } = loadBundle(${JSON.stringify(join(ROOT, 'dist'))});
const io = nodeIo(process, ${JSON.stringify(ROOT)});
const read = (path) => { if (path === 'data.csv') throw new TypeError('oops'); return io.files.read(path); };
main(process.argv.slice(2), { ...io, files: { ...io.files, read } }).then((code) => { process.exitCode = code; });`,
    );
    folder.put('data.csv', DATA);
    folder.put('r.json', 'an earlier report');
    const { exitCode, stderr } = dabiao(['check', 'data.csv', '-o', 'r.json', '-o', 'r.sarif'], {
      program: join(folder.path, broken),
      cwd: folder.path,
    });
    expect([exitCode, stderr]).toEqual([70, expect.stringContaining('TypeError: oops')]);
    expect(JSON.parse(text('r.json')).error).toMatchObject({
      code: 'defect',
      message: 'There is a defect in dabiao: TypeError: oops',
    });
    expect(JSON.parse(text('r.sarif')).runs[0].invocations).toMatchObject([
      { executionSuccessful: false, exitCode: 70 },
    ]);
  });
});

test('what is no name of a file stands in no way', () => {
  const { stderr, exitCode } = folder.run([
    'check',
    'none.csv',
    '--map',
    `${'长'.repeat(300)}=schools`,
    '-o',
    'r.json',
    '--lang',
    'en',
  ]);
  expect([codeIn('r.json'), exitCode, stderr.match(/^dabiao: /gmu)]).toEqual([
    'no-such-input',
    2,
    ['dabiao: '],
  ]);
});

test('the settings do not say where another command writes', () => {
  folder.put('dabiao.config.yaml', 'output: [set.json]\n');
  folder.put('set.json', 'an earlier report');
  for (const args of [
    ['render', 'none.json'],
    ['inspect', 'none.csv'],
    ['template', '-r', 'check', '-o', 'set.json'],
  ])
    folder.run(args);
  expect(text('set.json')).toBe('an earlier report');
  folder.put('dabiao.config.yaml', '');
});

describe('an error is never written over what may be somebody’s', () => {
  const KEPT = 'region,year,children\n530102,2025,1\n';

  test.each<[string, string, string[]]>([
    ['an input', 'in.csv', ['check', 'in.csv', '-o', 'in.csv', '--fail-on', 'x']],
    ['an input in a folder', 'in/in.csv', ['check', 'in', '-o', 'in/in.csv', '--fail-on', 'x']],
    ['a table where no input is named', 'in.csv', ['check', '-o', 'in.csv']],
    ['a table beside the one meant', 'in.csv', ['check', 'none.csv', '-o', 'in.csv']],
    ['Excel’s text', 'in.txt', ['check', 'none.csv', '-o', 'in.txt']],
    ['a baseline', 'last.json', ['check', 'none.csv', '--baseline', 'last.json', '-o', 'last.json']],
    [
      'a baseline after an equals sign',
      'last.json',
      ['check', 'none.csv', '--baseline=last.json', '-o', './last.json'],
    ],
    ['the report that is rendered', 'last.json', ['render', 'last.json', '-o', 'last.json', '-f', 'x']],
    ['a plan', 'plan.md', ['check', 'none.csv', '-t', 'plan.md', '-o', 'plan.md']],
    ['the sheet a template was written to', 'in.csv', ['template', '-r', 'x', '-o', 'in.csv']],
    ['the settings', 'dabiao.config.yaml', ['check', 'none.csv', '-f', 'json', '-o', 'dabiao.config.yaml']],
  ])('%s', (_, name, args) => {
    const content = name.endsWith('.yaml')
      ? 'color: false\n'
      : name.endsWith('.txt')
        ? KEPT.replaceAll(',', '\t')
        : KEPT;
    folder.put(name, content);
    expect(folder.run(args).exitCode).toBe(2);
    expect(text(name)).toBe(content);
  });

  test('but over an earlier report as a table or text', () => {
    folder.put('data.csv', DATA);
    for (const lang of ['zh', 'en']) {
      folder.run(['check', 'data.csv', '-o', 'r.csv', '-o', 'r.txt', '--lang', lang]);
      folder.run(['check', 'none.csv', '-o', 'r.csv', '-o', 'r.txt', '--lang', 'en']);
      expect([text('r.csv'), text('r.txt')]).toEqual([
        expect.stringContaining('no-such-input'),
        expect.stringContaining('Nothing was judged'),
      ]);
    }
  });
});

test('of a report that could not be written nothing is written in its place', () => {
  folder.put('data.csv', DATA);
  folder.put('kept.xml', 'as it was');
  const { exitCode } = folder.run([
    'check',
    'data.csv',
    '-o',
    'kept.xml',
    '-f',
    'junit',
    '-o',
    '/dev/full',
    '-f',
    'json',
  ]);
  expect([exitCode, text('kept.xml')]).toEqual([2, 'as it was']);
});

test('an error that can not be written is told beside the first', () => {
  const { exitCode, stderr } = folder.run([
    'check',
    'none.csv',
    '-o',
    '/dev/full',
    '-f',
    'json',
    '--lang',
    'en',
  ]);
  expect([exitCode, stderr]).toEqual([
    2,
    expect.stringMatching(/none\.csv[^]*\/dev\/full cannot be written/u),
  ]);
});

test('a person’s terminal is told once, a job’s summary too', () => {
  folder.put('summary.md', 'before\n');
  const env = { GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md') };
  expect(folder.run(['check', 'none.csv']).stdout).toBe('');
  expect(folder.run(['check', 'none.csv', '-f', 'github', '--lang', 'en'], env).stdout).toMatch(
    /^::error title=dabiao::Nothing was judged/u,
  );
  expect(text('summary.md')).toMatch(/^before\n# dabiao\n\n\*\*Nothing was judged/u);
});
