import type { Judging } from '../../assess/scope.ts';
import { UserError } from '../../core/errors.ts';
import type { Language } from '../../core/languages.ts';
import { DIFF_FORMATS, DIFF_TABLE } from '../../formats/diff-formats.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { Report } from '../../report/report.ts';
import type { ToCompare } from '../../run/diff.ts';
import { runDiff } from '../../run/diff.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import type { Side } from '../inputs/report-or-inputs.ts';
import { openSide, reportOf } from '../inputs/report-or-inputs.ts';
import { withInputKept } from '../inputs/saved-report.ts';
import { chooseLevels, chooseRegions, split } from '../options/choices.ts';
import { chooseIndicators } from '../options/choose-topics.ts';
import { chooseComparedYears, yearAskedOf } from '../options/compared-years.ts';
import type { OptionsOf } from '../options/registry.ts';
import { chooseOutputsIn, outputPaths } from '../outputs/choose-outputs.ts';
import { deliverIn } from '../outputs/deliver.ts';

export type DiffOptions = OptionsOf<'diff'>;

/**
 * `dabiao diff`: two reports, saved or made of data for this, beside each other. Exits 1 if something that passed
 * no longer does, 3 if rows of the data were left out.
 */
export async function diff(
  given: readonly [before: string, after: string],
  options: DiffOptions,
  language: Language,
  outside: Io,
): Promise<ExitCode> {
  const io = withInputKept(outside);
  if (given.every((each) => each === '-')) throw new UserError({ kind: 'stdin-twice' });
  const chosen = chooseOutputsIn(DIFF_FORMATS, DIFF_TABLE, options, io);
  const outputs = outputPaths(chosen);
  const loaded = await loadPlan(options.targets, io);
  const regions = await loadRegions(options.zones, io);
  const before = await openSide(given[0], regions, outputs, io);
  const after = await openSide(given[1], regions, outputs, io);
  const years = chooseComparedYears(options.year, yearsOf(loaded.plan, [before, after]));
  const filter = filterOf(options, loaded.plan, regions, [before, after]);
  io.mark('plan and regions');

  const judged = async (side: Side, year: number | null): Promise<ToCompare> => {
    const judging: Judging = { years: 'all', ...filter };
    const settings = { ...loaded, regions, judging, year, outputs };
    const report = await reportOf(side, options, settings, language, io);
    refuseYearNotJudged(report, side, year);
    return { name: side.name, from: side.saved === null ? 'inputs' : 'report', report };
  };
  const [then, now] = [
    await judged(before, yearAskedOf(years, 'before')),
    await judged(after, yearAskedOf(years, 'after')),
  ];
  const report = runDiff(then, now, regions, { years, filter });

  await deliverIn(report, chosen, { language }, options, io);
  return report.exitCode;
}

type Filter = Omit<Judging, 'years'>;

/** @throws UserError `year-not-judged` */
function refuseYearNotJudged({ scope: { years } }: Report, { name }: Side, year: number | null): void {
  if (year !== null && !years.includes(year))
    throw new UserError({ kind: 'year-not-judged', path: name, year, years });
}

/** Those of the plan, and of saved reports, whatever their plan. */
function yearsOf(plan: Plan, sides: readonly Side[]): readonly number[] {
  const years = [...plan.years, ...sides.flatMap(({ saved }) => saved?.scope.years ?? [])];
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** An indicator of a saved report may be one that the plan at hand does not have. */
function filterOf(
  { region, level, indicator }: DiffOptions,
  plan: Plan,
  tree: RegionTree,
  sides: readonly Side[],
): Filter {
  const saved = new Set(sides.flatMap((side) => side.saved?.plan.indicators.map(({ id }) => id) ?? []));
  return {
    ...(region === undefined ? {} : { regions: chooseRegions(region, plan, tree) }),
    ...(level === undefined ? {} : { levels: chooseLevels(level) }),
    ...(indicator === undefined
      ? {}
      : {
          indicators: split(indicator).flatMap((text) =>
            saved.has(text) ? [text] : chooseIndicators([text], plan),
          ),
        }),
  };
}
