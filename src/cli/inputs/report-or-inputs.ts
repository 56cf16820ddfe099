import type { Judging } from '../../assess/scope.ts';
import type { Language } from '../../core/languages.ts';
import type { LoadedPlan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { openJudged } from '../../report/document/open.ts';
import type { Report } from '../../report/report.ts';
import { run } from '../../run/run.ts';
import { refuseToOverwrite } from '../outputs/overwriting.ts';
import { stageTeller } from '../outputs/verbose.ts';
import { moment } from '../options/counts-and-dates.ts';
import type { OptionsOf } from '../options/registry.ts';
import { loadWaivers } from './load-waivers.ts';
import type { InputOptions } from './open-inputs.ts';
import { openInputs } from './open-inputs.ts';
import { readText } from './read-text.ts';
import { isSavedReport } from './saved-report.ts';

/** Something that is a report, or can be judged into one. */
export interface Side {
  /** As messages name it. */
  readonly name: string;
  /** The report that was saved; null for data. */
  readonly saved: Report | null;
  /** What the command line calls it. */
  readonly given: string;
}

/**
 * Reads a saved report, and leaves data as it is.
 * @param io with its input kept, as that is looked at before it is read as data
 * @throws UserError `bad-report`, also for a report without verdicts
 */
export async function openSide(
  given: string,
  regions: RegionTree,
  outputs: readonly string[],
  io: Io,
): Promise<Side> {
  const name = given === '-' ? given : io.files.shown(given);
  if (!(await isSavedReport(given, io))) return { name, saved: null, given };
  refuseToOverwrite(outputs, [given], io);
  return { name, saved: await openJudged(await readText(given, io), name, regions.all), given };
}

interface Judged extends LoadedPlan {
  readonly regions: RegionTree;
  readonly judging: Judging;
  /** The year of tables that don't name theirs. */
  readonly year: number | null;
  readonly outputs: readonly string[];
}

type JudgeOptions = InputOptions & Pick<OptionsOf<'diff'>, 'asOf' | 'waivers' | 'verbose'>;

/** The report of a side: as it was saved, or read and judged like `check` does. */
export async function reportOf(
  { saved, given }: Side,
  options: JudgeOptions,
  { plan, sha256, regions, judging, year, outputs }: Judged,
  language: Language,
  io: Io,
): Promise<Report> {
  if (saved !== null) return saved;
  const asOf = moment(options.asOf, io.env['SOURCE_DATE_EPOCH']);
  const loaded = await loadWaivers(options, plan, asOf, io);
  const opened = await openInputs([given], options, { plan, regions, year, outputs, language }, io);
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  return run({ sha256, regions, ...opened, ...loaded }, { ...opened, asOf: loaded.asOf, judging, onStage });
}
