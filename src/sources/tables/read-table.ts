import type { Observation } from '../../core/model.ts';
import type { StatedTotal, TableAccount } from '../../core/account.ts';
import { accountOf } from './account.ts';
import type { PercentScale } from './values/cells.ts';
import { percentScale } from './values/cells.ts';
import { namesRegions, readColumns, topicId } from './terms/columns.ts';
import type { IntakeContext } from './context.ts';
import type { Topic } from './terms/dictionary.ts';
import type { FoundTable } from './sheets/find-tables.ts';
import type { Layout, PercentCell } from './layouts/layout.ts';
import { noHeader } from './sheets/no-header.ts';
import { prepareTable } from './prepare-table.ts';
import { partsAboveWholes } from './ratios.ts';
import { RowReading } from './reading.ts';
import type { Row, TablePlace, TableProblem } from './sheets/table.ts';
import { isBlank } from './sheets/table.ts';
import { statedTotals } from './sheets/totals.ts';

/** What a table says. A row with a problem is left out whole: none of its observations is here. */
export interface TableReading {
  /** Null if the table could not be read at all. */
  readonly layout: string | null;
  readonly rows: number;
  readonly rejected: number;
  readonly observations: readonly Observation[];
  readonly problems: readonly TableProblem[];
  readonly totals: readonly StatedTotal[];
  readonly account: TableAccount;
}

/** What is wrong with a sheet in which no row is a header. */
export function noTable(rows: readonly Row[], { dictionary, plan }: IntakeContext): TableProblem[] {
  const [first] = rows;
  if (first === undefined) return [{ facts: { code: 'empty-file' } }];
  // A column that would have been one, but for its unit, is the better answer.
  const { problems } = readColumns(first.cells, dictionary, [plan.baselineYear, ...plan.years]);
  const almost = problems.filter(({ facts }) => facts.code !== 'unknown-column');
  if (almost.length > 0) return almost.map((problem) => ({ line: first.line, ...problem }));
  return [{ line: first.line, facts: noHeader(rows, dictionary) }];
}

/** Reads a table in whichever layout its header is of. */
export function readTable(found: FoundTable, place: TablePlace, context: IntakeContext): TableReading {
  const { columns, layout, defaults, problems, unreadable } = prepareTable(found, place, context);
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
      totals: [],
      account: account(null, rows),
    };
  }
  const line = found.header.at(-1)?.line ?? 1;
  const scales = new Map<Topic, PercentScale>();
  const regionColumns = columns.flatMap((column, index) =>
    namesRegions(column) ? [{ index, level: column.level }] : [],
  );
  const table = { columns, regionColumns, ...place, context, defaults, scales };
  const rowReadings = rows.map((row) => new RowReading(row, table));
  const inPercent = decideScales(rowReadings.flatMap(layout.percentages), scales).map(
    (problem): TableProblem => ({ line, ...problem }),
  );
  const readings = rows.map((row, i) =>
    readRow(rowReadings[i] ?? new RowReading(row, table), row, columns.length, layout),
  );
  return {
    layout: layout.name,
    rows: rows.length,
    rejected: readings.filter(({ refused }) => refused).length,
    observations: readings.flatMap(({ refused, observations }) => (refused ? [] : observations)),
    problems: [...problems, ...inPercent, ...readings.flatMap((reading) => reading.problems)],
    totals: statedTotals(found, columns, place, defaults.match?.topic ?? null, context.dictionary),
    account: account(
      layout.name,
      rows.filter((_, i) => readings[i]?.refused),
    ),
  };
}

/**
 * Decides for each indicator of the table how its bare numbers are meant, and says where they were taken for
 * fractions.
 */
function decideScales(
  cells: readonly PercentCell[],
  scales: Map<Topic, PercentScale>,
): Omit<TableProblem, 'line'>[] {
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
    return [
      {
        column: first.column,
        facts: { code: 'percent-as-fraction', subject: topicId(topic), count: same.length } as const,
      },
    ];
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
  const above = partsAboveWholes(reading.context.ratios, observations, (measure) =>
    observations.find(({ subject }) => subject.id === measure),
  );
  const problems = [
    ...reading.problems,
    ...above.map(({ part, facts }) => ({ column: part.place.column, facts })),
  ];
  return {
    refused: reading.refused || above.length > 0,
    observations,
    problems: problems.map((problem) => ({ line, ...problem })),
  };
}

/** A row must have as many cells as the header; empty ones behind its end do no harm. */
function rowLength(cells: readonly string[], expected: number): Omit<TableProblem, 'line'> | null {
  const found = cells.length;
  if (found < expected) return { column: found, facts: { code: 'short-row', expected, found } };
  if (isBlank(cells.slice(expected))) return null;
  return { column: expected + 1, facts: { code: 'long-row', expected, found } };
}
