import type { Judging } from '../../assess/scope.ts';
import { isAskedFor } from '../../assess/scope.ts';
import { UserError } from '../../core/errors.ts';
import type { Language } from '../../core/languages.ts';
import { VERSION } from '../../core/version.ts';
import { DIFF_FORMATS, DIFF_TABLE } from '../../formats/diff-formats.ts';
import { failsByItself } from '../../gate/gate.ts';
import { compareReports } from '../../insight/diff/compare-reports.ts';
import type { AskedYears } from '../../insight/diff/years.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { DiffReport, DiffSource } from '../../report/diff/diff-report.ts';
import { exitCodeOf, mergedPlan } from '../../report/diff/diff-report.ts';
import type { Report } from '../../report/report.ts';
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
  const sides = {
    before: await openSide(given[0], regions, outputs, io),
    after: await openSide(given[1], regions, outputs, io),
  };
  const asked = chooseComparedYears(options.year, yearsOf(loaded.plan, [sides.before, sides.after]));
  const filter = filterOf(options, loaded.plan, regions, [sides.before, sides.after]);
  io.mark('plan and regions');

  const judged = async (side: 'before' | 'after') => {
    const year = yearAskedOf(asked, side);
    const judging: Judging = { years: 'all', ...filter };
    const settings = { ...loaded, regions, judging, year, outputs };
    return judgedIn(await reportOf(sides[side], options, settings, language, io), sides[side], year);
  };
  const reports = { before: await judged('before'), after: await judged('after') };
  const report = compared(reports, sides, asked, filter, regions);

  await deliverIn(report, chosen, { language }, options, io);
  return report.exitCode;
}

type Filter = Omit<Judging, 'years'>;
interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** @throws UserError `nothing-to-compare` if nothing that is asked for is in either */
function compared(
  { before, after }: Both<Report>,
  sides: Both<Side>,
  asked: AskedYears,
  filter: Filter,
  tree: RegionTree,
): DiffReport {
  const years = [...new Set([...before.scope.years, ...after.scope.years])];
  const found = compareReports(before, after, asked, isAskedFor({ ...filter, years }, years, tree));
  if (found.entries.length === 0)
    throw new UserError({
      kind: 'nothing-to-compare',
      before: sides.before.name,
      after: sides.after.name,
    });
  const sources = { before: sourceOf(sides.before, before), after: sourceOf(sides.after, after) };
  return {
    tool: { name: 'dabiao', version: VERSION },
    ...sources,
    plan: mergedPlan(before.plan, after.plan),
    regions: tree.all,
    directMembers: tree.directMembers,
    diff: found,
    exitCode: exitCodeOf(found, [sources.before, sources.after]),
  };
}

function sourceOf({ name, saved }: Side, { asOf, plan, sha256, scope, findings }: Report): DiffSource {
  return {
    name,
    from: saved === null ? 'inputs' : 'report',
    asOf,
    plan: { id: plan.id, title: plan.title, sha256 },
    years: scope.years,
    regions: scope.regions,
    rejected: findings.filter(failsByItself).length,
  };
}

/** @throws UserError `year-not-judged` */
function judgedIn(report: Report, { name }: Side, year: number | null): Report {
  const { years } = report.scope;
  if (year === null || years.includes(year)) return report;
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
