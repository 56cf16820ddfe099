import type { Case } from '../assess/case.ts';
import { judge } from '../assess/judge.ts';
import { PLAN_SETS_NONE } from '../assess/threshold.ts';
import type { Baseline } from '../core/baselines.ts';
import type { Verdict } from '../core/model.ts';
import { hasFigure } from '../core/reported.ts';
import type { RegionTree } from '../regions/tree.ts';

/**
 * What each indicator came to in the baseline year of the plan, for every region it is judged for; only where
 * anything was reported.
 */
export function baselinesOf(
  verdicts: readonly Pick<Verdict, 'indicator' | 'region'>[],
  { plan, regions, evaluator }: Pick<Case, 'plan' | 'evaluator'> & { readonly regions: RegionTree },
): readonly Baseline[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const judged = new Map(verdicts.map((each) => [`${each.region} ${each.indicator}`, each]));
  return [...judged.values()].flatMap(({ indicator: id, region: code }): Baseline[] => {
    const indicator = indicators.get(id);
    if (indicator === undefined) return [];
    const { baselineYear } = plan;
    const evaluation = evaluator.evaluate(indicator, regions.get(code), baselineYear);
    const shown = judge(indicator, code, baselineYear, evaluation, PLAN_SETS_NONE);
    return hasFigure(shown) ? [baselineOf(shown)] : [];
  });
}

function baselineOf({ indicator, region, value, numerator, denominator, bounds }: Verdict): Baseline {
  return {
    indicator,
    region,
    ...(value === undefined ? {} : { value }),
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(bounds === undefined ? {} : { bounds }),
  };
}
