import { assess } from '../../assess/assess.ts';
import type { Io } from '../../platform/io.ts';
import type { Language } from '../../core/model.ts';
import { implausible } from '../../checks/plausibility.ts';
import { yunnan } from '../../regions/yunnan.ts';
import { chooseChecks, chooseRegions, chooseYear } from '../options/choices.ts';
import type { ExitCode } from '../exit-codes.ts';
import { missingReports } from '../../checks/not-reported.ts';
import type { GateOptions } from '../options/gate-settings.ts';
import { gateSettings } from '../options/gate-settings.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import type { OutputOptions } from '../outputs/outputs.ts';
import { chooseOutputs, deliver, outputPaths } from '../outputs/outputs.ts';
import type { InputOptions } from '../inputs/read-inputs.ts';
import { handedIn, readInputs } from '../inputs/read-inputs.ts';
import { reportOf } from '../../run/report-of.ts';

export interface ValidateOptions extends InputOptions, OutputOptions, GateOptions {
  readonly year?: string;
  readonly skip?: readonly string[];
}

/**
 * `dabiao validate`: everything `check` finds wrong with the data, and what seems odd about it, and no
 * verdict. Exits 3 if rows or files had to be left out.
 */
export async function validate(
  inputs: readonly string[],
  options: ValidateOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const outputs = chooseOutputs(options, io);
  const skipped = new Set<string>(chooseChecks(options.skip ?? []));
  const loaded = await loadPlan(options.targets, io);
  const { plan } = loaded;
  const tree = yunnan();
  const expected = chooseRegions(options.expect ?? [], plan, tree);
  const settings = await gateSettings(options, [], plan, tree, io);
  const world = { plan, tree, year: chooseYear(options.year, plan), outputs: outputPaths(outputs), language };
  const read = await readInputs(inputs, options, world, io);
  const { observations, findingAt } = read.submission;
  const odd = implausible(plan, tree, observations).map(({ place, facts }) => findingAt(place, facts));
  const more = [
    ...odd,
    ...missingReports(expected, observations, plan.years, tree, handedIn(inputs, options, io)),
  ];
  const assessment = assess(plan, tree, observations, { years: [] });
  const report = reportOf(
    { loaded, tree, read, assessment, years: [], more, asked: () => false },
    { ...settings, skipped },
  );
  await deliver(report, outputs, options, language, io);
  return report.gate.exitCode;
}
