import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { renderJson } from '../../src/formats/data/json.ts';
import { baselinesOf } from '../../src/insight/baselines.ts';
import { gapsOf } from '../../src/insight/gaps/gaps.ts';
import type { RunOptions } from '../../src/run/options.ts';
import { run } from '../../src/run/run.ts';
import { openText } from '../../src/sources/tables/files/open.ts';
import { PLAN, TREE } from '../support/judge.ts';
import { dabiao, ROOT } from '../support/run.ts';
import { source } from '../support/source.ts';

const file = (path: string, bytes: Uint8Array = readFileSync(join(ROOT, path))) =>
  openText(source(bytes, path), { encoding: null });
const text = (path: string, content: string) => file(path, new TextEncoder().encode(content));
const reportOn = (sources: ReturnType<typeof file>[], options: RunOptions = {}) =>
  run({ plan: PLAN, sha256: 'abc', regions: TREE, sources }, options);

const demo = readdirSync(join(ROOT, 'fixtures/demo'))
  .filter((name) => name.endsWith('.csv'))
  .map((name) => `fixtures/demo/${name}`);

describe('a run is all that a command does between reading files and writing them', () => {
  const without = (json: string) => {
    const { plan, inputs, gate, ...report } = JSON.parse(json);
    return { ...report, plan: plan.id, inputs, reasons: gate.reasons };
  };

  test('of check', () => {
    const report = reportOn(
      demo.map((path) => file(path)),
      { gaps: gapsOf, baselines: baselinesOf },
    );
    const { stdout } = dabiao(['check', 'fixtures/demo', '-f', 'json']);
    expect(without(renderJson(report))).toEqual(without(stdout));
  });

  test('of validate', () => {
    const report = reportOn(
      demo.map((path) => file(path)),
      { judging: null, expected: ['530000'], submissionName: 'fixtures/demo' },
    );
    const { stdout } = dabiao(['validate', 'fixtures/demo', '-f', 'json', '--expect', '云南省']);
    expect(without(renderJson(report)).findings).toEqual(without(stdout).findings);
    expect(report.verdicts).toEqual([]);
  });
});

describe('the report does not depend on', () => {
  test('the order of the sources', () => {
    const sources = demo.map((path) => file(path));
    expect(reportOn(sources.toReversed())).toEqual(reportOn(sources));
  });
});

describe('the years judged', () => {
  const source = text('a.csv', 'region,year,special-schools\n530125,2024,1\n');
  const years = (judging: RunOptions['judging']) =>
    reportOn([source], judging === undefined ? {} : { judging }).scope.years;
  test('are all of the plan', () => expect(years(undefined)).toEqual([2023, 2024, 2025]));
  test('or those named', () => expect(years({ years: [2025] })).toEqual([2025]));
  test('or the last with data', () => expect(years({ years: 'latest' })).toEqual([2024]));
  test('or none', () => expect(years(null)).toEqual([]));
});

describe('compared with a previous report, a run', () => {
  const csv = (children: number) =>
    `region,year,inclusive-kindergarten-children,kindergarten-children\n530125,2025,${children},100\n`;
  const judging = { years: [2025] };
  const previousOf = (children: number) => {
    const { verdicts, findings, inputs } = reportOn([text('a.csv', csv(children))], { judging });
    return { verdicts, findings, inputs, file: { path: 'previous.json', sha256: 'abc' } };
  };
  const failing = (children: number, before: number) =>
    reportOn([text('a.csv', csv(children))], { judging, previous: previousOf(before) }).gate;

  test('fails where it is worse', () => {
    expect(failing(80, 85)).toMatchObject({ exitCode: 1, reasons: [{ code: 'targets-missed', count: 1 }] });
  });
  test('passes where it is no worse', () => expect(failing(85, 85).exitCode).toBe(0));
});

describe('there is nothing to judge', () => {
  const problem = (...sources: ReturnType<typeof file>[]) => {
    try {
      return reportOn(sources).gate.exitCode;
    } catch (error) {
      if (error instanceof UserError) return error.problem;
      throw error;
    }
  };
  test('where no source could be read', () => {
    expect(problem(text('a.csv', ''))).toMatchObject({
      kind: 'nothing-readable',
      findings: [{ facts: { code: 'empty-file' }, path: 'a.csv' }],
    });
  });
  test('where nothing was reported', () => {
    expect(problem(text('a.csv', 'region,year,special-schools\n530125,2025,\n'))).toEqual({
      kind: 'nothing-reported',
    });
  });
  test('but a wrong figure is something', () => {
    expect(problem(text('a.csv', 'region,year,special-schools\n530125,2025,x\n'))).toBe(3);
  });
});

test('is told how far it has come', () => {
  const stages: string[] = [];
  reportOn([text('a.csv', 'region,year,special-schools\n530125,2025,1\n')], {
    onStage: (done) => stages.push(done.stage),
  });
  expect(stages).toEqual(['sources', 'assessment']);
});

test('leaves out the kinds of findings that are not wanted', () => {
  const codes = (skipped: RunOptions['skipped']) =>
    reportOn([text('a.csv', 'region,year,special-schools\n530125,2025,1\n530125,2025,1\n')], {
      judging: null,
      ...(skipped === undefined ? {} : { skipped }),
    }).findings.map(({ facts }) => facts.code);
  expect(codes(undefined)).toEqual(['duplicate-figure']);
  expect(codes(new Set(['duplicate-figure']))).toEqual([]);
});
