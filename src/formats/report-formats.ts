import type { Pieces } from '../core/pieces.ts';
import type { DocumentFormat } from './document-formats.ts';
import { DOCUMENT_FORMATS } from './document-formats.ts';
import type { Report } from '../report/report.ts';

/** The report itself, which documents are made from. */
export interface ReportJson {
  readonly name: 'json';
  readonly files: RegExp;
  readonly isReport: true;
  readonly load: () => Promise<(report: Report) => Pieces>;
}

/** What `dabiao report` writes: a document, or the report it is made from. */
export type ReportFormat = DocumentFormat | ReportJson;

export const REPORT_JSON: ReportJson = {
  name: 'json',
  files: /\.json$/iu,
  isReport: true,
  load: async () => (await import('./data/json.ts')).jsonPieces,
};

/** What is written where nothing else is asked for, and of split documents. */
export const USUAL_DOCUMENT = named('markdown');
export const USUAL_FEEDBACK = named('html');

/** Every format, the usual one first. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  USUAL_DOCUMENT,
  ...DOCUMENT_FORMATS.filter((each) => each !== USUAL_DOCUMENT),
  REPORT_JSON,
];

/** Those that are no text, and so are for files alone. */
const BINARY: ReadonlySet<string> = new Set(['docx', 'xlsx']);

export function isBinary({ name }: Pick<ReportFormat, 'name'>): boolean {
  return BINARY.has(name);
}

/** The ending of files of a format. */
export function endingOf({ name }: Pick<ReportFormat, 'name'>): string {
  return name === 'markdown' ? 'md' : name;
}

function named(name: string): DocumentFormat {
  const found = DOCUMENT_FORMATS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no format is called ${name}`);
  return found;
}
