import type { Format } from './format.ts';

/** What is written where nothing else is asked for. */
export const TABLE: Format = {
  name: 'table',
  files: /\.txt$/iu,
  forTerminals: true,
  load: async () => (await import('./table/table.ts')).renderTable,
  loadError: async () => (await import('./error/table.ts')).renderTableError,
};

/** Every format; to add one, write its file and put it here. Each is loaded when it is asked for. Of two that fit a file's name the first is taken. */
export const FORMATS: readonly Format[] = [
  TABLE,
  {
    name: 'sarif',
    files: /\.sarif(?:\.json)?$/iu,
    load: async () => (await import('./sarif.ts')).renderSarif,
    loadError: async () => (await import('./sarif.ts')).renderSarifError,
  },
  {
    name: 'gitlab',
    files: /code-?quality(?:-report)?\.json$/iu,
    load: async () => (await import('./gitlab.ts')).renderGitlab,
    loadError: async () => (await import('./gitlab.ts')).renderGitlabError,
  },
  {
    name: 'json',
    files: /\.json$/iu,
    load: async () => (await import('./json.ts')).renderJson,
    loadError: async () => (await import('./json.ts')).renderJsonError,
  },
  {
    name: 'ndjson',
    files: /\.(?:ndjson|jsonl)$/iu,
    load: async () => (await import('./ndjson.ts')).renderNdjson,
    loadError: async () => (await import('./ndjson.ts')).renderNdjsonError,
  },
  {
    name: 'junit',
    files: /\.xml$/iu,
    load: async () => (await import('./junit.ts')).renderJunit,
    loadError: async () => (await import('./junit.ts')).renderJunitError,
  },
  {
    name: 'github',
    files: null,
    withSummary: true,
    load: async () => (await import('./github.ts')).renderGithub,
    loadError: async () => (await import('./github.ts')).renderGithubError,
  },
  {
    name: 'markdown',
    files: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./markdown/markdown.ts')).renderMarkdown,
    loadError: async () => (await import('./error/markdown.ts')).renderMarkdownError,
  },
  {
    name: 'csv',
    files: /\.csv$/iu,
    load: async () => (await import('./csv.ts')).renderCsv,
    loadError: async () => (await import('./csv.ts')).renderCsvError,
  },
  {
    name: 'tap',
    files: /\.tap$/iu,
    load: async () => (await import('./tap.ts')).renderTap,
    loadError: async () => (await import('./tap.ts')).renderTapError,
  },
];
