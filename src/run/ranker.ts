import type { Evaluator } from '../assess/evaluate.ts';
import type { RegionCode, Verdict } from '../core/model.ts';
import type { Observations } from '../core/observations.ts';
import { reportedYears } from '../core/reported.ts';
import type { Ranking } from '../core/scores.ts';
import { verdictKey } from '../gate/identity.ts';
import { onlyOf } from '../insight/scores/only-of.ts';
import { rankingOf } from '../insight/scores/ranking.ts';
import type { WrittenAssessment } from '../plan/assessment/assessment.ts';
import type { Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import { settleAssessment } from './settle-assessment.ts';

/** What a run has come to, as far as a ranking is made of it. */
export interface Judged {
  readonly evaluator: Evaluator;
  readonly observations: Observations;
  /** After waivers. */
  readonly verdicts: readonly Verdict[];
  readonly scope: { readonly years: readonly number[]; readonly regions: readonly RegionCode[] };
}

/** Null if there is nothing to rank. */
export type Ranker = (judged: Judged) => Ranking | null;

/**
 * Scores, grades and ranks regions as an assessment says.
 * @param year one that is judged; null for the last with figures
 * @throws UserError `plan-invalid` or `config-invalid` for an assessment of a region that is none
 */
export function rankerOf(
  written: WrittenAssessment,
  plan: Plan,
  regions: RegionTree,
  asked: number | null = null,
): Ranker {
  const assessment = settleAssessment(written, plan, regions);
  return ({ evaluator, observations, verdicts, scope }) => {
    const year = asked ?? reportedYears({ verdicts, scope }).at(-1);
    if (year === undefined) return null;
    const waived = new Set(verdicts.filter(({ status }) => status === 'waived').map(verdictKey));
    const input = {
      plan,
      regions,
      evaluator,
      isWaived: (verdict: Parameters<typeof verdictKey>[0]) => waived.has(verdictKey(verdict)),
      hasData: (each: number) => observations.years().has(each),
    };
    return rankingOf(assessment, input, year);
  };
}

/** The same of what was judged alone, with the ranks it has among all; null if none of it is in a class. */
export function scopedRankerOf(...asked: Parameters<typeof rankerOf>): Ranker {
  const rank = rankerOf(...asked);
  const [, , regions] = asked;
  return (judged) => {
    const ranking = rank(judged);
    return ranking && rankedWithin(ranking, judged.scope.regions, regions);
  };
}

/** Of a ranking these regions and what is below them; null if none of them is in a class. */
export function rankedWithin(
  ranking: Ranking,
  codes: readonly RegionCode[],
  regions: RegionTree,
): Ranking | null {
  const isWithin = (code: RegionCode) => regions.lineage(code).some((each) => codes.includes(each.code));
  const shown = onlyOf(ranking, new Set(regions.all.map(({ code }) => code).filter(isWithin)));
  return shown.classes.length === 0 && shown.unclassed.length === 0 ? null : shown;
}
