import { severityOf } from '../../../core/findings.ts';
import type { Observation } from '../../../core/model.ts';
import { observationList } from '../../../core/observation-list.ts';
import type { Observations } from '../../../core/observations.ts';
import { ROWS_AT_ONCE } from '../context.ts';
import type { Layout } from '../layouts/layout.ts';
import { partsAboveWholes } from '../ratios.ts';
import type { Rows } from '../sheets/rows.ts';
import type { Row, TablePlace, TableProblem } from '../sheets/table.ts';
import { isBlank } from '../sheets/table.ts';
import { holdsFigures, isKey } from '../terms/columns.ts';
import type { CellProblem, RowEntries } from './entry.ts';
import { allProblems } from './entry.ts';
import { percentScales } from './percent-scales.ts';
import { readEntry } from './read-entry.ts';
import type { ReadingFrame } from './reading.ts';
import { NOTHING } from './reading.ts';
import type { TableFacts } from './table-facts.ts';

/** What the rows of a table say. */
export interface RowsReading {
  /** Those of rows without an error; one with an error is left out whole. */
  readonly observations: Observations;
  /** The lines that were left out. */
  readonly refused: readonly number[];
  readonly problems: readonly TableProblem[];
  /** What concerns columns as a whole. */
  readonly ofColumns: readonly CellProblem[];
}

/**
 * Reads the rows of a table: where its figures stand is for the layout to say, and what they are is read here
 * for every layout.
 */
export function readRows(rows: Rows, layout: Layout, table: TableFacts, place: TablePlace): RowsReading {
  const figures = figuresOf(rows, layout, table);
  // How a bare number is meant depends on all others of its indicator, those of refused rows as well.
  const { scales, problems: ofColumns } = percentScales(figures.withPercentages());
  const frame: ReadingFrame = { table, place, scales };
  const observations = observationList();
  const refused: number[] = [];
  const problems: TableProblem[] = [];
  let read = 0;
  for (const { row, entries } of figures.all()) {
    const reading = readRow(row, entries, frame);
    read += 1;
    if (read % ROWS_AT_ONCE === 0) table.context.onRows(ROWS_AT_ONCE);
    if (reading.refused) refused.push(row.line);
    else for (const each of reading.observations) observations.add(each);
    for (const problem of reading.problems) problems.push(problem);
  }
  return { observations: observations.done(), refused, problems, ofColumns };
}

/** A row, and where its figures stand. */
interface RowFigures {
  readonly row: Row;
  readonly entries: RowEntries;
}

interface TableFigures {
  readonly all: () => Iterable<RowFigures>;
  /** Those of all rows that hold any. */
  readonly withPercentages: () => Iterable<RowFigures>;
}

/** Where the figures of a table stand. Of rows that are made when they are looked at, so are their figures. */
function figuresOf(rows: Rows, layout: Layout, table: TableFacts): TableFigures {
  const of = (row: Row): RowFigures => ({ row, entries: layout.entries(row, table) });
  if (Array.isArray(rows)) {
    const figures = rows.map(of);
    return { all: () => figures, withPercentages: () => figures };
  }
  return {
    *all() {
      for (const row of rows) yield of(row);
    },
    *withPercentages() {
      for (const row of rows) if (layout.mayHoldPercentages?.(row, table) ?? true) yield of(row);
    },
  };
}

/** What a row says. Its observations count only if nothing in it has an error. */
interface RowReading {
  readonly refused: boolean;
  readonly observations: readonly Observation[];
  readonly problems: readonly TableProblem[];
}

function readRow(row: Row, figures: RowEntries, frame: ReadingFrame): RowReading {
  const { table } = frame;
  const length = wrongLength(row.cells, table.columns.length);
  if (length !== null) return rowReading(row, NOTHING, [length]);
  const observations: Observation[] = [];
  const wrong: CellProblem[] = [];
  for (const entry of figures.entries) {
    const reading = readEntry(entry, row.line, frame);
    observations.push(...reading.observations);
    wrong.push(...reading.problems);
  }
  const problems = allProblems(
    figures.problems,
    wrong,
    doubtsOf(row, table),
    largerParts(observations, table),
  );
  return rowReading(row, observations, problems);
}

function rowReading(
  { line }: Row,
  observations: readonly Observation[],
  problems: readonly CellProblem[],
): RowReading {
  return {
    refused: problems.some(({ facts }) => severityOf(facts.code) === 'error'),
    observations,
    problems: problems.length === 0 ? NOTHING : problems.map((problem) => ({ line, ...problem })),
  };
}

/** A row must have as many cells as the header; empty ones beyond it do no harm. */
function wrongLength(cells: readonly string[], expected: number): CellProblem | null {
  const found = cells.length;
  if (found < expected) return { column: found, facts: { code: 'short-row', expected, found } };
  if (found === expected || isBlank(cells.slice(expected))) return null;
  return { column: expected + 1, facts: { code: 'long-row', expected, found } };
}

/** Why cells of a row that are read can't be trusted. */
function doubtsOf({ doubts }: Row, { columns }: TableFacts): readonly CellProblem[] {
  if (doubts === undefined) return NOTHING;
  return [...doubts].flatMap(([index, facts]) => {
    const column = columns[index];
    const isRead = column !== undefined && (holdsFigures(column) || isKey(column));
    return isRead ? [{ column: index + 1, facts }] : [];
  });
}

function largerParts(observations: readonly Observation[], { context }: TableFacts): readonly CellProblem[] {
  if (observations.length < 2) return NOTHING;
  const found = partsAboveWholes(context.ratios, observations, (measure) =>
    observations.find(({ subject }) => subject.id === measure),
  );
  return found.map(({ part, facts }) => ({ column: part.place.column, facts }));
}
