import { stringify } from 'lossless-json';
import { documentOf } from './document/write.ts';
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';

/** The report as the one JSON document of schema/report.schema.json. */
export function renderJson(report: Report): string {
  const { head, summary, verdicts, findings, lossless } = documentOf(report);
  const text = (lossless ? stringify : JSON.stringify)({ ...head, summary, verdicts, findings }, undefined, 2) ?? '';
  return printableJson(`${text}\n`);
}
