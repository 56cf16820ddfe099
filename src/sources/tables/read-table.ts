import type { Observations } from '../../core/observations.ts';
import { observationsOf } from '../../core/observation-list.ts';
import type { StatedTotal, TableAccount } from '../../core/account.ts';
import { accountOf, directMembersIn } from './account.ts';
import { readColumns } from './terms/columns.ts';
import type { ReadingContext } from './context.ts';
import { readRows } from './entries/read-rows.ts';
import { tableFacts } from './entries/table-facts.ts';
import type { LayoutName } from './layouts/layout.ts';
import type { FoundTable } from './sheets/find-tables.ts';
import { noHeader } from './sheets/no-header.ts';
import { prepareTable } from './prepare-table.ts';
import type { Rows } from './sheets/rows.ts';
import type { TablePlace, TableProblem } from './sheets/table.ts';
import { statedTotals } from './sheets/totals.ts';

/** What a table says. A row with a problem is left out whole: none of its observations is here. */
export interface TableReading {
  /** Null if the table could not be read at all. */
  readonly layout: LayoutName | null;
  readonly rows: number;
  readonly rejected: number;
  readonly observations: Observations;
  readonly problems: readonly TableProblem[];
  readonly totals: readonly StatedTotal[];
  readonly account: TableAccount;
}

/** What is wrong with a sheet in which no row is a header. */
export function noTable(rows: Rows, { dictionary, plan }: ReadingContext): TableProblem[] {
  const first = rows.at(0);
  if (first === undefined) return [{ facts: { code: 'empty-file' } }];
  // A column that would have been one, but for its unit, is the better answer.
  const { problems } = readColumns(first.cells, dictionary, [plan.baselineYear, ...plan.years]);
  const almost = problems.filter(({ facts }) => facts.code !== 'unknown-column');
  if (almost.length > 0) return almost.map((problem) => ({ line: first.line, ...problem }));
  return [{ line: first.line, facts: noHeader(rows, dictionary) }];
}

const NO_OBSERVATIONS = observationsOf([]);

/** Reads a table in the layout its header is of. */
export function readTable(found: FoundTable, place: TablePlace, context: ReadingContext): TableReading {
  const { columns, defaults, prefectures, problems, unreadable } = prepareTable(found, place, context);
  const { body, layout } = found;
  const account = (name: LayoutName | null, refused: readonly number[], observations: Observations) =>
    accountOf(
      found,
      columns,
      place,
      name,
      defaults,
      refused,
      directMembersIn(observations, context.tree),
      context.dictionary,
    );
  if (unreadable !== null) {
    return {
      layout: null,
      rows: body.length,
      rejected: body.length,
      observations: NO_OBSERVATIONS,
      problems: [...problems, unreadable],
      totals: [],
      account: account(
        null,
        Array.from(body, (row) => row.line),
        NO_OBSERVATIONS,
      ),
    };
  }
  const line = found.header.at(-1)?.line ?? 1;
  const reading = readRows(body, layout, tableFacts(columns, defaults, prefectures, context), place);
  const { observations, refused } = reading;
  return {
    layout: layout.name,
    rows: body.length,
    rejected: refused.length,
    observations,
    problems: [
      ...problems,
      ...reading.ofColumns.map((problem) => ({ line, ...problem })),
      ...reading.problems,
    ],
    totals: statedTotals(found, columns, place, defaults.match?.topic ?? null, context),
    account: account(layout.name, refused, observations),
  };
}
