import type { Io } from '../../platform/io.ts';
import type { Submission } from '../../sources/tables/submission.ts';
import type { Words } from '../../locales/words.ts';
import { yunnan } from '../../regions/yunnan.ts';
import { renderInspection } from '../../formats/terminal/inspection.ts';
import { namesOf } from '../../report/names.ts';
import { styleOf } from '../../terminal/style.ts';
import { choose, chooseYear } from '../options/choices.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import type { ShowOptions } from '../outputs/screen.ts';
import { show, usesColour, widthOf } from '../outputs/screen.ts';
import type { NotRead } from '../inputs/gather-inputs.ts';
import type { InputOptions } from '../inputs/read-inputs.ts';
import { readInputs } from '../inputs/read-inputs.ts';

export interface InspectOptions extends InputOptions, ShowOptions {
  readonly year?: string;
  readonly format?: string;
}

/** `dabiao inspect`: how each file was read. What is wrong with the data is for `validate` to say. */
export async function inspect(
  inputs: readonly string[],
  options: InspectOptions,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const format = choose('--format', options.format ?? 'table', ['table', 'json']);
  const { plan } = await loadPlan(options.targets, io);
  const tree = yunnan();
  const { submission, notRead } = await readInputs(
    inputs,
    options,
    { plan, tree, year: chooseYear(options.year, plan), outputs: [], language: words.language },
    io,
  );
  const names = namesOf(plan, tree.all, words.language);
  const text =
    format === 'json'
      ? await inspectionJson(submission, notRead)
      : renderInspection(
          submission.inputs,
          submission.tables,
          notRead,
          words,
          names,
          styleOf(options.color ?? usesColour(io.stdout, io.env)),
          widthOf(io),
        );
  if (format === 'json') io.stdout.write(text);
  else await show(text, io, options);
  return 0;
}

async function inspectionJson({ inputs, tables }: Submission, notRead: readonly NotRead[]): Promise<string> {
  const { inspectionDocument } = await import('../../report/inspection-document.ts');
  return `${JSON.stringify(inspectionDocument(inputs, tables, notRead), undefined, 2)}\n`;
}
