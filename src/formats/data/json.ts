import { documentOf, jsonText } from '../../report/document/write.ts';
import { errorDocumentOf } from '../../report/error/document.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import type { Report } from '../../report/report.ts';

/** The report as the one JSON document of schema/report.schema.json. */
export function renderJson(report: Report): string {
  return `${jsonText(documentOf(report), 2)}\n`;
}

/** What could not be judged as the other document of that schema: with an error in the place of verdicts. */
export function renderJsonError(report: ErrorReport): string {
  return `${jsonText(errorDocumentOf(report), 2)}\n`;
}
