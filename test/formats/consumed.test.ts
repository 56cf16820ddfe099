import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CSV_COLUMNS } from '../../src/locales/csv-columns.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { dabiao } from '../support/run.ts';
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

const INPUTS: Readonly<Record<string, readonly string[]>> = {
  'the demo submission': ['fixtures/demo', '--lang', 'zh'],
  'the published results': ['fixtures/published', '--lang', 'en'],
  'a submission full of errors': [
    'fixtures/bad',
    '--lang',
    'zh',
    '--fail-on',
    'fail,undetermined',
    '--max-findings',
    '0',
  ],
  spreadsheets: ['fixtures/spreadsheets', '--lang', 'en', '--expect', '昆明市', '--as-of', '2025-12-31'],
};

const NAMES = FORMATS.map(({ name }) => name);

describe.each(Object.keys(INPUTS))('%s, in every format', (input) => {
  const folder = mkdtempSync(join(tmpdir(), 'dabiao-formats-'));
  const files = NAMES.map((name) => join(folder, name));
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const json = (name: string) => JSON.parse(text(name));

  beforeAll(() => {
    const { stdout, stderr, exitCode } = dabiao([
      'check',
      ...(INPUTS[input] ?? []),
      ...NAMES.flatMap((name) => ['-f', name, '-o', join(folder, name)]),
    ]);
    expect([stdout, stderr]).toEqual(['', '']);
    expect(exitCode).toBe(json('json').gate.exitCode);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('json and ndjson satisfy their schemas and say the same', () => {
    const [report, record] = [ownSchema('report.schema.json'), ownSchema('record.schema.json')];
    expect(report(json('json')), JSON.stringify(report.errors?.slice(0, 3))).toBe(true);
    const records = text('ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const each of records) expect(record(each)).toBe(true);
    const without = (each: object) =>
      Object.fromEntries(Object.entries(each).filter(([key]) => key !== 'type'));
    const of = (type: string) => records.filter((each) => each.type === type).map(without);
    const [head] = of('report');
    const [summary] = of('summary');
    const [gaps] = of('gaps');
    const [ranking] = of('ranking');
    expect({
      ...head,
      summary,
      verdicts: of('verdict'),
      ...(gaps === undefined ? {} : { gaps }),
      baselines: of('baseline'),
      ...(ranking === undefined ? {} : { ranking }),
      findings: of('finding'),
    }).toEqual(json('json'));
  });

  test('junit satisfies the schema of Jenkins, and its counts are those of its tests', async () => {
    const xml = text('junit');
    expect(await junitErrors(xml)).toEqual([]);
    const { verdicts, gate } = json('json');
    const missed = gate.reasons.find(({ code }: { code: string }) => code === 'targets-missed')?.count ?? 0;
    const rejected = gate.reasons.find(({ code }: { code: string }) => code === 'data-rejected')?.count ?? 0;
    expect([xml.match(/<failure /gu)?.length ?? 0, xml.match(/<error /gu)?.length ?? 0]).toEqual([
      missed,
      rejected,
    ]);
    expect(xml).toContain(`failures="${missed}" errors="${rejected}">\n  <testsuite`);
    expect(xml.match(/<testcase classname="\d{6}\./gu)?.length).toBe(verdicts.length);
  });

  test('sarif satisfies the published schema', () => {
    const log = json('sarif');
    expect(sarif(log), JSON.stringify(sarif.errors?.slice(0, 3))).toBe(true);
    const [run] = log.runs;
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test('gitlab satisfies what GitLab documents', () => {
    expect(gitlabCodeQuality(json('gitlab')), JSON.stringify(gitlabCodeQuality.errors?.slice(0, 3))).toBe(
      true,
    );
  });

  test('github is one workflow command a line', () => {
    const commands = text('github').trimEnd().split('\n').map(workflowCommand);
    expect(commands.every((command) => command !== null)).toBe(true);
    expect(commands[0]?.name).toBe(json('json').gate.exitCode === 0 ? 'notice' : 'error');
  });

  test('tap is read by a parser, which agrees on what fails', () => {
    const { points, failures } = tapPoints(text('tap'));
    expect(failures).toEqual([]);
    const { verdicts, findings, gate } = json('json');
    expect(points).toHaveLength(verdicts.length + findings.length);
    const failing = gate.reasons.filter(({ code }: { code: string }) => code !== 'too-many-findings');
    expect(points.filter(({ ok }) => !ok)).toHaveLength(
      failing.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
    );
  });

  test('csv is read by a CSV reader, which finds every verdict and finding', () => {
    // The header is in the language asked for; the order of the columns is the same in both.
    const rows: Record<string, string>[] = parse(text('csv'), { bom: true, columns: () => [...CSV_COLUMNS] });
    const { verdicts, findings } = json('json');
    expect(rows.map(({ type }) => type)).toEqual([
      ...verdicts.map(() => 'verdict'),
      ...findings.map(() => 'finding'),
    ]);
    const values = verdicts.map(({ value }: { value?: number }) =>
      value === undefined ? '' : String(value),
    );
    expect(rows.slice(0, verdicts.length).map(({ value }) => value)).toEqual(values);
  });

  test('markdown is read by a parser as headings, tables and lists', () => {
    const types = new Set(nodesOf(markdownTree(text('markdown'))).map(({ type }) => type));
    for (const type of ['heading', 'table', 'paragraph'] as const) expect(types.has(type), type).toBe(true);
    expect(Buffer.byteLength(text('markdown'))).toBeLessThan(1024 * 1024);
  });

  test.each(NAMES)('%s is the same when it is rendered from the saved JSON', (name) => {
    const lang = (INPUTS[input] ?? []).includes('zh') ? 'zh' : 'en';
    const again = dabiao(['render', join(folder, 'json'), '-f', name, '--lang', lang]);
    expect(again.stderr).toBe('');
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toBe(text(name));
  });

  test('all are there', () => {
    expect(files.map((file) => readFileSync(file).length > 0)).toEqual(NAMES.map(() => true));
  });
});
