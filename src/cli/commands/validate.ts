import type { Language } from '../../core/languages.ts';
import type { Io } from '../../platform/io.ts';
import { run } from '../../run/run.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import { loadWaivers } from '../inputs/load-waivers.ts';
import { openInputs } from '../inputs/open-inputs.ts';
import { chooseChecks, chooseRegions, chooseYear } from '../options/choices.ts';
import { gateSettings } from '../options/gate-settings.ts';
import type { OptionsOf } from '../options/registry.ts';
import { chooseOutputs, outputPaths } from '../outputs/choose-outputs.ts';
import { deliver } from '../outputs/deliver.ts';
import { stageTeller } from '../outputs/verbose.ts';

export type ValidateOptions = OptionsOf<'validate'>;

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
  const skipped = new Set(chooseChecks(options.skip ?? []));
  const { plan, sha256 } = await loadPlan(options.targets, io);
  const regions = await loadRegions(options.zones, io);
  const expected = chooseRegions(options.expect ?? [], plan, regions);
  const gate = await gateSettings(options, [], plan, regions, io);
  const { plan: allowed, waivers } = await loadWaivers(options, plan, gate.asOf, io);

  const asked = {
    plan,
    regions,
    year: chooseYear(options.year, plan),
    outputs: outputPaths(outputs),
    language,
  };
  const opened = await openInputs(inputs, options, asked, io);
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  const report = run(
    { plan: allowed, sha256, regions, ...opened, waivers },
    { ...opened, ...gate, judging: null, expected, skipped, onStage },
  );

  await deliver(report, outputs, options, language, io);
  return report.gate.exitCode;
}
