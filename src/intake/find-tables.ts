import { plainName } from '../naming.ts';
import type { Columns } from './columns.ts';
import { isKnownName, readColumns } from './columns.ts';
import type { IntakeContext } from './context.ts';
import { readMatrixHeader } from './matrix-header.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { SortedRows } from './sort-rows.ts';
import { sortRows, standsBelow, wordsOf } from './sort-rows.ts';
import type { Row } from './table.ts';
import { cleaned } from './written.ts';

/** A table as it stands in a sheet: what is above it, its header, its data, and what stands between. */
export interface FoundTable extends SortedRows {
  readonly preamble: readonly Row[];
  /** One row or two. */
  readonly header: readonly Row[];
}

/** So many columns of a header must say something. */
const ENOUGH_KNOWN = 2;

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  /** Rows that look like data but stand below a header that says nothing, or below none; a list for each such table. */
  readonly astray: readonly (readonly Row[])[];
}

/**
 * Finds the tables of a sheet by what their headers say, wherever they stand: below titles, one below another, with a row of units or a
 * second header row, notes and signatures. No tables if no row is a header.
 */
export function findTables(rows: readonly Row[], context: IntakeContext): FoundTables {
  const found = headers(rows, context);
  const tables: FoundTable[] = [];
  const astray: Row[][] = [];
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
    if (columns !== null) tables.push({ preamble, header, ...sortRows(body, header, columns, context) });
  });
  return { tables, astray: tables.length === 0 ? [] : astray };
}

/** Whether a row names a region and holds a figure beside it. */
function looksLikeData({ cells }: Row, { resolveRegion }: IntakeContext): boolean {
  const names = cells.filter((cell) => !isFigure(cell) && 'region' in resolveRegion(cell)).length;
  return names === 1 && cells.some((cell) => isFigure(cell) && !/^\s*\d{4}年?\s*$/u.test(cell));
}

/** Where the titles begin that stand above a header: lines of one cell that name no region. */
function titleStart(rows: readonly Row[], from: number, header: number, context: IntakeContext): number {
  let start = header;
  while (start > from) {
    const filled = rows[start - 1]?.cells.filter((cell) => cell.trim() !== '') ?? [];
    const words = cleaned(filled[0] ?? '');
    if (filled.length !== 1 || standsBelow(words) || context.resolveRegion(words).kind === 'found') break;
    start -= 1;
  }
  return start;
}

interface Header {
  readonly at: number;
  readonly header: readonly Row[];
  /** Null for a row that is a header but says nothing about figures: what is below it must not be read by the header before. */
  readonly columns: Columns | null;
}

function headers(rows: readonly Row[], context: IntakeContext): Header[] {
  const isName = nameTest(context);
  const found: Header[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const header = headerAt(rows, at, ENOUGH_KNOWN, isName, context) ?? blindHeader(rows[at], isName, context);
    if (header === null || isRepetition(header.header, found.at(-1)?.header)) continue;
    found.push({ at, ...header });
    at += header.header.length - 1;
  }
  if (found.some(({ columns }) => columns !== null)) return found;
  // A first row that says only one thing is taken for a header if nothing better comes: what it lacks can then be named.
  const first = headerAt(rows, 0, 1, isName, context);
  return first === null ? [] : [{ at: 0, ...first }];
}

interface KnownHeader {
  readonly header: readonly Row[];
  readonly columns: Columns;
}

type NameTest = (cell: string) => boolean;

/** Whether a cell is the name of a column; each text is looked at once. */
function nameTest({ dictionary }: IntakeContext): NameTest {
  const known = new Map<string, boolean>();
  return (cell) => {
    const first = cell.charCodeAt(0);
    if (cell === '' || (first >= 0x30 && first <= 0x39)) return false;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const is = isKnownName(cell, dictionary);
    known.set(cell, is);
    return is;
  };
}

function isRepetition(header: readonly Row[], before: readonly Row[] | undefined): boolean {
  return before !== undefined && wordsOf(header) === wordsOf(before);
}

/** A row of words with a column for regions in it, as no data has. */
function blindHeader(row: Row | undefined, isName: NameTest, { dictionary }: IntakeContext): Pick<Header, 'header' | 'columns'> | null {
  if (row === undefined || row.cells.some(isFigure)) return null;
  return row.cells.some((cell) => isName(cell) && dictionary.role(cell) === 'region') ? { header: [row], columns: null } : null;
}

/** The header that begins at a row, of one row or of two, whichever says more. */
function headerAt(
  rows: readonly Row[],
  at: number,
  least: number,
  isName: NameTest,
  context: IntakeContext,
): Pick<Header, 'header' | 'columns'> | null {
  const [upper, lower] = [rows[at], rows[at + 1]];
  if (upper === undefined) return null;
  const [corner = ''] = upper.cells;
  const matrix =
    upper.cells.length > 1 && (isName(corner) || corner.trim() === '') ? readMatrixHeader(upper.cells, lower?.cells[0] ?? '', context) : null;
  if (matrix !== null) return { header: [upper], columns: matrix };
  if (upper.cells.some(isFigure)) return null;
  const count = (names: readonly string[]) => names.filter(isName).length;
  const known = count(upper.cells);
  const titled = upper.cells.filter((cell) => cell.trim() !== '').length < 2;
  if (lower !== undefined && known > 0 && !titled && isWords(lower)) {
    const names = combinedNames(upper, lower, isName, context);
    const both = count(names);
    if (both >= least && both > Math.max(known, count(lower.cells))) return asHeader([upper, lower], names, context);
  }
  return known >= least ? asHeader([upper], upper.cells, context) : null;
}

/** Data may name measures in its cells as well, but a header holds no figures. */
function isFigure(cell: string): boolean {
  return /^\s*[\d０-９][\d０-９.,%‰％\s]*$/u.test(cell);
}

/** Whether a row holds words alone, as a header does and data does not. */
function isWords({ cells }: Row): boolean {
  return cells.every((cell) => !/^\s*[\d０-９]/u.test(cell));
}

function asHeader(header: readonly Row[], names: readonly string[], { dictionary }: IntakeContext): KnownHeader | null {
  const columns = readColumns(names, dictionary);
  return LAYOUTS.some(({ recognises }) => recognises(columns.columns)) ? { header, columns } : null;
}

/** Two header rows as one: a group over several columns with a name below it for each. */
function combinedNames(upper: Row, lower: Row, isName: NameTest, context: IntakeContext): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, i) => {
    const [above = '', below = ''] = [upper.cells[i], lower.cells[i]];
    if (above.trim() !== '') group = above;
    if (below.trim() === '') return above;
    const candidates = [partOfRatio(group, below, context) ?? below, `${group}${below}`, `${group}（${below.replaceAll(/[()（）]/gu, '')}）`, group];
    return candidates.find(isName) ?? `${group}${below}`;
  });
}

/** 分子 and 分母 below the name of a ratio are its measures. */
function partOfRatio(name: string, below: string, { dictionary }: IntakeContext): string | null {
  const topic = dictionary.find(name)?.topic;
  if (topic?.type !== 'indicator' || topic.indicator.formula.kind !== 'ratio') return null;
  const { numerator, denominator } = topic.indicator.formula;
  if (['分子', 'numerator'].includes(plainName(below))) return numerator;
  return ['分母', 'denominator'].includes(plainName(below)) ? denominator : null;
}
