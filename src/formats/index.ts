import { joined } from '../core/pieces.ts';
import type { Format, FormatOf } from './format.ts';

/** The format written by default. */
export const TABLE: Format = {
  name: 'table',
  files: /\.txt$/iu,
  forTerminals: true,
  load: async () => (await import('./terminal/table.ts')).renderTable,
  loadError: async () => (await import('./terminal/error.ts')).renderTableError,
};

/**
 * Every format, in the order in which they are listed; to add one, write its file and put it here. Each is
 * loaded when it is asked for.
 */
export const FORMATS: readonly Format[] = [
  TABLE,
  {
    name: 'json',
    files: /\.json$/iu,
    records: true,
    ...inPieces(async () => (await import('./data/json.ts')).jsonPieces),
    loadError: async () => (await import('./data/json.ts')).renderJsonError,
  },
  {
    name: 'ndjson',
    files: /\.(?:ndjson|jsonl)$/iu,
    records: true,
    ...inPieces(async () => (await import('./data/ndjson.ts')).ndjsonPieces),
    loadError: async () => (await import('./data/ndjson.ts')).renderNdjsonError,
  },
  {
    name: 'csv',
    files: /\.csv$/iu,
    ...inPieces(async () => (await import('./data/csv.ts')).reportCsvPieces),
    loadError: async () => (await import('./data/csv.ts')).renderCsvError,
  },
  {
    name: 'markdown',
    files: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./markdown/markdown.ts')).renderMarkdown,
    loadError: async () => (await import('./markdown/error.ts')).renderMarkdownError,
  },
  {
    name: 'junit',
    files: /\.xml$/iu,
    ...inPieces(async () => (await import('./ci/junit.ts')).junitPieces),
    loadError: async () => (await import('./ci/junit.ts')).renderJunitError,
  },
  {
    name: 'sarif',
    files: /\.sarif(?:\.json)?$/iu,
    load: async () => (await import('./ci/sarif.ts')).renderSarif,
    loadError: async () => (await import('./ci/sarif.ts')).renderSarifError,
  },
  {
    name: 'github',
    files: null,
    withSummary: true,
    ...inPieces(async () => (await import('./ci/github.ts')).githubPieces),
    loadError: async () => (await import('./ci/github.ts')).renderGithubError,
  },
  {
    name: 'gitlab',
    files: /code-?quality(?:-report)?\.json$/iu,
    ...inPieces(async () => (await import('./ci/gitlab.ts')).gitlabPieces),
    loadError: async () => (await import('./ci/gitlab.ts')).renderGitlabError,
  },
  {
    name: 'tap',
    files: /\.tap$/iu,
    ...inPieces(async () => (await import('./ci/tap.ts')).tapPieces),
    loadError: async () => (await import('./ci/tap.ts')).renderTapError,
  },
];

/** A format that is written in pieces. */
function inPieces(loadPieces: Required<Format>['loadPieces']): Required<Pick<Format, 'load' | 'loadPieces'>> {
  return {
    loadPieces,
    load: async () => {
      const pieces = await loadPieces();
      return (report, options) => joined(pieces(report, options));
    },
  };
}

/** The format of files of a name; of several the one that more of the name says: x.sarif.json is SARIF. */
export function formatOfFile(path: string): Format | undefined {
  return formatAmong(FORMATS, path);
}

/** The same among other formats. */
export function formatAmong<F extends Pick<FormatOf<never>, 'files'>>(
  formats: readonly F[],
  path: string,
): F | undefined {
  const said = formats.map((format) => ({ format, length: format.files?.exec(path)?.[0].length ?? 0 }));
  const [most] = said.filter(({ length }) => length > 0).toSorted((a, b) => b.length - a.length);
  return most?.format;
}
