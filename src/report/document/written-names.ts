import type { Status } from '../../core/model.ts';

/** Raised by what breaks readers of the document. */
export const SCHEMA_VERSION = '2' as const;

/** The layout of a file without tables. */
export const UNREAD = 'none';

/** A status as a key that programs can use as a name: no-data is noData. */
export function keyOf(status: Status): string {
  return status.replaceAll(/-[a-z]/gu, ([, letter = '']) => letter.toUpperCase());
}
