import type { Layout, SheetContext } from '../layouts/layout.ts';
import type { Columns } from '../terms/columns.ts';
import { readColumns } from '../terms/columns.ts';
import { isFigure, isPlainFigure, isYear } from './cell-kinds.ts';
import type { NameTest } from './name-test.ts';
import { severalRows } from './several-rows.ts';
import type { Rows } from './rows.ts';
import type { Merge, Row } from './table.ts';

/** Rows that are a header, what they say, and how the figures below them are laid out. */
export interface Header {
  /** One row to three. */
  readonly header: readonly Row[];
  readonly columns: Columns;
  readonly layout: Layout;
}

/** So many rows are looked at to tell what a column without a name holds. */
const ROWS_BELOW = 20;

/**
 * The header that begins at a row, of one row or of several, whichever says most; null if that is not enough.
 * @param least how many columns of it must say something
 */
export function headerAt(
  rows: Rows,
  at: number,
  least: number,
  merges: readonly Merge[],
  isName: NameTest,
  context: SheetContext,
): Header | null {
  const upper = rows.at(at);
  // A number that can't be a year is in no header; most rows go no further.
  if (upper === undefined || upper.cells.some(isPlainFigure)) return null;
  if (upper.cells.some((cell) => isFigure(cell) && !isYear(cell))) return null;
  const near = Array.from(rows.slice(at, at + 1 + ROWS_BELOW));
  const several = severalRows(near, merges, isName, context);
  // Years over the names of measures are groups, not the years of a matrix.
  const own = several === null ? ownHeader(near, context) : null;
  if (own !== null) return own;
  const best = several ?? { size: 1, names: upper.cells, known: upper.cells.filter(isName).length };
  if (upper.cells.some(isFigure) || best.known < least) return null;
  return namedHeader(near.slice(0, best.size), best.names, context);
}

/** A header that one of the layouts reads in its own way. */
function ownHeader(rows: readonly Row[], context: SheetContext): Header | null {
  for (const layout of context.layouts) {
    const read = layout.header.kind === 'own' ? layout.header.read(rows, context) : null;
    if (read !== null) return { header: rows.slice(0, read.size), columns: read, layout };
  }
  return null;
}

/** A header that names columns, of the first layout that knows them for its own. */
function namedHeader(
  header: readonly Row[],
  names: readonly string[],
  { dictionary, plan, layouts }: SheetContext,
): Header | null {
  const columns = readColumns(names, dictionary, [plan.baselineYear, ...plan.years]);
  const layout = layouts.find(
    (each) => each.header.kind === 'names' && each.header.recognises(columns.columns),
  );
  return layout === undefined ? null : { header, columns, layout };
}
