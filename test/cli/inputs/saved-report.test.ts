import { describe, expect, test } from 'vitest';
import { isJsonObject } from '../../../src/cli/inputs/saved-report.ts';
import { newFolder } from '../../support/folder.ts';

describe('a saved report given to a command that reads tables', () => {
  const folder = newFolder();
  folder.put('data.csv', '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数\n五华区,2025,1,2\n');
  folder.run(['check', 'data.csv', '-o', 'report.json']);

  test.each(['check', 'validate', 'inspect', 'gaps', 'todo'])(
    'is refused in one sentence by %s',
    (command) => {
      const { stdout, stderr, exitCode } = folder.run([command, 'data.csv', 'report.json', '--lang', 'en']);
      expect([stdout, exitCode]).toEqual(['', 2]);
      expect(stderr).toBe(`dabiao: report.json is JSON, as saved reports are; this command reads tables.
hint: Name the files with the figures. Saved reports are read by dabiao render, report, explain and diff.
`);
    },
  );

  test('is left aside in a folder', () => {
    const { stdout, exitCode } = folder.run(['check', '.', '--fail-on', 'never', '--lang', 'en']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1 file, 1 row');
  });
});

test.each([
  ['{"a": 1}', true],
  ['\uFEFF\n  { "a": 1}', true],
  ['{}', true],
  ['{地区},年份\n', false],
  ['"地区",年份\n', false],
  ['[1]', false],
  ['', false],
  [`${' '.repeat(300)}{"a": 1}`, false],
])('%j is an object in JSON: %s', (text, expected) => {
  expect(isJsonObject(new TextEncoder().encode(text))).toBe(expected);
});
