import { readFileSync } from 'node:fs';
import type { Language } from '../../src/core/languages.ts';
import type { Verdict } from '../../src/core/model.ts';
import { summarise } from '../../src/core/summary.ts';
import { FORMATS } from '../../src/formats/index.ts';
import type { TerminalOptions } from '../../src/formats/format.ts';
import { readDocument, readReport } from '../../src/report/document/read.ts';
import type { ErrorReport } from '../../src/report/error/error-report.ts';
import { isErrorReport } from '../../src/report/error/error-report.ts';
import type { Report } from '../../src/report/report.ts';
import { TREE } from './judge.ts';
import { ROOT } from './run.ts';

const textOf = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

/** A report saved as JSON, or why there is none. */
export function savedDocument(path: string): Report | ErrorReport {
  return readDocument(textOf(path), path, TREE.all);
}

export function savedReport(path: string): Report {
  return readReport(textOf(path), path, TREE.all);
}

/** The same report with verdicts changed, and counted again. */
export function withVerdicts(report: Report, change: (verdict: Verdict) => Verdict): Report {
  const verdicts = report.verdicts.map(change);
  const levels = new Map(report.regions.map(({ code, level }) => [code, level]));
  return { ...report, verdicts, summary: summarise(verdicts, (code) => levels.get(code)) };
}

/** Written in a format by its name. */
export async function rendered(
  report: Report | ErrorReport,
  name: string,
  language: Language,
  more: Omit<TerminalOptions, 'language'> = {},
): Promise<string> {
  const format = FORMATS.find((each) => each.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  const options = { language, ...more };
  return isErrorReport(report)
    ? (await format.loadError())(report, options)
    : (await format.load())(report, options);
}
