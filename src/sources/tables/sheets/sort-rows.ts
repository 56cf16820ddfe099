import type { LeftOut } from '../../../core/account.ts';
import { plainName } from '../../../core/naming.ts';
import { memberMeant, namesReporter } from '../../../regions/resolution.ts';
import { isFigure, isFilled, isLabelled, isReported } from './cell-kinds.ts';
import { isAnswer } from '../values/cells.ts';
import type { Column, ColumnProblem, Columns } from '../terms/columns.ts';
import { holdsFigures, namesRegions, topicId } from '../terms/columns.ts';
import type { ReadingContext } from '../context.ts';
import { isNumbering, looksLikeData } from './row-kinds.ts';
import type { Rows } from './rows.ts';
import { picker, someRow } from './rows.ts';
import type { Row } from './table.ts';
import { districtsBelow, isDistricts, isTotalName, totalOf } from '../terms/total-names.ts';
import { readUnit, unitNamesOf } from '../terms/units.ts';
import { cleaned, unitMagnitude } from '../values/written.ts';

/** The rows below a header, by what they are. */
export interface SortedRows {
  /** With the units a row of units gives them. */
  readonly columns: Columns;
  readonly body: Rows;
  readonly totals: readonly Row[];
  readonly leftOut: readonly { readonly row: Row; readonly reason: LeftOut }[];
}

const NOTE =
  /^(?:注|备注|附注|说明|填表说明|资料来源|数据来源|来源|口径|note|source)(?:\d*[:：.、,，\s]|$)/iu;
const SIGNATURE =
  /^(?:填表|填报|制表|审核|复核|核稿|单位负责|负责|联系|电话|经办|报送|打印)(?:人|单位|日期|时间|电话|时间)?(?:[(（]?(?:签字|签章|盖章|公章)[)）]?)?\s*(?:[:：]|$)|^日期\s*[:：]|^[(（]?(?:盖章|公章)[)）]?$|^(?:completed|prepared|checked|reviewed|approved|signed) by\s*:/iu;

/** Whether words below a table are a note or a signature line. */
export function standsBelow(words: string): boolean {
  return NOTE.test(words) || SIGNATURE.test(words);
}

/** Rows as one text, to see whether they say the same. */
export function textOf(rows: readonly Row[]): string {
  return rows.map(({ cells }) => cells.map(cleaned).join('\u0000')).join('\u0001');
}

/**
 * Sorts the rows below a header into data and what is none. A row with a region or a figure is data, or a
 * total.
 */
export function sortRows(
  rows: Rows,
  header: readonly Row[],
  columns: Columns,
  context: ReadingContext,
): SortedRows {
  const body = picker(rows);
  const totals: Row[] = [];
  const leftOut: { row: Row; reason: LeftOut }[] = [];
  let withUnits = columns;
  let inNotes = false;
  let isTop = true;
  let index = 0;
  const isSum = sumTest(rows, columns.columns, context);
  for (const row of rows) {
    const units: Columns | null = isTop ? unitRow(row, columns, context) : null;
    if (units !== null) withUnits = units;
    const numbering: boolean = isTop && isNumbering(row);
    const reason: LeftOut | null =
      units !== null
        ? 'units'
        : numbering
          ? 'numbering'
          : reasonToLeaveOut(row, header, inNotes, isSum, columns, context);
    isTop = isTop && (units !== null || numbering);
    inNotes = reason === 'note';
    if (reason === null) body.add(row, index);
    else leftOut.push({ row, reason });
    if (reason === 'total') totals.push(row);
    index += 1;
  }
  return { columns: withUnits, body: body.done(), totals, leftOut };
}

