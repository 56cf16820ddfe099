import { readFileSync } from 'node:fs';
import type { DocumentAssets } from '../../src/formats/document-formats.ts';
import { ROOT } from './run.ts';

/** The files of the built program, as the command line hands them to a writer. */
export const ASSETS: DocumentAssets = {
  asset: (name) => Promise.resolve(new Uint8Array(readFileSync(`${ROOT}dist/${name}`))),
};
