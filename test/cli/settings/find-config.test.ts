import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { dabiao } from '../../support/run.ts';

const CSV = 'region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,850,1000\n';
const SETTINGS = 'inputs: data\nfail-on: never\nlang: en\n';

/** A project whose only target is missed, which its settings let through. */
function project(file = 'dabiao.config.yaml', inRepository = true) {
  const folder = newFolder();
  folder.put('data/a.csv', CSV);
  folder.put(file, SETTINGS);
  folder.put('sub/deep/.keep', '');
  if (inRepository) mkdirSync(join(folder.path, '.git'));
  const run = (below: string, args: readonly string[], env: Record<string, string> = {}) =>
    dabiao(args, { cwd: join(folder.path, below), env });
  return { ...folder, below: run };
}

describe('the settings of a project are found', () => {
  test.each(['dabiao.config.yaml', 'dabiao.config.yml', 'dabiao.config.json'])('in a file %s', (name) => {
    const { below, put } = project(name);
    if (name.endsWith('json')) put(name, '{ "inputs": "data", "fail-on": "never", "lang": "en" }');
    for (const folder of ['', 'sub', 'sub/deep'])
      expect(below(folder, ['check'])).toMatchObject({ exitCode: 0, stderr: '' });
  });
  test('from a folder below, with files from where they stand', () => {
    const { below } = project();
    const { stdout } = below('sub/deep', ['check', '-f', 'json']);
    expect(JSON.parse(stdout).inputs).toMatchObject([{ path: '../../data/a.csv' }]);
    expect(below('sub/deep', ['check', '--print-config']).stdout).toContain(
      'inputs: [../../data]  # ../../dabiao.config.yaml:1\n',
    );
    expect(below('sub', ['check', '--verbose']).stderr).toContain('settings: ../dabiao.config.yaml\n');
  });
  test('through a link to a folder', () => {
    const { path, below } = project();
    symlinkSync(join(path, 'sub'), join(path, 'link'));
    expect(below('link', ['check']).exitCode).toBe(0);
  });
  test('the nearest first', () => {
    const { below, put } = project();
    put('sub/dabiao.config.yml', 'inputs: ../data\nfail-on: fail\n');
    expect(below('sub/deep', ['check']).exitCode).toBe(1);
    expect(below('', ['check']).exitCode).toBe(0);
  });
  test('up to the root of the repository and no further', () => {
    const { below, path } = project('dabiao.config.yaml', false);
    mkdirSync(join(path, 'sub/.git'));
    expect(below('sub/deep', ['check', '../../data/a.csv'])).toMatchObject({ exitCode: 1, stderr: '' });
  });
  test('up to the home folder where there is no repository', () => {
    const { below, path } = project('dabiao.config.yaml', false);
    expect(below('sub/deep', ['check'], { HOME: path })).toMatchObject({ exitCode: 0, stderr: '' });
    expect(below('sub/deep', ['check'], { USERPROFILE: path })).toMatchObject({ exitCode: 0, stderr: '' });
  });
  test('further up they are mentioned and not used', () => {
    const { below } = project('dabiao.config.yaml', false);
    const { exitCode, stderr } = below('sub/deep', ['check', '../../data/a.csv'], { LANG: 'en' });
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining('../../dabiao.config.yaml is above this project and is not used.'),
    ]);
    expect(below('sub/deep', ['regions', '峨山'], { LANG: 'en' }).stderr).toBe('');
  });
});

describe('settings that can not be told apart are refused', () => {
  test('two side by side', () => {
    const { below, put } = project();
    put('dabiao.config.yml', SETTINGS);
    for (const folder of ['', 'sub/deep']) {
      const { exitCode, stderr } = below(folder, ['check'], { LANG: 'en' });
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /several settings files in one folder: \S*dabiao\.config\.yaml, \S*dabiao\.config\.yml/u,
      );
    }
    expect(below('', ['check', '--config', 'dabiao.config.yml']).exitCode).toBe(0);
    expect(below('', ['check', 'data', '--no-config']).exitCode).toBe(1);
  });
  test('a folder stands for the settings in it', () => {
    const { below, put } = project();
    put('ci/dabiao.config.yml', 'inputs: ../data\nfail-on: fail\n');
    for (const name of ['ci', 'ci/', './ci']) expect(below('', ['check', '--config', name]).exitCode).toBe(1);
    expect(below('', ['check', '--config', 'sub', '--lang', 'en'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('sub'),
    });
  });
});
