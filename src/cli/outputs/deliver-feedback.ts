import type { DocumentAsked } from '../../content/make-document.ts';
import { feedbackOf } from '../../content/make-document.ts';
import { UserError } from '../../core/errors.ts';
import type { Region } from '../../core/model.ts';
import { hasFigure } from '../../core/reported.ts';
import { wordsOf } from '../../locales/index.ts';
import type { Io, NewFile } from '../../platform/io.ts';
import type { Report } from '../../report/report.ts';
import type { SplitLevel } from '../options/choose-document.ts';
import type { DocumentFolder } from './choose-documents.ts';
import { fileOf } from './choose-documents.ts';
import { assetsOf } from './deliver-documents.ts';
import { progressLine } from './progress.ts';
import type { ShowOptions } from './screen.ts';
import { tell } from './verbose.ts';
import { writeInTurn } from './write-files.ts';

type Asked = Omit<DocumentAsked, 'kind' | 'audience'>;

/** The regions of a level that a document is written for, and those without any figure. */
export interface Told {
  readonly told: readonly Region[];
  readonly silent: readonly Region[];
}

/** @throws UserError `nothing-to-split` if no region of the level has any figure */
export function regionsTold({ regions, scope, verdicts }: Report, level: SplitLevel): Told {
  const judged = new Set(verdicts.map(({ region }) => region));
  const reported = new Set(verdicts.filter(hasFigure).map(({ region }) => region));
  const ofLevel = regions.filter((region) => region.level === level && judged.has(region.code));
  const told = ofLevel.filter(({ code }) => reported.has(code));
  if (told.length > 0) return { told, silent: ofLevel.filter(({ code }) => !reported.has(code)) };
  const [only, ...others] = scope.regions;
  const top = others.length === 0 ? regions.find(({ code }) => code === only) : undefined;
  const region = top === undefined ? null : { id: top.code, name: top.name };
  throw new UserError({ kind: 'nothing-to-split', level, region });
}

/**
 * Writes what each region is told of itself, a file each: all of them in the end, or none. One is made, written and
 * let go of after the other.
 */
export async function deliverFeedback(
  report: Report,
  { told, silent }: Told,
  asked: Asked,
  place: DocumentFolder,
  { ascii }: ShowOptions,
  io: Io,
): Promise<void> {
  const { reporting, list } = wordsOf(asked.language);
  const write = await place.format.load();
  const progress = progressLine(io, ascii);
  async function* documents(): AsyncGenerator<NewFile> {
    for (const [i, region] of told.entries()) {
      progress.show(reporting.progress(i + 1, told.length, region.name));
      const content = await write(feedbackOf(report, region.code, asked), assetsOf(io));
      yield { path: fileOf(place, region), content };
    }
  }
  try {
    await writeInTurn(documents(), io);
  } finally {
    progress.end();
  }
  io.mark('documents');
  if (silent.length > 0)
    tell(reporting.withoutFigures(silent.length, list(silent.map(({ name }) => name))), io);
}
