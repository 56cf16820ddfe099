import type { RankReport } from '../report/rank-report.ts';
import type { FormatOf } from './format.ts';

/** What `dabiao rank` is written in by default. */
export const RANK_TABLE: FormatOf<RankReport> = {
  name: 'table',
  files: /\.txt$/iu,
  forTerminals: true,
  load: async () => (await import('./terminal/rank.ts')).renderRankTable,
};

/** Every format of `dabiao rank`, in the order in which they are listed. */
export const RANK_FORMATS: readonly FormatOf<RankReport>[] = [
  RANK_TABLE,
  {
    name: 'json',
    files: /\.json$/iu,
    load: async () => (await import('./data/rank-json.ts')).renderRankJson,
  },
  {
    name: 'markdown',
    files: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./markdown/rank.ts')).renderRankMarkdown,
  },
  {
    name: 'csv',
    files: /\.csv$/iu,
    load: async () => (await import('./data/rank-csv.ts')).renderRankCsv,
  },
];
