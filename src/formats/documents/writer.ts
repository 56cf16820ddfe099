import type { Document } from '../../content/document.ts';

export type DocumentWriter = (document: Document, assets: DocumentAssets) => Promise<Uint8Array | string>;

/** Where a writer gets the files from that it needs beside its code: it can't open any itself. */
export interface DocumentAssets {
  /** Of the folder `dist/` of the package; fails if it can't be had. */
  readonly asset: (name: DocumentAsset) => Promise<Uint8Array>;
}

/** The font of pictures, and what draws them. */
export type DocumentAsset = 'chart-font.ttf' | 'resvg.wasm';
