import type { Report } from '../report/report.ts';
import type { FormatOf } from './format.ts';

/** What `dabiao gaps` is written in by default. */
export const GAPS_TABLE: FormatOf<Report> = {
  name: 'table',
  files: /\.txt$/iu,
  forTerminals: true,
  load: async () => (await import('./terminal/gaps.ts')).renderGapsTable,
};

/** Every format of `dabiao gaps`, in the order in which they are listed. */
export const GAPS_FORMATS: readonly FormatOf<Report>[] = [
  GAPS_TABLE,
  {
    name: 'json',
    files: /\.json$/iu,
    load: async () => (await import('./data/gaps-json.ts')).renderGapsJson,
  },
  {
    name: 'markdown',
    files: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./markdown/gaps.ts')).renderGapsMarkdown,
  },
  {
    name: 'csv',
    files: /\.csv$/iu,
    load: async () => (await import('./data/gaps-csv.ts')).renderGapsCsv,
  },
];
