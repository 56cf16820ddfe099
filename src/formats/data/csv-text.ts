import type { Pieces } from '../../core/pieces.ts';
import { joined, mapped, piecesOf } from '../../core/pieces.ts';
import { printable } from '../../core/printable.ts';

/** Rows by the names of their columns, as a table that spreadsheet programs open as UTF-8. */
export function csvText<Column extends string>(
  columns: readonly Column[],
  header: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Partial<Record<Column, string | number | undefined>>>[],
): string {
  return joined(csvPieces(columns, header, rows));
}

/** The same in pieces. */
export function* csvPieces<Column extends string>(
  columns: readonly Column[],
  header: Readonly<Record<Column, string>>,
  rows: Iterable<Readonly<Partial<Record<Column, string | number | undefined>>>>,
): Pieces {
  yield `\uFEFF${columns.map((column) => header[column]).join(',')}\r\n`;
  yield* piecesOf(mapped(rows, (row) => `${columns.map((column) => cell(row[column] ?? '')).join(',')}\r\n`));
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
/**
 * What a spreadsheet program takes for the beginning of a formula, blanks before it or not; the full-width
 * signs too.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/**
 * A text that a spreadsheet program would take for a formula gets an apostrophe in front, which makes it text
 * there.
 */
function cell(value: string | number): string {
  const text = printable(String(value));
  const inert = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n;']/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
