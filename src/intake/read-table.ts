import type { FindingFacts } from '../findings.ts';
import type { Observation, TableAccount } from '../model.ts';
import { accountOf } from './account.ts';
import { isFilled } from './cell-kinds.ts';
import type { PercentScale } from './cells.ts';
import { percentScale } from './cells.ts';
import type { Column } from './columns.ts';
import { isKey, namesRegions, readColumns, topicId } from './columns.ts';
import type { IntakeContext } from './context.ts';
import type { Topic } from './dictionary.ts';
import type { FoundTable } from './find-tables.ts';
import type { Defaults, Surrounding, Surroundings } from './hints.ts';
import { defaultMatch, defaultRegion, defaultYear, nameOfFile, tellsMatch, tellsRegion, tellsYear } from './hints.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { Layout, PercentCell } from './layouts/layout.ts';
import { matrix } from './layouts/matrix.ts';
import { noHeader } from './no-header.ts';
import { partsAboveWholes } from './ratios.ts';
import { RowReading } from './reading.ts';
import { findRegionColumn } from './region-columns.ts';
import { withTableUnits } from './table-units.ts';
import type { Row } from './table.ts';
import { isBlank } from './table.ts';
import { checkTotals } from './totals.ts';
import { statedUnits, unitNamesOf } from './units.ts';

/** A problem at a line of the table, and at a column of it where one is to blame. */
export interface TableProblem {
  readonly line: number;
  readonly column?: number;
  readonly facts: FindingFacts;
}

/** What a table says. A row with a problem is left out whole: none of its observations is here. */
export interface TableReading {
  /** Null if the table could not be read at all. */
  readonly layout: string | null;
  readonly rows: number;
  readonly rejected: number;
  readonly observations: readonly Observation[];
  readonly problems: readonly TableProblem[];
  readonly account: TableAccount;
}

/** What is wrong with a sheet in which no row is a header. */
export function noTable(rows: readonly Row[], { dictionary, plan }: IntakeContext): TableProblem[] {
  const [first] = rows;
  if (first === undefined) return [{ line: 0, facts: { code: 'empty-file' } }];
  // A column that would have been one, but for its unit, is the better answer.
  const { problems } = readColumns(first.cells, dictionary, [plan.baselineYear, ...plan.years]);
  const almost = problems.filter(({ facts }) => facts.code !== 'unknown-column');
  if (almost.length > 0) return almost.map((problem) => ({ line: first.line, ...problem }));
  return [{ line: first.line, facts: noHeader(rows, dictionary) }];
}

/** Where a table stands. */
export interface TablePlace {
  readonly path: string;
  /** Null in a text file. */
  readonly sheet: string | null;
}

/** A table whose columns are settled, and what stands in for those it does not have. */
interface PreparedTable {
  readonly columns: readonly Column[];
  readonly layout: Layout;
  readonly defaults: Defaults;
  readonly problems: readonly TableProblem[];
  /** What keeps it from being read at all. */
  readonly unreadable: TableProblem | null;
}

