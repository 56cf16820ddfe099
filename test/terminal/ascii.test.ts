import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsAscii } from '../../src/cli/outputs/screen.ts';
import type { Status } from '../../src/core/model.ts';
import { asciiText } from '../../src/terminal/ascii.ts';
import { markOf } from '../../src/core/marks.ts';
import { textWidth } from '../../src/terminal/width.ts';
import { inProcess, settingsFile } from '../support/in-process.ts';

/** Everything that is neither ASCII nor Chinese. */
const MARKS = /[^\n -~\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—]/u;

describe('text in ASCII', () => {
  test('keeps the marks of statuses apart', () => {
    const statuses: Status[] = ['pass', 'fail', 'undetermined', 'no-data', 'not-applicable', 'no-target'];
    const marks = [
      ...statuses.map((status) => markOf({ status })),
      markOf({ status: 'pass', approximate: true }),
    ].map(asciiText);
    expect(new Set(marks).size).toBe(7);
    for (const mark of marks) expect(mark).toMatch(/^[!-~]$/u);
  });

  test.each([
    ['check', 'fixtures/demo', '--fail-on', 'never'],
    ['check', 'fixtures/bad', '--fail-on', 'never'],
    ['check', 'fixtures/published', '-q'],
    ['validate', 'fixtures/demo'],
    ['inspect', 'fixtures/spreadsheets'],
    ['check', 'fixtures/demo', '--by', 'region', '--fail-on', 'never'],
    ['diff', 'fixtures/diff/submitted.csv', 'fixtures/diff/corrected.csv'],
    ['explain', 'inclusive-kindergarten-coverage', 'fixtures/demo', '-r', '迪庆州'],
    ['gaps', 'fixtures/demo', '-y', '2025'],
    ['todo', 'fixtures/demo', '-y', '2024', '--assessment', 'fixtures/assessment/assessment.yaml'],
    ['targets', 'checks'],
    ['targets', 'list'],
    ['targets', 'show', '普惠'],
    ['regions', '昆明'],
    ['explain-finding'],
  ])('is all there is in %s %s', async (...args) => {
    for (const lang of ['zh', 'en']) {
      const { stdout } = await inProcess([...args, '--lang', lang, '--ascii'], {}, { COLUMNS: '80' });
      // What files and findings quote is letters of theirs.
      expect(stdout.split('\n').filter((line) => MARKS.test(line.replaceAll(/[①½Ⅷ٣¹]/gu, '')))).toEqual([]);
      expect(stdout).not.toBe('');
    }
  });

  test('keeps columns in line', async () => {
    const args = ['check', 'fixtures/demo', '--fail-on', 'never', '--lang', 'en', '-l', 'province'];
    const { stdout } = await inProcess([...args, '--ascii'], {}, { COLUMNS: '122' });
    const { stdout: before } = await inProcess(args, {}, { COLUMNS: '120' });
    const columns = (text: string, marks: string) =>
      text
        .split('\n')
        .filter((line) => /%\s+\S [≥>]/u.test(line))
        .map((line) =>
          [...line.matchAll(new RegExp(`[${marks}] [≥≈>~]`, 'gu'))].map(({ index }) =>
            textWidth(line.slice(0, index)),
          ),
        );
    expect(columns(stdout, '+x~')).toEqual(columns(before, '✓✗≈'));
    expect(columns(stdout, '+x~').flat().length).toBeGreaterThan(10);
  });

  test('leaves what is ASCII or Chinese as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '  ', '昆', '（', '1', '%', '\n', '，') }),
        (text) => {
          expect(asciiText(text)).toBe(text);
        },
      ),
      { seed: 1 },
    );
  });

  test('is for people alone: formats for programs are not touched', async () => {
    const args = ['check', 'fixtures/published', '--fail-on', 'never'];
    for (const format of ['json', 'csv', 'markdown', 'junit'])
      expect(await inProcess([...args, '-f', format, '--ascii'])).toEqual(
        await inProcess([...args, '-f', format]),
      );
    expect((await inProcess(args, settingsFile('ascii: true\n'))).stdout).toMatch(/^\+ met/mu);
  });
});

describe('a terminal gets it by itself', () => {
  test.each<[boolean, Record<string, string>, boolean]>([
    [true, {}, false],
    [true, { TERM: 'xterm-256color', LANG: 'zh_CN.UTF-8' }, false],
    [true, { TERM: 'xterm', LANG: 'zh_CN.utf8' }, false],
    [true, { TERM: 'xterm', LANG: 'C.UTF-8' }, false],
    [true, { TERM: 'linux', LANG: 'zh_CN.UTF-8' }, true],
    [true, { LANG: 'C' }, true],
    [true, { LANG: 'zh_CN.GBK' }, true],
    [true, { LC_ALL: 'POSIX', LANG: 'zh_CN.UTF-8' }, true],
    [true, { LC_CTYPE: 'zh_CN.UTF-8', LANG: 'C' }, false],
    [true, { OS: 'Windows_NT' }, true],
    [true, { OS: 'Windows_NT', WT_SESSION: '1' }, false],
    [true, { OS: 'Windows_NT', TERM_PROGRAM: 'vscode' }, false],
    [true, { OS: 'Windows_NT', TERM: 'xterm-256color' }, false],
    [false, { LANG: 'C' }, false],
    [false, { TERM: 'linux' }, false],
    [false, { OS: 'Windows_NT' }, false],
  ])('terminal: %s, %j: %s', (isTerminal, env, needs) => {
    expect(
      needsAscii(
        {
          isTerminal,
          write: () => {},
          writePieces: async () => {},
          finish: async () => null,
          columns: 80,
          rows: 24,
        },
        env,
      ),
    ).toBe(needs);
  });
});
