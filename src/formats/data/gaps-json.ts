import { jsonText } from '../../report/document/json-text.ts';
import { gapsDocument } from '../../report/gaps-document.ts';
import type { Report } from '../../report/report.ts';

/** The gaps of a report as the JSON document of schema/gaps.schema.json. */
export function renderGapsJson(report: Report): string {
  return `${jsonText(gapsDocument(report), 2)}\n`;
}
