import type { Rows } from '../sheets/rows.ts';
import { rowsBy } from '../sheets/rows.ts';
import type { Row } from '../sheets/table.ts';
import { isBlank } from '../sheets/table.ts';
import { linesOf } from './text-lines.ts';

/** Rows of a longer text are cut out of it each time they are looked at; those of a shorter one once. */
export const LARGE_TEXT = 2_000_000;

/**
 * The rows of a text without quotation marks, in which every line is a record and every delimiter parts two cells;
 * blank lines are left out.
 * @param first the line to begin with
 */
export function rowsOfLines(text: string, delimiter: string, first: number): Rows {
  return text.length > LARGE_TEXT
    ? rowsOnDemand(text, delimiter, first)
    : keptRows(text, delimiter).filter(({ line, cells }) => line >= first && !isBlank(cells));
}

function keptRows(text: string, delimiter: string): Row[] {
  return text
    .split(/\r\n|\n|\r/u)
    .map((line, index): Row => ({ line: index + 1, cells: line.split(delimiter) }));
}

/** V8 keeps rows made here apart from those of `keptRows`: it learns of each place whether what it makes lives long. */
function rowsOnDemand(text: string, delimiter: string, first: number): Rows {
  const lines = linesOf(text);
  const cellsOf = (line: number) => cutAt(text.slice(lines.startOf(line), lines.endOf(line)), delimiter);
  const filled = new Uint32Array(lines.count);
  let count = 0;
  for (let line = first; line <= lines.count; line += 1) {
    if (isFilledAt(text, lines.startOf(line), delimiter) || !isBlank(cellsOf(line))) {
      filled[count] = line;
      count += 1;
    }
  }
  return rowsBy(count, (index): Row => {
    const line = filled[index] ?? 0;
    return { line, cells: cellsOf(line) };
  });
}

/** What `split` does, in two thirds of the time. */
function cutAt(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let start = 0;
  for (let end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
    cells.push(line.slice(start, end));
    start = end + delimiter.length;
  }
  cells.push(line.slice(start));
  return cells;
}

/** Whether the first character of a line is neither space nor delimiter, as in most. */
function isFilledAt(text: string, start: number, delimiter: string): boolean {
  const character = text.charAt(start);
  return character !== delimiter && character.trim() !== '';
}

/** Collects the rows of a text with quotation marks. */
export interface RowStore {
  readonly add: (row: Row) => void;
  readonly done: () => Rows;
}

/** What keeps the rows of a text: as they are, or, of a large one, written into longer strings. */
export function rowStore(text: string): RowStore {
  if (text.length > LARGE_TEXT) return packedRows();
  const rows: Row[] = [];
  return { add: (row) => void rows.push(row), done: () => rows };
}

/** Halves of a surrogate pair, which no text holds alone. */
const CELL_END = '\uD800';
const ROW_END = '\uDC00';
const ROWS_A_PACK = 1024;

function packedRows(): RowStore {
  const packs: string[] = [];
  const lines: number[] = [];
  let waiting: string[] = [];
  const pack = () => {
    packs.push(waiting.join(ROW_END));
    waiting = [];
  };
  return {
    add: ({ line, cells }) => {
      waiting.push(cells.join(CELL_END));
      lines.push(line);
      if (waiting.length === ROWS_A_PACK) pack();
    },
    done: () => {
      if (waiting.length > 0) pack();
      let opened: { readonly number: number; readonly rows: readonly string[] } | undefined;
      return rowsBy(lines.length, (index): Row => {
        const number = Math.floor(index / ROWS_A_PACK);
        if (opened?.number !== number) opened = { number, rows: (packs[number] ?? '').split(ROW_END) };
        return { line: lines[index] ?? 0, cells: (opened.rows[index % ROWS_A_PACK] ?? '').split(CELL_END) };
      });
    },
  };
}
