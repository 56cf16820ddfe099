import type { Language } from '../../core/languages.ts';
import type { Io } from '../../platform/io.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { ReportOptions, ToPublish } from '../inputs/report-to-publish.ts';
import { judgedToPublish, savedToPublish } from '../inputs/report-to-publish.ts';
import { savedReportAmong, withInputKept } from '../inputs/saved-report.ts';
import type { AskedKind, SplitLevel } from '../options/choose-document.ts';
import { chooseKind, chooseSplit } from '../options/choose-document.ts';
import type { DocumentFolder, DocumentOutput } from '../outputs/choose-documents.ts';
import { chooseDocuments, chooseFolder, filesIn } from '../outputs/choose-documents.ts';
import { outputPaths } from '../outputs/choose-outputs.ts';
import { deliverDocuments } from '../outputs/deliver-documents.ts';
import { deliverFeedback, regionsTold } from '../outputs/deliver-feedback.ts';

/** One document of the whole, or one for each region of a level. */
type Asked =
  | { readonly kind: AskedKind; readonly outputs: readonly DocumentOutput[] }
  | { readonly level: SplitLevel; readonly place: DocumentFolder };

/**
 * `dabiao report`: the document that an office signs and sends, from the data or from a saved report. It is no gate:
 * exits 3 if rows or files had to be left out, and else 0.
 * @param given the options of the command line, by their long flags
 */
export async function report(
  inputs: readonly string[],
  options: ReportOptions,
  given: readonly string[],
  language: Language,
  outside: Io,
): Promise<ExitCode> {
  const io = withInputKept(outside);
  const asked = askedOf(options, io);
  const outputs = 'outputs' in asked ? outputPaths(asked.outputs) : filesIn(asked.place, asked.level);
  const saved = await savedReportAmong(inputs, io);
  const published =
    saved === null
      ? await judgedToPublish(inputs, options, outputs, language, io)
      : await savedToPublish(saved, options, given, outputs, language, io);
  await deliver(published, asked, options, language, io);
  const { reasons } = published.report.gate;
  return reasons.some(({ code }) => code === 'data-rejected') ? 3 : 0;
}

function askedOf(options: ReportOptions, io: Io): Asked {
  if (options.split === undefined)
    return { kind: chooseKind(options.kind ?? 'monitor'), outputs: chooseDocuments(options, io) };
  const level = chooseSplit(options.split);
  return { level, place: chooseFolder(options, level, io) };
}

async function deliver(
  { report: made, year, texts }: ToPublish,
  asked: Asked,
  options: ReportOptions,
  language: Language,
  io: Io,
): Promise<void> {
  if ('outputs' in asked) {
    const audience = options.public === true ? 'public' : 'office';
    const document = { kind: asked.kind, year, language, audience, texts } as const;
    await deliverDocuments(made, document, asked.outputs, io);
    return;
  }
  const told = regionsTold(made, asked.level);
  await deliverFeedback(made, told, { year, language, texts }, asked.place, options, io);
}
