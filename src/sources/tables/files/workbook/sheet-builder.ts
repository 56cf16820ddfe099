import type { Merge } from '../../sheets/table.ts';
import { cellTooLong, WorkbookFailure } from './failure.ts';
import type { Shown } from './format/shown.ts';
import { CELLS_A_MERGE, COLUMNS, LONGEST_CELL, MOST_CELLS } from './limits.ts';
import type { RowInMaking } from './covered.ts';
import { doubtCell, doubtCovered } from './covered.ts';
import type { WorkbookSheet } from './sheet.ts';

/** How many cells the sheets of a workbook may span together. */
export class CellBudget {
  #left = MOST_CELLS;

  spend(cells: number): void {
    this.#left -= cells;
    if (this.#left < 0) throw new WorkbookFailure({ code: 'too-large', what: 'cells', most: MOST_CELLS });
  }

  /** How many each of so many rows may have. */
  each(rows: number): number {
    return Math.floor(this.#left / Math.max(1, rows));
  }
}

/** Collects the cells of a sheet, in any order; takes no more room than what is filled. */
export class SheetBuilder {
  readonly #rows = new Map<number, RowInMaking>();
  readonly #hiddenRows = new Set<number>();
  /** How many hidden ranges more begin than end at each column. */
  readonly #hiddenColumns = new Map<number, number>();
  readonly #merges: Merge[] = [];
  readonly #budget: CellBudget;
  #cells = 0;

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  /** @param row from 1; @param column from 0 */
  put(row: number, column: number, { text, doubt }: Shown): void {
    if (text.length > LONGEST_CELL) throw cellTooLong();
    if (text.trim() === '') return;
    const there = this.#rows.get(row) ?? { cells: new Map<number, string>(), doubts: null };
    if (there.cells.size === 0) this.#rows.set(row, there);
    this.#cells += there.cells.has(column) ? 0 : 1;
    if (this.#cells > MOST_CELLS) this.#budget.spend(this.#cells);
    there.cells.set(column, text);
    if (doubt !== undefined) doubtCell(there, column, text, doubt);
  }

  hideRow(row: number): void {
    this.#hiddenRows.add(row);
  }

  hideColumns(first: number, last: number): void {
    for (const [column, change] of [
      [first, 1],
      [last + 1, -1],
    ] as const) {
      if (column >= 0 && column <= COLUMNS)
        this.#hiddenColumns.set(column, (this.#hiddenColumns.get(column) ?? 0) + change);
    }
  }

  merge(merge: Merge): void {
    this.#budget.spend(CELLS_A_MERGE);
    this.#merges.push(merge);
  }

  build(name: string | null, hidden: boolean): WorkbookSheet {
    const lines = [...this.#rows.keys()].toSorted((a, b) => a - b);
    const widths = new Map([...this.#rows].map(([line, { cells }]) => [line, widthOf(cells)]));
    const width = [...widths.values()].reduce((most, each) => Math.max(most, each), 0);
    // A cell far to the right does not make all rows as long.
    const least = Math.min(width, this.#budget.each(lines.length));
    this.#budget.spend([...widths.values()].reduce((sum, each) => sum + Math.max(each, least), 0));
    const merges = this.#bounded(lines.at(-1) ?? 0, width - 1);
    doubtCovered(this.#rows, lines, merges);
    const rows = lines.map((line) => this.#row(line, Math.max(widths.get(line) ?? 0, least)));
    return { name, hidden, rows, hiddenColumns: this.#filledHiddenColumns(), merges };
  }

  #row(line: number, length: number): WorkbookSheet['rows'][number] {
    const { cells, doubts } = this.#rows.get(line) ?? { cells: new Map<number, string>(), doubts: null };
    const filled = Array.from({ length }, () => '');
    for (const [column, text] of cells) filled[column] = text;
    return {
      line,
      hidden: this.#hiddenRows.has(line),
      cells: filled,
      ...(doubts === null ? {} : { doubts }),
    };
  }

  #filledHiddenColumns(): number {
    if (this.#hiddenColumns.size === 0) return 0;
    const filled = new Set<number>();
    for (const { cells } of this.#rows.values()) for (const column of cells.keys()) filled.add(column);
    let depth = 0;
    let count = 0;
    for (let column = 0; column < COLUMNS; column += 1) {
      depth += this.#hiddenColumns.get(column) ?? 0;
      if (depth > 0 && filled.has(column)) count += 1;
    }
    return count;
  }

  /** What is left of the merged cells within the part of the sheet that holds something. */
  #bounded(lastLine: number, lastColumn: number): Merge[] {
    return this.#merges
      .map(({ top, left, bottom, right }) => ({
        top,
        left,
        bottom: Math.min(bottom, lastLine),
        right: Math.min(right, lastColumn),
      }))
      .filter(
        ({ top, left, bottom, right }) => top <= bottom && left <= right && (top < bottom || left < right),
      );
  }
}

function widthOf(cells: ReadonlyMap<number, string>): number {
  let width = 0;
  for (const column of cells.keys()) if (column >= width) width = column + 1;
  return width;
}
