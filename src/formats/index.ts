import type { Format } from './format.ts';

/** What is written where nothing else is asked for. */
export const TABLE: Format = {
  name: 'table',
  files: /\.txt$/iu,
  forTerminals: true,
  load: async () => (await import('./terminal/table.ts')).renderTable,
  loadError: async () => (await import('./terminal/error.ts')).renderTableError,
};

/**
 * Every format; to add one, write its file and put it here. Each is loaded when it is asked for. Of two that
 * fit a file's name the first is taken.
 */
export const FORMATS: readonly Format[] = [
  TABLE,
  {
    name: 'sarif',
    files: /\.sarif(?:\.json)?$/iu,
    load: async () => (await import('./ci/sarif.ts')).renderSarif,
    loadError: async () => (await import('./ci/sarif.ts')).renderSarifError,
  },
  {
    name: 'gitlab',
    files: /code-?quality(?:-report)?\.json$/iu,
    load: async () => (await import('./ci/gitlab.ts')).renderGitlab,
    loadError: async () => (await import('./ci/gitlab.ts')).renderGitlabError,
  },
  {
    name: 'json',
    files: /\.json$/iu,
    load: async () => (await import('./data/json.ts')).renderJson,
    loadError: async () => (await import('./data/json.ts')).renderJsonError,
  },
  {
    name: 'ndjson',
    files: /\.(?:ndjson|jsonl)$/iu,
    load: async () => (await import('./data/ndjson.ts')).renderNdjson,
    loadError: async () => (await import('./data/ndjson.ts')).renderNdjsonError,
  },
  {
    name: 'junit',
    files: /\.xml$/iu,
    load: async () => (await import('./ci/junit.ts')).renderJunit,
    loadError: async () => (await import('./ci/junit.ts')).renderJunitError,
  },
  {
    name: 'github',
    files: null,
    withSummary: true,
    load: async () => (await import('./ci/github.ts')).renderGithub,
    loadError: async () => (await import('./ci/github.ts')).renderGithubError,
  },
  {
    name: 'markdown',
    files: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./markdown/markdown.ts')).renderMarkdown,
    loadError: async () => (await import('./markdown/error.ts')).renderMarkdownError,
  },
  {
    name: 'csv',
    files: /\.csv$/iu,
    load: async () => (await import('./data/csv.ts')).renderCsv,
    loadError: async () => (await import('./data/csv.ts')).renderCsvError,
  },
  {
    name: 'tap',
    files: /\.tap$/iu,
    load: async () => (await import('./ci/tap.ts')).renderTap,
    loadError: async () => (await import('./ci/tap.ts')).renderTapError,
  },
];
