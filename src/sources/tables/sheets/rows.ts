import type { Row } from './row.ts';

/**
 * Rows in their order. An array of rows is one; those of a large text are made when they are looked at, and let
 * go again.
 */
export interface Rows extends Iterable<Row> {
  readonly length: number;
  /** As that of an array: -1 is the last. */
  readonly at: (index: number) => Row | undefined;
  readonly slice: (start?: number, end?: number) => Rows;
}

export function someRow(rows: Rows, test: (row: Row) => boolean): boolean {
  for (const row of rows) if (test(row)) return true;
  return false;
}

/** Those of which something is true, and the others. */
export function parted(
  rows: Rows,
  test: (row: Row) => boolean,
): { readonly those: Rows; readonly others: Rows } {
  const [those, others] = [picker(rows), picker(rows)];
  let index = 0;
  for (const row of rows) {
    (test(row) ? those : others).add(row, index);
    index += 1;
  }
  return { those: those.done(), others: others.done() };
}

/** Where the first row from a line on is among rows in the order of their lines, by halving. */
export function indexFrom(rows: Rows, line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows.at(middle)?.line ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Picks some of the rows, in their order. */
export interface Picker {
  readonly add: (row: Row, index: number) => void;
  readonly done: () => Rows;
}

/** Rows that are there are kept as they are; of those that are made when they are looked at only the places are. */
export function picker(from: Rows): Picker {
  if (!Array.isArray(from)) return placePicker(from);
  const picked: Row[] = [];
  return { add: (row) => void picked.push(row), done: () => picked };
}

function placePicker(from: Rows): Picker {
  const ranges: Range[] = [];
  return {
    add: (_, index) => {
      const last = ranges.at(-1);
      if (last !== undefined && last.end === index) last.end += 1;
      else ranges.push({ start: index, end: index + 1, before: last === undefined ? 0 : countTo(last) });
    },
    done: () => (ranges.length === 1 ? from.slice(ranges[0]?.start, ranges[0]?.end) : rangesOf(from, ranges)),
  };
}

/** Rows that follow one another, by their indices, and how many of other ranges are before them. */
interface Range {
  start: number;
  end: number;
  before: number;
}

function countTo({ start, end, before }: Range): number {
  return before + end - start;
}

function rangesOf(from: Rows, ranges: readonly Readonly<Range>[]): Rows {
  const last = ranges.at(-1);
  return rowsBy(last === undefined ? 0 : countTo(last), (index) => {
    const range = ranges[rangeWith(ranges, index)];
    return range === undefined ? undefined : from.at(range.start + index - range.before);
  });
}

/** Which range has the row of an index, by halving. */
function rangeWith(ranges: readonly Readonly<Range>[], index: number): number {
  let [low, high] = [0, ranges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ranges[middle]?.before ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows that are made one by one. @param make the row of an index from `start` on, below `end` */
export function rowsBy(end: number, make: (index: number) => Row | undefined, start = 0): Rows {
  const length = end - start;
  const at = (index: number): Row | undefined => {
    const place = index < 0 ? index + length : index;
    return place >= 0 && place < length ? make(start + place) : undefined;
  };
  return {
    length,
    at,
    slice: (from = 0, to = length) => {
      const within = (place: number) => Math.min(Math.max(place < 0 ? place + length : place, 0), length);
      const first = within(from);
      return rowsBy(start + Math.max(first, within(to)), make, start + first);
    },
    *[Symbol.iterator]() {
      for (let index = start; index < end; index += 1) {
        const row = make(index);
        if (row !== undefined) yield row;
      }
    },
  };
}
