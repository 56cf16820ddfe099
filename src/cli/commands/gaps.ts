import type { Language } from '../../core/languages.ts';
import { GAPS_FORMATS, GAPS_TABLE } from '../../formats/gaps-formats.ts';
import { gapsOf } from '../../insight/gaps/gaps.ts';
import type { Io } from '../../platform/io.ts';
import { run } from '../../run/run.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import { openInputs } from '../inputs/open-inputs.ts';
import { chooseFocus } from '../options/choices.ts';
import type { OptionsOf } from '../options/registry.ts';
import { chooseOutputIn, outputPaths } from '../outputs/choose-outputs.ts';
import { deliverIn } from '../outputs/deliver.ts';
import { stageTeller } from '../outputs/verbose.ts';
import { judgingOf, yearOfTables } from './check.ts';

export type GapsOptions = OptionsOf<'gaps'>;

/**
 * `dabiao gaps`: how the focus groups of the plan stand against the rest of the counties. Nothing is judged, and
 * it exits 3 only if rows or files had to be left out.
 */
export async function gaps(
  inputs: readonly string[],
  options: GapsOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const outputs = chooseOutputIn(GAPS_FORMATS, GAPS_TABLE, options, io);
  const loaded = await loadPlan(options.targets, io);
  const { sha256 } = loaded;
  // Where nothing is judged there is nothing to waive.
  const { allowances: _allowances, ...plan } = loaded.plan;
  const regions = await loadRegions(options.zones, io);
  const judging = judgingOf(options, plan, regions);
  const groups = chooseFocus(options.region ?? [], plan, regions);

  const asked = {
    plan,
    regions,
    year: yearOfTables(judging, options),
    outputs: outputPaths(outputs),
    language,
  };
  const opened = await openInputs(inputs, options, asked, io);
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  const rules = { failOn: [], maxFindings: null };
  const report = run(
    { plan, sha256, regions, ...opened },
    { ...opened, rules, judging, groups, gaps: gapsOf, onStage },
  );

  await deliverIn(report, outputs, { language }, options, io);
  return report.gate.exitCode;
}
