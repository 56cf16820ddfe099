import { isFilled } from '../sheets/cell-kinds.ts';
import type { Row } from '../sheets/table.ts';
import type { ReadingContext } from '../context.ts';
import type { Column, ColumnProblem } from './columns.ts';
import { isAcross } from './columns.ts';
import type { TablePrefecture } from './table-prefecture.ts';

/**
 * Columns among others of regions that are headed 市直属, each as that of the prefecture the table is about;
 * without those of a zone of another.
 */
export function withOwnSchools(
  columns: readonly Column[],
  header: readonly Row[],
  prefectures: TablePrefecture,
  { tree, resolveRegion }: ReadingContext,
): { readonly columns: readonly Column[]; readonly problems: readonly ColumnProblem[] } {
  if (!columns.some((column) => isAcross(column) && column.region !== null)) return { columns, problems: [] };
  const problems: ColumnProblem[] = [];
  const told = columns.map((column, index): Column => {
    const text = header.map(({ cells }) => cells[index] ?? '').find(isFilled) ?? '';
    if (isAcross(column) && column.region !== null && prefectures.isElsewhere(column.region, text, null)) {
      problems.push({ column: index + 1, facts: { code: 'prefecture-not-told', text } });
      return { role: 'ignored' };
    }
    const found = column.role === 'unknown' ? resolveRegion(text) : null;
    if (found?.kind !== 'own-schools') return column;
    const prefecture = prefectures.of(found.unit, null);
    const region = prefecture && tree.ownSchools(prefecture.code);
    if (region !== null) return { role: 'region-of', region, year: null, unit: null };
    problems.push({ column: index + 1, facts: { code: 'prefecture-not-told', text } });
    return column;
  });
  return { columns: told, problems };
}
