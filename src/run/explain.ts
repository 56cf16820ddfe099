import { evaluatorOf } from '../assess/evaluate.ts';
import { UserError } from '../core/errors.ts';
import type { Candidate } from '../core/findings.ts';
import type { RegionCode, Verdict } from '../core/model.ts';
import { explain } from '../insight/explain/explain.ts';
import type { Indicator } from '../plan/plan.ts';
import { formerRegions } from '../regions/former.ts';
import { regionResolver } from '../regions/names.ts';
import type { Explained } from '../report/explained.ts';
import { explainedOf } from '../report/explained.ts';
import type { Report } from '../report/report.ts';
import { rowsAbout } from '../sources/tables/rows-about.ts';
import type { Submission } from '../sources/tables/submission.ts';
import { writtenCells } from '../sources/tables/written-cells.ts';
import { findingsAbout } from './findings-about.ts';
import type { RunOptions } from './options.ts';
import type { RunInput } from './read-sources.ts';
import { filesOf } from './read-sources.ts';
import { run } from './run.ts';

/** What is to be explained. */
export interface ToExplain {
  readonly indicator: Indicator;
  /** Null: the topmost region judged. */
  readonly region: RegionCode | null;
  /** Null: the last year with data. */
  readonly year: number | null;
}

/** An explanation, and how a run over the same data ends: 3 if rows had to be left out, else 0. */
export interface ExplainedRun {
  readonly explained: Explained;
  readonly exitCode: Report['gate']['exitCode'];
}

/**
 * Judges a submission as `run` does, and explains one of the verdicts.
 * @throws UserError `nothing-readable` or `nothing-reported`; `not-judged` if there is no such verdict
 */
export function runExplain(
  input: RunInput,
  options: Omit<RunOptions, 'judging' | 'rules'>,
  { indicator, region, year }: ToExplain,
): ExplainedRun {
  const { plan, regions } = input;
  const files = filesOf(input);
  const read: Submission[] = [];
  const judging = {
    years: year === null ? ('all' as const) : [year],
    indicators: [indicator.id],
    ...(region === null ? {} : { regions: [region] }),
  };
  const report = run(input, {
    ...options,
    judging,
    rules: { failOn: [], maxFindings: null },
    onStage: (done) => {
      if (done.stage === 'sources') read.push(done.submission);
      options.onStage?.(done);
    },
  });
  const [submission] = read;
  if (submission === undefined) throw new Error('a run without sources');
  const reported = submission.observations.years();
  const verdict = chooseVerdict(report, indicator, region, reported);
  const evaluator = evaluatorOf(plan, regions, submission.observations);
  const writtenAt = writtenCells(files);
  const account = explain({ plan, tree: regions, evaluator, writtenAt }, verdict);
  const findings = findingsAbout(report.findings, account, indicator, regions, {
    rowAbout: rowsAbout(files, submission.tables, plan, regions, regionResolver(regions, formerRegions())),
    isDataRow: isDataRowOf(submission.tables),
  });
  return {
    explained: explainedOf(report, { ...account, findings }),
    exitCode: report.gate.exitCode,
  };
}

/** The verdict on the region asked for, or the topmost; of the last year with data. */
function chooseVerdict(
  { verdicts, scope, regions }: Report,
  { id, title, levels }: Indicator,
  asked: RegionCode | null,
  reported: ReadonlySet<number>,
): Verdict {
  const code = asked ?? scope.regions[0];
  if (code === undefined) throw new UserError({ kind: 'nothing-reported' });
  const region = regions.find((each) => each.code === code);
  const verdict = latestWithData(
    verdicts.filter((each) => each.region === code),
    reported,
  );
  if (verdict !== undefined) return verdict;
  const named: Candidate = { id: code, name: region?.name ?? code };
  throw new UserError({
    kind: 'not-judged',
    indicator: { id, name: title.zh },
    why: { code: 'level', region: named, levels },
  });
}

/**
 * The last verdict for which something was reported; else that of the last year for which anything was, of whatever
 * region; else the last of all.
 */
export function latestWithData(
  verdicts: readonly Verdict[],
  reported: ReadonlySet<number>,
): Verdict | undefined {
  const byYear = verdicts.toSorted((a, b) => a.year - b.year);
  return byYear.findLast(hasData) ?? byYear.findLast(({ year }) => reported.has(year)) ?? byYear.at(-1);
}

function hasData({ value, bounds, members }: Verdict): boolean {
  return value !== undefined || bounds !== undefined || members.reported > 0;
}

/** Whether a line of a file is none of a header, title or row of totals. */
function isDataRowOf(tables: Submission['tables']) {
  return (at: { readonly path: string; readonly sheet?: string; readonly line: number }): boolean =>
    !tables.some(
      ({ path, sheet, header, titles, leftOut }) =>
        path === at.path &&
        sheet === (at.sheet ?? null) &&
        (header.includes(at.line) ||
          titles.includes(at.line) ||
          leftOut.some(({ line }) => line === at.line)),
    );
}
