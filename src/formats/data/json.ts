import { stringify } from 'lossless-json';
import { documentOf } from '../../report/document/write.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { errorDocumentOf } from '../../report/error/write.ts';
import { printableJson } from '../../core/printable.ts';
import type { Report } from '../../report/report.ts';

/** The report as the one JSON document of schema/report.schema.json. */
export function renderJson(report: Report): string {
  const { head, summary, verdicts, vanished, findings, lossless } = documentOf(report);
  const text =
    (lossless ? stringify : JSON.stringify)(
      { ...head, summary, verdicts, ...(vanished === null ? {} : { vanished }), findings },
      undefined,
      2,
    ) ?? '';
  return printableJson(`${text}\n`);
}

/** What could not be judged as the other document of that schema: with an error in the place of verdicts. */
export function renderJsonError(report: ErrorReport): string {
  return printableJson(`${JSON.stringify(errorDocumentOf(report), undefined, 2)}\n`);
}
