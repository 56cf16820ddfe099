import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { CSV_COLUMNS } from '../../src/locales/csv-columns.ts';
import type { ErrorReport } from '../../src/report/error/error-report.ts';
import type { RenderOptions } from '../../src/formats/format.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { newFolder } from '../support/folder.ts';
import { HOSTILE } from '../support/hostile.ts';
import { ROOT } from '../support/run.ts';
import {
  gitlabCodeQuality,
  junitErrors,
  markdownTree,
  nodesOf,
  ownSchema,
  sarif,
  tapPoints,
  workflowCommand,
} from './consumers.ts';

const NAMES = FORMATS.map(({ name }) => name);
const folder = newFolder();
folder.put(
  'good.csv',
  'region,year,kindergarten-children,inclusive-kindergarten-children\n530102,2025,100,95\n',
);
folder.put('empty.csv', '');
folder.put('words.csv', 'these,are\nonly,words\n');
folder.put('broken.yaml', readFileSync(`${ROOT}fixtures/plans/broken.targets.yaml`, 'utf8'));
folder.put('broken.config.yaml', 'fail-on: [fail]\nformt: [json]\n');
folder.put('other.json', '{"schemaVersion":"1","tool":{}}');
folder.put('sub/readme.txt.bak', 'nothing');

/** What goes wrong before anything is judged: the arguments, and the code that says so. */
const CAUSES: Readonly<Record<string, readonly [code: string, ...args: string[]]>> = {
  'no such input': ['no-such-input', 'nowhere.csv'],
  'a folder without data': ['no-data-in-folder', 'sub'],
  'an empty file': ['nothing-readable', 'empty.csv'],
  'files without a header': ['nothing-readable', 'words.csv', 'empty.csv'],
  'a plan that is not sound': ['plan-invalid', 'good.csv', '-t', 'broken.yaml'],
  'a plan there is not': ['cannot-read', 'good.csv', '-t', 'none.yaml'],
  'an unknown region': ['unknown-name', 'good.csv', '-r', '昆名市'],
  'an unknown indicator': ['unknown-name', 'good.csv', '-i', 'safe-capus-rate'],
  'years outside the plan': ['bad-years', 'good.csv', '-y', '1999'],
  'a status there is not': ['unknown-choice', 'good.csv', '--fail-on', 'failed'],
  'a number that is none': ['not-a-count', 'good.csv', '--max-findings', 'many'],
  'a date that is none': ['not-a-date', 'good.csv', '--as-of', 'today'],
  'a baseline there is not': ['cannot-read', 'good.csv', '--baseline', 'none.json'],
  'a baseline that is no report': ['bad-report', 'good.csv', '--baseline', 'other.json'],
  'a mapping that means nothing': ['bad-mapping', 'good.csv', '--map', 'a=b'],
  'an option there is not': ['command-line', 'good.csv', '--formt', 'x'],
  'an option without its value': ['command-line', 'good.csv', '--year'],
  'no input at all': ['command-line'],
  'settings there are not': ['no-such-input', 'good.csv', '--config', 'none.config.yaml'],
  'settings that are not sound': ['config-invalid', 'good.csv', '--config', 'broken.config.yaml'],
  'a root there is not': ['no-such-input', 'good.csv', '--root', 'nowhere'],
  'a language there is not': ['unknown-choice', 'good.csv', '--lang=fr'],
};

describe.each(Object.keys(CAUSES))('%s, in every format', (cause) => {
  const [code, ...args] = CAUSES[cause] ?? [''];
  const outputs = NAMES.flatMap((name) => ['-f', name, '-o', `out/${name}`]);
  for (const name of NAMES) folder.put(`out/${name}`, 'a report of an earlier run');
  const ran = folder.run(['check', ...outputs, ...args]);
  const text = (name: string) => readFileSync(join(folder.path, 'out', name), 'utf8');
  const texts = Object.fromEntries(NAMES.map((name) => [name, text(name)]));
  const of = (name: string) => texts[name] ?? '';

  test('a person is told on standard error, and the run exits 2', () => {
    expect([ran.stdout, ran.exitCode]).toEqual(['', 2]);
    expect(ran.stderr).toMatch(/^dabiao: /u);
    for (const name of NAMES) expect(of(name), name).not.toContain('a report of an earlier run');
  });

  test('json and ndjson satisfy their schemas and name the error', () => {
    const [report, record] = [ownSchema('report.schema.json'), ownSchema('record.schema.json')];
    const document = JSON.parse(of('json'));
    expect(report(document), JSON.stringify(report.errors?.slice(0, 3))).toBe(true);
    expect([document.error.code, document.verdicts]).toEqual([code, undefined]);
    expect(ran.stderr.split('\n')[0]?.slice('dabiao: '.length)).toBe(document.error.message);
    const [line = '', rest] = of('ndjson').split('\n');
    expect([record(JSON.parse(line)), rest]).toEqual([true, '']);
    expect(JSON.parse(line)).toEqual({ type: 'error', ...document });
  });

  test('junit has one test, which is in error', async () => {
    expect(await junitErrors(of('junit'))).toEqual([]);
    expect(of('junit')).toContain('tests="1" failures="0" errors="1"');
    expect(of('junit')).toContain(`<error type="${code}"`);
  });

  test('sarif is a run that was not successful, and has results', () => {
    const log = JSON.parse(of('sarif'));
    expect(sarif(log), JSON.stringify(sarif.errors?.slice(0, 3))).toBe(true);
    const [{ invocations, results }] = log.runs;
    expect(invocations).toMatchObject([{ executionSuccessful: false, exitCode: 2 }]);
    expect(invocations[0].toolExecutionNotifications[0]).toMatchObject({
      level: 'error',
      descriptor: { id: code },
    });
    expect(results[0]).toMatchObject({ ruleId: code, level: 'error' });
  });

  test('gitlab has a blocker', () => {
    const issues = JSON.parse(of('gitlab'));
    expect(gitlabCodeQuality(issues), JSON.stringify(gitlabCodeQuality.errors?.slice(0, 3))).toBe(true);
    expect(issues[0]).toMatchObject({ check_name: code, severity: 'blocker' });
  });

  test('github has annotations that are errors and nothing else', () => {
    const commands = of('github').trimEnd().split('\n').map(workflowCommand);
    expect(commands.length).toBeGreaterThan(1);
    expect(new Set(commands.map((command) => command?.name))).toEqual(new Set(['error']));
  });

  test('tap bails out', () => {
    const { points, bailout } = tapPoints(of('tap'));
    expect([points.map(({ ok }) => ok), typeof bailout]).toEqual([[false], 'string']);
  });

  test('csv has a row that fails', () => {
    const rows: Record<string, string>[] = parse(of('csv'), { bom: true, columns: true });
    expect(rows[0]).toMatchObject({ type: 'error', code, status: 'error', fails: 'yes' });
    expect(rows.every(({ fails }) => fails === 'yes')).toBe(true);
  });

  test.each(['markdown', 'table'])('%s says that nothing was judged', (name) => {
    expect(of(name)).toContain('Nothing was judged');
  });
});

