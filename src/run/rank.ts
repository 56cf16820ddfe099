import { evaluatorOf } from '../assess/evaluate.ts';
import type { RankView } from '../core/grade-list.ts';
import { UserError } from '../core/errors.ts';
import type { RegionCode } from '../core/model.ts';
import { verdictKey } from '../gate/identity.ts';
import { onlyOf } from '../insight/scores/only-of.ts';
import { rankingOf } from '../insight/scores/ranking.ts';
import type { WrittenAssessment } from '../plan/assessment/assessment.ts';
import type { RankReport } from '../report/rank-report.ts';
import type { Report } from '../report/report.ts';
import type { Submission } from '../sources/tables/submission.ts';
import type { RunOptions } from './options.ts';
import type { RunInput } from './read-sources.ts';
import { run } from './run.ts';
import { settleAssessment } from './settle-assessment.ts';

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
  options: Omit<RunOptions, 'judging' | 'rules'>,
  { year, regions: asked, view }: ToRank,
): RankedRun {
  const { plan, regions } = input;
  const assessment = settleAssessment(written, plan, regions);
  const read: Submission[] = [];
  const report = run(input, {
    ...options,
    judging: { years: year === null ? 'latest' : [year] },
    progressShown: 'in-tables',
    rules: { failOn: [], maxFindings: null },
    onStage: (done) => {
      if (done.stage === 'sources') read.push(done.submission);
      options.onStage?.(done);
    },
  });
  const [submission] = read;
  const [ranked] = report.scope.years;
  if (submission === undefined || ranked === undefined) throw new Error('a run without sources or years');
  const { observations } = submission;
  const waived = new Set(report.verdicts.filter(({ status }) => status === 'waived').map(verdictKey));
  const ranking = rankingOf(
    assessment,
    {
      plan,
      regions,
      evaluator: evaluatorOf(plan, regions, observations),
      isWaived: (verdict) => waived.has(verdictKey(verdict)),
      hasData: (each) => observations.some((one) => one.year === each),
    },
    ranked,
  );
  const shown = asked === null ? ranking : onlyOf(ranking, within(asked, input));
  if (shown.classes.length === 0 && shown.unclassed.length === 0)
    throw new UserError({ kind: 'not-in-a-class', regions: (asked ?? []).map(candidateOf(input)) });
  return {
    ranked: { report, ranking: shown, isPart: asked !== null, view },
    exitCode: report.gate.exitCode,
  };
}

function within(asked: readonly RegionCode[], { regions }: RunInput): ReadonlySet<RegionCode> {
  const isAsked = (code: RegionCode) => regions.lineage(code).some((each) => asked.includes(each.code));
  return new Set(regions.all.map(({ code }) => code).filter(isAsked));
}

function candidateOf({ regions }: RunInput) {
  return (code: RegionCode) => ({ id: code, name: regions.get(code).name });
}
