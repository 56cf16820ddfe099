import type { Layout } from './layout.ts';

/** One row a region (and year), one column a measure or indicator. */
export const wide: Layout = {
  name: 'wide',
  recognises: (columns) => columns.some(({ role }) => role === 'topic'),
  missing: (columns, given) => {
    const has = (role: string) => columns.some((column) => column.role === role);
    return [...(has('region') || given.region ? [] : (['region'] as const)), ...(has('year') || given.year ? [] : (['year'] as const))];
  },
  percentages: (row) => row.topics('indicator').map(({ topic, text, column, percent: stated }) => ({ topic, text, column, stated })),
  readRow: (row) => {
    const region = row.region();
    const year = row.year();
    if (region === null || year === null) return;
    for (const cell of row.topics()) row.observe(cell.topic, region, year, cell, cell);
  },
};