/** Settles what a table is about before its rows are read: its regions, its year, its units, and what it lacks. */
function prepare(found: FoundTable, { path, sheet }: TablePlace, context: IntakeContext): PreparedTable {
  const rows = found.body;
  const line = found.header.at(-1)?.line ?? 1;
  const { columns: withRegion, like } = findRegionColumn(found.columns.columns, rows, context);
  const layout = LAYOUTS.find(({ recognises }) => recognises(withRegion));
  if (layout === undefined) throw new Error('a header that is of no layout');
  const own = textsOf(found.preamble);
  const further = textsOf(found.before);
  const sheetName: Surroundings = sheet === null ? [] : [{ text: sheet, source: 'sheet' }];
  const beside: Surroundings = [...sheetName, { text: nameOfFile(path), source: 'file' }];
  /** The titles further up count where those of the table say nothing. */
  const around = (says: (text: string) => boolean): Surroundings =>
    [...own, ...(own.some(says) ? [] : further)].map((text): Surrounding => ({ text, source: 'title' })).concat(beside);
  const notes = found.leftOut.filter(({ reason }) => reason === 'note').map(({ row }) => row);
  const keyHeaders = withRegion.flatMap((column, i) => (isKey(column) ? found.header.map(({ cells }) => cells[i] ?? '') : []));
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
  const likely = like === null || !missing.includes('region') ? null : { column: like + 1, text: headerText(found, like) };
  const inHeader = [...found.columns.problems, ...(found.isPart ? [] : problems), ...namelessButFilled(columns, rows)];
  return {
    columns,
    layout,
    defaults,
    problems: [...inHeader.map((problem) => ({ line, ...problem })), ...[...region.problems, ...year.problems].map((facts) => ({ line, facts }))],
    unreadable:
      missing.length > 0
        ? { line, ...(likely === null ? {} : { column: likely.column }), facts: { code: 'missing-column', missing, like: likely } }
        : rows.length === 0
          ? { line, facts: { code: 'no-rows' } }
          : null,
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

/** Reads a table in whichever layout its header is of. */
export function readTable(found: FoundTable, place: TablePlace, context: IntakeContext): TableReading {
  const { columns, layout, defaults, problems, unreadable } = prepare(found, place, context);
  const rows = found.body;
  const account = (name: string | null, refused: readonly Row[]) =>
    accountOf(
      found,
      columns,
      place,
      name,
      defaults,
      refused.map((row) => row.line),
      context.dictionary,
    );
  if (unreadable !== null) {
    return {
      layout: null,
      rows: rows.length,
      rejected: rows.length,
      observations: [],
      problems: [...problems, unreadable],
      account: account(null, rows),
    };
  }
  const line = found.header.at(-1)?.line ?? 1;
  const scales = new Map<Topic, PercentScale>();
  const regionColumns = columns.flatMap((column, index) => (namesRegions(column) ? [{ index, level: column.level }] : []));
  const table = { columns, regionColumns, ...place, context, defaults, scales };
  const rowReadings = rows.map((row) => new RowReading(row, table));
  const inPercent = decideScales(rowReadings.flatMap(layout.percentages), scales).map((problem): TableProblem => ({ line, ...problem }));
  const readings = rows.map((row, i) => readRow(rowReadings[i] ?? new RowReading(row, table), row, columns.length, layout));
  return {
    layout: layout.name,
    rows: rows.length,
    rejected: readings.filter(({ refused }) => refused).length,
    observations: readings.flatMap(({ refused, observations }) => (refused ? [] : observations)),
    problems: [
      ...problems,
      ...inPercent,
      ...readings.flatMap((reading) => reading.problems),
      ...checkTotals(found, columns, defaults.match?.topic ?? null, context.dictionary),
    ],
    account: account(
      layout.name,
      rows.filter((_, i) => readings[i]?.refused),
    ),
  };
}

/** Decides for each indicator of the table how its bare numbers are meant, and says where they were taken for fractions. */
function decideScales(cells: readonly PercentCell[], scales: Map<Topic, PercentScale>): Omit<TableProblem, 'line'>[] {
  const byTopic = new Map<Topic, PercentCell[]>();
  for (const cell of cells) {
    const same = byTopic.get(cell.topic);
    if (same === undefined) byTopic.set(cell.topic, [cell]);
    else same.push(cell);
  }
  return [...byTopic].flatMap(([topic, same]) => {
    const scale = percentScale(
      same.map(({ text }) => text),
      same.every(({ stated }) => stated),
    );
    scales.set(topic, scale);
    const [first] = same;
    if (scale !== 'fraction' || first === undefined) return [];
    return [{ column: first.column, facts: { code: 'percent-as-fraction', subject: topicId(topic), count: same.length } as const }];
  });
}

interface RowResult {
  readonly refused: boolean;
  readonly observations: readonly Observation[];
  readonly problems: readonly TableProblem[];
}

function readRow(reading: RowReading, { line, cells }: Row, width: number, layout: Layout): RowResult {
  const length = rowLength(cells, width);
  if (length !== null) return { refused: true, observations: [], problems: [{ line, ...length }] };
  layout.readRow(reading);
  reading.reportDoubts();
  const { observations } = reading;
  const above = partsAboveWholes(reading.context.ratios, observations, (measure) => observations.find(({ subject }) => subject.id === measure));
  const problems = [...reading.problems, ...above.map(({ part, facts }) => ({ column: part.place.column, facts }))];
  return { refused: reading.refused || above.length > 0, observations, problems: problems.map((problem) => ({ line, ...problem })) };
}

/** A row must have as many cells as the header; empty ones behind its end do no harm. */
function rowLength(cells: readonly string[], expected: number): Omit<TableProblem, 'line'> | null {
  const found = cells.length;
  if (found < expected) return { column: found, facts: { code: 'short-row', expected, found } };
  if (isBlank(cells.slice(expected))) return null;
  return { column: expected + 1, facts: { code: 'long-row', expected, found } };
}

/** A column without a name is no harm as long as nothing stands in it. */
function namelessButFilled(columns: readonly Column[], rows: readonly Row[]): Omit<TableProblem, 'line'>[] {
  return columns.flatMap(({ role }, index) => {
    const filled = role === 'nameless' && rows.some(({ cells }) => (cells[index] ?? '').trim() !== '');
    return filled ? [{ column: index + 1, facts: { code: 'unknown-column', text: '', candidates: [] } as const }] : [];
  });
}
