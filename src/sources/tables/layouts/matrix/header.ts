import { plainName, splitUnit } from '../../../../core/naming.ts';
import { remembered } from '../../../../core/remembered.ts';
import { memberMeant, namesReporter } from '../../../../regions/resolution.ts';
import type { AcrossColumn, Column, Columns, ColumnProblem } from '../../terms/columns.ts';
import { isAcross } from '../../terms/columns.ts';
import { isFigure, isFilled, isYear } from '../../sheets/cell-kinds.ts';
import type { ReadingContext } from '../../context.ts';
import { unresolvedRegion } from '../../terms/region-of-row.ts';
import { levelOfHeader } from '../../terms/roles.ts';
import type { Rows } from '../../sheets/rows.ts';
import { isTotalName } from '../../terms/total-names.ts';
import { yearOfHeader } from '../../terms/years.ts';
import type { OwnHeader } from '../layout.ts';
import { inTwoRows } from './second-row.ts';

type Across = AcrossColumn['role'];
type Down = 'region' | 'year' | 'indicator';

/** So many years or regions side by side are no accident, even if a region beside them is misspelt. */
const SEVERAL = 2;

/**
 * Reads the header of a matrix: whatever stands down in its first columns, then years or regions across, the
 * latter in one row or two. Null if the first row is none.
 */
export function readMatrixHeader(rows: Rows, context: ReadingContext): OwnHeader | null {
  const cells = rows.at(0)?.cells ?? [];
  const start = cells.findIndex((cell) => {
    const column = acrossColumn(cell, context);
    return column !== null && isAcross(column);
  });
  // Where something stands across the first column, nothing stands down.
  if (start <= 0) return null;
  const first = acrossColumn(cells[start] ?? '', context);
  if (first?.role !== 'region-of') return readHeader(cells, rows.slice(1), 1, context);
  const named = inTwoRows(cells, rows.at(1), start, context);
  return named === null
    ? readHeader(cells, rows.slice(1), 1, context)
    : readHeader(named, rows.slice(2), 2, context, start);
}

/**
 * @param size how many rows the header has, whose words are in `cells`
 * @param begin the column from which on something stands across, where that is known
 */
function readHeader(
  cells: readonly string[],
  below: Rows,
  size: number,
  context: ReadingContext,
  begin: number | null = null,
): OwnHeader | null {
  const read = cells.map((cell) => acrossColumn(cell, context));
  const start =
    begin ?? read.findIndex((column) => column !== null && (isAcross(column) || column.role === 'unknown'));
  const kind = read.find((column) => column !== null && isAcross(column))?.role;
  if (start < 0 || (kind !== 'year-of' && kind !== 'region-of')) return null;
  const down = cells.slice(0, start).map((cell, index) => downColumn(cell, index, below, kind, context));
  if (down.includes(null) || !fits(down, kind)) return null;
  const several = read.filter((column) => column?.role === kind).length >= SEVERAL;
  // A single region after empty cells is a row of data rather than a header.
  if (!several && cells.slice(0, start).every((cell) => !isFilled(cell))) return null;
  const enough = kind === 'region-of' && several;
  const across = read
    .slice(start)
    .map((column, i) => column ?? (enough ? misspelt(cells[start + i] ?? '') : null));
  if (
    across.includes(null) ||
    across.some((column) => column !== null && isAcross(column) && column.role !== kind)
  )
    return null;
  const columns = withProblems(
    [...again(down.flatMap((column) => column ?? [])), ...across.flatMap((column) => column ?? [])],
    cells,
    start,
    context,
  );
  return columns === null ? null : { ...columns, size };
}

function withProblems(
  read: readonly Column[],
  cells: readonly string[],
  start: number,
  { plan, resolveRegion }: ReadingContext,
): Columns | null {
  const years = new Set([plan.baselineYear, ...plan.years]);
  const outside: number[] = [];
  const problems: ColumnProblem[] = [];
  const seen = new Map<string, number>();
  const columns = read.map((column, index): Column => {
    const text = cells[index] ?? '';
    if (column.role === 'unknown') {
      const found = resolveRegion(text);
      if (found.kind !== 'own-schools')
        problems.push({ column: index + 1, facts: unresolvedRegion(text, found) });
    }
    if (!isAcross(column)) return column;
    const key = column.role === 'year-of' ? String(column.year) : column.region.code;
    const first = seen.get(key);
    if (first !== undefined) {
      problems.push({ column: index + 1, facts: { code: 'duplicate-column', text, first } });
      return { role: 'ignored' };
    }
    seen.set(key, index + 1);
    if (column.role === 'region-of' || years.has(column.year)) return column;
    outside.push(column.year);
    return { role: 'ignored' };
  });
  if (!columns.some(isAcross)) return null;
  if (outside.length > 0)
    problems.push({
      column: start === 0 ? 1 : start,
      facts: { code: 'columns-outside-plan', years: outside },
    });
  return { columns, problems };
}

