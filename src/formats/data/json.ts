import { documentOf, jsonText } from '../../report/document/write.ts';
import { errorDocumentOf } from '../../report/error/document.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import type { Report } from '../../report/report.ts';

/** The report as the one JSON document of schema/report.schema.json. */
export function renderJson(report: Report): string {
  return `${jsonText(documentOf(report), 2)}\n`;
}

/** A run that could not judge, as the other document of that schema: with an error instead of verdicts. */
export function renderJsonError(report: ErrorReport): string {
  return `${jsonText(errorDocumentOf(report), 2)}\n`;
}
