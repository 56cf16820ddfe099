import type { Format } from './format.ts';

/** What is written where nothing else is asked for. */
export const TABLE: Format = {
  name: 'table',
  files: /\.txt$/iu,
  forTerminals: true,
  load: async () => (await import('./table/table.ts')).renderTable,
};

/** Every format; to add one, write its file and put it here. Each is loaded when it is asked for. Of two that fit a file's name the first is taken. */
export const FORMATS: readonly Format[] = [
  TABLE,
  { name: 'sarif', files: /\.sarif(?:\.json)?$/iu, load: async () => (await import('./sarif.ts')).renderSarif },
  { name: 'gitlab', files: /code-?quality(?:-report)?\.json$/iu, load: async () => (await import('./gitlab.ts')).renderGitlab },
  { name: 'json', files: /\.json$/iu, load: async () => (await import('./json.ts')).renderJson },
  { name: 'ndjson', files: /\.(?:ndjson|jsonl)$/iu, load: async () => (await import('./ndjson.ts')).renderNdjson },
  { name: 'junit', files: /\.xml$/iu, load: async () => (await import('./junit.ts')).renderJunit },
  { name: 'github', files: null, withSummary: true, load: async () => (await import('./github.ts')).renderGithub },
  { name: 'markdown', files: /\.(?:md|markdown)$/iu, load: async () => (await import('./markdown/markdown.ts')).renderMarkdown },
  { name: 'csv', files: /\.csv$/iu, load: async () => (await import('./csv.ts')).renderCsv },
  { name: 'tap', files: /\.tap$/iu, load: async () => (await import('./tap.ts')).renderTap },
];
