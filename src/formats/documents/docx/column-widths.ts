import type { Column, Table } from '../../../content/document.ts';
import { widthOf } from './characters.ts';
import { SIZES } from './measures.ts';

/** Left and right of a cell's text, in twentieths of a point. */
export const CELL_MARGIN = 70;
/** What a bold or wider face takes more than was reckoned. */
const SLACK = 1.04;
/** Fewer characters to a line can't be read. */
const SMALLEST = 2;
const SMALLEST_OF_WORDS = 4;
/** How much of the way from the least they need to what they ask for columns have before the type gets smaller. */
const GOOD_ENOUGH = 0.7;

export interface Columns {
  /** In points. */
  readonly size: number;
  /** In twentieths of a point; together as wide as the table. */
  readonly widths: readonly number[];
}

/** What a column would like, what it makes do with, and what it can't do without, in full-width characters. */
interface Need {
  readonly wanted: number;
  readonly enough: number;
  readonly least: number;
}

/**
 * The largest type of a table in which every column has the room it asks for, and the widths that share out the
 * whole line. In smaller type, figures have room for themselves and no more, and columns of words give way, so that
 * figures stay in one piece and the table on the page.
 */
export function columnsOf(table: Table, room: number): Columns {
  const needs = table.columns.map((column, i) => needOf(column, textsIn(table, i)));
  const size = sizeFor(needs, room);
  return { size, widths: whole(shared(needs, size, room), room) };
}

function sizeFor(needs: readonly Need[], room: number): number {
  if (sum(widths(needs, 'wanted', SIZES.table)) <= room) return SIZES.table;
  const [least, enough] = [
    sum(widths(needs, 'least', SIZES.tight)),
    sum(widths(needs, 'enough', SIZES.tight)),
  ];
  return room - least >= (enough - least) * GOOD_ENOUGH && room >= least ? SIZES.tight : SIZES.least;
}

const textsIn = ({ rows }: Table, index: number) =>
  rows.flatMap(({ role, cells }) => (role === 'group' ? [] : [cells[index]?.text ?? '']));

function needOf({ title, width, unbroken }: Column, texts: readonly string[]): Need {
  const asked = Math.max(width, SMALLEST);
  const words = [title, ...(unbroken === true ? [] : texts)].map(longestWord);
  if (unbroken === true) {
    const least = Math.max(...texts.map(widthOf), Math.min(...words, asked), SMALLEST) * SLACK;
    const wanted = Math.max(asked, least);
    return { wanted, enough: Math.min(wanted, least + 1), least };
  }
  // A word that is as long as a line has to be broken.
  const least = Math.max(Math.min(asked, Math.max(...words)), Math.min(asked, SMALLEST_OF_WORDS)) * SLACK;
  const wanted = Math.max(asked * SLACK, least);
  return { wanted, enough: wanted, least };
}

/** Chinese can be broken after every character. */
function longestWord(text: string): number {
  return Math.max(...text.split(/[\s\u2E80-\uFFEF]+/u).map(widthOf));
}

const widths = (needs: readonly Need[], which: keyof Need, size: number) =>
  needs.map((need) => need[which] * size * 20 + 2 * CELL_MARGIN);

function shared(needs: readonly Need[], size: number, room: number): readonly number[] {
  const [wanted, enough, least] = [
    widths(needs, 'wanted', size),
    widths(needs, 'enough', size),
    widths(needs, 'least', size),
  ];
  if (sum(wanted) <= room) return wanted.map((width) => (width * room) / sum(wanted));
  if (sum(enough) <= room) return between(enough, wanted, room);
  if (sum(least) <= room) return between(least, enough, room);
  return least.map((width) => (width * room) / sum(least));
}

/** From the smaller widths, each as far towards the larger as the room goes. */
function between(smaller: readonly number[], larger: readonly number[], room: number): readonly number[] {
  const part = (room - sum(smaller)) / (sum(larger) - sum(smaller));
  return smaller.map((width, i) => width + ((larger[i] ?? width) - width) * part);
}

/** Whole numbers that add up to the room: what rounding leaves over goes to the widest. */
function whole(all: readonly number[], room: number): readonly number[] {
  const floors = all.map(Math.floor);
  const widest = floors.indexOf(Math.max(...floors));
  return floors.map((width, i) => (i === widest ? width + room - sum(floors) : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
