import type { DiffReport } from '../report/diff/diff-report.ts';
import type { FormatOf } from './format.ts';

/** What `dabiao diff` is written in by default. */
export const DIFF_TABLE: FormatOf<DiffReport> = {
  name: 'table',
  files: /\.txt$/iu,
  forTerminals: true,
  load: async () => (await import('./terminal/diff.ts')).renderDiffTable,
};

/** Every format of a comparison, in the order in which they are listed. */
export const DIFF_FORMATS: readonly FormatOf<DiffReport>[] = [
  DIFF_TABLE,
  {
    name: 'json',
    files: /\.json$/iu,
    load: async () => (await import('./data/diff-json.ts')).renderDiffJson,
  },
  {
    name: 'csv',
    files: /\.csv$/iu,
    load: async () => (await import('./data/diff-csv.ts')).renderDiffCsv,
  },
  {
    name: 'markdown',
    files: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./markdown/diff.ts')).renderDiffMarkdown,
  },
];
