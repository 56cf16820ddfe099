import type { Pieces } from '../../core/pieces.ts';
import type { Language } from '../../core/languages.ts';
import type { FormatOf, TerminalOptions } from '../../formats/format.ts';
import type { Io, NewFile } from '../../platform/io.ts';
import type { Report } from '../../report/report.ts';
import { asciiText } from '../../terminal/ascii.ts';
import { chooseTurn } from '../options/choices.ts';
import type { OutputIn, OutputOptions, ReportOutput } from './choose-outputs.ts';
import { outputPaths } from './choose-outputs.ts';
import type { ShowOptions } from './screen.ts';
import { needsAscii, show, usesColour, widthOf } from './screen.ts';
import { unlessRefused, writePieces } from './write-files.ts';

const WIDER = 2;

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
  for (const rendered of await writeAll(report, outputs, { language, quiet, by }, options, io)) {
    const { format } = rendered;
    // Nothing to say is said by saying nothing.
    if (quiet && report.gate.exitCode === 0 && format.forTerminals) continue;
    await print(rendered, options, io);
    if (format.withSummary) await jobSummary(report, language, outputPaths(outputs), io);
  }
}

/**
 * The same of something that has formats of its own, and no rules of a gate.
 * @param files others that are written with them, all or none
 */
export async function deliverIn<Written>(
  written: Written,
  outputs: readonly OutputIn<FormatOf<Written>>[],
  how: TerminalOptions,
  options: ShowOptions,
  io: Io,
  files: readonly NewFile[] = [],
): Promise<void> {
  for (const rendered of await writeAll(written, outputs, how, options, io, files))
    await print(rendered, options, io);
}

type Rendered<Output> = Output & { readonly text: string | Pieces };

/** Renders something in every format asked for and writes the files; returns what goes to standard output. */
async function writeAll<Written, Output extends OutputIn<FormatOf<Written>>>(
  written: Written,
  outputs: readonly Output[],
  how: TerminalOptions,
  options: ShowOptions,
  io: Io,
  files: readonly NewFile[] = [],
): Promise<readonly Rendered<Output>[]> {
  const rendered = [];
  for (const output of outputs)
    rendered.push({ ...output, text: await textOf(written, output, how, options, io) });
  io.mark('rendering');
  await writePieces(
    [...files, ...rendered.flatMap(({ path, text }) => (path === null ? [] : [{ path, content: text }]))],
    io,
  );
  return rendered.filter(({ path }) => path === null);
}

async function textOf<Written>(
  written: Written,
  { path, format }: OutputIn<FormatOf<Written>>,
  how: TerminalOptions,
  { color, ascii: asked }: ShowOptions,
  io: Io,
): Promise<string | Pieces> {
  const toTerminal = path === null;
  const render = await (format.loadPieces ?? format.load)();
  const colour = color ?? (toTerminal && usesColour(io.stdout, io.env));
  const ascii = format.forTerminals === true && (asked ?? (toTerminal && needsAscii(io.stdout, io.env)));
  // Stand-ins may be wider than what they stand for.
  const width = widthOf(io, toTerminal) - (ascii ? WIDER : 0);
  const text = render(written, { ...how, width, colour });
  return ascii && typeof text === 'string' ? asciiText(text) : text;
}

async function print(
  { format, text }: Rendered<{ readonly format: Pick<FormatOf<never>, 'forTerminals'> }>,
  options: ShowOptions,
  io: Io,
): Promise<void> {
  if (typeof text !== 'string') await io.stdout.writePieces(text);
  else if (format.forTerminals) await show(text, io, { ...options, ascii: false });
  else io.stdout.write(text);
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
