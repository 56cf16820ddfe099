import { CsvError, parse } from 'csv-parse/sync';
import type { Options } from 'csv-parse/sync';
import type { Delimiter } from './delimiter.ts';
import { parted } from '../sheets/rows.ts';
import type { Table } from '../sheets/table.ts';
import { isBlank } from '../sheets/table.ts';
import type { RowStore } from './text-rows.ts';
import { rowsOfLines, rowStore } from './text-rows.ts';

const LF = 0x0a;
const CR = 0x0d;

const OPTIONS = {
  bom: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options;

const BROKEN_QUOTES = new Set(['CSV_QUOTE_NOT_CLOSED', 'CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE']);

/**
 * Reads the text of a CSV file into rows, with quotation marks as RFC 4180 has them. One that breaks these
 * rules might swallow any part of the file: the line its record begins on is reported as a problem, and
 * reading goes on with the line after it. A mark inside a cell that has none around it belongs to its text.
 */
export function readCsv(text: string, delimiter: Delimiter): Table {
  const table = readRows(text, delimiter);
  return delimiter.delimiter === '|'
    ? { ...table, rows: parted(table.rows, ({ cells }) => isRule(cells)).others }
    : table;
}

/** The line below the header of a table in Markdown or from a database: |---|:--:|, ---+---. */
function isRule(cells: readonly string[]): boolean {
  const line = cells.join('|');
  return line.includes('--') && /^[\s|+:-]*$/u.test(line);
}

function readRows(text: string, delimiter: Delimiter): Table {
  if (text.includes('"')) return readQuoted(new TextEncoder().encode(text), delimiter, rowStore(text));
  // Without quotation marks every line is a record and every delimiter parts two cells: nothing is left to
  // parse.
  const rows = rowsOfLines(text, delimiter.delimiter, delimiter.stated ? 2 : 1);
  return { rows, problems: [], merges: [] };
}

/** Places in the text are counted in bytes, as the parser does. */
function readQuoted(bytes: Uint8Array, { delimiter, stated }: Delimiter, rows: RowStore): Table {
  const problems: Table['problems'][number][] = [];
  let start = stated ? lineEnd(bytes, 0) : 0;
  let line = stated ? 2 : 1;
  while (start < bytes.length) {
    const broken = readRecords(bytes.subarray(start), line, delimiter, rows);
    if (broken === null) break;
    const next = start + lineEnd(bytes.subarray(start), broken.offset);
    const cells = cellsOfLine(bytes.subarray(start + broken.offset, next), delimiter);
    if (cells === null) problems.push({ line: broken.line, facts: { code: 'broken-quotes' } });
    else {
      rows.add({ line: broken.line, cells });
      problems.push({ line: broken.line, facts: { code: 'stray-quote' } });
    }
    start = next;
    line = broken.line + 1;
  }
  return { rows: rows.done(), problems, merges: [] };
}

/**
 * The cells of a line in which no cell begins with a quotation mark, so that any there are belong to the
 * text; else null.
 */
function cellsOfLine(bytes: Uint8Array, delimiter: string): string[] | null {
  const cells = new TextDecoder()
    .decode(bytes)
    .replace(/[\r\n]+$/u, '')
    .split(delimiter);
  return cells.some((cell) => cell.startsWith('"')) ? null : cells;
}

/** Where the record begins whose quotation marks are broken. */
interface Broken {
  readonly offset: number;
  readonly line: number;
}

/**
 * Adds the records up to the first that is broken.
 * @param first the number of the first line
 */
function readRecords(bytes: Uint8Array, first: number, delimiter: string, rows: RowStore): Broken | null {
  const options = { ...OPTIONS, delimiter };
  let offset = 0;
  let line = first;
  try {
    parse(bytes, {
      ...options,
      on_record: (cells: string[], { bytes: end }) => {
        if (!isBlank(cells)) rows.add({ line, cells });
        line += lineBreaks(bytes.subarray(offset, end));
        offset = end;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError) || !BROKEN_QUOTES.has(error.code)) throw error;
    return { offset, line };
  }
  return null;
}

function lineBreaks(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) count += 1;
  }
  return count;
}

/** The offset just after the line that begins at `from`. */
function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}
