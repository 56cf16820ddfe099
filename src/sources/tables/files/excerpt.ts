import { LONG_TEXT, ownText } from '../../../core/own-text.ts';
import type { Excerpt } from '../../../core/findings.ts';
import type { TextLines } from './text-lines.ts';
import { linesOf } from './text-lines.ts';
import type { Rows } from '../sheets/rows.ts';
import type { Row } from '../sheets/table.ts';

/** The characters shown before a cell, and from its beginning on: a line may have millions. */
const BEFORE = 160;
const FROM = 240;

/** The part of an opened sheet that is needed to show its lines. */
interface ShownSheet {
  readonly text: string | null;
  readonly table: { readonly rows: Rows };
}

/** Where a cell begins in its line, and where it ends. */
type Span = readonly [start: number, end: number];

/** A line that is shown, perhaps several times: what is shown of it is the same text then. */
interface ShownLine {
  readonly line: number;
  readonly whole: string;
  readonly spanOf: (column: number) => Span;
}

/** The line of a sheet, from 1, or what is around a cell of it; null if there is none. */
export type ExcerptAt = (line: number, column?: number) => Excerpt | null;

/** Shows lines of a sheet; they are looked up when the first is asked for. */
export function excerptsOf({ text, table: { rows } }: ShownSheet, delimiter: string | null): ExcerptAt {
  return text === null ? excerptsOfRows(rows) : excerptsOfText(text, delimiter ?? ',');
}

function excerptsOfRows(rows: Rows): ExcerptAt {
  let byLine: ReadonlyMap<number, Row> | undefined;
  return (line, column) => {
    byLine ??= new Map([...rows].map((row) => [row.line, row]));
    return rowExcerpt(byLine.get(line)?.cells ?? [], column);
  };
}

/** Shows lines of a text; they are cut out when the first is asked for. */
export function excerptsOfText(text: string, delimiter: string): ExcerptAt {
  // What is shown of a shorter text may share it.
  const kept = text.length > LONG_TEXT ? ownText : (shown: string) => shown;
  let lines: TextLines | undefined;
  let last: ShownLine | undefined;
  return (line, column) => {
    lines ??= linesOf(text);
    if (line < 1 || line > lines.count) return null;
    if (last?.line !== line) {
      const whole = kept(text.slice(lines.startOf(line), lines.endOf(line)));
      last = { line, whole, spanOf: cellFinder(whole, delimiter) };
    }
    const { whole, spanOf } = last;
    return windowOf(whole, column === undefined ? [0, whole.length] : spanOf(column));
  };
}

/**
 * Finds where the cell of a column, from 1, stands in a line; each is looked for once. The end of the line if
 * there is none.
 */
function cellFinder(line: string, delimiter: string): (column: number) => Span {
  const spans: Span[] = [];
  let start = 0;
  return (column) => {
    while (spans.length < column && start <= line.length) {
      const end = line[start] === '"' ? closingQuote(line, start) : nextOf(line, delimiter, start);
      spans.push([start, end]);
      start = nextOf(line, delimiter, end) + delimiter.length;
    }
    return spans[column - 1] ?? [line.length, line.length];
  };
}

function nextOf(line: string, delimiter: string, from: number): number {
  const at = line.indexOf(delimiter, from);
  return at < 0 ? line.length : at;
}

/** The end of a cell in quotation marks; a doubled one belongs to the text. */
function closingQuote(line: string, start: number): number {
  let at = line.indexOf('"', start + 1);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at < 0 ? line.length : at + 1;
}

const BETWEEN = ' | ';

/** Shows a row of cells, or what is around one of them, as a line of text. */
export function rowExcerpt(cells: readonly string[], column: number | undefined): Excerpt {
  const index = (column ?? 1) - 1;
  const first = Math.max(0, index - BEFORE);
  const shown = cells.slice(first, index + FROM).map((cell) => cell.slice(0, BEFORE + FROM));
  const text = shown.join(BETWEEN);
  if (column === undefined) return windowOf(text, [0, text.length]);
  const offset = shown.slice(0, index - first).reduce((sum, cell) => sum + cell.length + BETWEEN.length, 0);
  const start = Math.min(offset, text.length);
  return windowOf(text, [start, start + (shown[index - first]?.length ?? 0)]);
}

/** The part of a line around a cell, which is all of most lines. */
function windowOf(line: string, [from, to]: Span): Excerpt {
  const start = whole(line, Math.max(0, from - BEFORE));
  const end = whole(line, Math.min(line.length, from + FROM));
  const text = line.slice(start, end);
  const offset = from - start;
  const length = Math.min(to, end) - from;
  // As most are: put together from parts they take twice the memory.
  return start === 0 ? { text, offset, length } : { text, offset, length, start };
}

/** A place that does not split a surrogate pair. */
function whole(line: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(line.charAt(at)) && at > 0 ? at - 1 : at;
}
