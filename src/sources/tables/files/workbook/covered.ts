import type { CellDoubt, FindingFacts } from '../../../../core/findings.ts';
import type { Merge } from '../../sheets/table.ts';
import { damaged } from './failure.ts';
import { MOST_CELLS } from './limits.ts';

/** A row while its sheet is read. */
export interface RowInMaking {
  readonly cells: Map<number, string>;
  /** Most rows have none. */
  doubts: Map<number, FindingFacts> | null;
}

export function doubtCell(row: RowInMaking, column: number, text: string, why: CellDoubt): void {
  row.doubts ??= new Map();
  row.doubts.set(column, { code: 'doubtful-cell', text, why });
}

/**
 * Marks what lies below merged cells, where nobody sees it, unless it is what they show. Cells are merged
 * once: a file that merges them over and over is damaged.
 */
export function doubtCovered(
  rows: ReadonlyMap<number, RowInMaking>,
  lines: readonly number[],
  merges: readonly Merge[],
): void {
  let left = 2 * MOST_CELLS;
  for (const { top, left: first, bottom, right } of merges) {
    const shown = rows.get(top)?.cells.get(first);
    for (let at = firstFrom(lines, top); at < lines.length; at += 1) {
      const line = lines[at] ?? 0;
      if (line > bottom) break;
      left -= right - first + 1;
      if (left < 0) throw damaged('xml');
      const row = rows.get(line);
      if (row !== undefined) doubtInRow(row, first, right, shown);
    }
  }
}

function doubtInRow(row: RowInMaking, first: number, last: number, shown: string | undefined): void {
  for (let column = first; column <= last; column += 1) {
    const text = row.cells.get(column);
    if (text !== undefined && text !== shown) doubtCell(row, column, text, 'below-merge');
  }
}

/** The index of the first line that is not above. */
function firstFrom(lines: readonly number[], line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
