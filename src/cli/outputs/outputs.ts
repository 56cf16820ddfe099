import { UserError } from '../../core/errors.ts';
import type { Io, NewFile } from '../../platform/io.ts';
import { FileError } from '../../platform/io.ts';
import type { Language } from '../../core/languages.ts';
import type { Format, FormatOf, TerminalOptions } from '../../formats/format.ts';
import { asciiText } from '../../terminal/ascii.ts';
import { formatAmong, FORMATS, TABLE } from '../../formats/index.ts';
import type { Report } from '../../report/report.ts';
import { chooseFormatAmong, chooseTurn, split } from '../options/choices.ts';
import type { OptionsOf } from '../options/registry.ts';
import type { ShowOptions } from './screen.ts';
import { needsAscii, show, usesColour, widthOf } from './screen.ts';
import type { SideFiles } from './overwriting.ts';
import { refuseToOverwrite, sideFiles } from './overwriting.ts';

/** Where a report is written, and how. */
export type ReportOutput = OutputIn<Format>;

/** The same of something that has formats of its own. */
export interface OutputIn<F> {
  /** Null for standard output. */
  readonly path: string | null;
  readonly format: F;
}

export interface OutputOptions
  extends ShowOptions, SideFiles, Pick<OptionsOf<'render'>, 'format' | 'output' | 'quiet' | 'by'> {}

/**
 * What `-o` and `-f` ask for, checked before any work is done. A file's format is the one its name speaks of.
 * Formats named are those of the outputs in turn if there are as many, else those of the outputs whose names
 * say nothing.
 * @throws UserError
 */
export function chooseOutputs(options: OutputOptions, io: Io): ReportOutput[] {
  return chooseOutputsIn(FORMATS, TABLE, options, io);
}

/**
 * The same among other formats.
 * @param usual the one for people
 */
export function chooseOutputsIn<F extends Pick<Format, 'name' | 'files'>>(
  formats: readonly F[],
  usual: F,
  options: Omit<OutputOptions, 'quiet' | 'by'>,
  io: Io,
): OutputIn<F>[] {
  const { format = [], output = [] } = options;
  const named = split(format).map((text) => chooseFormatAmong(formats, text));
  const paths = output.length === 0 ? [null] : output.map((path) => (isStandardOutput(path) ? null : path));
  const written = paths.flatMap((path) => path ?? []);
  for (const path of written) unlessRefused(() => refuseNowhere(path, io.files));
  unlessRefused(() => refuseTwice(paths, io.files));
  unlessRefused(() => refuseToOverwrite(written, sideFiles(options, io), io));
  const byName = paths.map((path) => (path === null ? undefined : formatAmong(formats, path)));
  if (named.length === paths.length) return paths.map((path, i) => ({ path, format: named[i] ?? usual }));
  const nameless = byName.filter((each) => each === undefined).length;
  if (named.length > 0 && named.length !== nameless)
    throw new UserError({ kind: 'formats-and-outputs', formats: named.length, outputs: output.length });
  const left = [...named];
  return paths.map((path, i) => ({
    path,
    format: byName[i] ?? left.shift() ?? fallback(path, formats, usual),
  }));
}

/** Standard output, and a file whose name has no ending, are for people. */
function fallback<F extends Pick<Format, 'name'>>(path: string | null, formats: readonly F[], usual: F): F {
  if (path === null || !/\.[^./\\]*$/u.test(path)) return usual;
  throw new UserError({ kind: 'unknown-format-of-file', path, allowed: formats.map(({ name }) => name) });
}

/**
 * What the system calls standard output: opened by that name, a file it is redirected to would begin anew.
 */
const STANDARD_OUTPUT = /^\/(?:dev|proc\/self)\/(?:stdout|fd\/1)$/u;

export function isStandardOutput(path: string): boolean {
  return path === '-' || STANDARD_OUTPUT.test(path);
}

function refuseTwice(paths: readonly (string | null)[], files: Io['files']): void {
  const names = paths.map((path) => (path === null ? '-' : fileKey(path, files)));
  const twice = names.findIndex((name, i) => names.indexOf(name) < i);
  if (twice >= 0) throw new UserError({ kind: 'output-twice', path: paths[twice] ?? '-' });
}

