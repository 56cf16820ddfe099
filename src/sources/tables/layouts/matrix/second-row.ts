import { namesReporter } from '../../../../regions/resolution.ts';
import type { ReadingContext } from '../../context.ts';
import { isFilled } from '../../sheets/cell-kinds.ts';
import type { Row } from '../../sheets/table.ts';
import { isTotalName } from '../../terms/total-names.ts';

/**
 * The header of a matrix whose regions are named in two rows: 五华区 and 市直属 below 昆明市. Each name is that of
 * both rows together; null if the second row is none of the header.
 * @param start the column of the first region
 */
export function inTwoRows(
  upper: readonly string[],
  second: Row | undefined,
  start: number,
  context: ReadingContext,
): readonly string[] | null {
  const lower = second?.cells ?? [];
  const below = lower.slice(start).filter(isFilled);
  if (below.length === 0 || lower.slice(0, start).some(isFilled)) return null;
  if (!below.every((cell) => isName(cell, context)) || below.every(isTotalName)) return null;
  let group = '';
  return upper.map((cell, index) => {
    if (index < start) return cell;
    if (isFilled(cell)) group = cell;
    const name = lower[index] ?? '';
    if (!isFilled(name)) return cell;
    return isTotalName(name) ? name : within(group, name, context);
  });
}

function isName(cell: string, { resolveRegion }: ReadingContext): boolean {
  const found = resolveRegion(cell);
  return isTotalName(cell) || namesReporter(found) || found.kind === 'ambiguous' || found.kind === 'zone';
}

/** A name of its own counts as it is where the one above is no region: 各县 above 五华区. */
function within(group: string, name: string, { resolveRegion }: ReadingContext): string {
  return namesReporter(resolveRegion(group)) ? `${group}${name}` : name;
}
