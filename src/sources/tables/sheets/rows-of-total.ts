import type { Region } from '../../../core/model.ts';
import type { Resolution } from '../../../regions/resolution.ts';
import { isFilled } from './cell-kinds.ts';
import type { AlikeRows } from './alike-rows.ts';
import { anyBetween, rowsBetween } from './alike-rows.ts';
import type { Rows } from './rows.ts';
import { parted } from './rows.ts';
import type { Row } from './table.ts';
import type { ReadingContext } from '../context.ts';
import type { Column } from '../terms/columns.ts';
import { namesRegions } from '../terms/columns.ts';
import { districtsBelow, isDistricts, isSubtotal } from '../terms/total-names.ts';

/**
 * The rows each total of a table may add up, the likeliest first: those since the total before it, or, if it
 * stands first, those below it. A 小计 is part of the 合计 that follows, and may be of the counties alone; a
 * 合计 may be of all, or of those that are not part of others. Later lists are made only when they are asked
 * for; none is empty, and what adds up all rows alike is the same list for each total.
 */
export function rowsOfTotals(
  body: Rows,
  alike: AlikeRows,
  columns: readonly Column[],
  context: ReadingContext,
): (total: Row) => Generator<Rows> {
  const isTopmost = topmostTest(body, columns, context);
  const topmostLike = new Map<Rows, Rows>();
  const topmostOfAll = (rows: Rows) => {
    const known = topmostLike.get(rows) ?? parted(rows, isTopmost(0, Infinity)).those;
    topmostLike.set(rows, known);
    return known;
  };
  const lines = Array.from(body, ({ line }) => line);
  const lastLine = lines.at(-1) ?? 0;
  function* lists(total: Row): Generator<Rows> {
    const like = alike.rowsLike(total);
    if (total.cells.some(isDistricts)) {
      const below = districtsBelow(total, body, columns);
      yield rowsBetween(like, total.line, (below.at(-1)?.line ?? total.line) + 1);
      return;
    }
    const isPart = isSubtotal(total.cells);
    const { before, after = Infinity } = alike.linesAround(total, isPart ? 'all' : 'whole');
    const from = before ?? 0;
    const above = rowsBetween(like, from, total.line);
    const below = rowsBetween(like, total.line, after);
    if (isPart) {
      yield above;
      yield below;
      yield parted(above, (row) => !isDirect(row, columns, context)).those;
      yield parted(below, (row) => !isDirect(row, columns, context)).those;
      return;
    }
    const hasAbove = anyBetween(lines, from, total.line);
    // Right below the totals of parts, it is that of everything above.
    const isLast = !hasAbove && before !== undefined && lastLine < total.line;
    if (!isLast) yield hasAbove ? above : below;
    yield like;
    if (!isLast)
      yield hasAbove
        ? parted(above, isTopmost(from, total.line)).those
        : parted(below, isTopmost(total.line, after)).those;
    yield topmostOfAll(like);
  }
  return function* (total) {
    for (const rows of lists(total)) if (rows.length > 0) yield rows;
  };
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

/** Tells whether a row is not of what is below the region of another row between two lines. */
function topmostTest(
  body: Rows,
  columns: readonly Column[],
  { tree, resolveRegion }: ReadingContext,
): (from: number, to: number) => (row: Row) => boolean {
  const namedBy = (row: Row): Resolution | null => {
    const [cell, ...others] = regionCells(row, columns);
    return cell === undefined || others.length > 0 ? null : resolveRegion(cell);
  };
  let known: RegionLines | null = null;
  return (from, to) => {
    known ??= regionLines(body, namedBy);
    const { ofRegion, ofPrefectures } = known;
    const hasPrefecture = anyBetween(ofPrefectures, from, to);
    return (row) => {
      const each = namedBy(row);
      if (each?.kind === 'own-schools') return !hasPrefecture;
      const member =
        each === null ? null : 'region' in each ? each.region : 'member' in each ? each.member : null;
      return (
        member === null ||
        !tree
          .lineage(member.code)
          .some((above) => above !== member && anyBetween(ofRegion.get(above) ?? [], from, to))
      );
    };
  };
}

/** The lines on which regions stand. */
interface RegionLines {
  readonly ofRegion: ReadonlyMap<Region, readonly number[]>;
  readonly ofPrefectures: readonly number[];
}

function regionLines(body: Rows, namedBy: (row: Row) => Resolution | null): RegionLines {
  const ofRegion = new Map<Region, number[]>();
  const ofPrefectures: number[] = [];
  for (const row of body) {
    const found = namedBy(row);
    if (found === null || !('region' in found)) continue;
    const { region } = found;
    const lines = ofRegion.get(region) ?? [];
    lines.push(row.line);
    ofRegion.set(region, lines);
    if (region.level === 'prefecture') ofPrefectures.push(row.line);
  }
  return { ofRegion, ofPrefectures };
}
