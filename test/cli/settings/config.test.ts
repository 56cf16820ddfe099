import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../../src/cli/settings/config.ts';
import { UserError } from '../../../src/core/errors.ts';
import { newFolder } from '../../support/folder.ts';
import { inProcess, settingsFile } from '../../support/in-process.ts';
import { ROOT } from '../../support/run.ts';

const CSV = 'region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,850,1000\n';

describe('the text of a dabiao.config.yaml', () => {
  test('becomes the options of the command line, with files found from its folder', () => {
    const text = `inputs: [data, '-']
targets: my.yaml
year: 2025
fail-on: [fail, undetermined]
max-findings: 3
baseline: /abs/last.json
output: ['-', out/r.json]
map: { 幼儿数: kindergarten-children }
quiet: true
`;
    expect(readConfig(text, 'ci/dabiao.config.yaml')).toMatchObject({
      inputs: ['ci/data', '-'],
      settings: {
        targets: 'ci/my.yaml',
        year: ['2025'],
        failOn: ['fail', 'undetermined'],
        maxFindings: '3',
        baseline: '/abs/last.json',
        output: ['-', 'ci/out/r.json'],
        map: ['幼儿数=kindergarten-children'],
        quiet: true,
      },
    });
  });

  test('leaves paths whole that begin at a root, of Windows too', () => {
    for (const path of ['/abs/x.yaml', 'C:\\data\\x.yaml', 'c:/data/x.yaml', '\\\\server\\share\\x.yaml']) {
      const text = JSON.stringify({
        inputs: [path],
        targets: path,
        columns: path,
        baseline: path,
        output: [path],
      });
      expect(readConfig(text, 'ci/dabiao.config.yaml')).toMatchObject({
        inputs: [path],
        settings: { targets: path, columns: path, baseline: path, output: [path] },
      });
    }
  });

  test.each(['', '\n', '# only\n# comments\n', '{}'])('%j sets nothing', (text) => {
    expect(readConfig(text, 'dabiao.config.yaml')).toMatchObject({ settings: {} });
  });

  test('is refused with every mistake in its place', async () => {
    const text =
      'inputs: { a: 1 }\nfail-on: [fail, failed]\nyear: true\nmax-findings: -1\nfomat: [junit]\nformat: xml\nlevel:\nquiet: 1\nas-of: soon\n';
    const { exitCode, stderr } = await inProcess(['check'], settingsFile(text));
    expect(exitCode).toBe(2);
    const places = [...stderr.matchAll(/^dabiao\.config\.yaml:(\d+:\d+)/gmu)].map(([, place]) => place);
    expect(places).toEqual(['1:9', '2:17', '3:7', '4:15', '5:1', '6:9', '7:7', '8:8', '9:8']);
    for (const words of [
      'Did you mean fail?',
      'Did you mean format?',
      'Did you mean junit?',
      'level has an empty value',
      'Write it as in: 2025-12-31',
    ])
      expect(stderr).toContain(words);
  });

  test('that is no YAML says where', () => {
    expect(() => readConfig('inputs: [', 'c.yaml')).toThrow(UserError);
  });
});

