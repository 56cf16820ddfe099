import type { Layout } from '../layout.ts';

/** One row a region (and year), one column a measure or indicator. */
export const wide: Layout = {
  name: 'wide',
  recognises: (columns) => columns.some(({ role }) => role === 'topic'),
  missing: (columns, given) => {
    const has = (role: string) => columns.some((column) => column.role === role);
    const ofOneYear = columns.some((column) => column.role === 'topic' && column.year === null);
    return [
      ...(has('region') || given.region ? [] : (['region'] as const)),
      ...(has('year') || given.year || !ofOneYear ? [] : (['year'] as const)),
    ];
  },
  percentages: (row) =>
    row
      .topics('indicator')
      .map(({ topic, text, column, percent: stated }) => ({ topic, text, column, stated })),
  readRow: (row) => {
    const region = row.region();
    const year = row.year();
    if (region === null) return;
    for (const cell of row.topics()) {
      // A column that names its year is of that year whatever the row says.
      const when = cell.year ?? year;
      if (when !== null) row.observe(cell.topic, region, when, cell, cell);
    }
  },
};
