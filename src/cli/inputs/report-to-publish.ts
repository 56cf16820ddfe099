import { UserError } from '../../core/errors.ts';
import type { Language } from '../../core/languages.ts';
import { wordsOf } from '../../locales/index.ts';
import type { Io } from '../../platform/io.ts';
import type { ReportTexts } from '../../content/texts.ts';
import { openJudged } from '../../report/document/open.ts';
import type { Report } from '../../report/report.ts';
import { run } from '../../run/run.ts';
import { chooseFocus, chooseProgressMethod, chooseRegions } from '../options/choices.ts';
import { moment } from '../options/counts-and-dates.ts';
import { recordedInsights } from '../options/insights.ts';
import { chooseJudgedYear } from '../options/judged-year.ts';
import type { OptionsOf } from '../options/registry.ts';
import { refuseToOverwrite } from '../outputs/overwriting.ts';
import { stageTeller, tell } from '../outputs/verbose.ts';
import { assessedPlan } from './load-assessment.ts';
import { loadPlan } from './load-plan.ts';
import { loadRegions } from './load-regions.ts';
import { loadTexts } from './load-texts.ts';
import { loadWaivers } from './load-waivers.ts';
import { openInputs } from './open-inputs.ts';
import { readText } from './read-text.ts';
import { yunnan } from '../../regions/yunnan.ts';

export type ReportOptions = OptionsOf<'report'>;

/** What documents are made of. */
export interface ToPublish {
  readonly report: Report;
  /** The one asked for; null for the last one with figures. */
  readonly year: number | null;
  readonly texts: ReportTexts;
}

/**
 * Judges data as `check` does: every year of the plan, whichever is reported on, and all that a report records.
 * @param outputs files to be written
 */
export async function judgedToPublish(
  inputs: readonly string[],
  options: ReportOptions,
  outputs: readonly string[],
  language: Language,
  io: Io,
): Promise<ToPublish> {
  const progressMethod = chooseProgressMethod(options.progressMethod ?? 'linear');
  const { plan: written, sha256 } = await loadPlan(options.targets, io);
  const plan = await assessedPlan(options, written, io);
  const regions = await loadRegions(options.zones, io);
  const year = chooseJudgedYear(options.year, plan.years);
  const texts = await loadTexts(options, plan, io);
  const asked = options.region;
  const within = asked === undefined ? {} : { regions: chooseRegions(asked, plan, regions) };
  const groups = chooseFocus(asked ?? [], plan, regions);
  const expected = chooseRegions(options.expect ?? [], plan, regions);
  const insights = await recordedInsights(plan, regions, year);
  const asOf = moment(options.asOf, io.env['SOURCE_DATE_EPOCH']);
  const loaded = await loadWaivers(options, plan, asOf, io);
  io.mark('plan and regions');

  const opened = await openInputs(inputs, options, { plan, regions, year, outputs, language }, io);
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  const report = run(
    { sha256, regions, ...opened, ...loaded },
    {
      ...opened,
      ...insights,
      asOf: loaded.asOf,
      judging: { years: 'all', ...within },
      rules: { failOn: [], maxFindings: null },
      groups,
      expected,
      progressMethod,
      onStage,
    },
  );
  return { report, year, texts };
}

/** What goes with a saved report too: what document is made of it, and where. */
const OF_DOCUMENTS: ReadonlySet<string> = new Set([
  '--kind',
  '--year',
  '--output',
  '--format',
  '--public',
  '--split',
  '--texts',
]);

/**
 * Reads a saved report; what it does not hold, and a document of the data would, is said on standard error.
 * @param given the options of the command line
 * @throws UserError `bad-report`, or `only-with-data` for options that say how data is read and judged
 */
export async function savedToPublish(
  path: string,
  options: ReportOptions,
  given: readonly string[],
  outputs: readonly string[],
  language: Language,
  io: Io,
): Promise<ToPublish> {
  const shown = path === '-' ? path : io.files.shown(path);
  const idle = given.filter((each) => !OF_DOCUMENTS.has(each));
  if (idle.length > 0) throw new UserError({ kind: 'only-with-data', path: shown, options: idle });
  refuseToOverwrite(outputs, [path], io);
  const report = await openJudged(await readText(path, io), shown, yunnan().all);
  const year = chooseJudgedYear(options.year, report.scope.years);
  const texts = await loadTexts(options, report.plan, io);
  sayWhatIsMissing(report, year, shown, language, io);
  return { report, year, texts };
}

function sayWhatIsMissing(
  { baselines, ranking }: Report,
  year: number | null,
  path: string,
  language: Language,
  io: Io,
): void {
  const { reporting } = wordsOf(language);
  if (baselines === undefined) tell(reporting.withoutBaselines(path), io);
  if (ranking !== undefined && year !== null && ranking.year !== year)
    tell(reporting.rankingOfOtherYear(path, ranking.year, year), io);
}
