import type { Judging } from '../../assess/scope.ts';
import type { Language } from '../../core/languages.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { run } from '../../run/run.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import { loadWaivers } from '../inputs/load-waivers.ts';
import { openInputs } from '../inputs/open-inputs.ts';
import {
  chooseFailOn,
  chooseFocus,
  chooseLevels,
  chooseProgressMethod,
  chooseRegions,
  chooseYears,
} from '../options/choices.ts';
import { chooseIndicators } from '../options/choose-topics.ts';
import { gateSettings } from '../options/gate-settings.ts';
import { gapsFinder, recordedInsights } from '../options/insights.ts';
import type { OptionsOf } from '../options/registry.ts';
import { chooseOutputs, outputPaths } from '../outputs/choose-outputs.ts';
import { deliver } from '../outputs/deliver.ts';
import { stageTeller } from '../outputs/verbose.ts';

export type CheckOptions = OptionsOf<'check'>;

/** `dabiao check`: reads a submission, judges it, and writes the report. */
export async function check(
  inputs: readonly string[],
  options: CheckOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const outputs = chooseOutputs(options, io);
  const failOn = chooseFailOn(options.failOn ?? ['fail']);
  const progressMethod = chooseProgressMethod(options.progressMethod ?? 'linear');
  const progressShown = outputs.every(({ format }) => format.forTerminals) ? 'in-tables' : 'all';
  const { plan, sha256 } = await loadPlan(options.targets, io);
  const regions = await loadRegions(options.zones, io);
  const judging = judgingOf(options, plan, regions);
  const groups = chooseFocus(options.region ?? [], plan, regions);
  const records = outputs.some(({ format }) => format.records);
  const expected = chooseRegions(options.expect ?? [], plan, regions);
  const gate = await gateSettings(options, failOn, plan, regions, io);
  const insights = records
    ? await recordedInsights(plan, regions)
    : { gaps: groups.length > 0 ? await gapsFinder() : null };
  const loaded = await loadWaivers(options, plan, gate.asOf, io);
  io.mark('plan and regions');

  const asked = {
    plan,
    regions,
    year: yearOfTables(judging, options),
    outputs: outputPaths(outputs),
    language,
  };
  const opened = await openInputs(inputs, options, asked, io);
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  const report = run(
    { sha256, regions, ...opened, ...loaded },
    {
      ...opened,
      ...gate,
      asOf: loaded.asOf,
      judging,
      groups,
      ...insights,
      progressMethod,
      progressShown,
      expected,
      onStage,
    },
  );

  await deliver(report, outputs, options, language, io);
  return report.gate.exitCode;
}

/** What to judge, as the command line says. @throws UserError */
export function judgingOf(
  { year, region, level, indicator }: Pick<CheckOptions, 'year' | 'region' | 'level' | 'indicator'>,
  plan: Plan,
  regions: RegionTree,
): Judging {
  return {
    years: chooseYears(year, plan.years),
    ...(region === undefined ? {} : { regions: chooseRegions(region, plan, regions) }),
    ...(level === undefined ? {} : { levels: chooseLevels(level) }),
    ...(indicator === undefined ? {} : { indicators: chooseIndicators(indicator, plan) }),
  };
}

/** A single year asked for is also that of tables that don't name theirs. */
export function yearOfTables({ years }: Judging, { year }: Pick<CheckOptions, 'year'>): number | null {
  const [only, ...others] = typeof years === 'string' || year === undefined ? [] : years;
  return only === undefined || others.length > 0 ? null : only;
}
