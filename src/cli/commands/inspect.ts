import { renderInspection } from '../../formats/terminal/inspection.ts';
import type { Words } from '../../locales/words.ts';
import type { Io } from '../../platform/io.ts';
import { namesOf } from '../../report/names.ts';
import { readSources } from '../../run/read-sources.ts';
import { styleOf } from '../../terminal/style.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import { openInputs } from '../inputs/open-inputs.ts';
import { choose, chooseYear } from '../options/choices.ts';
import type { OptionsOf } from '../options/registry.ts';
import { INSPECTION_FORMATS } from '../options/registry/reports.ts';
import { show, usesColour, widthOf } from '../outputs/screen.ts';
import { stageTeller } from '../outputs/verbose.ts';

export type InspectOptions = OptionsOf<'inspect'>;

/** `dabiao inspect`: how each file was read. What is wrong with the data is for `validate` to say. */
export async function inspect(
  inputs: readonly string[],
  options: InspectOptions,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const format = choose('--format', options.format ?? 'table', INSPECTION_FORMATS);
  const { plan } = await loadPlan(options.targets, io);
  const regions = await loadRegions(options.zones, io);
  const asked = {
    plan,
    regions,
    year: chooseYear(options.year, plan),
    outputs: [],
    language: words.language,
  };
  const opened = await openInputs(inputs, options, asked, io);

  const onStage = stageTeller({ plan, regions, ...opened }, options, words.language, io);
  const { submission } = readSources({ plan, regions, ...opened }, opened.reading, onStage);
  const { inputs: read, tables } = submission;

  const { notRead } = opened;
  if (format === 'json') {
    const { inspectionDocument } = await import('../../report/inspection-document.ts');
    io.stdout.write(`${JSON.stringify(inspectionDocument(read, tables, notRead), undefined, 2)}\n`);
    return 0;
  }
  const style = styleOf(options.color ?? usesColour(io.stdout, io.env));
  const names = namesOf(plan, [...regions.all, ...regions.directMembers], words.language);
  await show(renderInspection(read, tables, notRead, words, names, style, widthOf(io)), io, options);
  return 0;
}
