import type { Member } from '../../../core/model.ts';
import { remembered } from '../../../core/remembered.ts';
import type { ReadingContext } from '../context.ts';
import type { Row } from '../sheets/table.ts';
import { regionOfRow } from '../terms/region-of-row.ts';
import type { Role } from '../terms/roles.ts';
import type { Reading } from '../values/cells.ts';
import { readYear } from '../values/written-year.ts';
import { isNotReported } from '../values/written.ts';
import type { Cell, CellProblem } from './entry.ts';
import type { TableFacts } from './table-facts.ts';

/** What the cells of a row say its figures are about, as most layouts ask it. */

/** A cell, and the unit in brackets after the header of its column. */
export interface RoleCell extends Cell {
  readonly headerUnit: string | null;
}

/** What a row says, and what is wrong with the cells that say it; the value is null if it can't be told. */
export interface Said<T> {
  readonly value: T | null;
  readonly problems: readonly CellProblem[];
}

const NONE: readonly CellProblem[] = [];

/** The cell in the first column of a role; null if the table has no such column. */
export function cellOf(role: Exclude<Role, 'region'>, { cells }: Row, table: TableFacts): RoleCell | null {
  const index = table.firstOf.get(role);
  const column = index === undefined ? undefined : table.columns[index];
  if (index === undefined || column === undefined) return null;
  return {
    column: index + 1,
    text: cells[index] ?? '',
    headerUnit: 'unit' in column ? column.unit : null,
  };
}

/** The same; null as well if the cell says nothing. */
export function filledCellOf(role: Exclude<Role, 'region'>, row: Row, table: TableFacts): RoleCell | null {
  const cell = cellOf(role, row, table);
  return cell === null || isNotReported(cell.text) ? null : cell;
}

/** The region that a row, or else the text around the table, is about. */
export function regionSaid({ line, cells }: Row, table: TableFacts): Said<Member> {
  const { regionColumns, defaults, context, prefectures } = table;
  if (regionColumns.length === 0 && defaults.region !== null)
    return { value: defaults.region, problems: NONE };
  const named = regionColumns.map(({ index, level }) => ({
    column: index + 1,
    text: cells[index] ?? '',
    level,
  }));
  const { region, problems } = regionOfRow(named, context, prefectures, line);
  return { value: region, problems };
}

/** The year that a row, or else the text around the table, is about. */
export function yearSaid(row: Row, table: TableFacts): Said<number> {
  const cell = cellOf('year', row, table);
  if (cell === null) return { value: table.defaults.year, problems: NONE };
  const { column, text } = cell;
  if (text.trim() === '') return { value: null, problems: [{ column, facts: { code: 'missing-year' } }] };
  const reading = yearReader(table.context)(text);
  if ('problem' in reading) return { value: null, problems: [{ column, facts: reading.problem }] };
  const { value, warning } = reading;
  return { value, problems: warning === undefined ? NONE : [{ column, facts: warning }] };
}

type YearReader = (text: string) => Reading<number>;

const YEAR_READERS = new WeakMap<ReadingContext, YearReader>();

/** The same few years occur in row after row. */
function yearReader(context: ReadingContext): YearReader {
  const { baselineYear, years } = context.plan;
  const known = YEAR_READERS.get(context) ?? remembered((text) => readYear(text, [baselineYear, ...years]));
  YEAR_READERS.set(context, known);
  return known;
}
