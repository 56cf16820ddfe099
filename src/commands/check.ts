import { assess } from '../assess/assess.ts';
import type { Selection } from '../assess/scope.ts';
import { UserError } from '../errors.ts';
import type { Finding } from '../findings.ts';
import type { IntakeContext, IntakeSettings } from '../intake/context.ts';
import { intakeContext } from '../intake/context.ts';
import type { OpenedFile } from '../intake/open.ts';
import { openFile } from '../intake/open.ts';
import type { Source } from '../intake/source.ts';
import type { Submission } from '../intake/submission.ts';
import { readSubmission, sortFindings } from '../intake/submission.ts';
import type { Io } from '../io.ts';
import type { Language, Status } from '../model.ts';
import type { Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import { yunnan } from '../regions/yunnan.ts';
import type { Report } from '../report/report.ts';
import { VERSION } from '../version.ts';
import { chooseEncoding, chooseFailOn, chooseFormat, chooseIndicator, chooseLevels, chooseRegions, chooseYears, split } from './choices.ts';
import type { ExitCode } from './exit-codes.ts';
import { gatherInputs } from './inputs.ts';
import { loadPlan } from './load-plan.ts';
import { deliver, refuseToOverwrite } from './output.ts';

export interface CheckOptions {
  readonly targets?: string;
  readonly year?: string;
  readonly region?: readonly string[];
  readonly level?: readonly string[];
  readonly indicator?: readonly string[];
  readonly encoding?: string;
  readonly sheet?: readonly string[];
  readonly format?: string;
  readonly output?: string;
  readonly failOn?: readonly string[];
  readonly color?: boolean;
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

  const gathered = await gatherInputs(inputs, io);
  if (output !== undefined) refuseToOverwrite(output, inputs, gathered.sources, io);
  const yearOfTables = years !== 'latest' && options.year !== undefined && years.length === 1 ? (years[0] ?? null) : null;
  const context = intakeContext(plan, tree, { ...intakeSettings(options), year: yearOfTables });
  const submission = readSubmission(await openFiles(gathered.sources, context), context);
  refuseIfEmpty(submission, gathered.findings);
  io.mark('intake');

  const judged = years === 'latest' ? latestYear(submission, plan) : years;
  const assessment = assess(plan, tree, submission.observations, { ...selection, years: judged });
  const crossFindings = assessment.crossChecks.map(({ place, facts }) => submission.findingAt(place, facts));
  const findings = sortFindings([...gathered.findings, ...submission.findings, ...crossFindings]);
  io.mark('assessment');

  const report: Report = {
    tool: { name: 'dabiao', version: VERSION },
    plan,
    sha256: loaded.sha256,
    regions: tree.all,
    scope: { years: judged, regions: assessment.scope },
    inputs: submission.inputs,
    summary: assessment.summary,
    verdicts: assessment.verdicts,
    findings,
  };
  await deliver(report, format, { output, color: options.color }, language, io);
  return exitCodeOf(report, failOn);
}

function intakeSettings({ encoding, sheet, indicator }: CheckOptions): Omit<IntakeSettings, 'year'> {
  const named = indicator === undefined ? [] : split(indicator);
  return {
    encoding: encoding === undefined ? null : chooseEncoding(encoding),
    sheets: sheet === undefined ? null : split(sheet),
    indicator: named.length === 1 ? (named[0] ?? null) : null,
  };
}

/** One after the other, so that no more than one workbook is unpacked at a time. */
async function openFiles(sources: readonly Source[], { settings }: IntakeContext): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const source of sources) opened.push(await openFile(source, settings));
  return opened;
}

function selectionOf({ region, level, indicator }: CheckOptions, plan: Plan, tree: RegionTree): Omit<Selection, 'years'> {
  return {
    ...(region === undefined ? {} : { regions: chooseRegions(region, plan, tree) }),
    ...(level === undefined ? {} : { levels: chooseLevels(level) }),
    ...(indicator === undefined ? {} : { indicators: split(indicator).map((text) => chooseIndicator(text, plan).id) }),
  };
}

/**
 * If not one input could be read there is nothing to judge, and the findings are what stands in the way. A submission that says nothing
 * must not pass for one that meets every target.
 */
function refuseIfEmpty({ inputs, findings, observations }: Submission, others: readonly Finding[]): void {
  const all = sortFindings([...others, ...findings]);
  if (inputs.every(({ layout }) => layout === 'none')) throw new UserError({ kind: 'nothing-readable', findings: all });
  if (observations.length === 0 && all.length === 0) throw new UserError({ kind: 'nothing-reported' });
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
