import { isFilled } from './cell-kinds.ts';
import type { Row } from './table.ts';
import type { ReadingContext } from '../context.ts';
import type { Column } from '../terms/columns.ts';
import { namesRegions } from '../terms/columns.ts';
import { districtsBelow, isDistricts, isSubtotal } from '../terms/total-names.ts';

/**
 * The rows a total may add up, the likeliest first: those since the total before it, or, if it stands first,
 * those below it. A 小计 is part of the 合计 that follows, and may be of the counties alone; a 合计 may be of
 * all, or of those that are not part of others.
 */
export function rowsOfTotal(
  total: Row,
  totals: readonly Row[],
  body: readonly Row[],
  columns: readonly Column[],
  context: ReadingContext,
): readonly (readonly Row[])[] {
  if (total.cells.some(isDistricts)) return [districtsBelow(total, body, columns)];
  const others = isSubtotal(total.cells) ? totals : totals.filter(({ cells }) => !isSubtotal(cells));
  const before = others.findLast(({ line }) => line < total.line);
  const after = others.find(({ line }) => line > total.line);
  const above = body.filter(({ line }) => line < total.line && line > (before?.line ?? 0));
  const below = body.filter(({ line }) => line > total.line && line < (after?.line ?? Infinity));
  if (isSubtotal(total.cells)) {
    const beside = [above, below].map((rows) => rows.filter((row) => !isDirect(row, columns, context)));
    return [above, below, ...beside].filter((rows) => rows.length > 0);
  }
  // Right below the totals of parts, it is that of everything above.
  const isLast = above.length === 0 && before !== undefined && body.every(({ line }) => line < total.line);
  const nearest = isLast ? body : above.length > 0 ? above : below;
  const all = [nearest, body].filter((rows) => rows.length > 0);
  return [...all, ...all.map((rows) => topmost(rows, columns, context))];
}

function regionCells({ cells }: Row, columns: readonly Column[]): readonly string[] {
  return columns.flatMap((column, i) => (namesRegions(column) ? [cells[i] ?? ''] : [])).filter(isFilled);
}

/** Whether a row is of what reports beside the regions: 市直属, a zone. */
function isDirect(row: Row, columns: readonly Column[], { resolveRegion }: ReadingContext): boolean {
  return regionCells(row, columns).some((cell) =>
    ['direct', 'own-schools', 'zone'].includes(resolveRegion(cell).kind),
  );
}

/** Without the rows of what is below the region of another row. */
function topmost(
  rows: readonly Row[],
  columns: readonly Column[],
  { tree, resolveRegion }: ReadingContext,
): readonly Row[] {
  const found = rows.map((row) => {
    const [cell, ...others] = regionCells(row, columns);
    return cell === undefined || others.length > 0 ? null : resolveRegion(cell);
  });
  const regions = new Set(found.flatMap((each) => (each !== null && 'region' in each ? [each.region] : [])));
  const hasPrefecture = [...regions].some(({ level }) => level === 'prefecture');
  return rows.filter((_, i) => {
    const each = found[i] ?? null;
    if (each?.kind === 'own-schools') return !hasPrefecture;
    const member =
      each === null ? null : 'region' in each ? each.region : 'member' in each ? each.member : null;
    return (
      member === null || !tree.lineage(member.code).some((above) => above !== member && regions.has(above))
    );
  });
}
