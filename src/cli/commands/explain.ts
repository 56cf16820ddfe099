import { UserError } from '../../core/errors.ts';
import type { Language } from '../../core/languages.ts';
import type { RegionCode } from '../../core/model.ts';
import { plainName } from '../../core/naming.ts';
import { EXPLANATION_FORMATS, EXPLANATION_TABLE } from '../../formats/explanation-formats.ts';
import type { Io } from '../../platform/io.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { ExplainedRun } from '../../run/explain.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import { loadWaivers } from '../inputs/load-waivers.ts';
import { openInputs } from '../inputs/open-inputs.ts';
import { readText } from '../inputs/read-text.ts';
import { savedReportAmong, withInputKept } from '../inputs/saved-report.ts';
import { moment } from '../options/counts-and-dates.ts';
import { chooseRegions, chooseYear } from '../options/choices.ts';
import { chooseIndicator } from '../options/choose-topics.ts';
import { aliasOf, YEAR_WORDS } from '../options/other-names.ts';
import type { OptionsOf } from '../options/registry.ts';
import { chooseOutputIn, outputPaths } from '../outputs/choose-outputs.ts';
import { deliverIn } from '../outputs/deliver.ts';
import { refuseToOverwrite } from '../outputs/overwriting.ts';
import { stageTeller } from '../outputs/verbose.ts';

export type ExplainOptions = OptionsOf<'explain'>;

/**
 * `dabiao explain`: how one verdict came about, from the data or from a saved report. Exits 3 if rows had to be
 * left out, as `check` does; a target that is missed is no failure here.
 */
export async function explain(
  text: string,
  inputs: readonly string[],
  options: ExplainOptions,
  language: Language,
  outside: Io,
): Promise<ExitCode> {
  const io = withInputKept(outside);
  const chosen = chooseOutputIn(EXPLANATION_FORMATS, EXPLANATION_TABLE, options, io);
  const outputs = outputPaths(chosen);
  const saved = await savedReportAmong(inputs, io);
  const { explained, exitCode } =
    saved === null
      ? await ofData(text, inputs, options, outputs, language, io)
      : await ofReport(text, saved, options, outputs, io);
  await deliverIn(explained, chosen, { language, all: options.all ?? false }, options, io);
  return exitCode;
}

async function ofData(
  text: string,
  inputs: readonly string[],
  options: ExplainOptions,
  outputs: readonly string[],
  language: Language,
  io: Io,
): Promise<ExplainedRun> {
  const { plan, sha256 } = await loadPlan(options.targets, io);
  const regions = await loadRegions(options.zones, io);
  const indicator = chooseIndicator(text, plan);
  const region = chooseRegion(options.region, plan, regions);
  const year = yearOf(options.year, plan, indicator);
  const loaded = await loadWaivers(options, plan, moment(options.asOf, io.env['SOURCE_DATE_EPOCH']), io);
  io.mark('plan and regions');

  const opened = await openInputs(inputs, options, { plan, regions, year, outputs, language }, io);
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  const { runExplain } = await import('../../run/explain.ts');
  return runExplain(
    { sha256, regions, ...opened, ...loaded },
    { ...opened, asOf: loaded.asOf, onStage },
    { indicator, region, year },
  );
}

async function ofReport(
  text: string,
  path: string,
  options: ExplainOptions,
  outputs: readonly string[],
  io: Io,
): Promise<ExplainedRun> {
  refuseToOverwrite(outputs, [path], io);
  const regions = await loadRegions(options.zones, io);
  const { openJudged } = await import('../../report/document/open.ts');
  const shown = path === '-' ? path : io.files.shown(path);
  const report = await openJudged(await readText(path, io), shown, regions.all);
  const indicator = chooseIndicator(text, report.plan);
  const region = chooseRegion(options.region, { focus: [] }, regions);
  const year = isLatest(options.year) ? null : yearAmong(options.year, report.scope.years);
  const { explainReport } = await import('../../run/explain-saved.ts');
  return explainReport(report, shown, regions, { indicator, region, year });
}

/** The one region named; null if none is. @throws UserError `several-regions` */
function chooseRegion(
  text: string | undefined,
  plan: Pick<Plan, 'focus'>,
  tree: RegionTree,
): RegionCode | null {
  if (text === undefined) return null;
  const [only, ...others] = new Set(chooseRegions([text], plan, tree));
  if (only === undefined || others.length === 0) return only ?? null;
  const regions = [only, ...others].map((code) => ({ id: code, name: tree.get(code).name }));
  throw new UserError({ kind: 'several-regions', text, regions });
}

function isLatest(text: string | undefined): text is undefined {
  return text === undefined || aliasOf(plainName(text), YEAR_WORDS) === 'latest';
}

/** A year of the plan; null for the last one with data. @throws UserError `bad-year` or `not-judged` */
function yearOf(
  text: string | undefined,
  plan: Plan,
  { id, title }: Plan['indicators'][number],
): number | null {
  if (isLatest(text)) return null;
  const year = chooseYear(text, plan);
  if (year !== plan.baselineYear) return year;
  const why = { code: 'baseline-year', year, years: plan.years } as const;
  throw new UserError({ kind: 'not-judged', indicator: { id, name: title.zh }, why });
}

/** @throws UserError `bad-year` for one that the report did not judge */
function yearAmong(text: string, years: readonly number[]): number {
  const year = years.find((each) => String(each) === plainName(text).replace(/年$/u, ''));
  if (year === undefined) throw new UserError({ kind: 'bad-year', text, years });
  return year;
}