describe('an error that was saved as JSON', () => {
  folder.run(['check', 'good.csv', '-t', 'broken.yaml', '-o', 'error.json']);

  test.each(NAMES)('is rendered as %s as it was written, and exits 2', (name) => {
    folder.run(['check', 'good.csv', '-t', 'broken.yaml', '-f', name, '-o', 'written', '--lang', 'zh']);
    const { stdout, stderr, exitCode } = folder.run(['render', 'error.json', '-f', name, '--lang', 'zh']);
    expect([stderr, exitCode]).toEqual(['', 2]);
    expect(stdout).toBe(readFileSync(join(folder.path, 'written'), 'utf8'));
  });

  test('is refused as a baseline, in plain words', () => {
    const { stderr, exitCode } = folder.run([
      'check',
      'good.csv',
      '--baseline',
      'error.json',
      '--lang',
      'en',
    ]);
    expect([stderr, exitCode]).toEqual([
      expect.stringMatching(
        /error\.json cannot be read as a report: the run that wrote it could not judge \(broken\.yaml/u,
      ),
      2,
    ]);
  });
});

const OPTIONS: RenderOptions = { language: 'en' };
const hostile: ErrorReport = {
  tool: { name: 'dabiao', version: '0.0.0' },
  error: {
    code: 'cannot-read',
    message: { zh: HOSTILE.join(' '), en: HOSTILE.join(' ') },
    hint: { zh: HOSTILE.join(''), en: HOSTILE.join('') },
    path: 'a',
  },
  details: HOSTILE.map((text, i) => ({
    code: 'syntax',
    message: { zh: text, en: text },
    hint: { zh: text, en: text },
    path: text,
    line: i + 1,
    column: 1,
  })),
};

async function rendered(name: string): Promise<string> {
  const format = FORMATS.find((each) => each.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return (await format.loadError())(hostile, OPTIONS);
}

describe('text from outside, in the error of whatever format', () => {
  const UNSAFE = /[^\P{Cc}\n\r]|[\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u;

  test.each(NAMES)('%s: reaches no terminal as anything but text', async (name) => {
    const text = (await rendered(name)).replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
    expect(UNSAFE.exec(text)?.[0]).toBeUndefined();
    expect(text.includes('\r')).toBe(false);
  });

  test.each(NAMES.filter((name) => name !== 'github'))(
    '%s: gives no command to a CI system',
    async (name) => {
      expect(
        /^\s*::[A-Za-z][\w-]*(?:\s[^\n]*)?::|##[A-Za-z]*\[/mu.exec(await rendered(name))?.[0],
      ).toBeUndefined();
    },
  );

  test('every reader finds as much as was written', async () => {
    expect(await junitErrors(await rendered('junit'))).toEqual([]);
    expect((await rendered('junit')).match(/<testcase /gu)).toHaveLength(1);
    expect(sarif(JSON.parse(await rendered('sarif')))).toBe(true);
    const issues = JSON.parse(await rendered('gitlab'));
    expect(gitlabCodeQuality(issues)).toBe(true);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(
      HOSTILE.length + 1,
    );
    expect((await rendered('github')).trimEnd().split('\n').map(workflowCommand)).toHaveLength(
      HOSTILE.length + 2,
    );
    expect(tapPoints(await rendered('tap')).points).toHaveLength(1);
    const rows: string[][] = parse(await rendered('csv'), { bom: true });
    expect(rows.map((row) => row.length)).toEqual(
      Array.from({ length: HOSTILE.length + 2 }, () => CSV_COLUMNS.length),
    );
    for (const row of rows)
      for (const cell of row)
        if (/^\s*[=+\-@＝＋－＠]/u.test(cell)) expect(cell).toMatch(/^-?\d+(?:\.\d+)?$/u);
    const types = new Set<string>(nodesOf(markdownTree(await rendered('markdown'))).map(({ type }) => type));
    for (const type of ['link', 'image', 'html', 'code', 'delete', 'emphasis'])
      expect(types.has(type), type).toBe(false);
  });
});
