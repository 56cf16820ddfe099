import { isFigure, isFilled, isPlainFigure, isYear } from './cell-kinds.ts';
import { namesReporter } from '../../../regions/resolution.ts';
import type { Columns } from '../terms/columns.ts';
import { isAcross, namesRegions } from '../terms/columns.ts';
import { ROWS_AT_ONCE } from '../context.ts';
import type { Layout, SheetContext } from '../layouts/layout.ts';
import type { Header } from './header.ts';
import { headerAt } from './header.ts';
import type { NameTest } from './name-test.ts';
import { nameTest } from './name-test.ts';
import { fillKeys } from './merges.ts';
import { divide } from './sections.ts';
import type { SortedRows } from './sort-rows.ts';
import { looksLikeData } from './row-kinds.ts';
import type { Rows } from './rows.ts';
import { parted } from './rows.ts';
import { sortRows, standsBelow, textOf } from './sort-rows.ts';
import type { Merge, Row, Table } from './table.ts';
import { cleaned } from '../values/written.ts';

/** A table as it is in a sheet: what is above it, its header, its data, and what is between. */
export interface FoundTable extends SortedRows {
  readonly preamble: readonly Row[];
  /**
   * Titles further up that hold where its own say nothing: those above the first of several tables with the
   * same header.
   */
  readonly before: readonly Row[];
  /** All rows above its data that are part of it, but for its header. */
  readonly titles: readonly Row[];
  /** One row to three. */
  readonly header: readonly Row[];
  readonly layout: Layout;
  /** Whether another part of the same table has the header already. */
  readonly isPart: boolean;
}

/** So many columns of a header must say something. */
const ENOUGH_KNOWN = 2;

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  /**
   * Rows that look like data but are below a header that says nothing, or below none; a list for each such
   * table.
   */
  readonly withoutHeader: readonly Rows[];
  /** Rows without a figure that belong to no table: those around a header that says nothing. */
  readonly outside: readonly Row[];
}

/**
 * Finds the tables of a sheet by what their headers say, wherever they are: below titles, one below
 * another, with a row of units or several header rows, notes and signatures. No tables if no row is a header.
 * Every row is in one of them, withoutHeader, or outside.
 */
export function findTables({ rows, merges }: Table, context: SheetContext): FoundTables {
  const found = headers(rows, merges, context);
  const tables: FoundTable[] = [];
  const withoutHeader: Rows[] = [];
  const outside: Row[] = [];
  found.forEach((placed, i) => {
    const { at, header, columns, layout } = placed;
    const start = found[i - 1] === undefined ? 0 : titleStart(rows, found[i - 1], placed, context);
    const next = found[i + 1];
    const end = next === undefined ? rows.length : titleStart(rows, placed, next, context);
    const body = rows.slice(at + header.length, end);
    // Below a header that says nothing, all that is data has none.
    const around = columns === null ? rows.slice(start, end) : rows.slice(start, at);
    const isStray = (row: Row) =>
      !header.some(({ line }) => line === row.line) && looksLikeData(row, context);
    const { those: stray, others: preamble } = parted(around, isStray);
    if (stray.length > 0) withoutHeader.push(stray);
    if (columns === null) for (const row of preamble) outside.push(row);
    else {
      const last = placed.isAgain ? tables.at(-1) : undefined;
      const before = [...(last?.before ?? []), ...(last?.preamble ?? [])];
      tables.push(
        ...partsOf(
          {
            preamble: [...preamble],
            before,
            header,
            columns,
            layout,
            body: fillKeys(body, merges, columns.columns),
          },
          context,
        ),
      );
    }
  });
  return tables.length === 0
    ? { tables, withoutHeader: [], outside: [] }
    : { tables, withoutHeader, outside };
}

interface WholeTable {
  readonly preamble: readonly Row[];
  readonly before: readonly Row[];
  readonly header: readonly Row[];
  readonly columns: Columns;
  readonly layout: Layout;
  readonly body: Rows;
}

