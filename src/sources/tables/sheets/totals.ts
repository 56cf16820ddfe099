import { Big } from 'big.js';
import { fromBig } from '../../../core/decimal.ts';
import type { Decimal, MeasureId } from '../../../core/model.ts';
import type { StatedTotal } from '../../../core/account.ts';
import { plainName, splitUnit } from '../../../core/naming.ts';
import type { Column } from '../terms/columns.ts';
import { namesRegions } from '../terms/columns.ts';
import type { Dictionary, Topic } from '../terms/dictionary.ts';
import type { FoundTable } from './find-tables.ts';
import type { Row, TablePlace } from './table.ts';
import { cleaned, isNotReported, readWritten } from '../values/written.ts';

const TOTAL = /^(?:合计|小计|总计|共计|累计|全[省市州县区国](?:合计|总计|小计)?|(?:grand|sub)?total)$/u;
/** A character that all of these have. */
const MAY_BE_TOTAL = /[计計全tTｔＴ]/u;
const TOTAL_OF = /^(?<region>.+?)(?:合计|小计|总计|共计)$/u;

/** Whether a name means the sum of what is around it: 合计：, 全市, 总计（人）. */
export function isTotalName(text: string): boolean {
  if (!MAY_BE_TOTAL.test(text)) return false;
  return TOTAL.test(totalWords(text));
}

/** The name of the region in 昆明市合计. */
export function totalOf(text: string): string | null {
  if (!MAY_BE_TOTAL.test(text)) return null;
  return TOTAL_OF.exec(totalWords(text))?.groups?.['region'] ?? null;
}

/** 市辖区, which statistics put above the districts of a city as their sum. */
export function isDistricts(text: string): boolean {
  return plainName(text) === '市辖区';
}

/** The rows right below one of 市辖区 that are of districts. */
export function districtsBelow(sum: Row, rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  const below = rows.filter(({ line }) => line > sum.line);
  const isDistrict = ({ cells }: Row) =>
    columns.some((column, i) => namesRegions(column) && /[^地]区$/u.test(plainName(cells[i] ?? '')));
  const end = below.findIndex((row) => !isDistrict(row));
  return end < 0 ? below : below.slice(0, end);
}

function totalWords(text: string): string {
  const name = plainName(text).replace(/[:.。]$/u, '');
  return splitUnit(name).name.replaceAll('-', '');
}

/**
 * What each total row states, and what the rows it adds up come to: those since the total before it, or, if it
 * stands first, those below it; of the same year and, in a long table, the same measure. A column in which
 * any of these says nothing, or no number, is left alone.
 * @param given what a matrix is about that does not say it itself
 */
export function statedTotals(
  { body, totals }: FoundTable,
  columns: readonly Column[],
  { path, sheet }: TablePlace,
  given: Topic | null,
  dictionary: Dictionary,
): StatedTotal[] {
  const yearColumn = columns.findIndex(({ role }) => role === 'year');
  const nameColumn = columns.findIndex(({ role }) => role === 'indicator');
  return totals.flatMap((total, i) => {
    const ofDistricts = total.cells.some(isDistricts);
    const added = ofDistricts
      ? districtsBelow(total, body, columns)
      : rowsOf(total, totals[i - 1], totals[i + 1], body);
    const rows = added.filter((row) => agree(row, total, yearColumn) && agree(row, total, nameColumn));
    const named = nameColumn < 0 ? given : (dictionary.find(total.cells[nameColumn] ?? '')?.topic ?? null);
    if (rows.length === 0) return [];
    return columns.flatMap((column, index): StatedTotal[] => {
      const measure = countedMeasure(column, named);
      const stated = numberIn(total, index);
      const computed = sumOf(rows, index);
      if (measure === null || stated === null || computed === null) return [];
      const place = { path, ...(sheet === null ? {} : { sheet }), line: total.line, column: index + 1 };
      return [{ place, measure, stated, computed, rows: rows.length }];
    });
  });
}

/** The measure whose sum may stand in a column. */
function countedMeasure(column: Column, named: Topic | null): MeasureId | null {
  const ofRow = column.role === 'value' || column.role === 'year-of' ? named : null;
  const topic = column.role === 'topic' ? column.topic : ofRow;
  return topic?.type === 'measure' && topic.measure.type === 'count' ? topic.measure.id : null;
}

function rowsOf(total: Row, before: Row | undefined, after: Row | undefined, body: readonly Row[]): Row[] {
  const above = body.filter(({ line }) => line < total.line && line > (before?.line ?? 0));
  // Right below the totals of parts, it is that of everything above.
  if (above.length === 0 && before !== undefined && body.every(({ line }) => line < total.line))
    return [...body];
  return above.length > 0
    ? above
    : body.filter(({ line }) => line > total.line && line < (after?.line ?? Infinity));
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
