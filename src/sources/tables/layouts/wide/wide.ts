import type { Entry } from '../../entries/entry.ts';
import { allProblems } from '../../entries/entry.ts';
import { regionSaid, yearSaid } from '../../entries/row-keys.ts';
import type { TableFacts } from '../../entries/table-facts.ts';
import type { Row } from '../../sheets/table.ts';
import { isNotReported } from '../../values/written.ts';
import type { Layout } from '../layout.ts';

/** One row a region (and year), one column a measure or indicator. */
export const wide: Layout = {
  name: 'wide',
  header: { kind: 'names', recognises: (columns) => columns.some(({ role }) => role === 'topic') },
  missing: (columns, given) => {
    const has = (role: string) => columns.some((column) => column.role === role);
    const ofOneYear = columns.some((column) => column.role === 'topic' && column.year === null);
    return [
      ...(has('region') || given.region ? [] : (['region'] as const)),
      ...(has('year') || given.year || !ofOneYear ? [] : (['year'] as const)),
    ];
  },
  mayHoldPercentages: (_, { columns }) =>
    columns.some((column) => column.role === 'topic' && column.topic.type === 'indicator'),
  entries: (row, table) => {
    const region = regionSaid(row, table);
    const year = yearSaid(row, table);
    return {
      entries: figures(row, table, (ownYear) => {
        // A column that names its year is of that year whatever the row says.
        const when = ownYear ?? year.value;
        return region.value === null || when === null ? null : { region: region.value, year: when };
      }),
      problems: allProblems(region.problems, year.problems),
    };
  },
};

function figures(
  { cells }: Row,
  { columns }: TableFacts,
  whose: (year: number | null) => Entry['of'],
): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const text = cells[index] ?? '';
    if (column?.role !== 'topic' || isNotReported(text)) continue;
    entries.push({
      kind: 'value',
      topic: column.topic,
      of: whose(column.year),
      cell: { column: index + 1, text },
      unit: column,
    });
  }
  return entries;
}