describe('the settings of a project', () => {
  const folder = newFolder();
  folder.put('data/a.csv', CSV);
  const config = (text: string) => folder.put('dabiao.config.yaml', text);

  const usual = () =>
    config(
      'inputs: [data]\nyear: 2025\nindicator: [inclusive-kindergarten-coverage]\nfail-on: [never]\nlang: zh\n',
    );

  test('stand in for what the command line does not say', () => {
    usual();
    const { stdout, exitCode } = folder.run(['check']);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('普惠性幼儿园覆盖率  85%  ✗ ≥90%')]);
  });
  test('give way to the command line', () => {
    usual();
    expect(folder.run(['check', '--fail-on', 'fail', '--lang', 'en'])).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('1 missed'),
    });
    expect(folder.run(['check'], { DABIAO_LANG: 'en' }).stdout).toContain('1 missed');
  });
  test('are not used with --no-config; without inputs that is a mistake', () => {
    expect(folder.run(['check', 'data', '--no-config']).exitCode).toBe(1);
    expect(folder.run(['check', '--no-config', '--lang', 'en'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('The argument <input> is missing.'),
    });
  });
  test('may be in a file of another name', () => {
    folder.put('ci/strict.yaml', 'inputs: [../data]\nfail-on: [fail, no-data]\nlang: en\n');
    expect(folder.run(['check', '--config', 'ci/strict.yaml']).exitCode).toBe(1);
    folder.put('ci/a=b.yaml', 'inputs: [../data]\nfail-on: [never]\n');
    expect(folder.run(['check', '--config=ci/a=b.yaml']).exitCode).toBe(0);
    expect(folder.run(['check', '--config=ci/none.yaml', '--lang', 'en'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('ci/none.yaml'),
    });
  });
  test('say where reports go, unless the command line says anything of that', () => {
    config("inputs: [data]\noutput: ['-', r.json, r.xml]\nlang: en\n");
    expect(folder.run(['check']).stdout).toContain('met');
    expect(readFileSync(`${folder.path}/r.xml`, 'utf8')).toContain('<testsuites');
    expect(JSON.parse(folder.run(['check', '-f', 'json']).stdout)).toMatchObject({ schemaVersion: '2' });
  });
  test('of check are not those of validate and inspect where these mean something else', () => {
    config(
      'inputs: [data]\nyear: 2023-2025\nindicator: [safe-campus-rate, balanced-county-share]\nformat: [junit]\nskip: [jump]\n',
    );
    expect(folder.run(['validate']).stdout).toMatch(/^<\?xml/u);
    expect(folder.run(['inspect', '--lang', 'en']).stdout).toContain('data/a.csv');
  });
  test('say who must have reported of the inputs they name, not of those of the command line', () => {
    config('inputs: [data]\nexpect: [五华区, 盘龙区]\nyear: 2025\nfail-on: [never]\n');
    expect(folder.run(['check']).exitCode).toBe(3);
    expect(folder.run(['check', 'data/a.csv']).exitCode).toBe(0);
    expect(folder.run(['check', 'data/a.csv', '--expect', '盘龙区']).exitCode).toBe(3);
  });
  test('name the plan for targets and template too', () => {
    folder.put(
      'my.yaml',
      readFileSync(`${ROOT}targets.yaml`, 'utf8').replace('Safe-campus rate', 'My own rate'),
    );
    config('targets: my.yaml\nlang: en\n');
    expect(folder.run(['targets']).stdout).toContain('My own rate');
  });
  test('that are wrong stop what needs them, and nothing else', () => {
    config('inputs: { data: 1 }\n');
    const { exitCode, stderr } = folder.run(['check', '--lang', 'en']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'dabiao: dabiao.config.yaml cannot be used: 1 problem found.\n\ndabiao.config.yaml:1:9  inputs\n  { data: 1 } has the wrong type; expected text or a number or a list, as in [a, b].\n',
    );
    expect(folder.run(['--version']).exitCode).toBe(0);
    expect(folder.run(['regions', '峨山']).exitCode).toBe(0);
    expect(folder.run(['check', 'data', '--no-config']).exitCode).toBe(1);
  });
});

describe('dabiao init', () => {
  const folder = newFolder();
  const schema = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(`${ROOT}schema/config.schema.json`, 'utf8')),
  );

  test.each(['zh', 'en'])('writes a project that works, in %s', (lang) => {
    const { stdout, exitCode } = folder.run(['init', lang, '--lang', lang]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('submissions/example.csv')]);
    const text = readFileSync(`${folder.path}/${lang}/dabiao.config.yaml`, 'utf8');
    const { stdout: report, exitCode: checked } = folder.run([
      'check',
      '--config',
      `${lang}/dabiao.config.yaml`,
      '-f',
      'json',
    ]);
    expect(checked).toBe(1);
    expect(JSON.parse(report).inputs).toMatchObject([
      { path: `${lang}/submissions/example.csv`, rows: 2, rejected: 0 },
    ]);
    // With every setting switched on it is still a configuration.
    const all = text.replace(/^# (?=[a-z-]+: )/gmu, '');
    expect(Object.keys(readConfig(all, 'c.yaml').settings).length).toBeGreaterThan(9);
    expect(schema(parse(all)), JSON.stringify(schema.errors)).toBe(true);
  });

  test('does not touch a folder in which there is anything', () => {
    folder.put('full/notes.txt', 'x');
    expect(folder.run(['init', 'full', '--lang', 'en'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('The folder full is not empty'),
    });
    expect(folder.run(['init', 'full/notes.txt'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
