import type { FindingFacts } from '../../core/findings.ts';
import { severityOf } from '../../core/findings.ts';
import { isFilled } from './sheets/cell-kinds.ts';
import type { Column, ColumnProblem } from './terms/columns.ts';
import { holdsFigures, isAcross, isKey } from './terms/columns.ts';
import type { ReadingContext } from './context.ts';
import type { FoundTable } from './sheets/find-tables.ts';
import type { Defaults, Hint, Surrounding, Surroundings } from './terms/hints.ts';
import {
  defaultMatch,
  defaultRegion,
  defaultYear,
  nameOfFile,
  regionNamed,
  tellsMatch,
  tellsYear,
} from './terms/hints.ts';
import { tellsRegion } from './terms/region-in-text.ts';
import { withOwnSchools } from './terms/own-school-columns.ts';
import { findRegionColumn } from './terms/region-columns.ts';
import type { TablePrefecture } from './terms/table-prefecture.ts';
import { tablePrefecture } from './terms/table-prefecture.ts';
import { withTableUnits } from './terms/table-units.ts';
import type { Rows } from './sheets/rows.ts';
import { someRow } from './sheets/rows.ts';
import type { Row, TablePlace, TableProblem } from './sheets/table.ts';
import { statedUnits, unitNamesOf } from './terms/units.ts';
import { sayRegion, sayTopic, sayYear } from './terms/what-columns-say.ts';

/** A table whose columns are settled, and the defaults for those it does not have. */
export interface PreparedTable {
  readonly columns: readonly Column[];
  readonly defaults: Defaults;
  readonly prefectures: TablePrefecture;
  readonly problems: readonly TableProblem[];
  /** What keeps it from being read at all. */
  readonly unreadable: TableProblem | null;
}

/** A problem of the table; its line is that of the header unless it says another. */
type HeaderProblem = Omit<TableProblem, 'line'> & { readonly line?: number };

/**
 * Settles what a table is about before its rows are read: its regions, its year, its units, and what it
 * lacks.
 */
export function prepareTable(found: FoundTable, place: TablePlace, context: ReadingContext): PreparedTable {
  const around = surroundingsOf(found, place);
  const { columns: withRegions, like } = findRegionColumn(found.columns.columns, found.body, context);
  const prefectures = tablePrefecture(
    withRegions,
    found.body,
    () => regionNamed(regionsAround(around, context), context).value,
    context,
  );
  const { columns: withRegion, problems: ofOwnSchools } = withOwnSchools(
    withRegions,
    found.header,
    prefectures,
    context,
  );
  const units = unitsAround(found, withRegion, context);
  const { columns, problems: ofUnits } = withTableUnits(withRegion, units, context);
  const hints = hintsFor(columns, like !== null, around, context);
  const defaults: Defaults = {
    region: hints.region.value,
    year: hints.year.value,
    match: hints.match,
    units,
  };
  const inHeader = [
    ...found.columns.problems,
    ...(found.isPart ? [] : ofUnits),
    ...ofOwnSchools,
    ...namelessButFilled(columns, found.body),
  ];
  const unreadable = whyUnreadable(found, columns, defaults, like, inHeader);
  const others = inHeader.filter((each) => each !== unreadable);
  const ofHints = [...hints.region.problems, ...hints.year.problems].map((facts) => ({ facts }));
  const line = found.header.at(-1)?.line ?? 1;
  return {
    columns,
    defaults,
    prefectures,
    problems: [...others, ...ofHints].map((problem) => ({ line, ...problem })),
    unreadable: unreadable === null ? null : { line, ...unreadable },
  };
}

/** The units stated around a table: beside it, or else further up. */
function unitsAround(
  { preamble, before, leftOut, header }: FoundTable,
  columns: readonly Column[],
  { plan }: ReadingContext,
): readonly string[] {
  const notes = leftOut.filter(({ reason }) => reason === 'note').map(({ row }) => row);
  const keyHeaders = columns.flatMap((column, i) =>
    isKey(column) ? header.map(({ cells }) => cells[i] ?? '') : [],
  );
  const known = unitNamesOf(plan);
  const own = statedUnits([...cellsOf([...preamble, ...notes]), ...keyHeaders], known);
  return own.length > 0 ? own : statedUnits(cellsOf(before), known);
}

/** The texts around a table that may say something, given how to tell that its own titles say it. */
type SurroundingsFor = (says: (text: string) => boolean) => Surroundings;

/** The titles further up count where those of the table say nothing. */
function surroundingsOf({ preamble, before }: FoundTable, { path, sheet }: TablePlace): SurroundingsFor {
  const own = textsOf(preamble);
  const further = textsOf(before);
  const sheetName: Surroundings = sheet === null ? [] : [{ text: sheet, source: 'sheet' }];
  const beside: Surroundings = [...sheetName, { text: nameOfFile(path), source: 'file' }];
  return (says) =>
    [...own, ...(own.some(says) ? [] : further)]
      .map((text): Surrounding => ({ text, source: 'title' }))
      .concat(beside);
}

interface Hints {
  readonly region: Hint<Defaults['region'] & object>;
  readonly year: Hint<number>;
  readonly match: Defaults['match'];
}

/**
 * What the surroundings say that the columns don't.
 * @param hasLikelyRegions whether a column may be one of regions: no title must say then whose figures these are
 */
function hintsFor(
  columns: readonly Column[],
  hasLikelyRegions: boolean,
  around: SurroundingsFor,
  context: ReadingContext,
): Hints {
  const nothing = { value: null, problems: [] };
  const asksForTopic = columns.some(isAcross) && !sayTopic(columns);
  return {
    region:
      sayRegion(columns) || hasLikelyRegions
        ? nothing
        : defaultRegion(regionsAround(around, context), context),
    year: sayYear(columns) ? nothing : defaultYear(around(tellsYear), context),
    match: asksForTopic
      ? defaultMatch(
          around((text) => tellsMatch(text, context)),
          context,
        )
      : null,
  };
}

function regionsAround(around: SurroundingsFor, context: ReadingContext): Surroundings {
  return around((text) => tellsRegion(text, context));
}

/**
 * What keeps a table from being read: a column it lacks, that it has no rows, or, where no column is left
 * that holds figures, what is wrong with one of them.
 */
function whyUnreadable(
  found: FoundTable,
  columns: readonly Column[],
  defaults: Defaults,
  like: number | null,
  inHeader: readonly HeaderProblem[],
): HeaderProblem | null {
  const missing = found.layout.missing(columns, defaults);
  if (missing.length > 0) {
    const likely =
      like === null || !missing.includes('region')
        ? null
        : { column: like + 1, text: headerText(found, like) };
    const facts: FindingFacts = { code: 'missing-column', missing, like: likely };
    return likely === null ? { facts } : { column: likely.column, facts };
  }
  if (found.body.length === 0) return { facts: { code: 'no-rows' } };
  if (columns.some(holdsFigures)) return null;
  return inHeader.find(({ facts }) => severityOf(facts.code) === 'error') ?? null;
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

/** A column without a name does no harm as long as it is empty. */
function namelessButFilled(columns: readonly Column[], rows: Rows): ColumnProblem[] {
  return columns.flatMap(({ role }, index) => {
    const filled = role === 'nameless' && someRow(rows, ({ cells }) => (cells[index] ?? '').trim() !== '');
    return filled
      ? [{ column: index + 1, facts: { code: 'unknown-column', text: '', candidates: [] } as const }]
      : [];
  });
}
