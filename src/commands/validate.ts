import { assess } from '../assess/assess.ts';
import type { Io } from '../io.ts';
import type { Language } from '../model.ts';
import { yunnan } from '../regions/yunnan.ts';
import { implausible } from '../plausibility/checks.ts';
import { chooseChecks, chooseFormat, chooseYear } from './choices.ts';
import type { ExitCode } from './exit-codes.ts';
import { loadPlan } from './load-plan.ts';
import { deliver } from './output.ts';
import type { InputOptions } from './read-inputs.ts';
import { readInputs } from './read-inputs.ts';
import { reportOf } from './report-of.ts';

export interface ValidateOptions extends InputOptions {
  readonly skip?: readonly string[];
}

/** `dabiao validate`: everything `check` finds wrong with the data, and what seems odd about it, and no verdict. Exits 3 if rows or files had to be left out. */
export async function validate(inputs: readonly string[], options: ValidateOptions, language: Language, io: Io): Promise<ExitCode> {
  const output = options.output === '-' ? undefined : options.output;
  const format = chooseFormat(options.format, output);
  const skipped = chooseChecks(options.skip ?? []);
  const loaded = await loadPlan(options.targets, io);
  const { plan } = loaded;
  const tree = yunnan();
  const read = await readInputs(inputs, { ...options, output }, { plan, tree, year: chooseYear(options.year, plan) }, io);
  const { observations, findingAt } = read.submission;
  const odd = implausible(plan, tree, observations).map(({ place, facts }) => findingAt(place, facts));
  const all = reportOf(loaded, tree, read, assess(plan, tree, observations, { years: [] }), [], odd);
  const findings = all.findings.filter(({ facts }) => !skipped.includes(facts.code));
  await deliver({ ...all, findings }, format, { output, color: options.color }, language, io);
  return findings.some(({ severity }) => severity === 'error') ? 3 : 0;
}
