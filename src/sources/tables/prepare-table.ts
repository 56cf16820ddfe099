import { severityOf } from '../../core/findings.ts';
import { isFilled } from './sheets/cell-kinds.ts';
import type { Column } from './terms/columns.ts';
import { holdsFigures, isKey } from './terms/columns.ts';
import type { IntakeContext } from './context.ts';
import type { FoundTable } from './sheets/find-tables.ts';
import type { Defaults, Surrounding, Surroundings } from './terms/hints.ts';
import {
  defaultMatch,
  defaultRegion,
  defaultYear,
  nameOfFile,
  tellsMatch,
  tellsRegion,
  tellsYear,
} from './terms/hints.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { Layout } from './layouts/layout.ts';
import { matrix } from './layouts/matrix/matrix.ts';
import { wide } from './layouts/wide/wide.ts';
import { findRegionColumn } from './terms/region-columns.ts';
import { withTableUnits } from './terms/table-units.ts';
import type { Row, TablePlace, TableProblem } from './sheets/table.ts';
import { statedUnits, unitNamesOf } from './terms/units.ts';

/** A table whose columns are settled, and what stands in for those it does not have. */
export interface PreparedTable {
  readonly columns: readonly Column[];
  readonly layout: Layout;
  readonly defaults: Defaults;
  readonly problems: readonly TableProblem[];
  /** What keeps it from being read at all. */
  readonly unreadable: TableProblem | null;
}

/**
 * Settles what a table is about before its rows are read: its regions, its year, its units, and what it
 * lacks.
 */
export function prepareTable(
  found: FoundTable,
  { path, sheet }: TablePlace,
  context: IntakeContext,
): PreparedTable {
  const rows = found.body;
  const line = found.header.at(-1)?.line ?? 1;
  const { columns: withRegion, like } = findRegionColumn(found.columns.columns, rows, context);
  // A row of units may have left none of the columns that made it one of another layout.
  const layout = LAYOUTS.find(({ recognises }) => recognises(withRegion)) ?? wide;
  const own = textsOf(found.preamble);
  const further = textsOf(found.before);
  const sheetName: Surroundings = sheet === null ? [] : [{ text: sheet, source: 'sheet' }];
  const beside: Surroundings = [...sheetName, { text: nameOfFile(path), source: 'file' }];
  /** The titles further up count where those of the table say nothing. */
  const around = (says: (text: string) => boolean): Surroundings =>
    [...own, ...(own.some(says) ? [] : further)]
      .map((text): Surrounding => ({ text, source: 'title' }))
      .concat(beside);
  const notes = found.leftOut.filter(({ reason }) => reason === 'note').map(({ row }) => row);
  const keyHeaders = withRegion.flatMap((column, i) =>
    isKey(column) ? found.header.map(({ cells }) => cells[i] ?? '') : [],
  );
  const known = unitNamesOf(context.plan);
  const ownUnits = statedUnits([...cellsOf([...found.preamble, ...notes]), ...keyHeaders], known);
  const units = ownUnits.length > 0 ? ownUnits : statedUnits(cellsOf(found.before), known);
  const { columns, problems } = withTableUnits(withRegion, units, context);
  const has = (role: string) => columns.some((column) => column.role === role);
  const nothing = { value: null, problems: [] };
  const region =
    has('region') || has('region-of') || like !== null
      ? nothing
      : defaultRegion(
          around((text) => tellsRegion(text, context)),
          context,
        );
  const isDated = has('topic') && columns.every((column) => column.role !== 'topic' || column.year !== null);
  const year = has('year') || has('year-of') || isDated ? nothing : defaultYear(around(tellsYear), context);
  const match =
    layout === matrix && !has('indicator')
      ? defaultMatch(
          around((text) => tellsMatch(text, context)),
          context,
        )
      : null;
  const defaults: Defaults = { region: region.value, year: year.value, match, units };
  const missing = layout.missing(columns, defaults);
  const likely =
    like === null || !missing.includes('region') ? null : { column: like + 1, text: headerText(found, like) };
  const inHeader = [
    ...found.columns.problems,
    ...(found.isPart ? [] : problems),
    ...namelessButFilled(columns, rows),
  ];
  // Where no column is left that holds figures, what is wrong with one of them keeps the table from being
  // read.
  const lost = columns.some(holdsFigures)
    ? undefined
    : inHeader.find(({ facts }) => severityOf(facts.code) === 'error');
  const unreadable = (): Omit<TableProblem, 'line'> | null => {
    if (missing.length > 0)
      return {
        ...(likely === null ? {} : { column: likely.column }),
        facts: { code: 'missing-column', missing, like: likely },
      };
    return rows.length === 0 ? { facts: { code: 'no-rows' } } : (lost ?? null);
  };
  const problem = unreadable();
  return {
    columns,
    layout,
    defaults,
    problems: [
      ...inHeader.filter((each) => each !== problem).map((each) => ({ line, ...each })),
      ...[...region.problems, ...year.problems].map((facts) => ({ line, facts })),
    ],
    unreadable: problem === null ? null : { line, ...problem },
  };
}

/** The texts of titles, the nearest to the table first. */
function textsOf(titles: readonly Row[]): string[] {
  return titles.map(({ cells }) => cells.filter(isFilled).join(' ')).toReversed();
}

function cellsOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ cells }) => cells.filter(isFilled));
}

function headerText({ header }: FoundTable, index: number): string {
  return header
    .map(({ cells }) => cells[index] ?? '')
    .filter(isFilled)
    .join(' ');
}

/** A column without a name is no harm as long as nothing stands in it. */
function namelessButFilled(columns: readonly Column[], rows: readonly Row[]): Omit<TableProblem, 'line'>[] {
  return columns.flatMap(({ role }, index) => {
    const filled = role === 'nameless' && rows.some(({ cells }) => (cells[index] ?? '').trim() !== '');
    return filled
      ? [{ column: index + 1, facts: { code: 'unknown-column', text: '', candidates: [] } as const }]
      : [];
  });
}
