import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { NODE, ROOT } from '../../support/run.ts';

const MB = 1024 * 1024;
const HEADER = '地区,年份,在园幼儿总数\n';
const ROW = '五华区,2025,1\n';
const folder = newFolder();
const en = { DABIAO_LANG: 'en' };

/** A file of so many bytes that begins with a text; what is left of it takes no room on the disk. */
function sparse(name: string, text: string, size: number): string {
  const file = openSync(join(folder.path, name), 'w');
  writeSync(file, text);
  ftruncateSync(file, size);
  closeSync(file);
  return name;
}

afterEach(() => {
  rmSync(join(folder.path, 'large.csv'), { force: true });
});

describe.each(['en', 'zh'])('the example of the page on large files, in %s', (language) => {
  test('is what the program prints', () => {
    folder.put('orders.csv', `order,date,amount\n${'100001,2025-03-01,1.50\n'.repeat(800_000)}`);
    const page = readFileSync(`${ROOT}docs/${language === 'en' ? '' : 'zh/'}large-files.md`, 'utf8');
    const [, command = '', output = ''] = /```\n\$ dabiao (.+)\n\n([^`]+)```/u.exec(page) ?? [];
    const { stdout, stderr, exitCode } = folder.run(command.split(' '), en);
    expect([stdout, stderr.trimEnd(), exitCode]).toEqual(['', output.trimEnd(), 2]);
  });
});

describe('a file of 620 MB', () => {
  test.each([
    ['in one line', 'x'.repeat(70_000), 'This line is longer than 4 MB'],
    ['of others', `a,b\n${'1,2\n'.repeat(20_000)}`, 'Only the first 64 KB were looked at'],
    ['of ours', `${HEADER}${ROW.repeat(9000)}`, 'The file is larger than 512 MB'],
  ])('%s is refused in little memory', (_, text, said) => {
    const name = sparse('large.csv', text, 620 * MB);
    const told = "process.on('exit', () => process.stdout.write(String(process.resourceUsage().maxRSS)))";
    const { stdout, stderr, status } = spawnSync(
      NODE,
      ['--import', `data:text/javascript,${encodeURIComponent(told)}`, `${ROOT}bin/dabiao.js`, 'check', name],
      { cwd: folder.path, encoding: 'utf8', env: { ...en, COLUMNS: '300' } },
    );
    expect(stderr.replaceAll(/\s+/gu, ' ')).toContain(said);
    expect(status).toBe(2);
    expect(Number(stdout) / 1024).toBeLessThan(150);
  });
});

describe('--max-size', () => {
  const refused = 'The file is larger than 1 MB and is not read.';
  const text = `${HEADER}${ROW}${'\n'.repeat(1.1 * MB)}`;

  test('bounds files, for every command that reads them, and standard input', () => {
    folder.put('large.csv', text);
    for (const command of ['check', 'validate', 'inspect', 'gaps', 'todo', 'report'])
      expect(folder.run([command, 'large.csv', '--max-size', '1MB'], en).stderr, command).toContain(refused);
    expect(folder.run(['check', '-', '--max-size', '1MB'], en, text).stderr).toContain(refused);
    expect(folder.run(['validate', '-', '--max-size', '2MB'], en, text).exitCode).toBe(0);
  });

  test('is a setting, which the command line goes before', () => {
    folder.put('large.csv', text);
    folder.put('dabiao.config.yaml', 'max-size: 1MB\n');
    expect(folder.run(['validate', 'large.csv'], en).stderr).toContain(refused);
    expect(folder.run(['validate', 'large.csv', '--max-size', '2MB'], en).exitCode).toBe(0);
    folder.put('dabiao.config.yaml', 'max-size: large\n');
    expect(folder.run(['validate', 'large.csv'], en).stderr).toContain('dabiao.config.yaml:1:11  max-size');
    rmSync(join(folder.path, 'dabiao.config.yaml'));
  });

  test.each(['600', 'large', '3GB', ''])('%j is no size', (size) => {
    const { stderr, exitCode } = folder.run(['check', 'large.csv', '--max-size', size], en);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--max-size');
  });
});

describe('in a folder', () => {
  test('a large file of others is named, beside the data that is read, and listed by inspect', () => {
    folder.put('in/a.csv', `${HEADER}${ROW}`);
    folder.put('in/b.csv', `a,b\n${'1,2\n'.repeat(4.2 * MB)}`);
    const { stdout, exitCode } = folder.run(['validate', 'in'], en);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('in/b.csv');
    expect(folder.run(['inspect', 'in'], en).stdout).toMatch(/b\.csv/u);
  });

  test('a large report of an earlier run is none of the data', () => {
    const header = folder.run(['check', 'in/a.csv', '-f', 'csv'], en).stdout.split('\r\n')[0] ?? '';
    folder.put('with/a.csv', `${HEADER}${ROW}`);
    folder.put('with/report.csv', `${header}\r\n${',\r\n'.repeat(6 * MB)}`);
    const { stdout, stderr } = folder.run(['validate', 'with'], en);
    expect(`${stdout}${stderr}`).toContain('does not look like a table');
  });
});
