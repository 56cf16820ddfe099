import { stringify } from 'lossless-json';
import { documentOf } from '../../report/document/write.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { errorDocumentOf } from '../../report/error/write.ts';
import { printableJson } from '../../core/printable.ts';
import type { Report } from '../../report/report.ts';

/**
 * The report as one JSON record a line, for programs that read line by line: what the report is about, then
 * each verdict, each finding, and the summary last, so that a text cut short can be told.
 * schema/record.schema.json describes a line.
 */
export function renderNdjson(report: Report): string {
  const { head, summary, verdicts, vanished, findings, lossless } = documentOf(report);
  const write = lossless ? stringify : JSON.stringify;
  const lines = [
    { type: 'report', ...head },
    ...verdicts.map((verdict) => ({ type: 'verdict', ...verdict })),
    ...(vanished ?? []).map((each) => ({ type: 'vanished', ...each })),
    ...findings.map((finding) => ({ type: 'finding', ...finding })),
    { type: 'summary', ...summary },
  ];
  return printableJson(lines.map((line) => `${write(line) ?? ''}\n`).join(''));
}

/** One record of type `error` and no other. */
export function renderNdjsonError(report: ErrorReport): string {
  return printableJson(`${JSON.stringify({ type: 'error', ...errorDocumentOf(report) })}\n`);
}
