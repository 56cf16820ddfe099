import type { Options } from 'csv-parse/sync';
import { parse as parseText } from 'csv-parse/browser/esm/sync';

export { CsvError } from 'csv-parse/browser/esm/sync';

const KEEP_MARK = { ignoreBOM: true };

/**
 * What takes the place of `csv-parse/sync` in a page: the same parser, which there knows no bytes but those
 * of a class it brings along. What it is given here is UTF-8, so the text of it ends at the same byte.
 */
export function parse(input: string | Uint8Array, options: Options): string[][] {
  const text = typeof input === 'string' ? input : new TextDecoder('utf-8', KEEP_MARK).decode(input);
  return parseText(text, options);
}
