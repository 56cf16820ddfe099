import { isFilled } from './cell-kinds.ts';
import type { Column } from './columns.ts';
import { namesRegions } from './columns.ts';
import type { IntakeContext } from './context.ts';
import type { Row } from './table.ts';
import { isTotalName } from './totals.ts';

/**
 * Finds the regions of a table without a column for them where a header says nothing or something else: an empty header, or 单位, above
 * nothing but regions is that of the regions. `like` is a column some of whose cells are regions: whose figures these are must
 * not be told by a title then.
 */
export function findRegionColumn(
  columns: readonly Column[],
  rows: readonly Row[],
  { resolveRegion }: IntakeContext,
): { readonly columns: readonly Column[]; readonly like: number | null } {
  if (columns.some((column) => namesRegions(column) || column.role === 'region-of')) return { columns, like: null };
  const shares = columns.map(({ role }, index) => {
    if (role !== 'nameless' && role !== 'unknown' && role !== 'unit' && role !== 'ignored') return 'none';
    const cells = rows.map((row) => row.cells[index] ?? '').filter((cell) => isFilled(cell) && !isTotalName(cell));
    const regions = cells.filter((cell) => 'region' in resolveRegion(cell) || resolveRegion(cell).kind === 'ambiguous').length;
    if (regions === 0) return 'none';
    return regions === cells.length ? 'all' : 'some';
  });
  const taken = columns.findIndex(({ role }, index) => shares[index] === 'all' && (role === 'nameless' || role === 'unit'));
  if (taken >= 0) {
    return { columns: columns.map((column, index): Column => (index === taken ? { role: 'region', level: null } : column)), like: null };
  }
  const like = columns.findIndex(({ role }, index) => shares[index] === 'all' || (shares[index] === 'some' && role !== 'ignored'));
  return { columns, like: like < 0 ? null : like };
}
