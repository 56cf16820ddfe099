import { UserError } from '../core/errors.ts';
import type { RegionCode, Verdict } from '../core/model.ts';
import { explainSaved } from '../insight/explain/saved.ts';
import type { RegionTree } from '../regions/tree.ts';
import { reportedYears } from '../core/reported.ts';
import { explainedOf } from '../report/explained.ts';
import type { Report, ReportIndicator } from '../report/report.ts';
import type { ExplainedRun } from './explain.ts';
import { latestWithData } from './explain.ts';
import { findingsAbout } from './findings-about.ts';

/** What is to be explained of a saved report. */
export interface SavedToExplain {
  readonly indicator: ReportIndicator;
  /** Null: the topmost region judged. */
  readonly region: RegionCode | null;
  /** Null: the last year with data. */
  readonly year: number | null;
}

/**
 * Explains a verdict of a saved report with what that holds.
 * @param path what to call the report
 * @throws UserError `not-judged` if it has no such verdict; `several-regions` if none of them is named
 */
export function explainReport(
  report: Report,
  path: string,
  tree: RegionTree,
  { indicator, region, year }: SavedToExplain,
): ExplainedRun {
  const code = region ?? topmost(report);
  const reported = new Set(reportedYears(report));
  const verdict = latestWithData(
    report.verdicts.filter(
      (each) =>
        each.indicator === indicator.id && each.region === code && (year === null || each.year === year),
    ),
    reported,
  );
  if (verdict === undefined)
    throw new UserError({
      kind: 'not-judged',
      indicator: { id: indicator.id, name: indicator.title.zh },
      why: { code: 'not-in-report', path, region: candidateOf(code, report), year },
    });
  const account = explainSaved(indicator, levelOf(verdict, tree), verdict);
  const findings = findingsAbout(report.findings, account, indicator, tree, {
    rowAbout: () => null,
    isDataRow: () => true,
  });
  return {
    explained: explainedOf(report, { ...account, findings }, path),
    exitCode: report.gate.exitCode === 3 ? 3 : 0,
  };
}

function levelOf({ region }: Verdict, tree: RegionTree) {
  return tree.get(region).level;
}

function topmost(report: Report): RegionCode {
  const [only, ...others] = report.scope.regions;
  if (only === undefined) throw new UserError({ kind: 'nothing-reported' });
  if (others.length === 0) return only;
  const regions = [only, ...others].map((code) => candidateOf(code, report));
  throw new UserError({ kind: 'several-regions', text: null, regions });
}

function candidateOf(code: RegionCode, { regions }: Report) {
  return { id: code, name: regions.find((region) => region.code === code)?.name ?? code };
}
