import type { Document } from '../content/document.ts';

/** A way to write a document: the same document gives the same bytes, wherever and whenever. */
export interface DocumentFormat {
  readonly name: string;
  /** Names of files it is the natural format of. */
  readonly files: RegExp;
  readonly load: () => Promise<(document: Document) => Promise<Uint8Array | string>>;
}

/** Every format of `dabiao report`, in the order in which they are listed; each is loaded when it is asked for. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  {
    name: 'html',
    files: /\.html?$/iu,
    load: async () => (await import('./documents/html/html.ts')).writeHtml,
  },
];