function reasonToLeaveOut(
  row: Row,
  header: readonly Row[],
  inNotes: boolean,
  isSum: (row: Row) => boolean,
  { columns }: Columns,
  context: ReadingContext,
): LeftOut | null {
  // Most rows name a region and nothing else where regions stand: data, with or without figures.
  if (isOfRegions(row, columns, context)) return null;
  const filled = row.cells.filter(isFilled);
  const [first = ''] = filled;
  const words = cleaned(first);
  if (
    header.some(
      ({ cells }) =>
        plainName(cells[0] ?? '') === plainName(row.cells[0] ?? '') &&
        textOf([{ line: 0, cells }]) === textOf([row]),
    )
  )
    return 'repeated-header';
  if (isSum(row)) return 'total';
  if (hasRegion(row, columns, context) || hasFigure(row, columns) || looksLikeData(row, context)) return null;
  if (NOTE.test(words) || (inNotes && filled.length === 1 && /^[\s\u3000\d(（]/u.test(first))) return 'note';
  if (SIGNATURE.test(words)) return 'signature';
  if (regionCells(row, columns).some(isDistricts)) return 'section';
  const alone = filled.length === 1 && row.cells.length > 1 && columns.length > 2;
  return alone ? 'section' : null;
}

function regionCells({ cells }: Row, columns: readonly Column[]): string[] {
  return columns.flatMap((column, i) => (namesRegions(column) ? [cells[i] ?? ''] : [])).filter(isFilled);
}

/** Whether all cells for regions name one or a direct member, and there is such a cell. */
function isOfRegions({ cells }: Row, columns: readonly Column[], { resolveRegion }: ReadingContext): boolean {
  let some = false;
  for (let i = 0; i < columns.length; i += 1) {
    const column = columns[i];
    const cell = cells[i] ?? '';
    if (column === undefined || !namesRegions(column) || !isFilled(cell)) continue;
    const found = resolveRegion(cell);
    if (found.kind === 'former' || !namesReporter(found)) return false;
    some = true;
  }
  return some;
}

function hasRegion(row: Row, columns: readonly Column[], { resolveRegion }: ReadingContext): boolean {
  return regionCells(row, columns).some(
    (cell) => resolveRegion(cell).kind !== 'unknown' && !isDistricts(cell),
  );
}

/** Whether a column of figures holds a figure or an answer. */
function hasFigure({ cells }: Row, columns: readonly Column[]): boolean {
  return columns.some((column, i) => {
    const cell = cells[i] ?? '';
    if (!holdsFigures(column) || !isReported(cell)) return false;
    if (isLabelled(cells, i)) return false;
    return isFigure(cell) || (takesAnswers(column) && isAnswer(cell));
  });
}

function takesAnswers(column: Column): boolean {
  return (
    column.role === 'value' ||
    (column.role === 'topic' && column.topic.type === 'measure' && column.topic.measure.type === 'yes-no')
  );
}

/**
 * Tells total rows: by 合计 or 全市 where the region stands, or else in the first cell; by 昆明市合计 above or below
 * rows of that region.
 */
function sumTest(
  rows: Rows,
  columns: readonly Column[],
  { resolveRegion, tree }: ReadingContext,
): (row: Row) => boolean {
  const hasMembers = (name: string) => {
    const sum = resolveRegion(name);
    if (!('region' in sum)) return false;
    return someRow(rows, (row) =>
      regionCells(row, columns).some((cell) => {
        const member = memberMeant(resolveRegion(cell));
        return member !== null && member !== sum.region && tree.lineage(member.code).includes(sum.region);
      }),
    );
  };
  const known = new Map<string, boolean>();
  // Without a column of regions 合计 adds up something else, and is for the layout to make sense of.
  if (!columns.some(namesRegions)) return () => false;
  return (row) => {
    const regions = regionCells(row, columns);
    if (regions.some(isDistricts)) return districtsBelow(row, rows, columns).length > 0;
    const names = regions.length > 0 ? regions : [row.cells.find(isFilled) ?? ''];
    if (names.some(isTotalName)) return true;
    return names.some((name) => {
      const of = totalOf(name);
      if (of === null) return false;
      const is = known.get(of) ?? hasMembers(of);
      known.set(of, is);
      return is;
    });
  };
}

/** A row below the header in which every filled cell names a unit; the columns with those units, or null. */
function unitRow(
  { line, cells }: Row,
  { columns, problems }: Columns,
  { plan, dictionary }: ReadingContext,
): Columns | null {
  const names = unitNamesOf(plan);
  const units = cells.map((cell) =>
    plainName(cell)
      .replace(/^单位[:：]?/u, '')
      .replaceAll(/^[(]|[)]$/gu, ''),
  );
  if (
    units.every((unit) => unit === '') ||
    !units.every((unit) => unit === '' || names.has(unitMagnitude(unit).rest))
  )
    return null;
  const wrong: ColumnProblem[] = [];
  const withUnits = columns.map((column, i): Column => {
    const unit = units[i] ?? '';
    if (unit === '') return column;
    if ('unit' in column) return { ...column, unit };
    if (column.role !== 'topic') return column;
    const read = readUnit(unit, column.topic, dictionary);
    if (read !== null) return { ...column, ...read, unitStated: true };
    wrong.push({
      column: i + 1,
      line,
      facts: {
        code: 'wrong-unit',
        text: unit,
        subject: topicId(column.topic),
        expected: dictionary.unitNames(column.topic),
      },
    });
    return { role: 'ignored' };
  });
  return { columns: withUnits, problems: [...problems, ...wrong] };
}
