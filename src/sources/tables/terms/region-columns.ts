import { namesReporter } from '../../../regions/resolution.ts';
import { isFilled } from '../sheets/cell-kinds.ts';
import type { Column } from './columns.ts';
import type { ReadingContext } from '../context.ts';
import { tellsRegion } from './region-in-text.ts';
import { sayRegion } from './what-columns-say.ts';
import type { Rows } from '../sheets/rows.ts';
import { isTotalName } from './total-names.ts';

function isRegion(cell: string, { resolveRegion }: ReadingContext): boolean {
  const found = resolveRegion(cell);
  return namesReporter(found) || found.kind === 'ambiguous';
}

/**
 * Finds the regions of a table without a column for them where a header says nothing or something else: an
 * empty header, or 单位, above nothing but regions is that of the regions. `like` is a column some of whose
 * cells are regions: whose figures these are must not be told by a title then.
 */
export function findRegionColumn(
  columns: readonly Column[],
  rows: Rows,
  context: ReadingContext,
): { readonly columns: readonly Column[]; readonly like: number | null } {
  if (sayRegion(columns)) return { columns, like: null };
  const shares = columns.map(({ role }, index) => {
    if (role !== 'nameless' && role !== 'unknown' && role !== 'unit' && role !== 'ignored') return 'none';
    // A column has hardly ever more names than there are regions.
    const names = new Set(Array.from(rows, ({ cells }) => cells[index] ?? ''));
    const cells = [...names].filter((cell) => isFilled(cell) && !isTotalName(cell));
    if (!cells.some((cell) => tellsRegion(cell, context))) return 'none';
    return cells.every((cell) => isRegion(cell, context)) ? 'all' : 'some';
  });
  const taken = columns.findIndex(
    ({ role }, index) => shares[index] === 'all' && (role === 'nameless' || role === 'unit'),
  );
  if (taken >= 0) {
    return {
      columns: columns.map((column, index): Column =>
        index === taken ? { role: 'region', level: null } : column,
      ),
      like: null,
    };
  }
  const like = columns.findIndex(
    ({ role }, index) => shares[index] === 'all' || (shares[index] === 'some' && role !== 'ignored'),
  );
  return { columns, like: like < 0 ? null : like };
}
