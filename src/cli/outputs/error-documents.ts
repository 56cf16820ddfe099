import type { Config } from '../settings/config.ts';
import type { Io } from '../../platform/io.ts';
import { FileError } from '../../platform/io.ts';
import { LANGUAGES } from '../../core/languages.ts';
import { wordsOf } from '../../locales/index.ts';
import type { Language } from '../../core/languages.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { askedOutputs } from './asked-outputs.ts';
import { CONFIG_FILES } from '../settings/find-config.ts';
import { show, usesColour, widthOf } from './screen.ts';
import type { OutputOptions, ReportOutput } from './choose-outputs.ts';
import { unlessRefused, writeFiles } from './write-files.ts';
import { rootOf } from '../inputs/root.ts';

/**
 * Writes why nothing was judged wherever a report was asked for, so that a machine is told, and no report of
 * an earlier run stays in its place.
 * @param kept a path that must not be written to, beside whatever else the command line names
 * @param reportOf makes the document, with paths seen from the root
 * @throws UserError `cannot-write`
 */
export async function writeErrorDocuments(
  argv: readonly string[],
  { settings, path: config }: Config,
  kept: string | null,
  reportOf: (root: string | undefined) => Promise<ErrorReport>,
  language: Language,
  io: Io,
): Promise<void> {
  const asked = askedOutputs(argv, settings);
  const others = [
    ...asked.others,
    ...CONFIG_FILES,
    ...[config, kept].filter((each) => typeof each === 'string'),
  ];
  const outputs = asked.outputs.filter(({ path }) => path === null || mayOverwrite(path, others, io));
  if (outputs.length === 0) return;
  const root =
    asked.root !== undefined && io.files.kind(asked.root) !== 'folder' ? undefined : rootOf(asked.root, io);
  // A person has been told on standard error.
  const unsaid = outputs.filter(({ path, format }) => path !== null || format.forTerminals !== true);
  await deliverError(await reportOf(root), unsaid, { quiet: asked.quiet }, language, io);
}

/** Writes an error in every format asked for. */
export async function deliverError(
  report: ErrorReport,
  outputs: readonly ReportOutput[],
  { color, pager, quiet = false }: OutputOptions,
  language: Language,
  io: Io,
): Promise<void> {
  const rendered = [];
  for (const { path, format } of outputs) {
    const toTerminal = path === null;
    const width = widthOf(io, toTerminal);
    const colour = color ?? (toTerminal && usesColour(io.stdout, io.env));
    const text = (await format.loadError())(report, { language, width, colour, quiet });
    rendered.push({ path, format, text });
  }
  writeFiles(
    rendered.flatMap(({ path, text }) => (path === null ? [] : [{ path, content: text }])),
    io,
  );
  for (const { path, format, text } of rendered) {
    if (path !== null) continue;
    if (format.forTerminals) await show(text, io, pager === undefined ? {} : { pager });
    else io.stdout.write(text);
    if (format.withSummary) await jobSummary(report, language, io);
  }
}

async function jobSummary(report: ErrorReport, language: Language, io: Io): Promise<void> {
  const path = io.env['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') return;
  const { renderMarkdownError } = await import('../../formats/markdown/error.ts');
  unlessRefused(() => io.files.append(path, renderMarkdownError(report, { language })));
}

const MAY_BE_DATA = /\.(?:csv|tsv|txt|xlsx|xlsm|xlsb|xls|et|ods|numbers|wps|docx?|pdf)$/iu;

/**
 * Before anything was read it isn't known what is an input. So what else the command line or the settings
 * name is not touched, nor a file that may hold data and is no report.
 */
function mayOverwrite(path: string, others: readonly string[], { files }: Io): boolean {
  const identity = identityOf(path, files);
  if (identity === null) return true;
  if (others.some((other) => identityOf(other, files) === identity)) return false;
  return !MAY_BE_DATA.test(path) || isReport(files.read(path));
}

/** Null also for a word that can't be the name of a file. */
function identityOf(word: string, { identity }: Io['files']): string | null {
  try {
    return identity(word);
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** The first line of a report as a table or as text: the header of its CSV, or a line that parts no cells. */
function isReport(bytes: Uint8Array): boolean {
  const [line = ''] = new TextDecoder().decode(bytes.slice(0, 1000)).split(/\r?\n/u);
  const ours = LANGUAGES.some((language) =>
    line.startsWith(`${wordsOf(language).csv.type},${wordsOf(language).csv.code},`),
  );
  return ours || !/[\t;|]|,\S|\uFFFD|\0/u.test(line);
}
