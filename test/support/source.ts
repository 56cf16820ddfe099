import { sha256 } from '../../src/platform/node/sha256.ts';
import type { Source } from '../../src/sources/tables/files/source.ts';

/** Bytes, or a text in UTF-8, as the program is handed them. */
export function source(content: string | Uint8Array, path = 't.csv'): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, bytes, sha256: sha256(bytes) };
}
