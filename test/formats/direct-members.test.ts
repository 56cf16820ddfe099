import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/languages.ts';
import { severityOf } from '../../src/core/findings.ts';
import { summarise } from '../../src/core/summary.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { readReport } from '../../src/report/document/read.ts';
import type { Report } from '../../src/report/report.ts';
import { inProcess } from '../support/in-process.ts';
import { TREE } from '../support/judge.ts';
import { checked, judged, reported } from '../support/observed.ts';

const [OWN, PROVINCE_OWN] = ['533400-direct', '530000-direct'];
const children = (part: number, whole: number) => ({
  'inclusive-kindergarten-children': part,
  'kindergarten-children': whole,
});
/** One direct member is missing this year, one can't be added up, and one contradicts itself. */
const OBSERVATIONS = [
  ...['533401', '533422', '533423'].flatMap((code) => reported(code, 2025, children(9, 10))),
  ...reported(OWN, 2024, children(9, 10)),
  ...reported(PROVINCE_OWN, 2025, { 'inclusive-kindergarten-coverage': '91%' }),
  ...reported('530100-direct', 2025, { ...children(1, 10), 'inclusive-kindergarten-coverage': '91%' }),
  ...reported('530100-direct', 2024, { schools: 40 }),
  ...reported('530100-direct', 2025, { schools: 400 }),
];

let report: Report;
beforeAll(async () => {
  const { stdout } = await inProcess(['check', 'fixtures/bad/own-remainder.csv', '-f', 'json']);
  const base = readReport(stdout, 'report.json', TREE.all);
  const { scope, verdicts } = judged(OBSERVATIONS, { years: [2025] });
  report = {
    ...base,
    verdicts,
    scope: { regions: scope, years: [2025] },
    summary: summarise(verdicts, (code) => TREE.get(code).level),
    findings: checked(OBSERVATIONS).map((placed) => ({ ...placed, severity: severityOf(placed.facts.code) })),
    directMembers: TREE.directMembers,
  };
});

test('a run knows the direct member that a remainder would be reported for', async () => {
  const { stdout } = await inProcess(['check', 'fixtures/bad/own-remainder.csv', '-f', 'json']);
  expect(readReport(stdout, 'report.json', TREE.all).directMembers).toEqual([TREE.member(OWN)]);
  const { stdout: zh } = await inProcess(['check', 'fixtures/bad/own-remainder.csv', '--lang', 'zh']);
  expect(zh).toContain('迪庆州本级');
  expect(zh).toContain('报数比下级合计多 150/200，按上报数判定');
});

test('what names direct members is read as it was written', async () => {
  const render = await FORMATS.find(({ name }) => name === 'json')?.load();
  const text = render?.(report, { language: 'en' }) ?? '';
  expect(readReport(text, 'report.json', TREE.all)).toEqual(report);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(FORMATS.map(({ name }) => name))('%s names direct members', async (name) => {
    const render = await FORMATS.find((format) => format.name === name)?.load();
    const text = render?.(report, { language }) ?? '';
    expect(text).toContain('昆明市本级');
  });
});
