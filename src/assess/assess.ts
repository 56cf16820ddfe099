import type { Observation, Region, RegionCode, Summary, Verdict } from '../core/model.ts';
import { summarise } from '../core/summary.ts';
import type { Indicator, Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { Evaluator } from './evaluate.ts';
import { evaluatorOf } from './evaluate.ts';
import { judge } from './judge.ts';
import type { Selection } from './scope.ts';
import { regionsBelow, scopeRegions } from './scope.ts';
import { targetOf } from './targets.ts';

export interface Assessment {
  /** The topmost regions judged; none if there is no data. */
  readonly scope: readonly RegionCode[];
  /** By region (a parent before its members), indicator in the order of the plan, and year. */
  readonly verdicts: readonly Verdict[];
  readonly summary: Summary;
}

/**
 * Judges every indicator of a plan for each region in scope and year asked for. Pure: the same plan, regions
 * and observations give the same assessment, whatever the order of the observations.
 * @param evaluator what the observations come to, where it is known already
 */
export function assess(
  plan: Plan,
  tree: RegionTree,
  observations: Iterable<Observation>,
  selection: Selection,
  evaluator: Evaluator = evaluatorOf(plan, tree, observations),
): Assessment {
  const scope = scopeRegions(tree, observations, selection.regions);
  const years = selection.years.toSorted((a, b) => a - b);
  const indicators = plan.indicators.filter(({ id }) => selection.indicators?.includes(id) ?? true);
  const verdicts = regionsBelow(tree, scope, selection.levels).flatMap((region) =>
    indicators
      .filter(({ levels }) => levels.includes(region.level))
      .flatMap((indicator) => years.map((year) => verdictOn(plan, indicator, region, year, evaluator))),
  );
  return {
    scope: scope.map(({ code }) => code),
    verdicts,
    summary: summarise(verdicts, (code) => tree.get(code).level),
  };
}

function verdictOn(
  plan: Plan,
  indicator: Indicator,
  region: Region,
  year: number,
  evaluator: Evaluator,
): Verdict {
  return judge(
    indicator,
    region.code,
    year,
    evaluator.evaluate(indicator, region, year),
    targetOf({ plan, indicator, region, year, evaluator }),
  );
}
