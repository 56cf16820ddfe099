import { parse } from 'csv-parse/sync';
import type { Options } from 'csv-parse/sync';
import type { Row, Table } from './table.ts';
import { isBlank } from './table.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

const OPTIONS = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options;

/**
 * Reads the bytes of a CSV file into rows of text. A quote that is never closed swallows the rest of a file: its line is reported as a
 * problem and reading goes on with the line after it.
 */
export function readCsv(bytes: Uint8Array): Table {
  const rows: Row[] = [];
  const problems: Table['problems'][number][] = [];
  let start = 0;
  let line = 1;
  while (start < bytes.length) {
    const part = readRecords(bytes.subarray(start), line);
    rows.push(...part.rows.filter(({ cells }) => !isBlank(cells)));
    if (part.unclosed === null) break;
    problems.push({ line: part.unclosed.line, facts: { code: 'broken-quotes' } });
    start += lineEnd(bytes.subarray(start), part.unclosed.offset);
    line = part.unclosed.line + 1;
  }
  return { rows, problems };
}

interface Records {
  readonly rows: Row[];
  /** Where the record begins that has an unclosed quote. */
  readonly unclosed: { readonly offset: number; readonly line: number } | null;
}

/** @param first the number of the first line */
function readRecords(bytes: Uint8Array, first: number): Records {
  // Without quotes no record spans lines, and the slower account of where each one ends is not needed.
  if (!bytes.includes(QUOTE)) {
    return { rows: parse(bytes, OPTIONS).map((cells, index) => ({ line: first + index, cells })), unclosed: null };
  }
  const ends: number[] = [];
  let unclosed = false;
  const records = parse(bytes, {
    ...OPTIONS,
    on_record: (record, { bytes: end }) => {
      ends.push(end);
      return record;
    },
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error?.code !== 'CSV_QUOTE_NOT_CLOSED') throw error ?? new Error('a record was skipped');
      unclosed = true;
    },
  });
  let offset = 0;
  let line = first;
  const rows = records.map((cells, index): Row => {
    const row = { line, cells };
    const end = ends[index] ?? bytes.length;
    line += lineBreaks(bytes.subarray(offset, end));
    offset = end;
    return row;
  });
  return { rows, unclosed: unclosed ? { offset, line } : null };
}

function lineBreaks(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) count += 1;
  }
  return count;
}

/** The offset just behind the line that begins at `from`. */
function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}
