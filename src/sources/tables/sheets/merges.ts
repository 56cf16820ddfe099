import { isFigure, isFilled, isReported } from './cell-kinds.ts';
import type { Column } from '../terms/columns.ts';
import { holdsFigures, isKey } from '../terms/columns.ts';
import type { FindingFacts } from '../../../core/findings.ts';
import type { Rows } from './rows.ts';
import type { Merge, Row } from './table.ts';

/**
 * Gives each row of a table what the merged cells it lies in say of it. A region or year stands for all the
 * rows it is merged over. A figure stands once, so that one over several cells is nobody's: it becomes a
 * doubt about each of them. Words over figures, a note or the name of a section, are left as they are.
 */
export function fillKeys(all: Rows, merges: readonly Merge[], columns: readonly Column[]): Rows {
  if (merges.length === 0) return all;
  const rows = [...all];
  const changes = new Map<number, { readonly cells: string[]; readonly doubts: Map<number, FindingFacts> }>();
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const changed = (row: Row) => {
    const known = changes.get(row.line) ?? { cells: [...row.cells], doubts: new Map(row.doubts) };
    changes.set(row.line, known);
    return known;
  };
  for (const merge of merges) {
    const text = byLine.get(merge.top)?.cells[merge.left] ?? '';
    const within = rowsWithin(rows, merge);
    if (!isFilled(text) || within.length === 0) continue;
    const covered = columns
      .map((column, index) => ({ column, index }))
      .filter(({ index }) => index >= merge.left && index <= merge.right);
    const across = covered.filter(({ column }) => holdsFigures(column)).length;
    const isNote = across > 0 && !isFigure(text) && (across < covered.length || !isReported(text));
    if (isNote) continue;
    const figures = across * within.length;
    for (const row of within) {
      const { cells, doubts } = changed(row);
      for (const { column, index } of covered) {
        if (holdsFigures(column) && figures > 1)
          doubts.set(index, { code: 'merged-figure', text, cells: figures });
        if ((isKey(column) || holdsFigures(column)) && !isFilled(cells[index] ?? '')) cells[index] = text;
      }
    }
  }
  return rows.map((row) => {
    const change = changes.get(row.line);
    return change === undefined
      ? row
      : { ...row, cells: change.cells, ...(change.doubts.size === 0 ? {} : { doubts: change.doubts }) };
  });
}

/** The rows a merged cell lies over, found without going through all of them. */
function rowsWithin(rows: readonly Row[], { top, bottom }: Merge): readonly Row[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? Infinity) < top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < rows.length && (rows[end]?.line ?? Infinity) <= bottom) end += 1;
  return rows.slice(low, end);
}
