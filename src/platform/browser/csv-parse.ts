import type { Options } from 'csv-parse/sync';
import { parse as parseText } from 'csv-parse/browser/esm/sync';

export { CsvError } from 'csv-parse/browser/esm/sync';

const KEEP_MARK = { ignoreBOM: true };

/**
 * What takes the place of `csv-parse/sync` in a page: the same parser with bytes of a kind of its own, which takes
 * no other bytes. Those it is given here are UTF-8, so their text has as many bytes and ends at the same one.
 */
export function parse(input: string | Uint8Array, options: Options): string[][] {
  const text = typeof input === 'string' ? input : new TextDecoder('utf-8', KEEP_MARK).decode(input);
  return parseText(text, options);
}
