import { readingContext } from '../../src/sources/tables/make-context.ts';
import type { Cell, Entry } from '../../src/sources/tables/entries/entry.ts';
import { tableFacts } from '../../src/sources/tables/entries/table-facts.ts';
import { prepareTable } from '../../src/sources/tables/prepare-table.ts';
import { findTables } from '../../src/sources/tables/sheets/find-tables.ts';
import { topicId } from '../../src/sources/tables/terms/columns.ts';
import type { ColumnUnit } from '../../src/sources/tables/terms/units.ts';
import { PLAN, TREE } from './judge.ts';

/** What a layout makes of a row: each figure in one line, and each problem by its column and code. */
export interface Told {
  readonly layout: string;
  readonly entries: readonly string[];
  readonly problems: readonly string[];
}

/**
 * What the layout of a table says of its last row. Figures are written as
 * `schools, 530102 2025: 10 in 4`; a question mark stands for whose they are if that is not certain.
 */
export function entriesOf(...lines: readonly string[]): Told {
  const context = readingContext(PLAN, TREE);
  const rows = lines.map((line, i) => ({ line: i + 1, cells: line.split(',') }));
  const [found] = findTables({ rows, merges: [], problems: [] }, context).tables;
  const row = found?.body.at(-1);
  if (found === undefined || row === undefined) throw new Error('no table with a row');
  const { columns, defaults, prefectures } = prepareTable(found, { path: 't.csv', sheet: null }, context);
  const { entries, problems } = found.layout.entries(
    row,
    tableFacts(columns, defaults, prefectures, context),
  );
  return {
    layout: found.layout.name,
    entries: entries.map(told),
    problems: problems.map(({ column, facts }) => `${facts.code} in ${column}`),
  };
}

function told(entry: Entry): string {
  const { topic, of } = entry;
  const whose = of === null ? '?' : `${of.region.code} ${of.year}`;
  const figure =
    entry.kind === 'value'
      ? `${cell(entry.cell)}${unit(entry.unit)}`
      : `${cell(entry.numerator)} of ${cell(entry.denominator)}`;
  return `${topicId(topic)}, ${whose}: ${figure}`;
}

function cell({ text, column }: Cell): string {
  return `${text} in ${column}`;
}

function unit({ percent, power }: ColumnUnit): string {
  return `${power === 0 ? '' : `, times 10^${power}`}${percent ? ', percent' : ''}`;
}
