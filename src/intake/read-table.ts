import type { Candidate, FindingFacts } from '../findings.ts';
import type { Observation, TableAccount } from '../model.ts';
import { accountOf } from './account.ts';
import type { PercentScale } from './cells.ts';
import { percentScale } from './cells.ts';
import type { Column } from './columns.ts';
import { readColumns, topicId } from './columns.ts';
import type { IntakeContext } from './context.ts';
import type { Topic } from './dictionary.ts';
import type { FoundTable } from './find-tables.ts';
import type { Defaults } from './hints.ts';
import { defaultMatch, defaultRegion, defaultYear, nameOfFile } from './hints.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { Layout, PercentCell } from './layouts/layout.ts';
import { matrix } from './layouts/matrix.ts';
import { partsAboveWholes } from './ratios.ts';
import { RowReading } from './reading.ts';
import { checkTotals } from './totals.ts';
import type { Row } from './table.ts';
import { isBlank } from './table.ts';

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
export function noTable(rows: readonly Row[], { dictionary }: IntakeContext): TableProblem[] {
  const [first] = rows;
  if (first === undefined) return [];
  // A column that would have been one, but for its unit, is the better answer.
  const almost = readColumns(first.cells, dictionary).problems.filter(({ facts }) => facts.code !== 'unknown-column');
  if (almost.length > 0) return almost.map((problem) => ({ line: first.line, ...problem }));
  const near = nearNames(rows, dictionary);
  return [{ line: first.line, facts: { code: 'no-header', text: first.cells.join(','), ...(near.length > 0 ? { near } : {}) } }];
}

/** Rows at the top in which a header may be misspelt, and names that are offered for it. */
const MOST_ROWS_LOOKED_AT = 5;
const MOST_NEAR = 3;
const MOST_CELLS_LOOKED_AT = 30;
const LONGEST_NAME = 40;

function nearNames(rows: readonly Row[], dictionary: IntakeContext['dictionary']): { text: string; candidates: readonly Candidate[] }[] {
  const cells = rows.slice(0, MOST_ROWS_LOOKED_AT).flatMap((row) => row.cells.slice(0, MOST_CELLS_LOOKED_AT));
  const words = [...new Set(cells.map((cell) => cell.trim()))].filter(
    (cell) => /\p{L}/u.test(cell) && cell.length <= LONGEST_NAME && dictionary.role(cell) === null,
  );
  return words
    .map((text) => ({ text, candidates: dictionary.nearest(text) }))
    .filter(({ candidates }) => candidates.length > 0)
    .slice(0, MOST_NEAR);
}

/** Where a table stands. */
export interface TablePlace {
  readonly path: string;
  /** Null in a text file. */
  readonly sheet: string | null;
}

/** Reads a table in whichever layout its header is of. */
export function readTable(found: FoundTable, place: TablePlace, context: IntakeContext): TableReading {
  const { path, sheet } = place;
  const { columns, problems } = found.columns;
  const rows = found.body;
  const line = found.header.at(-1)?.line ?? 1;
  const inHeader = [...problems, ...namelessButFilled(columns, rows)].map((problem): TableProblem => ({ line, ...problem }));
  const layout = LAYOUTS.find(({ recognises }) => recognises(columns));
  if (layout === undefined) throw new Error('a header that is of no layout');
  const titles = found.preamble.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' '));
  const surroundings = [...titles.toReversed(), ...(sheet === null ? [] : [sheet]), nameOfFile(path)];
  const has = (role: string) => columns.some((column) => column.role === role);
  const defaults: Defaults = {
    region: has('region') || has('region-of') ? null : defaultRegion(surroundings, context),
    year: has('year') || has('year-of') ? null : defaultYear(surroundings, context),
    match: layout === matrix && !has('indicator') ? defaultMatch(surroundings, context) : null,
  };
  const unread = (more: TableProblem): TableReading => ({
    layout: null,
    rows: rows.length,
    rejected: rows.length,
    observations: [],
    problems: [...inHeader, more],
    account: accountOf(
      found,
      place,
      null,
      defaults,
      rows.map((row) => row.line),
      context.dictionary,
    ),
  });
  const missing = layout.missing(columns, defaults);
  if (missing.length > 0) return unread({ line, facts: { code: 'missing-column', missing } });
  if (rows.length === 0) return unread({ line, facts: { code: 'no-rows' } });

  const scales = new Map<Topic, PercentScale>();
  const table = { columns, path, sheet, context, defaults, scales };
  const rowReadings = rows.map((row) => new RowReading(row, table));
  const inPercent = decideScales(rowReadings.flatMap(layout.percentages), scales).map((problem): TableProblem => ({ line, ...problem }));
  const readings = rows.map((row, i) => readRow(rowReadings[i] ?? new RowReading(row, table), row, columns.length, layout));
  return {
    layout: layout.name,
    rows: rows.length,
    rejected: readings.filter(({ refused }) => refused).length,
    observations: readings.flatMap(({ refused, observations }) => (refused ? [] : observations)),
    problems: [
      ...inHeader,
      ...inPercent,
      ...readings.flatMap((reading) => reading.problems),
      ...checkTotals(found, defaults.match?.topic ?? null, context.dictionary),
    ],
    account: accountOf(
      found,
      place,
      layout.name,
      defaults,
      rows.flatMap((row, i) => (readings[i]?.refused ? [row.line] : [])),
      context.dictionary,
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
