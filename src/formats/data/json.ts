import type { Pieces } from '../../core/pieces.ts';
import { joined, piecesOf } from '../../core/pieces.ts';
import { jsonText, objectPieces } from '../../report/document/json-text.ts';
import { documentInParts } from '../../report/document/write.ts';
import { errorDocumentOf } from '../../report/error/document.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import type { Report } from '../../report/report.ts';

/** The report as the one JSON document of schema/report.schema.json. */
export function renderJson(report: Report): string {
  return joined(jsonPieces(report));
}

/** The same in pieces. */
export function* jsonPieces(report: Report): Pieces {
  const { head, lists } = documentInParts(report);
  yield* piecesOf(objectPieces(head, lists));
  yield '\n';
}

/** A run that could not judge, as the other document of that schema: with an error instead of verdicts. */
export function renderJsonError(report: ErrorReport): string {
  return `${jsonText(errorDocumentOf(report), 2)}\n`;
}
