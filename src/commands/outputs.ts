import { UserError } from '../errors.ts';
import type { Io, NewFile } from '../io.ts';
import { FileError } from '../io.ts';
import type { Language } from '../model.ts';
import type { Format } from '../report/format.ts';
import { FORMATS, TABLE } from '../report/formats.ts';
import type { Report } from '../report/report.ts';
import { choose, split } from './choices.ts';
import type { ShowOptions } from './output.ts';
import { show, usesColour, widthOf } from './output.ts';

/** Where a report is written, and how. */
export interface ReportOutput {
  /** Null for standard output. */
  readonly path: string | null;
  readonly format: Format;
}

export interface OutputOptions extends ShowOptions {
  readonly format?: readonly string[];
  readonly output?: readonly string[];
  readonly quiet?: boolean;
}

/**
 * What `-o` and `-f` ask for, checked before any work is done. A file's format is the one its name speaks of. Formats named are those of the
 * outputs in turn if there are as many, else those of the outputs whose names say nothing.
 * @throws UserError
 */
export function chooseOutputs({ format = [], output = [] }: OutputOptions, { files }: Io): ReportOutput[] {
  const named = split(format).map((text) => formatNamed(text));
  const paths = output.length === 0 ? [null] : output.map((path) => (path === '-' ? null : path));
  refuseTwice(paths, files);
  for (const path of paths) if (path !== null) unlessRefused(() => refuseNowhere(path, files));
  const byName = paths.map((path) => FORMATS.find(({ files: fits }) => path !== null && fits?.test(path)));
  if (named.length === paths.length) return paths.map((path, i) => ({ path, format: named[i] ?? TABLE }));
  const nameless = byName.filter((each) => each === undefined).length;
  if (named.length > 0 && named.length !== nameless)
    throw new UserError({ kind: 'formats-and-outputs', formats: named.length, outputs: output.length });
  const left = [...named];
  return paths.map((path, i) => ({ path, format: byName[i] ?? left.shift() ?? fallback(path) }));
}

function formatNamed(text: string): Format {
  const names = FORMATS.map(({ name }) => name);
  const name = choose('--format', text, names);
  return FORMATS.find((format) => format.name === name) ?? TABLE;
}

/** Standard output, and a file whose name has no ending, are for people. */
function fallback(path: string | null): Format {
  if (path === null || !/\.[^./\\]*$/u.test(path)) return TABLE;
  throw new UserError({ kind: 'unknown-format-of-file', path, allowed: FORMATS.map(({ name }) => name) });
}

function refuseTwice(paths: readonly (string | null)[], { shown }: Io['files']): void {
  const names = paths.map((path) => (path === null ? '-' : shown(path)));
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new UserError({ kind: 'output-twice', path: twice });
}

/** What can't be written in the end is better said before the work. */
function refuseNowhere(path: string, { kind }: Io['files']): void {
  const folder = path.replace(/[^/\\]*$/u, '');
  if (kind(path) === 'folder') throw new UserError({ kind: 'cannot-write', path, reason: 'it is a folder' });
  if (folder !== '' && kind(folder) === 'none') throw new UserError({ kind: 'cannot-write', path, reason: 'there is no such folder' });
}

/** The files among the outputs. */
export function outputPaths(outputs: readonly ReportOutput[]): string[] {
  return outputs.flatMap(({ path }) => path ?? []);
}

/** Renders a report in every format asked for, then writes all files, or none, and last what goes to standard output. */
export async function deliver(report: Report, outputs: readonly ReportOutput[], options: OutputOptions, language: Language, io: Io): Promise<void> {
  const { quiet = false } = options;
  const rendered = [];
  for (const output of outputs) {
    const toTerminal = output.path === null;
    const render = await output.format.load();
    const colour = options.color ?? (toTerminal && usesColour(io.stdout, io.env));
    rendered.push({ ...output, text: render(report, { language, width: widthOf(io, toTerminal), colour, quiet }) });
  }
  io.mark('rendering');
  writeFiles(
    rendered.flatMap(({ path, text }) => (path === null ? [] : [{ path, content: text }])),
    io,
  );
  for (const { path, format, text } of rendered) {
    if (path !== null) continue;
    // Nothing to say is said by saying nothing.
    if (quiet && report.gate.exitCode === 0 && format.forTerminals) continue;
    if (format.forTerminals) await show(text, io, options.pager);
    else io.stdout.write(text);
    if (format.withSummary) await jobSummary(report, language, io);
  }
}

/** In a workflow of GitHub the report also becomes the summary of the job. */
async function jobSummary(report: Report, language: Language, io: Io): Promise<void> {
  const path = io.env['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') return;
  const { renderMarkdown } = await import('../report/markdown/markdown.ts');
  unlessRefused(() => io.files.append(path, renderMarkdown(report, { language, width: 80, colour: false, quiet: false })));
}

/** @throws UserError `cannot-write` */
export function writeFiles(files: readonly NewFile[], io: Io): void {
  if (files.length > 0) unlessRefused(() => io.files.write(files));
}

/** @throws UserError `cannot-write` for what the system refuses */
export function unlessRefused(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (error instanceof FileError) throw new UserError({ kind: 'cannot-write', path: error.path, reason: error.reason });
    throw error;
  }
}
