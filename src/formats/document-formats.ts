import type { DocumentWriter } from './documents/writer.ts';

export type * from './documents/writer.ts';

/** A way to write a document: the same document gives the same bytes, wherever and whenever. */
export interface DocumentFormat {
  readonly name: string;
  /** Names of files it is the natural format of. */
  readonly files: RegExp;
  readonly load: () => Promise<DocumentWriter>;
}

/** Every format of `dabiao report`, in the order in which they are listed; each is loaded when it is asked for. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  {
    name: 'docx',
    files: /\.docx$/iu,
    load: async () => (await import('./documents/docx/docx.ts')).writeDocx,
  },
  {
    name: 'html',
    files: /\.html?$/iu,
    load: async () => (await import('./documents/html/html.ts')).writeHtml,
  },
  {
    name: 'xlsx',
    files: /\.xlsx$/iu,
    load: async () => (await import('./documents/xlsx/xlsx.ts')).writeXlsxDocument,
  },
  {
    name: 'markdown',
    files: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./documents/markdown/markdown.ts')).writeMarkdownDocument,
  },
];
