import { isFigure, isFilled, isLabelled, isSerial, isYear } from './cell-kinds.ts';
import type { Columns } from './columns.ts';
import type { IntakeContext } from './context.ts';
import type { Header, NameTest } from './header.ts';
import { headerAt, nameTest } from './header.ts';
import { fillKeys } from './merges.ts';
import type { SortedRows } from './sort-rows.ts';
import { sortRows, standsBelow, wordsOf } from './sort-rows.ts';
import type { Merge, Row, Table } from './table.ts';
import { cleaned } from './written.ts';

/** A table as it stands in a sheet: what is above it, its header, its data, and what stands between. */
export interface FoundTable extends SortedRows {
  readonly preamble: readonly Row[];
  /** One row to three. */
  readonly header: readonly Row[];
}

/** So many columns of a header must say something. */
const ENOUGH_KNOWN = 2;

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  /** Rows that look like data but stand below a header that says nothing, or below none; a list for each such table. */
  readonly astray: readonly (readonly Row[])[];
  /** Rows without a figure that belong to no table: those around a header that says nothing. */
  readonly outside: readonly Row[];
}

/**
 * Finds the tables of a sheet by what their headers say, wherever they stand: below titles, one below another, with a row of units or
 * several header rows, notes and signatures. No tables if no row is a header. Every row is in one of them, astray, or outside.
 */
export function findTables({ rows, merges }: Table, context: IntakeContext): FoundTables {
  const found = headers(rows, merges, context);
  const tables: FoundTable[] = [];
  const astray: (readonly Row[])[] = [];
  const outside: Row[] = [];
  found.forEach(({ at, header, columns }, i) => {
    const before = found[i - 1];
    const start = before === undefined ? 0 : titleStart(rows, before.at + before.header.length, at, context);
    const next = found[i + 1];
    const end = next === undefined ? rows.length : titleStart(rows, at + header.length, next.at, context);
    const above = rows.slice(start, at);
    const body = rows.slice(at + header.length, end);
    const stray = [...above, ...(columns === null ? body : [])].filter((row) => looksLikeData(row, context));
    if (stray.length > 0) astray.push(stray);
    const preamble = above.filter((row) => !stray.includes(row));
    if (columns === null) outside.push(...preamble, ...header, ...body.filter((row) => !stray.includes(row)));
    else tables.push({ preamble, header, ...sortRows(fillKeys(body, merges, columns.columns), header, columns, context) });
  });
  return tables.length === 0 ? { tables, astray: [], outside: [] } : { tables, astray, outside };
}

/** Whether a row names a region and holds a figure beside it, or holds several figures. */
export function looksLikeData({ cells }: Row, { resolveRegion }: IntakeContext): boolean {
  const isRegion = cells.map((cell) => isFilled(cell) && 'region' in resolveRegion(cell));
  const figures = cells.filter((cell, i) => !isRegion[i] && isFigure(cell) && !isYear(cell) && !isLabelled(cells, i));
  if (figures.every(isSerial) && !isRegion.includes(true)) return false;
  return figures.length > (isRegion.includes(true) ? 0 : 1);
}

/** Where the titles begin that stand above a header: lines of one cell that name no region. */
function titleStart(rows: readonly Row[], from: number, header: number, context: IntakeContext): number {
  let start = header;
  while (start > from) {
    const filled = rows[start - 1]?.cells.filter(isFilled) ?? [];
    const words = cleaned(filled[0] ?? '');
    if (filled.length !== 1 || (isFigure(words) && !isYear(words)) || standsBelow(words) || context.resolveRegion(words).kind === 'found') break;
    start -= 1;
  }
  return start;
}

interface PlacedHeader {
  readonly at: number;
  readonly header: readonly Row[];
  /** Null for a row that is a header but says nothing about figures: what is below it must not be read by the header before. */
  readonly columns: Columns | null;
}

function headers(rows: readonly Row[], merges: readonly Merge[], context: IntakeContext): PlacedHeader[] {
  const isName = nameTest(context);
  const found: PlacedHeader[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const header = headerAt(rows, at, ENOUGH_KNOWN, merges, isName, context) ?? blindHeader(rows[at], isName, context);
    if (header === null || isRepetition(header.header, found.at(-1)?.header)) continue;
    found.push({ at, ...header });
    at += header.header.length - 1;
  }
  if (found.some(({ columns }) => columns !== null)) return found;
  // A row that says only one thing is taken for a header if nothing better comes: what it lacks can then be named.
  const first = firstPoorHeader(rows, merges, isName, context);
  return first === null ? [] : [first];
}

function firstPoorHeader(rows: readonly Row[], merges: readonly Merge[], isName: NameTest, context: IntakeContext): PlacedHeader | null {
  for (let at = 0; at < rows.length; at += 1) {
    const header: Header | null = headerAt(rows, at, 1, merges, isName, context);
    if (header !== null) return { at, ...header };
  }
  return null;
}

function isRepetition(header: readonly Row[], before: readonly Row[] | undefined): boolean {
  return before !== undefined && wordsOf(header) === wordsOf(before);
}

/** A row of words with a column for regions in it, and none of a region, as no data and no title has. */
function blindHeader(row: Row | undefined, isName: NameTest, { dictionary, resolveRegion }: IntakeContext): Omit<PlacedHeader, 'at'> | null {
  if (row === undefined || row.cells.some(isFigure)) return null;
  const names = row.cells.filter(isFilled);
  const speaks = names.length > 1 && names.some((cell) => isName(cell) && dictionary.role(cell) === 'region');
  return speaks && !names.some((cell) => 'region' in resolveRegion(cell)) ? { header: [row], columns: null } : null;
}
