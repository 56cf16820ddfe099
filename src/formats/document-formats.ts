import type { Document } from '../content/document.ts';

/** A way to write a document: the same document gives the same bytes, wherever and whenever. */
export interface DocumentFormat {
  readonly name: string;
  /** Names of files it is the natural format of. */
  readonly files: RegExp;
  readonly load: () => Promise<DocumentWriter>;
}

export type DocumentWriter = (document: Document, assets: DocumentAssets) => Promise<Uint8Array | string>;

/** Where a writer gets the files from that it needs beside its code: it can't open any itself. */
export interface DocumentAssets {
  /** Of the folder `dist/` of the package; fails if it can't be had. */
  readonly asset: (name: DocumentAsset) => Promise<Uint8Array>;
}

/** The font of pictures, and what draws them. */
export type DocumentAsset = 'chart-font.ttf' | 'resvg.wasm';

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
