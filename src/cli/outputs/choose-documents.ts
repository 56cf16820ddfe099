import { UserError } from '../../core/errors.ts';
import type { DocumentFormat } from '../../formats/document-formats.ts';
import { DOCUMENT_FORMATS } from '../../formats/document-formats.ts';
import type { ReportFormat } from '../../formats/report-formats.ts';
import { isBinary, REPORT_FORMATS, USUAL_DOCUMENT, USUAL_FEEDBACK } from '../../formats/report-formats.ts';
import type { Io } from '../../platform/io.ts';
import { chooseFormatAmong, split } from '../options/choices.ts';
import type { OptionsOf } from '../options/registry.ts';
import type { OutputIn } from './choose-outputs.ts';
import { chooseOutputsIn, isStandardOutput } from './choose-outputs.ts';
import type { SideFiles } from './overwriting.ts';

export type DocumentOutput = OutputIn<ReportFormat>;

type Options = SideFiles & Pick<OptionsOf<'report'>, 'format' | 'output' | 'public' | 'split' | 'kind'>;

/**
 * Where documents of a whole report are written, and how.
 * @throws UserError, also for what is no text on standard output, and for the report itself with `--public`
 */
export function chooseDocuments(options: Options, io: Io): DocumentOutput[] {
  const outputs = chooseOutputsIn(REPORT_FORMATS, USUAL_DOCUMENT, options, io);
  for (const { path, format } of outputs) {
    if (path === null && isBinary(format))
      throw new UserError({ kind: 'format-needs-file', format: format.name });
    // The report holds every name and number that the document leaves out.
    if (options.public === true && 'isReport' in format)
      throw new UserError({
        kind: 'said-twice',
        first: '--public',
        second: path === null ? `--format ${format.name}` : `--output ${path}`,
      });
  }
  return outputs;
}

/** A folder of documents, one for each region. */
export interface DocumentFolder {
  readonly folder: string;
  readonly format: DocumentFormat;
}

/** @throws UserError for anything but one folder and one format of documents, and for options that don't go with it */
export function chooseFolder(options: Options, { files }: Io): DocumentFolder {
  const { output = [], format = [], kind } = options;
  const split = `--split ${options.split ?? ''}`;
  // Whoever is told of itself is told by name, and in a document of its own kind.
  if (options.public === true) throw new UserError({ kind: 'said-twice', first: split, second: '--public' });
  if (kind !== undefined) throw new UserError({ kind: 'said-twice', first: split, second: `--kind ${kind}` });
  const [folder, ...others] = output;
  if (folder === undefined || others.length > 0)
    throw new UserError({
      kind: 'split-needs-folder',
      given: folder === undefined ? null : output.join(', '),
    });
  const isFile = files.kind(folder) === 'file' || REPORT_FORMATS.some((each) => each.files.test(folder));
  if (isStandardOutput(folder) || isFile) throw new UserError({ kind: 'split-needs-folder', given: folder });
  return { folder, format: formatOfFolder(format) };
}

function formatOfFolder(given: readonly string[]): DocumentFormat {
  const [format, ...others] = split(given).map((text) => chooseFormatAmong(REPORT_FORMATS, text));
  if (format === undefined) return USUAL_FEEDBACK;
  if (others.length === 0 && !('isReport' in format)) return format;
  throw new UserError({
    kind: 'split-in-one-format',
    formats: [format, ...others].map(({ name }) => name),
    allowed: DOCUMENT_FORMATS.map(({ name }) => name),
  });
}
