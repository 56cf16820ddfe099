import type { FindingFacts, PlacedFacts } from '../../../core/findings.ts';
import type { Row } from './row.ts';
import type { Rows } from './rows.ts';
import { rowsBy } from './rows.ts';

export type { Row } from './row.ts';

/**
 * Cells joined into one, which stands in the top left of them: lines as those of rows, columns as the indices
 * of cells, both inclusive.
 */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table before it is interpreted; blank records are left out. */
export interface Table {
  readonly rows: Rows;
  /** What could not be read at all, by line. */
  readonly problems: readonly { readonly line: number; readonly facts: FindingFacts }[];
  /** None in a text file. */
  readonly merges: readonly Merge[];
}

/** No spreadsheet holds more in a cell. */
const LONGEST_CELL = 32_767;

/**
 * Cells that are longer than any spreadsheet allows are cut and end in an ellipsis, so that they are neither
 * figure nor name, and whatever looks at them takes its usual time.
 */
export function withinBounds(rows: Rows): Rows {
  if (Array.isArray(rows)) return rows.map(boundedRow);
  return rowsBy(rows.length, (index) => {
    const row = rows.at(index);
    return row === undefined ? undefined : boundedRow(row);
  });
}

function boundedRow(row: Row): Row {
  const isTooLong = (cell: string) => cell.length > LONGEST_CELL;
  return row.cells.some(isTooLong)
    ? {
        ...row,
        cells: row.cells.map((cell) => (isTooLong(cell) ? `${cell.slice(0, LONGEST_CELL)}…` : cell)),
      }
    : row;
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** What was found in a table, before its file and sheet are added. */
export type TableProblem = Omit<PlacedFacts, 'path' | 'sheet'>;

/** Where a table is. */
export interface TablePlace {
  readonly path: string;
  /** Null in a text file. */
  readonly sheet: string | null;
}
