import { cleaned } from '../values/written.ts';
import type { Picker, Rows } from './rows.ts';
import { indexFrom, picker } from './rows.ts';
import type { Row } from './table.ts';

/** Rows of a table and its totals by the year and the measure they are of. An empty cell is of all. */
export interface AlikeRows {
  /** The rows of the same year and measure as a total; always the same list for totals that are alike. */
  readonly rowsLike: (total: Row) => Rows;
  /**
   * The lines of the totals right before and after one that is alike: of the same year and measure, or of all.
   * @param among which totals count
   */
  readonly linesAround: (total: Row, among: 'all' | 'whole') => Around;
}

export interface Around {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/**
 * Sorts rows once, so that each of many totals finds those beside it without going through all of them.
 * @param columns where years and names of measures stand; -1 for nowhere
 * @param isPart whether a total is not of the `whole`
 */
export function alikeRows(
  body: Rows,
  totals: readonly Row[],
  columns: { readonly year: number; readonly name: number },
  isPart: (total: Row) => boolean,
): AlikeRows {
  const yearOf = ({ cells }: Row) => cleaned(cells[columns.year] ?? '');
  const nameOf = ({ cells }: Row) => cleaned(cells[columns.name] ?? '');
  const saidBy = (row: Row) => keyOf(yearOf(row), nameOf(row));
  /** The keys of all totals whose rows may include this one. */
  const keysAbove = (row: Row) => {
    const [year, name] = [yearOf(row), nameOf(row)];
    return new Set([keyOf(year, name), keyOf(year, ''), keyOf('', name), keyOf('', '')]);
  };
  const pickers = new Map<string, Picker>(totals.map((total) => [saidBy(total), picker(body)]));
  let index = 0;
  for (const row of body) {
    for (const key of keysAbove(row)) pickers.get(key)?.add(row, index);
    index += 1;
  }
  const rows = new Map([...pickers].map(([key, { done }]) => [key, done()]));
  const lines = { all: totalLines(), whole: totalLines() };
  for (const total of totals) {
    for (const each of isPart(total) ? [lines.all] : [lines.all, lines.whole]) {
      listIn(each.exactly, saidBy(total)).push(total.line);
      for (const key of keysAbove(total)) listIn(each.within, key).push(total.line);
    }
  }
  return {
    rowsLike: (total) => rows.get(saidBy(total)) ?? NO_ROWS,
    linesAround: (total, among) => {
      const { exactly, within } = lines[among];
      const alike = [within.get(saidBy(total)), ...[...keysAbove(total)].map((key) => exactly.get(key))];
      let [before, after]: [number | undefined, number | undefined] = [undefined, undefined];
      for (const list of alike) {
        const last = list?.[firstFrom(list, total.line) - 1];
        const next = list?.[firstFrom(list, total.line + 1)];
        if (last !== undefined && (before === undefined || last > before)) before = last;
        if (next !== undefined && (after === undefined || next < after)) after = next;
      }
      return { before, after };
    },
  };
}

/** Rows, in the order of their lines, that stand between two lines. */
export function rowsBetween(rows: Rows, from: number, to: number): Rows {
  return rows.slice(indexFrom(rows, from + 1), indexFrom(rows, to));
}

const NO_ROWS: Rows = [];

/** Whether any of some lines, in order, stands between two others. */
export function anyBetween(lines: readonly number[], from: number, to: number): boolean {
  const next = lines[firstFrom(lines, from + 1)];
  return next !== undefined && next < to;
}

interface TotalLines {
  /** By the year and measure a total says. */
  readonly exactly: Map<string, number[]>;
  /** By each year and measure it is of, or is one of. */
  readonly within: Map<string, number[]>;
}

function totalLines(): TotalLines {
  return { exactly: new Map(), within: new Map() };
}

/** The length parts the year from the name, whatever characters they have. */
function keyOf(year: string, name: string): string {
  return `${year.length} ${year}${name}`;
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}

/** The index of the first that is not before another, by halving. */
function firstFrom(sorted: readonly number[], line: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
