import type { Judging } from '../assess/scope.ts';
import { isAskedFor } from '../assess/scope.ts';
import { UserError } from '../core/errors.ts';
import { VERSION } from '../core/version.ts';
import { failsByItself } from '../gate/gate.ts';
import { compareReports } from '../insight/diff/compare-reports.ts';
import type { AskedYears } from '../insight/diff/years.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { DiffReport, DiffSource } from '../report/diff/diff-report.ts';
import { exitCodeOf, mergedPlan } from '../report/diff/diff-report.ts';
import type { Report } from '../report/report.ts';

/** A report that is compared, and where it comes from. */
export interface ToCompare extends Pick<DiffSource, 'name' | 'from'> {
  readonly report: Report;
}

/** What of two reports is compared. */
export interface DiffOptions {
  readonly years?: AskedYears;
  /** The verdicts, of whatever year. */
  readonly filter?: Omit<Judging, 'years'>;
}

/**
 * Compares two reports: changed targets, what became of each judgement, corrected data.
 * @throws UserError `nothing-to-compare` if nothing that is asked for is in either
 */
export function runDiff(
  before: ToCompare,
  after: ToCompare,
  regions: RegionTree,
  { years: asked = { kind: 'any' }, filter = {} }: DiffOptions = {},
): DiffReport {
  const [then, now] = [before.report, after.report];
  const years = [...new Set([...then.scope.years, ...now.scope.years])];
  const diff = compareReports(then, now, asked, isAskedFor({ ...filter, years }, years, regions));
  if (diff.entries.length === 0)
    throw new UserError({ kind: 'nothing-to-compare', before: before.name, after: after.name });
  const sources = { before: sourceOf(before), after: sourceOf(after) };
  return {
    tool: { name: 'dabiao', version: VERSION },
    ...sources,
    plan: mergedPlan(then.plan, now.plan),
    regions: regions.all,
    directMembers: regions.directMembers,
    diff,
    exitCode: exitCodeOf(diff, [sources.before, sources.after]),
  };
}

function sourceOf({ name, from, report }: ToCompare): DiffSource {
  const { asOf, plan, sha256, scope, findings } = report;
  return {
    name,
    from,
    asOf,
    plan: { id: plan.id, title: plan.title, sha256 },
    years: scope.years,
    regions: scope.regions,
    rejected: findings.filter(failsByItself).length,
  };
}
