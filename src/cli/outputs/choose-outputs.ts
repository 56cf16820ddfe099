import { UserError } from '../../core/errors.ts';
import { DOCUMENT_FORMATS } from '../../formats/document-formats.ts';
import type { Format } from '../../formats/format.ts';
import { formatAmong, FORMATS, TABLE } from '../../formats/index.ts';
import type { Io } from '../../platform/io.ts';
import { chooseFormatAmong, split } from '../options/choices.ts';
import type { OptionsOf } from '../options/registry.ts';
import type { SideFiles } from './overwriting.ts';
import { refuseToOverwrite, sideFiles } from './overwriting.ts';
import type { ShowOptions } from './screen.ts';
import { unlessRefused } from './write-files.ts';

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
  options: SideFiles & Pick<OutputOptions, 'format' | 'output'>,
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

/** The same of a command that writes to one place. */
export function chooseOutputIn<F extends Pick<Format, 'name' | 'files'>>(
  formats: readonly F[],
  usual: F,
  { format, output, ...files }: SideFiles & { readonly format?: string; readonly output?: string },
  io: Io,
): readonly OutputIn<F>[] {
  const listOf = (value: string | undefined) => (value === undefined ? [] : [value]);
  return chooseOutputsIn(formats, usual, { ...files, format: listOf(format), output: listOf(output) }, io);
}

/** Standard output, and a file whose name has no ending, are for people. */
function fallback<F extends Pick<Format, 'name'>>(path: string | null, formats: readonly F[], usual: F): F {
  if (path === null || !/\.[^./\\]*$/u.test(path)) return usual;
  throw new UserError({
    kind: 'unknown-format-of-file',
    path,
    allowed: formats.map(({ name }) => name),
    ...(formatAmong(DOCUMENT_FORMATS, path) === undefined ? {} : { isDocument: true }),
  });
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
export function refuseNowhere(path: string, { kind }: Io['files']): void {
  if (kind(path) === 'folder' || /[/\\]$/u.test(path))
    throw new UserError({ kind: 'cannot-write', path, reason: 'EISDIR' });
  let folder = path;
  do folder = folder.replace(/[/\\]*[^/\\]*$/u, '');
  while (folder !== '' && kind(folder) === 'none');
  if (folder !== '' && kind(folder) === 'file')
    throw new UserError({ kind: 'cannot-write', path, reason: 'ENOTDIR' });
}

/** The files among the outputs. */
export function outputPaths(outputs: readonly Pick<ReportOutput, 'path'>[]): string[] {
  return outputs.flatMap(({ path }) => path ?? []);
}
