import { plainName } from '../../../core/naming.ts';
import type { ReadingContext } from '../context.ts';
import { unitNamesOf } from '../terms/units.ts';
import { yearOfHeader } from '../terms/years.ts';
import { isAnswer } from '../values/cells.ts';
import { unitMagnitude } from '../values/written.ts';
import { isFigure, isFilled, isReported } from './cell-kinds.ts';
import { combinedNames } from './combined-names.ts';
import type { NameTest } from './name-test.ts';
import type { Merge, Row } from './table.ts';

/** A header of more rows is none that anybody has sent. */
const MOST_ROWS = 3;

/** What one row or several name as a header, and how many of the names are known. */
export interface Names {
  readonly size: number;
  readonly names: readonly string[];
  readonly known: number;
}

/**
 * Several rows, from the first on, as one header, if together they say more than each of them, or the lower one says nothing but
 * years.
 */
export function severalRows(
  rows: readonly Row[],
  merges: readonly Merge[],
  isName: NameTest,
  context: ReadingContext,
): Names | null {
  const count = (names: readonly string[]) => names.filter(isName).length;
  const [upper] = rows;
  if (
    upper === undefined ||
    upper.cells.some(isFigure) ||
    count(upper.cells) === 0 ||
    upper.cells.filter(isFilled).length < 2
  )
    return null;
  let best: Names | null = null;
  for (let size = 2; size <= MOST_ROWS && isWords(rows[size - 1]); size += 1) {
    const part = rows.slice(0, size);
    const names = combinedNames(part, merges, isName, context);
    const known = count(names);
    const each = Math.max(...part.map(({ cells }) => count(cells)));
    const last = part.at(-1);
    const dated = names.filter((_, i) => isFilled(last?.cells[i] ?? ''));
    // Years may be below measures; below the header of the years they are data.
    const dates =
      known === each &&
      isYears(last, context) &&
      dated.some(isName) &&
      dated.every((name) => context.dictionary.role(name) === null);
    const says = known > (best?.known ?? 0) && (known > each || dates);
    if (says || (size === 2 && hangsBelow(part[1], upper, context))) best = { size, names, known };
  }
  return best;
}

/**
 * Whether a row says more of the columns of figures above it, 其中：女, and nothing where regions and years
 * stand: it can change what they are about. A row of units does not.
 */
function hangsBelow(row: Row | undefined, upper: Row, { dictionary, plan }: ReadingContext): boolean {
  const units = unitNamesOf(plan);
  const isUnit = (cell: string) =>
    units.has(unitMagnitude(plainName(cell).replaceAll(/[()]|^单位:?/gu, '')).rest);
  const filled = (row?.cells ?? []).flatMap((cell, i) =>
    isFilled(cell) ? [{ cell, above: upper.cells[i] ?? '' }] : [],
  );
  // An empty row says nothing, a row of units only in what.
  if (filled.every(({ cell }) => isUnit(cell))) return false;
  return filled.every(
    ({ cell, above }) =>
      isReported(cell) && !isAnswer(cell) && (!isFilled(above) || dictionary.find(above) !== null),
  );
}

/** Whether a row holds years of the plan alone, after an empty cell: those of the columns above it. */
function isYears(row: Row | undefined, { plan }: ReadingContext): boolean {
  const [first = '', ...others] = row?.cells ?? [];
  const years = others.filter(isFilled).map(yearOfHeader);
  return (
    !isFilled(first) &&
    years.length > 0 &&
    years.every((year) => year !== null && (year === plan.baselineYear || plan.years.includes(year)))
  );
}

/** Whether a row holds words alone, as a header does and data does not; a year may be below a group. */
function isWords(row: Row | undefined): row is Row {
  return (
    row !== undefined &&
    row.cells.every((cell) => !/^\s*[\d０-９]/u.test(cell) || yearOfHeader(cell) !== null)
  );
}
