import { assess } from '../../assess/assess.ts';
import type { Selection } from '../../assess/scope.ts';
import type { Submission } from '../../sources/tables/submission.ts';
import type { Io } from '../../platform/io.ts';
import type { Language, Verdict } from '../../core/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { yunnan } from '../../regions/yunnan.ts';
import { chooseFailOn, chooseLevels, chooseRegions, chooseYears } from '../options/choices.ts';
import { chooseIndicators } from '../options/choose-topics.ts';
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

export interface CheckOptions extends InputOptions, OutputOptions, GateOptions {
  readonly year?: readonly string[];
  readonly region?: readonly string[];
  readonly level?: readonly string[];
  readonly failOn?: readonly string[];
}

/** `dabiao check`: reads a submission, judges it, and writes the report. */
export async function check(
  inputs: readonly string[],
  options: CheckOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const outputs = chooseOutputs(options, io);
  const failOn = chooseFailOn(options.failOn ?? ['fail']);
  const loaded = await loadPlan(options.targets, io);
  const { plan } = loaded;
  const tree = yunnan();
  const years = chooseYears(options.year, plan.years);
  const selection = selectionOf(options, plan, tree);
  const expected = chooseRegions(options.expect ?? [], plan, tree);
  const settings = await gateSettings(options, failOn, plan, tree, io);
  io.mark('plan and regions');

  const yearOfTables =
    years !== 'latest' && options.year !== undefined && years.length === 1 ? (years[0] ?? null) : null;
  const read = await readInputs(
    inputs,
    options,
    { plan, tree, year: yearOfTables, outputs: outputPaths(outputs), language },
    io,
  );
  const { observations } = read.submission;
  io.mark('intake');

  const judged = years === 'latest' ? latestYear(read.submission, plan) : years;
  const assessment = assess(plan, tree, observations, { ...selection, years: judged });
  const more = missingReports(expected, observations, judged, tree, handedIn(inputs, options, io));
  // What is later than the latest year of the data was the latest the last time.
  const asked = askedFor(
    selection,
    (year) => (years === 'latest' ? year >= Math.min(...judged) : years.includes(year)),
    tree,
  );
  const report = reportOf({ loaded, tree, read, assessment, years: judged, more, asked }, settings);
  io.mark('assessment');

  await deliver(report, outputs, options, language, io);
  return report.gate.exitCode;
}

function selectionOf(
  { region, level, indicator }: CheckOptions,
  plan: Plan,
  tree: RegionTree,
): Omit<Selection, 'years'> {
  return {
    ...(region === undefined ? {} : { regions: chooseRegions(region, plan, tree) }),
    ...(level === undefined ? {} : { levels: chooseLevels(level) }),
    ...(indicator === undefined ? {} : { indicators: chooseIndicators(indicator, plan) }),
  };
}

function askedFor(
  { regions, levels, indicators }: Omit<Selection, 'years'>,
  inYears: (year: number) => boolean,
  tree: RegionTree,
) {
  return ({ indicator, region, year }: Verdict): boolean =>
    inYears(year) &&
    (indicators?.includes(indicator) ?? true) &&
    (levels?.includes(tree.get(region).level) ?? true) &&
    (regions === undefined || tree.lineage(region).some(({ code }) => regions.includes(code)));
}

/** The last year of the plan for which something was reported; the last of all if nothing was. */
function latestYear({ observations }: Submission, { years }: Plan): readonly number[] {
  const reported = new Set(observations.map(({ year }) => year));
  return [years.findLast((year) => reported.has(year)) ?? Math.max(...years)];
}
