import { Big } from 'big.js';
import { fromBig } from '../../../core/decimal.ts';
import type { Decimal, MeasureId } from '../../../core/model.ts';
import type { StatedTotal } from '../../../core/account.ts';
import type { Column } from '../terms/columns.ts';
import type { ReadingContext } from '../context.ts';
import { rowsOfTotal } from './rows-of-total.ts';
import type { Topic } from '../terms/dictionary.ts';
import type { FoundTable } from './find-tables.ts';
import type { Row, TablePlace } from './table.ts';
import { cleaned, isNotReported, readWritten } from '../values/written.ts';

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
  const yearColumn = columns.findIndex(({ role }) => role === 'year');
  const nameColumn = columns.findIndex(({ role }) => role === 'indicator');
  const { dictionary } = context;
  return totals.flatMap((total) => {
    const isAlike = (row: Row) => agree(row, total, yearColumn) && agree(row, total, nameColumn);
    const alike = totals.filter(
      (other) => isAlike(other) || (agree(total, other, yearColumn) && agree(total, other, nameColumn)),
    );
    const [rows, ...others] = rowsOfTotal(total, alike, body, columns, context)
      .map((added) => added.filter(isAlike))
      .filter((added) => added.length > 0);
    const named = nameColumn < 0 ? given : (dictionary.find(total.cells[nameColumn] ?? '')?.topic ?? null);
    if (rows === undefined) return [];
    return columns.flatMap((column, index): StatedTotal[] => {
      const measure = countedMeasure(column, named);
      const stated = numberIn(total, index);
      const nearest = sumOf(rows, index);
      if (measure === null || stated === null || nearest === null) return [];
      const isSumOfOthers = others.some((added) => sumOf(added, index) === stated);
      const computed = isSumOfOthers ? stated : nearest;
      const place = { path, ...(sheet === null ? {} : { sheet }), line: total.line, column: index + 1 };
      return [{ place, measure, stated, computed, rows: rows.length }];
    });
  });
}

/** The measure whose sum a column may hold. */
function countedMeasure(column: Column, named: Topic | null): MeasureId | null {
  const ofRow = column.role === 'value' || column.role === 'year-of' ? named : null;
  const topic = column.role === 'topic' ? column.topic : ofRow;
  return topic?.type === 'measure' && topic.measure.type === 'count' ? topic.measure.id : null;
}

/** Whether two rows agree in a column, or the total is empty there. */
function agree(row: Row, total: Row, column: number): boolean {
  const text = cleaned(total.cells[column] ?? '');
  return column < 0 || text === '' || cleaned(row.cells[column] ?? '') === text;
}

function numberIn({ cells }: Row, index: number): Decimal | null {
  const cell = cells[index] ?? '';
  const number = isNotReported(cell) ? null : readWritten(cell);
  return number === null || number.percent ? null : number.value;
}

function sumOf(rows: readonly Row[], index: number): Decimal | null {
  let sum = new Big(0);
  for (const row of rows) {
    const number = numberIn(row, index);
    if (number === null) return null;
    sum = sum.plus(number);
  }
  return fromBig(sum);
}
