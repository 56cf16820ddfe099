import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FormatOf, RunInput } from '../src/index.ts';
import {
  baselinesOf,
  DIFF_FORMATS,
  DOCUMENT_FORMATS,
  documentOf,
  EXPLANATION_FORMATS,
  explainReport,
  feedbackOf,
  gapsOf,
  GAPS_FORMATS,
  openText,
  RANK_FORMATS,
  readAssessmentFile,
  readPlan,
  run,
  runDiff,
  runExplain,
  runRank,
  runTodo,
  scopedRankerOf,
  TODO_FORMATS,
  sourceOf,
  yunnan,
} from '../src/index.ts';
import { dabiao, ROOT } from './support/run.ts';

/** What the library does with the demo is what the commands print. */
const FOLDER = 'fixtures/demo';
const INDICATOR = 'inclusive-kindergarten-coverage';
const regions = yunnan();

async function demo(): Promise<RunInput> {
  const plan = readPlan(readFileSync(join(ROOT, 'targets.yaml'), 'utf8'), 'targets.yaml');
  const names = readdirSync(join(ROOT, FOLDER)).filter((name) => name.endsWith('.csv'));
  const sources = await Promise.all(
    names.map(async (name) =>
      openText(await sourceOf(`${FOLDER}/${name}`, readFileSync(join(ROOT, FOLDER, name))), {
        encoding: null,
      }),
    ),
  );
  return { plan, sha256: 'abc', regions, sources };
}

async function asTable<T>(written: T, [table]: readonly FormatOf<T>[]): Promise<string | undefined> {
  return (await table?.load())?.(written, { language: 'en' });
}

test('a verdict is explained from the data', async () => {
  const input = await demo();
  const indicator = input.plan.indicators.find(({ id }) => id === INDICATOR);
  if (indicator === undefined) throw new Error('no such indicator');
  const asked = { indicator, region: '530102', year: 2025 };
  const { explained, exitCode } = runExplain(input, {}, asked);
  const command = ['explain', INDICATOR, FOLDER, '-r', '530102', '-y', '2025', '--lang', 'en'];
  const printed = dabiao(command);
  expect(await asTable(explained, EXPLANATION_FORMATS)).toBe(printed.stdout);
  expect(exitCode).toBe(printed.exitCode);
});

test('a verdict is explained from a report, with what that holds', async () => {
  const report = run(await demo());
  const indicator = report.plan.indicators.find(({ id }) => id === INDICATOR);
  if (indicator === undefined) throw new Error('no such indicator');
  const asked = { indicator, region: '530102', year: 2025 };
  const { explained } = explainReport(report, 'report.json', regions, asked);
  expect(explained.explanation.verdict).toEqual(
    report.verdicts.find(
      (each) => each.indicator === INDICATOR && each.region === '530102' && each.year === 2025,
    ),
  );
});

test('two reports are compared', async () => {
  const report = run(await demo());
  const [before, after] = ['2024.json', '2025.json'].map(
    (name) => ({ name, from: 'report', report }) as const,
  );
  if (before === undefined || after === undefined) throw new Error('no reports');
  const compared = runDiff(before, after, regions, { years: { kind: 'two', before: 2024, after: 2025 } });
  expect(compared.diff.pairing).toEqual({ kind: 'year-to-year', before: 2024, after: 2025 });
  expect(await asTable(compared, DIFF_FORMATS)).toContain('2024.json');
  expect(() => runDiff(before, after, regions, { filter: { indicators: ['none'] } })).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ kind: 'nothing-to-compare' }) }),
  );
});

test('gaps are part of a report that asks for them', async () => {
  const input = await demo();
  expect(run(input).gaps).toBeUndefined();
  const report = run(input, { gaps: gapsOf });
  expect(report.gaps?.indicators.length).toBeGreaterThan(1);
  expect(await asTable(report, GAPS_FORMATS)).toContain('narrowed');
});

test('regions are ranked as an assessment declares', async () => {
  const input = await demo();
  const path = 'fixtures/assessment/assessment.yaml';
  const { assessment } = readAssessmentFile(readFileSync(join(ROOT, path), 'utf8'), path, input.plan);
  if (assessment === null) throw new Error('no assessment');
  const { ranked, exitCode } = runRank(input, assessment, {}, { year: 2025, regions: null, view: 'ranking' });
  const printed = dabiao(['rank', FOLDER, '--assessment', path, '-y', '2025', '--lang', 'en']);
  expect(await asTable(ranked, RANK_FORMATS)).toBe(printed.stdout);
  expect(exitCode).toBe(printed.exitCode);
});

test('what is to be done is listed', async () => {
  const { report, todo } = runTodo(await demo(), {}, { year: 2024, regions: ['533300'] });
  expect(todo.missed.length).toBeGreaterThan(1);
  expect(report.gate.exitCode).toBe(0);
  expect(await asTable({ report, todo, by: 'region' }, TODO_FORMATS)).toContain('2024: 6 missed');
});

test('a document is made of a report that records what it needs, and written in any format', async () => {
  const { plan, ...input } = await demo();
  const path = 'fixtures/assessment/assessment.yaml';
  const { assessment } = readAssessmentFile(readFileSync(join(ROOT, path), 'utf8'), path, plan);
  if (assessment === null) throw new Error('no assessment');
  const report = run(
    { plan, ...input },
    { gaps: gapsOf, baselines: baselinesOf, ranking: scopedRankerOf(assessment, plan, regions) },
  );
  const asked = { year: null, language: 'zh', texts: {} } as const;
  const document = documentOf(report, { ...asked, kind: 'monitor', audience: 'office' });
  expect(document.sections.length).toBeGreaterThan(3);
  const write = await DOCUMENT_FORMATS.find(({ name }) => name === 'markdown')?.load();
  const assets = { asset: async () => Promise.reject(new Error('Markdown needs no files')) };
  expect(await write?.(document, assets)).toContain(document.title);
  expect(await write?.(feedbackOf(report, '533300', asked), assets)).toContain('怒江');
});
