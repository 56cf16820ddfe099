import type { Pieces } from '../../core/pieces.ts';
import { mapped, piecesOf } from '../../core/pieces.ts';
import { jsonText } from '../../report/document/json-text.ts';
import { documentInParts } from '../../report/document/write.ts';
import { errorDocumentOf } from '../../report/error/document.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import type { Report } from '../../report/report.ts';

/**
 * The report as one JSON record a line, for programs that read line by line: what the report is about, then
 * each verdict, what vanished, the gaps, each baseline, the ranking, each finding, and the summary last, so that a text
 * cut short can be told.
 * schema/record.schema.json describes a line.
 */
export function ndjsonPieces(report: Report): Pieces {
  return piecesOf(mapped(records(report), lineOf));
}

function* records(report: Report): Generator<object> {
  const { head: document, lists } = documentInParts(report);
  const {
    summary,
    verdicts: _v,
    vanished: _a,
    findings: _f,
    gaps,
    baselines: _b,
    ranking,
    ...head
  } = document;
  const ofType = (type: string) => (record: object) => ({ type, ...record });
  yield { type: 'report', ...head };
  yield* mapped(lists.verdicts, ofType('verdict'));
  yield* mapped(lists.vanished, ofType('vanished'));
  if (gaps !== undefined) yield { type: 'gaps', ...gaps };
  yield* mapped(lists.baselines, ofType('baseline'));
  if (ranking !== undefined) yield { type: 'ranking', ...ranking };
  yield* mapped(lists.findings, ofType('finding'));
  yield { type: 'summary', ...summary };
}

/** Only one record, of type `error`. */
export function renderNdjsonError(report: ErrorReport): string {
  return lineOf({ type: 'error', ...errorDocumentOf(report) });
}

function lineOf(record: object): string {
  return `${jsonText(record)}\n`;
}
