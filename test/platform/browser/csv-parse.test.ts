import * as ofNode from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import * as ofPage from '../../../src/platform/browser/csv-parse.ts';

const TEXTS = [
  'a,b\n1,"2, 3"\n',
  '\uFEFF地区,数值\r\n"五华区","1""2"\r\n',
  '"多\n行",1\n𠮷,2',
  '"not closed,1\n',
  '',
];

describe.each(TEXTS)('%j is read in a page as it is in Node', (text) => {
  test.each([
    ['as text', text],
    ['as bytes', new TextEncoder().encode(text)],
  ])('%s', (_, input) => {
    expect(recordsOf(ofPage, input)).toEqual(recordsOf(ofNode, input));
  });
});

/** Each record with the byte it ends at, and the code of what keeps the rest from being read. */
function recordsOf(
  { parse, CsvError }: typeof ofPage | typeof ofNode,
  input: string | Uint8Array,
): unknown[] {
  const records: unknown[] = [];
  try {
    parse(input, {
      bom: true,
      on_record: (cells: string[], { bytes }: { readonly bytes: number }) => {
        records.push([...cells, bytes]);
        return null;
      },
    });
  } catch (error) {
    records.push(error instanceof CsvError ? error.code : error);
  }
  return records;
}