/**
 * Years go over regions or measures, regions over years or measures; a figure needs no more than one of each.
 */
function fits(down: readonly (Column | null)[], kind: Across): boolean {
  const roles = down.map((column) => column?.role);
  return (
    roles.some((role) => role === 'region' || role === 'year' || role === 'indicator') &&
    !roles.includes(kind === 'year-of' ? 'year' : 'region')
  );
}

/** Of two columns for one thing the second is held against the first if it names regions. */
function again(down: readonly Column[]): Column[] {
  return down.map((column, i) =>
    column.role === 'region' && down.findIndex(({ role }) => role === 'region') < i
      ? { ...column, role: 'region-again' }
      : column,
  );
}

/** What stands down in a column left of the first year or region; null for what can't be told. */
function downColumn(
  cell: string,
  index: number,
  below: Rows,
  kind: Across,
  context: ReadingContext,
): Column | null {
  const name = plainName(cell);
  const role = context.dictionary.role(cell) ?? cornerRole(cell, kind, context);
  if (role === 'region') return { role, level: levelOfHeader(cell) };
  if (role === 'ignored') return { role };
  if (role === 'year' || role === 'indicator' || role === 'unit') return { role, unit: splitUnit(cell).unit };
  if (name !== '') return null;
  const first = Array.from(below, ({ cells }) => cells[index] ?? '').find(
    (text) => isFilled(text) && !isTotalName(text),
  );
  if (first === undefined) return { role: 'nameless' };
  const found = roleOfContent(first, context);
  if (found === 'region') return { role: found, level: null };
  return found === null ? null : { role: found, unit: null };
}

/** A corner that names both directions, 指标\地区: what stands down is the one that does not stand across. */
function cornerRole(cell: string, kind: Across, { dictionary }: ReadingContext): Down | null {
  const roles = plainName(cell)
    .split(/[\\/、|]/u)
    .map((part) => dictionary.role(part));
  if (roles.length < 2 || roles.some((role) => role !== 'region' && role !== 'year' && role !== 'indicator'))
    return null;
  const across = kind === 'year-of' ? 'year' : 'region';
  const [down, ...more] = roles.filter((role) => role !== across);
  return more.length === 0 && (down === 'region' || down === 'year' || down === 'indicator') ? down : null;
}

function roleOfContent(text: string, { dictionary, resolveRegion }: ReadingContext): Down | null {
  if (isYear(text)) return 'year';
  if (dictionary.find(text) !== null) return 'indicator';
  return namesReporter(resolveRegion(text)) ? 'region' : null;
}

/** Null for what can't stand in the header of a matrix. */
function acrossColumn(cell: string, context: ReadingContext): Column | null {
  const known = ACROSS.get(context) ?? remembered((each) => readAcross(each, context));
  ACROSS.set(context, known);
  return known(cell);
}

const ACROSS = new WeakMap<ReadingContext, (cell: string) => Column | null>();

function readAcross(cell: string, { resolveRegion, dictionary }: ReadingContext): Column | null {
  if (!isFilled(cell)) return { role: 'nameless' };
  const role = dictionary.role(cell);
  if (role === 'unit') return { role, unit: null };
  if (role === 'ignored' || isTotalName(cell)) return { role: 'ignored' };
  if (role !== null) return null;
  const { name, unit } = splitUnit(cell);
  const year = yearOfHeader(cell) ?? yearOfHeader(name);
  if (year !== null)
    return { role: 'year-of', year, region: null, unit: yearOfHeader(cell) === null ? unit : null };
  const found = resolveRegion(cell);
  // Of which prefecture 市直属 is, is for what is around the table to say.
  if (found.kind === 'own-schools') return { role: 'unknown' };
  const region = memberMeant(found);
  return region === null ? null : { role: 'region-of', region, year: null, unit: null };
}

function misspelt(cell: string): Column | null {
  return isFigure(cell) ? null : { role: 'unknown' };
}
