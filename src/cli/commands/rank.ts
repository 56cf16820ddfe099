import type { RankView } from '../../core/grade-list.ts';
import { UserError } from '../../core/errors.ts';
import type { Language } from '../../core/languages.ts';
import { RANK_FORMATS, RANK_TABLE } from '../../formats/rank-formats.ts';
import type { Io } from '../../platform/io.ts';
import { runRank } from '../../run/rank.ts';
import type { ExitCode } from '../exit-codes.ts';
import { assessedPlan } from '../inputs/load-assessment.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import { loadWaivers } from '../inputs/load-waivers.ts';
import { openInputs } from '../inputs/open-inputs.ts';
import { chooseRegions } from '../options/choices.ts';
import { moment } from '../options/counts-and-dates.ts';
import { chooseJudgedYear } from '../options/judged-year.ts';
import type { OptionsOf } from '../options/registry.ts';
import { chooseOutputIn, outputPaths } from '../outputs/choose-outputs.ts';
import { deliverIn } from '../outputs/deliver.ts';
import { stageTeller } from '../outputs/verbose.ts';

export type RankOptions = OptionsOf<'rank'>;

/**
 * `dabiao rank`: scores, grades and ranks of regions, as the plan or a file of its own declares them. It exits 3
 * only if rows or files had to be left out; a low grade is no failure of the run.
 */
export async function rank(
  inputs: readonly string[],
  options: RankOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const outputs = chooseOutputIn(RANK_FORMATS, RANK_TABLE, options, io);
  const view = viewOf(options);
  if (view === 'public' && options.region !== undefined) throw new UserError({ kind: 'public-of-some' });
  const { plan, sha256, path } = await loadPlan(options.targets, io);
  const assessed = await assessedPlan(options, plan, io);
  const { assessment } = assessed;
  if (assessment === undefined)
    throw new UserError({
      kind: 'no-assessment',
      path: io.files.shown(path),
      file: options.assessment ?? null,
    });
  const regions = await loadRegions(options.zones, io);
  const year = chooseJudgedYear(options.year, plan.years);
  const asked = options.region === undefined ? null : chooseRegions(options.region, plan, regions);
  const asOf = moment(options.asOf, io.env['SOURCE_DATE_EPOCH']);
  const loaded = await loadWaivers(options, assessed, asOf, io);
  io.mark('plan and regions');

  const opened = await openInputs(
    inputs,
    options,
    { plan, regions, year, outputs: outputPaths(outputs), language },
    io,
  );
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  const { ranked, exitCode } = runRank(
    { sha256, regions, ...opened, ...loaded },
    assessment,
    { ...opened, asOf: loaded.asOf, onStage },
    { year, regions: asked, view },
  );

  await deliverIn(ranked, outputs, { language }, options, io);
  return exitCode;
}

function viewOf({ grades = false, public: isPublic = false }: RankOptions): RankView {
  return isPublic ? 'public' : grades ? 'grades' : 'ranking';
}