/** A table as one, or in the parts its headings divide it into; each row belongs to one of them. */
function partsOf(
  { preamble, before, header, columns, layout, body }: WholeTable,
  context: SheetContext,
): FoundTable[] {
  const parts: FoundTable[] = [];
  let known = columns;
  let above: Pick<FoundTable, 'titles' | 'leftOut'> = { titles: preamble, leftOut: [] };
  const sections = divide(body, columns.columns, context);
  sections.forEach(({ heading, rows }, i) => {
    const sorted = sortRows(rows, header, known, context);
    const isPart = parts.length > 0;
    // A unit below the header is that of every part; what is wrong with the header is said once.
    known = { ...sorted.columns, problems: [] };
    const titles = [...above.titles, ...(heading === null ? [] : [heading])];
    const leftOut = [...above.leftOut, ...sorted.leftOut];
    if (sorted.body.length === 0 && i === 0 && sections.length > 1) {
      above = { titles, leftOut };
      known = sorted.columns;
      return;
    }
    parts.push({
      ...sorted,
      leftOut,
      titles,
      preamble: heading === null ? preamble : [heading],
      before: heading === null ? before : [...before, ...preamble],
      header,
      layout,
      isPart,
    });
    above = { titles: [], leftOut: [] };
  });
  return parts;
}

/**
 * Where the titles above a header begin: lines of one cell that are no row of the table before.
 */
function titleStart(
  rows: Rows,
  before: PlacedHeader | undefined,
  { at, columns }: PlacedHeader,
  context: SheetContext,
): number {
  const from = before === undefined ? 0 : before.at + before.header.length;
  // A region alone is a row without figures where regions have a column, and a title where they have none.
  const isData = (words: string) => {
    const found = context.resolveRegion(words);
    const isOne = found.kind !== 'former' && namesReporter(found);
    return isOne && (columns?.columns.some(namesRegions) ?? true);
  };
  let start = at;
  while (start > from) {
    const filled = rows.at(start - 1)?.cells.filter(isFilled) ?? [];
    const words = cleaned(filled[0] ?? '');
    if (filled.length !== 1 || (isFigure(words) && !isYear(words)) || standsBelow(words) || isData(words))
      break;
    start -= 1;
  }
  return start;
}

type PlacedHeader = (Header | BlindHeader) & {
  readonly at: number;
  /** The header before says the same. */
  readonly isAgain?: true;
};

/** A row that is a header but says nothing about figures: what is below must not be read by the one before. */
interface BlindHeader {
  readonly header: readonly Row[];
  readonly columns: null;
  readonly layout: null;
}

function headers(rows: Rows, merges: readonly Merge[], context: SheetContext): PlacedHeader[] {
  const isName = nameTest(context);
  const found: PlacedHeader[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    if (at % ROWS_AT_ONCE === 0) context.onRows(0);
    const header =
      headerAt(rows, at, ENOUGH_KNOWN, merges, isName, context) ?? blindHeader(rows.at(at), isName, context);
    if (header === null) continue;
    // Regions over years, or the other way round: what is below is of both, and not read by one of them.
    const over =
      header.columns !== null && standsAcross(header.columns)
        ? headerAt(rows, at + header.header.length, ENOUGH_KNOWN, merges, isName, context)
        : null;
    const placed: PlacedHeader =
      over !== null && standsAcross(over.columns)
        ? { at, header: [...header.header, ...over.header], columns: null, layout: null }
        : { at, ...header };
    const last = found.at(-1);
    const isAgain = last !== undefined && textOf(last.header) === textOf(placed.header);
    // On a new page a header is repeated; below a title of its own it begins another table.
    if (isAgain && titleStart(rows, last, placed, context) === at) continue;
    found.push(isAgain ? { ...placed, isAgain } : placed);
    at += placed.header.length - 1;
  }
  if (found.some(({ columns }) => columns !== null)) return found;
  // A row that says only one thing is taken for a header if nothing better comes: what it lacks can then be
  // named.
  const first = firstPoorHeader(rows, merges, isName, context);
  return first === null ? [] : [first];
}

function standsAcross({ columns }: Columns): boolean {
  return columns.some(isAcross);
}

function firstPoorHeader(
  rows: Rows,
  merges: readonly Merge[],
  isName: NameTest,
  context: SheetContext,
): PlacedHeader | null {
  for (let at = 0; at < rows.length; at += 1) {
    const header: Header | null = headerAt(rows, at, 1, merges, isName, context);
    if (header !== null) return { at, ...header };
  }
  return null;
}

/** A row of words with a column for regions in it, and none of a region, as no data and no title has. */
function blindHeader(
  row: Row | undefined,
  isName: NameTest,
  { dictionary, resolveRegion }: SheetContext,
): BlindHeader | null {
  if (row === undefined || row.cells.some(isPlainFigure) || row.cells.some(isFigure)) return null;
  const names = row.cells.filter(isFilled);
  const speaks = names.length > 1 && names.some((cell) => isName(cell) && dictionary.role(cell) === 'region');
  return speaks && !names.some((cell) => namesReporter(resolveRegion(cell)))
    ? { header: [row], columns: null, layout: null }
    : null;
}
