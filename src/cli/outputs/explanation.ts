import { UserError } from '../../core/errors.ts';
import type { Language } from '../../core/languages.ts';
import type { Io } from '../../platform/io.ts';
import type { Explained } from '../../report/explained.ts';
import { asciiText } from '../../terminal/ascii.ts';
import { styleOf } from '../../terminal/style.ts';
import { choose } from '../options/choices.ts';
import type { OptionsOf } from '../options/registry.ts';
import { INSPECTION_FORMATS } from '../options/registry/reports.ts';
import { isStandardOutput, writeFiles } from './outputs.ts';
import { show, usesColour, widthOf } from './screen.ts';

type Options = Pick<OptionsOf<'explain'>, 'format' | 'output' | 'all' | 'color' | 'ascii' | 'pager'>;

/** Where an explanation is written, and how. */
export interface ExplanationOutput {
  /** Null for standard output. */
  readonly path: string | null;
  readonly format: (typeof INSPECTION_FORMATS)[number];
}

/** @throws UserError for a format there is not, or a file whose name does not tell it */
export function chooseExplanationOutput({ format, output }: Options): ExplanationOutput {
  const path = output === undefined || isStandardOutput(output) ? null : output;
  const named = format === undefined ? undefined : choose('--format', format, INSPECTION_FORMATS);
  return { path, format: named ?? formatOf(path) };
}

function formatOf(path: string | null): ExplanationOutput['format'] {
  if (path === null || !/\.[^./\\]*$/u.test(path) || /\.txt$/iu.test(path)) return 'table';
  if (/\.json$/iu.test(path)) return 'json';
  throw new UserError({ kind: 'unknown-format-of-file', path, allowed: INSPECTION_FORMATS });
}

/** Writes an explanation to its file, whole or not at all, or shows it. */
export async function deliverExplanation(
  explained: Explained,
  { path, format }: ExplanationOutput,
  options: Options,
  language: Language,
  io: Io,
): Promise<void> {
  const text =
    format === 'json' ? await jsonOf(explained) : await tableOf(explained, path, options, language, io);
  io.mark('rendering');
  if (path !== null) writeFiles([{ path, content: text }], io);
  else if (format === 'json') io.stdout.write(text);
  else await show(text, io, options);
}

async function jsonOf(explained: Explained): Promise<string> {
  const { explainedDocument } = await import('../../report/document/explained.ts');
  const { jsonText } = await import('../../report/document/write.ts');
  return `${jsonText(explainedDocument(explained), 2)}\n`;
}

async function tableOf(
  explained: Explained,
  path: string | null,
  { all = false, color, ascii }: Options,
  language: Language,
  io: Io,
): Promise<string> {
  const { renderExplanation } = await import('../../formats/terminal/explanation.ts');
  const toTerminal = path === null;
  const style = styleOf(color ?? (toTerminal && usesColour(io.stdout, io.env)));
  const text = renderExplanation(explained, { language, style, width: widthOf(io, toTerminal), all });
  return !toTerminal && ascii === true ? asciiText(text) : text;
}
