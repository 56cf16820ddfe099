import { UserError } from '../../core/errors.ts';
import type { Region } from '../../core/model.ts';
import type { DocumentFormat } from '../../formats/document-formats.ts';
import { DOCUMENT_FORMATS } from '../../formats/document-formats.ts';
import type { ReportFormat } from '../../formats/report-formats.ts';
import {
  endingOf,
  isBinary,
  REPORT_FORMATS,
  USUAL_DOCUMENT,
  USUAL_FEEDBACK,
} from '../../formats/report-formats.ts';
import type { Io } from '../../platform/io.ts';
import { yunnan } from '../../regions/yunnan.ts';
import { chooseFormatAmong, split } from '../options/choices.ts';
import type { SplitLevel } from '../options/choose-document.ts';
import type { OptionsOf } from '../options/registry.ts';
import type { OutputIn } from './choose-outputs.ts';
import { chooseOutputsIn, isStandardOutput, refuseNowhere } from './choose-outputs.ts';
import type { SideFiles } from './overwriting.ts';
import { refuseToOverwrite, sideFiles } from './overwriting.ts';
import { unlessRefused } from './write-files.ts';

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
    if (options.public === true && 'isReport' in format)
      throw new UserError({
        kind: 'report-not-public',
        output: path === null ? `--format ${format.name}` : `--output ${path}`,
      });
  }
  return outputs;
}

/** A folder of documents, one for each region. */
export interface DocumentFolder {
  readonly folder: string;
  readonly format: DocumentFormat;
}

/** The file of a region: 530100-昆明市.html. */
export function fileOf({ folder, format }: DocumentFolder, { code, name }: Region): string {
  const safe = `${code}-${name}`.replaceAll(/[\p{C}\s/\\:*?"<>|]/gu, '_');
  return `${folder.replace(/[/\\]+$/u, '')}/${safe}.${endingOf(format)}`;
}

/** Every file that may be written, whichever regions have any data. */
export function filesIn(place: DocumentFolder, level: SplitLevel): string[] {
  return yunnan()
    .all.filter((region) => region.level === level)
    .map((region) => fileOf(place, region));
}

/** @throws UserError for anything but one folder and one format of documents, and for options that don't go with it */
export function chooseFolder(options: Options, level: SplitLevel, io: Io): DocumentFolder {
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
  if (isStandardOutput(folder) || isFile(folder, io))
    throw new UserError({ kind: 'split-needs-folder', given: folder });
  const place = { folder, format: formatOfFolder(format) };
  const files = filesIn(place, level);
  for (const path of files) unlessRefused(() => refuseNowhere(path, io.files));
  unlessRefused(() => refuseToOverwrite(files, sideFiles(options, io), io));
  return place;
}

/** One that is there, or one that its name says to be one. */
function isFile(path: string, { files }: Io): boolean {
  const kind = unlessRefused(() => files.kind(path));
  return kind === 'file' || (kind === 'none' && REPORT_FORMATS.some((each) => each.files.test(path)));
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
