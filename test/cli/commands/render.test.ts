import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';

const folder = newFolder();
folder.put(
  'data.csv',
  'region,year,kindergarten-children,inclusive-kindergarten-children\n530102,2025,12345678901234567890,12345678901234567889\n五华山,2025,1,1\n',
);
folder.run([
  'check',
  'data.csv',
  '-o',
  'report.json',
  '--as-of',
  '2025-12-31',
  '--fail-on',
  'fail,undetermined',
]);
const saved = readFileSync(`${folder.path}/report.json`, 'utf8');

/** The saved report with something changed in its text. */
function changed(from: string | RegExp, to: string): string {
  expect(saved).toMatch(from);
  return folder.put('changed.json', saved.replace(from, to));
}

describe('dabiao render', () => {
  test('reads standard input, keeps every digit, and exits 0 whatever the report says', () => {
    const { stdout, exitCode } = folder.run(['render', '-', '-f', 'json'], {}, saved);
    expect([exitCode, stdout]).toEqual([0, saved]);
    expect(saved).toContain('"numerator": 12345678901234567889,');
  });

  test('speaks another language than the run that was saved', () => {
    expect(folder.run(['render', 'report.json', '--lang', 'zh']).stdout).toContain(
      '没有叫“五华山”的行政区。',
    );
    expect(folder.run(['render', 'report.json', '--lang', 'en']).stdout).toContain(
      'Unknown region "五华山".',
    );
  });

  test('writes several files, and not over the report it reads', () => {
    expect(folder.run(['render', 'report.json', '-o', 'a.md', '-o', 'a.xml'])).toMatchObject({
      stdout: '',
      exitCode: 0,
    });
    expect(readFileSync(`${folder.path}/a.xml`, 'utf8')).toContain('timestamp="2025-12-31T00:00:00Z"');
    expect(folder.run(['render', 'report.json', '-o', 'report.json', '--lang', 'en'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('is not overwritten'),
    });
  });

  test('leaves aside keys that a later version may add', () => {
    const file = changed('"schemaVersion": "2",', '"schemaVersion": "2", "more": { "x": 1 },');
    expect(folder.run(['render', file, '-f', 'json']).stdout).toBe(saved);
  });

  test.each([
    ['a status there is not', /"status": "pass"/u, '"status": "passed"', /verdicts\[\d+\]\.status is wrong/u],
    [
      'a number that is text',
      /"numerator": \d+/u,
      '"numerator": "1"',
      /verdicts\[\d+\]\.numerator is wrong/u,
    ],
    [
      'a kind of finding there is not',
      '"code": "unknown-region"',
      '"code": "unknown-land"',
      /findings\[0\]\.facts\.code is wrong/u,
    ],
    [
      'facts that are not those of the finding',
      '"candidates": [',
      '"candidate": [',
      /findings\[0\]\.facts\.candidates is wrong/u,
    ],
    [
      'a region there is not',
      '"code": "530102"',
      '"code": "990000"',
      /it refers to an unknown region "990000"/u,
    ],
    ['a later version', '"schemaVersion": "2"', '"schemaVersion": "3"', /its schemaVersion is "3"/u],
    ['half a text', /\}\s*$/u, '', /it is not valid JSON/u],
  ])('refuses %s', (_, from, to, message) => {
    const { stdout, stderr, exitCode } = folder.run(['render', changed(from, to), '--lang', 'en']);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
  });

  test('refuses what is no UTF-8, and a file there is not', () => {
    expect(folder.run(['render', 'none.json', '--lang', 'en'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('none.json cannot be read'),
    });
  });
});
