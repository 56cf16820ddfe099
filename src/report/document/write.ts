import { stringify } from 'lossless-json';
import type * as z from 'zod';
import { printableJson } from '../../core/printable.ts';
import type { Report } from '../report.ts';
import { reportCodec } from './report.ts';
import { wordingOf } from './wording.ts';
import { writerOf } from './writer.ts';

/** A report as schema/report.schema.json describes it. */
export type ReportDocument = z.input<ReturnType<typeof reportCodec>>;

/** A report as it is written: decimals keep every digit, messages are English, what is not there is left out. */
export function documentOf(report: Report): ReportDocument {
  const codec = reportCodec(wordingOf(report), report.regions);
  return writerOf(codec)(report);
}

/** A document as JSON that is safe to print. */
export function jsonText(document: object, indent?: number): string {
  const text = JSON.stringify(document, undefined, indent);
  // The writer that keeps more digits than a JavaScript number has is slow, and seldom needed.
  return printableJson(
    text.includes('"isLosslessNumber":') ? (stringify(document, undefined, indent) ?? '') : text,
  );
}
