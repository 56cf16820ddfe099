import { diffDocumentOf } from '../../report/diff/document.ts';
import type { DiffReport } from '../../report/diff/diff-report.ts';
import { jsonText } from '../../report/document/json-text.ts';

/** The comparison as the JSON document of schema/diff.schema.json. */
export function renderDiffJson(report: DiffReport): string {
  return `${jsonText(diffDocumentOf(report), 2)}\n`;
}
