import { documentOf, jsonText } from '../../report/document/write.ts';
import { errorDocumentOf } from '../../report/error/document.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import type { Report } from '../../report/report.ts';

/**
 * The report as one JSON record a line, for programs that read line by line: what the report is about, then
 * each verdict, what vanished, the gaps, each baseline, the ranking, each finding, and the summary last, so that a text
 * cut short can be told.
 * schema/record.schema.json describes a line.
 */
export function renderNdjson(report: Report): string {
  const {
    summary,
    verdicts,
    vanished = [],
    findings,
    gaps,
    baselines = [],
    ranking,
    ...head
  } = documentOf(report);
  return [
    { type: 'report', ...head },
    ...verdicts.map((verdict) => ({ type: 'verdict', ...verdict })),
    ...vanished.map((each) => ({ type: 'vanished', ...each })),
    ...(gaps === undefined ? [] : [{ type: 'gaps', ...gaps }]),
    ...baselines.map((each) => ({ type: 'baseline', ...each })),
    ...(ranking === undefined ? [] : [{ type: 'ranking', ...ranking }]),
    ...findings.map((finding) => ({ type: 'finding', ...finding })),
    { type: 'summary', ...summary },
  ]
    .map(lineOf)
    .join('');
}

/** Only one record, of type `error`. */
export function renderNdjsonError(report: ErrorReport): string {
  return lineOf({ type: 'error', ...errorDocumentOf(report) });
}

function lineOf(record: object): string {
  return `${jsonText(record)}\n`;
}
