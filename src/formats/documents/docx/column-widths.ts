import type { Table } from '../../../content/document.ts';
import { widthOf } from './characters.ts';
import { SIZES } from './measures.ts';

/** Left and right of a cell's text, in twentieths of a point. */
export const CELL_MARGIN = 70;
/** What a bold or wider face takes more than was reckoned. */
const SLACK = 1.04;
const SMALLEST = 2;

export interface Columns {
  /** In points. */
  readonly size: number;
  /** In twentieths of a point; together as wide as the table. */
  readonly widths: readonly number[];
}

/** What a column asks for, in full-width characters: as much as it would like, and what it can't do without. */
interface Need {
  readonly wanted: number;
  readonly least: number;
}

/** How much less than they ask for columns of words can do with before the type gets smaller. */
const GIVING = 1.2;

/**
 * The largest type of a table in which every column has the room it asks for, and the widths that share out the
 * whole line. In smaller type, columns of words give way, so that figures stay in one piece and the table on the page.
 */
export function columnsOf(table: Table, room: number): Columns {
  const needs = table.columns.map((_, i) => needOf(table, i));
  const size = sizeFor(needs, room);
  return { size, widths: whole(shared(needs, size, room), room) };
}

function sizeFor(needs: readonly Need[], room: number): number {
  if (sum(wantedIn(needs, SIZES.table)) <= room) return SIZES.table;
  const fits = sum(leastIn(needs, SIZES.tight)) <= room && sum(wantedIn(needs, SIZES.tight)) <= room * GIVING;
  return fits ? SIZES.tight : SIZES.least;
}

function needOf({ columns, rows }: Table, index: number): Need {
  const column = columns[index];
  const wanted = Math.max(column?.width ?? 0, SMALLEST);
  const texts = rows.flatMap(({ role, cells }) => (role === 'group' ? [] : [cells[index]?.text ?? '']));
  const cells = column?.unbroken === true ? texts.map(widthOf) : texts.map(longestWord);
  const longest = Math.max(longestWord(column?.title ?? ''), ...cells);
  // A word that is as long as a line has to be broken.
  const least = column?.unbroken === true ? longest : Math.min(longest, wanted);
  return { wanted: Math.max(wanted, least) * SLACK, least: Math.max(least, SMALLEST) * SLACK };
}

/** Chinese can be broken after every character. */
function longestWord(text: string): number {
  return Math.max(...text.split(/[\s\u2E80-\uFFEF]+/u).map(widthOf));
}

const wantedIn = (needs: readonly Need[], size: number) =>
  needs.map(({ wanted }) => wanted * size * 20 + 2 * CELL_MARGIN);

const leastIn = (needs: readonly Need[], size: number) =>
  needs.map(({ least }) => least * size * 20 + 2 * CELL_MARGIN);

function shared(needs: readonly Need[], size: number, room: number): readonly number[] {
  const wanted = wantedIn(needs, size);
  const spare = room - sum(wanted);
  if (spare >= 0) return wanted.map((width) => width + (spare * width) / sum(wanted));
  const least = leastIn(needs, size);
  const giving = sum(wanted) - sum(least);
  const short = room - sum(least);
  if (short < 0 || giving === 0) return least.map((width) => (width * room) / sum(least));
  return wanted.map((width, i) => (least[i] ?? 0) + ((width - (least[i] ?? 0)) * short) / giving);
}

/** Whole numbers that add up to the room: what rounding leaves over goes to the widest. */
function whole(widths: readonly number[], room: number): readonly number[] {
  const floors = widths.map(Math.floor);
  const widest = floors.indexOf(Math.max(...floors));
  return floors.map((width, i) => (i === widest ? width + room - sum(floors) : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