/** The same for two names of one file, also of one that is not there yet. */
function fileKey(path: string, { identity, shown, ignoresCase }: Io['files']): string {
  const name = shown(path);
  return identity(path) ?? (ignoresCase ? name.toLowerCase() : name);
}

/** What can't be written in the end is better said before the work. */
function refuseNowhere(path: string, { kind }: Io['files']): void {
  if (kind(path) === 'folder' || /[/\\]$/u.test(path))
    throw new UserError({ kind: 'cannot-write', path, reason: 'EISDIR' });
  let folder = path;
  do folder = folder.replace(/[/\\]*[^/\\]*$/u, '');
  while (folder !== '' && kind(folder) === 'none');
  if (folder !== '' && kind(folder) === 'file')
    throw new UserError({ kind: 'cannot-write', path, reason: 'ENOTDIR' });
}

const WIDER = 2;

/** The files among the outputs. */
export function outputPaths(outputs: readonly Pick<ReportOutput, 'path'>[]): string[] {
  return outputs.flatMap(({ path }) => path ?? []);
}

/**
 * Renders a report in every format asked for, then writes all files, or none, and last what goes to standard
 * output.
 */
export async function deliver(
  report: Report,
  outputs: readonly ReportOutput[],
  options: OutputOptions,
  language: Language,
  io: Io,
): Promise<void> {
  const { quiet = false } = options;
  const by = chooseTurn(options.by);
  const rendered = await renderAll(report, outputs, { language, quiet, by }, options, io);
  for (const { path, format, text } of rendered) {
    if (path !== null) continue;
    // Nothing to say is said by saying nothing.
    if (quiet && report.gate.exitCode === 0 && format.forTerminals) continue;
    if (format.forTerminals) await show(text, io, { ...options, ascii: false });
    else io.stdout.write(text);
    if (format.withSummary) await jobSummary(report, language, outputPaths(outputs), io);
  }
}

/** Renders something in every format asked for and writes the files; what goes to standard output is left. */
export async function renderAll<Written, Output extends OutputIn<FormatOf<Written>>>(
  written: Written,
  outputs: readonly Output[],
  how: TerminalOptions,
  { color, ascii: asked }: ShowOptions,
  io: Io,
): Promise<(Output & { readonly text: string })[]> {
  const rendered = [];
  for (const output of outputs) {
    const toTerminal = output.path === null;
    const render = await output.format.load();
    const colour = color ?? (toTerminal && usesColour(io.stdout, io.env));
    const ascii =
      output.format.forTerminals === true && (asked ?? (toTerminal && needsAscii(io.stdout, io.env)));
    // Stand-ins may be wider than what they stand for.
    const width = widthOf(io, toTerminal) - (ascii ? WIDER : 0);
    const text = render(written, { ...how, width, colour });
    rendered.push({ ...output, text: ascii ? asciiText(text) : text });
  }
  io.mark('rendering');
  writeFiles(
    rendered.flatMap(({ path, text }) => (path === null ? [] : [{ path, content: text }])),
    io,
  );
  return rendered;
}

/** In a workflow of GitHub the report also becomes the summary of the job. */
async function jobSummary(
  report: Report,
  language: Language,
  written: readonly string[],
  io: Io,
): Promise<void> {
  const path = io.env['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') return;
  const { renderMarkdown } = await import('../../formats/markdown/markdown.ts');
  const text = renderMarkdown(report, { language });
  unlessRefused(() => io.files.append(path, text), written);
}

/** @throws UserError `cannot-write` */
export function writeFiles(files: readonly NewFile[], io: Io): void {
  if (files.length > 0) unlessRefused(() => io.files.write(files));
}

/**
 * @param before what was written already
 * @throws UserError `cannot-write` for what the system refuses
 */
export function unlessRefused(write: () => void, before: readonly string[] = []): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError({
      kind: 'cannot-write',
      path: error.path,
      reason: error.reason,
      written: [...before, ...error.written],
    });
  }
}
