import type { Case } from '../../assess/case.ts';
import type { Verdict } from '../../core/model.ts';
import type { ProgressMethod } from '../../core/progress.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { progressOf } from './progress.ts';

/**
 * The verdicts, each later than the baseline year with its progress towards the final target.
 * @param judged what they were judged by
 */
export function withProgress(
  verdicts: readonly Verdict[],
  method: ProgressMethod,
  { plan, regions, evaluator }: Pick<Case, 'plan' | 'evaluator'> & { readonly regions: RegionTree },
): readonly Verdict[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  return verdicts.map((verdict) => {
    const indicator = indicators.get(verdict.indicator);
    if (indicator === undefined) return verdict;
    const region = regions.get(verdict.region);
    const progress = progressOf({ plan, indicator, region, year: verdict.year, evaluator }, method);
    return progress === null ? verdict : { ...verdict, progress };
  });
}
