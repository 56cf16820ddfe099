import { assess } from '../assess/assess.ts';
import type { Selection } from '../assess/scope.ts';
import type { Submission } from '../intake/submission.ts';
import type { Io } from '../io.ts';
import type { Language, Status } from '../model.ts';
import type { Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import { yunnan } from '../regions/yunnan.ts';
import type { Report } from '../report/report.ts';
import { chooseFailOn, chooseFormat, chooseIndicator, chooseLevels, chooseRegions, chooseYears, split } from './choices.ts';
import type { ExitCode } from './exit-codes.ts';
import { loadPlan } from './load-plan.ts';
import { deliver } from './output.ts';
import type { InputOptions } from './read-inputs.ts';
import { readInputs } from './read-inputs.ts';
import { reportOf } from './report-of.ts';

export interface CheckOptions extends InputOptions {
  readonly region?: readonly string[];
  readonly level?: readonly string[];
  readonly failOn?: readonly string[];
}

/** `dabiao check`: reads a submission, judges it, and writes the report. */
export async function check(inputs: readonly string[], options: CheckOptions, language: Language, io: Io): Promise<ExitCode> {
  const output = options.output === '-' ? undefined : options.output;
  const format = chooseFormat(options.format, output);
  const failOn = chooseFailOn(options.failOn ?? ['fail']);
  const loaded = await loadPlan(options.targets, io);
  const { plan } = loaded;
  const tree = yunnan();
  const years = chooseYears(options.year, plan.years);
  const selection = selectionOf(options, plan, tree);
  io.mark('plan and regions');

  const yearOfTables = years !== 'latest' && options.year !== undefined && years.length === 1 ? (years[0] ?? null) : null;
  const read = await readInputs(inputs, { ...options, output }, { plan, tree, year: yearOfTables }, io);
  io.mark('intake');

  const judged = years === 'latest' ? latestYear(read.submission, plan) : years;
  const assessment = assess(plan, tree, read.submission.observations, { ...selection, years: judged });
  const report = reportOf(loaded, tree, read, assessment, judged);
  io.mark('assessment');

  await deliver(report, format, { output, color: options.color }, language, io);
  return exitCodeOf(report, failOn);
}

function selectionOf({ region, level, indicator }: CheckOptions, plan: Plan, tree: RegionTree): Omit<Selection, 'years'> {
  return {
    ...(region === undefined ? {} : { regions: chooseRegions(region, plan, tree) }),
    ...(level === undefined ? {} : { levels: chooseLevels(level) }),
    ...(indicator === undefined ? {} : { indicators: split(indicator).map((text) => chooseIndicator(text, plan).id) }),
  };
}

/** The last year of the plan for which something was reported; the last of all if nothing was. */
function latestYear({ observations }: Submission, { years }: Plan): readonly number[] {
  const reported = new Set(observations.map(({ year }) => year));
  return [years.findLast((year) => reported.has(year)) ?? Math.max(...years)];
}

/** 3 before 1 before 0: whoever reads only the code must not take a judgement for complete when data was left out. */
function exitCodeOf({ findings, verdicts }: Report, failOn: readonly Status[]): ExitCode {
  if (findings.some(({ severity }) => severity === 'error')) return 3;
  return verdicts.some(({ status }) => failOn.includes(status)) ? 1 : 0;
}
