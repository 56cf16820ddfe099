import { Big } from 'big.js';
import { fromBig } from '../../../core/decimal.ts';
import type { Decimal, MeasureId } from '../../../core/model.ts';
import type { StatedTotal } from '../../../core/account.ts';
import type { Column } from '../terms/columns.ts';
import type { ReadingContext } from '../context.ts';
import { isSubtotal } from '../terms/total-names.ts';
import { alikeRows } from './alike-rows.ts';
import { rowsOfTotals } from './rows-of-total.ts';
import type { Topic } from '../terms/dictionary.ts';
import type { FoundTable } from './find-tables.ts';
import type { Rows } from './rows.ts';
import type { Row, TablePlace } from './table.ts';
import { isNotReported, readWritten } from '../values/written.ts';

/**
 * What each total row states, and what the rows it adds up come to, which are of the same year and, in a long
 * table, the same measure. A column in which any of these says nothing, or no number, is left alone.
 * @param given what a matrix is about that does not say it itself
 */
export function statedTotals(
  { body, totals }: FoundTable,
  columns: readonly Column[],
  { path, sheet }: TablePlace,
  given: Topic | null,
  context: ReadingContext,
): StatedTotal[] {
  if (totals.length === 0) return [];
  const nameColumn = columns.findIndex(({ role }) => role === 'indicator');
  const { dictionary } = context;
  const placesOfKeys = { year: columns.findIndex(({ role }) => role === 'year'), name: nameColumn };
  const alike = alikeRows(body, totals, placesOfKeys, ({ cells }) => isSubtotal(cells));
  const rowsOf = rowsOfTotals(body, alike, columns, context);
  const sumOf = sums();
  return totals.flatMap((total) => {
    const [rows] = rowsOf(total);
    if (rows === undefined) return [];
    const named = nameColumn < 0 ? given : (dictionary.find(total.cells[nameColumn] ?? '')?.topic ?? null);
    return columns.flatMap((column, index): StatedTotal[] => {
      const measure = countedMeasure(column, named);
      const stated = measure === null ? null : numberIn(total, index);
      const nearest = stated === null ? null : sumOf(rows, index);
      if (measure === null || stated === null || nearest === null) return [];
      const isSum = stated === nearest || isSumOfSome(rowsOf(total), (added) => sumOf(added, index), stated);
      const computed = isSum ? stated : nearest;
      const place = { path, ...(sheet === null ? {} : { sheet }), line: total.line, column: index + 1 };
      return [{ place, measure, stated, computed, rows: rows.length }];
    });
  });
}

function isSumOfSome(lists: Iterable<Rows>, sumOf: (rows: Rows) => Decimal | null, stated: Decimal): boolean {
  for (const rows of lists) if (sumOf(rows) === stated) return true;
  return false;
}

/** The measure whose sum a column may hold. */
function countedMeasure(column: Column, named: Topic | null): MeasureId | null {
  const ofRow = column.role === 'value' || column.role === 'year-of' ? named : null;
  const topic = column.role === 'topic' ? column.topic : ofRow;
  return topic?.type === 'measure' && topic.measure.type === 'count' ? topic.measure.id : null;
}

function numberIn({ cells }: Row, index: number): Decimal | null {
  const cell = cells[index] ?? '';
  const number = isNotReported(cell) ? null : readWritten(cell);
  return number === null || number.percent ? null : number.value;
}

/** Adds up columns of rows; null where one holds no number. Of the same list each is added up only once. */
function sums(): (rows: Rows, index: number) => Decimal | null {
  const known = new WeakMap<Rows, Map<number, Decimal | null>>();
  return (rows, index) => {
    const ofRows = known.get(rows) ?? new Map<number, Decimal | null>();
    known.set(rows, ofRows);
    const before = ofRows.get(index);
    if (before !== undefined) return before;
    const sum = sumIn(rows, index);
    ofRows.set(index, sum);
    return sum;
  };
}

function sumIn(rows: Rows, index: number): Decimal | null {
  let sum = new Big(0);
  for (const row of rows) {
    const number = numberIn(row, index);
    if (number === null) return null;
    sum = sum.plus(number);
  }
  return fromBig(sum);
}
