import { Big } from 'big.js';
import { fromBig } from '../decimal.ts';
import type { FindingFacts } from '../findings.ts';
import type { Decimal } from '../model.ts';
import type { Dictionary, Topic } from './dictionary.ts';
import type { FoundTable } from './find-tables.ts';
import type { Row } from './table.ts';
import { cleaned, isNotReported, readWritten } from './written.ts';

/** A total row's cell that is not the sum of the rows it stands for. */
export interface TotalProblem {
  readonly line: number;
  readonly column: number;
  readonly facts: FindingFacts;
}

/**
 * Holds each total row against the rows it adds up: those since the total before it, or, if it stands first, those below it; of the same
 * year and, in a long table, the same measure. A column in which any of these says nothing, or no number, is left alone.
 * @param given what a matrix is about that does not say it itself
 */
export function checkTotals({ columns: { columns }, body, totals }: FoundTable, given: Topic | null, dictionary: Dictionary): TotalProblem[] {
  const yearColumn = columns.findIndex(({ role }) => role === 'year');
  const nameColumn = columns.findIndex(({ role }) => role === 'indicator');
  return totals.flatMap((total, i) => {
    const rows = rowsOf(total, totals[i - 1], totals[i + 1], body).filter((row) => agree(row, total, yearColumn) && agree(row, total, nameColumn));
    const named = nameColumn < 0 ? given : (dictionary.find(total.cells[nameColumn] ?? '')?.topic ?? null);
    if (rows.length === 0) return [];
    return columns.flatMap((column, index): TotalProblem[] => {
      const topic = column.role === 'topic' ? column.topic : column.role === 'value' || column.role === 'year-of' ? named : null;
      if (topic?.type !== 'measure' || topic.measure.type !== 'count') return [];
      const stated = numberIn(total, index);
      const sum = sumOf(rows, index);
      if (stated === null || sum === null || stated === sum) return [];
      return [
        {
          line: total.line,
          column: index + 1,
          facts: { code: 'total-differs', subject: topic.measure.id, stated, computed: sum, rows: rows.length },
        },
      ];
    });
  });
}

function rowsOf(total: Row, before: Row | undefined, after: Row | undefined, body: readonly Row[]): Row[] {
  const above = body.filter(({ line }) => line < total.line && line > (before?.line ?? 0));
  return above.length > 0 ? above : body.filter(({ line }) => line > total.line && line < (after?.line ?? Infinity));
}

/** Whether two rows say the same in a column, or the total says nothing there. */
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
