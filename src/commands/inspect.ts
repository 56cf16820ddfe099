import type { Io } from '../io.ts';
import type { Words } from '../locales/words.ts';
import { yunnan } from '../regions/yunnan.ts';
import { renderInspection } from '../report/inspection.ts';
import { namesOf } from '../report/names.ts';
import { styleOf } from '../report/table/style.ts';
import { chooseFormat, chooseYear } from './choices.ts';
import type { ExitCode } from './exit-codes.ts';
import { loadPlan } from './load-plan.ts';
import { usesColour, widthOf } from './output.ts';
import type { InputOptions } from './read-inputs.ts';
import { readInputs } from './read-inputs.ts';

/** `dabiao inspect`: how each file was read. What is wrong with the data is for `validate` to say. */
export async function inspect(inputs: readonly string[], options: InputOptions, words: Words, io: Io): Promise<ExitCode> {
  const format = chooseFormat(options.format, undefined);
  const { plan } = await loadPlan(options.targets, io);
  const tree = yunnan();
  const { submission } = await readInputs(inputs, options, { plan, tree, year: chooseYear(options.year, plan) }, io);
  const names = namesOf(plan, tree.all, words.language);
  const text =
    format.name === 'json'
      ? `${JSON.stringify({ schemaVersion: '1', inputs: submission.inputs, tables: submission.tables }, undefined, 2)}\n`
      : renderInspection(submission.inputs, submission.tables, words, names, styleOf(options.color ?? usesColour(io.stdout, io.env)), widthOf(io));
  io.stdout.write(text);
  return 0;
}
