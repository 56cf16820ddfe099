import type { RankView } from '../core/grade-list.ts';
import { UserError } from '../core/errors.ts';
import type { RegionCode } from '../core/model.ts';
import type { WrittenAssessment } from '../plan/assessment/assessment.ts';
import type { RankReport } from '../report/rank-report.ts';
import type { Report } from '../report/report.ts';
import type { RunOptions } from './options.ts';
import { rankedWithin, rankerOf } from './ranker.ts';
import type { RunInput } from './read-sources.ts';
import { run } from './run.ts';

/** What is to be ranked, and how it is shown. */
export interface ToRank {
  /** Null: the last one with data. */
  readonly year: number | null;
  /** These and what is below them, with the ranks they have among all; null: all. */
  readonly regions: readonly RegionCode[] | null;
  readonly view: RankView;
}

/** A ranking, and how a run over the same data ends: 3 if rows had to be left out, else 0. */
export interface RankedRun {
  readonly ranked: RankReport;
  readonly exitCode: Report['gate']['exitCode'];
}

/**
 * Judges a submission as `run` does, and scores, grades and ranks its regions as an assessment says.
 * @throws UserError `nothing-readable` or `nothing-reported`; `plan-invalid` or `config-invalid` for an assessment or
 * waiver of a region that is none; `not-in-a-class` if no region asked for is in any class
 */
export function runRank(
  input: RunInput,
  written: WrittenAssessment,
  options: Omit<RunOptions, 'judging' | 'rules' | 'ranking'>,
  { year, regions: asked, view }: ToRank,
): RankedRun {
  const { plan, regions } = input;
  const report = run(input, {
    ...options,
    judging: { years: year === null ? 'latest' : [year] },
    progressShown: 'in-tables',
    rules: { failOn: [], maxFindings: null },
    ranking: rankerOf(written, plan, regions),
  });
  const { ranking } = report;
  if (ranking === undefined) throw new Error('a run without a ranking');
  const shown = asked === null ? ranking : rankedWithin(ranking, asked, regions);
  if (shown === null)
    throw new UserError({ kind: 'not-in-a-class', regions: (asked ?? []).map(candidateOf(input)) });
  return {
    ranked: { report, ranking: shown, isPart: asked !== null, view },
    exitCode: report.gate.exitCode,
  };
}

function candidateOf({ regions }: RunInput) {
  return (code: RegionCode) => ({ id: code, name: regions.get(code).name });
}
