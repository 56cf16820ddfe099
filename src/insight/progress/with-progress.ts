import type { Case } from '../../assess/case.ts';
import type { Verdict } from '../../core/model.ts';
import type { ProgressMethod } from '../../core/progress.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { progressOf } from './progress.ts';

/** On which years verdicts say their progress: on all, or on the last one for which anything was reported. */
export type ProgressYears = 'all' | 'last';

/**
 * The verdicts, each later than the baseline year with its progress towards the final target.
 * @param judged what they were judged by
 */
export function withProgress(
  verdicts: readonly Verdict[],
  method: ProgressMethod,
  { plan, regions, evaluator }: Pick<Case, 'plan' | 'evaluator'> & { readonly regions: RegionTree },
  years: ProgressYears = 'all',
): readonly Verdict[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const only = years === 'all' ? null : lastYear(verdicts);
  return verdicts.map((verdict) => {
    const indicator = indicators.get(verdict.indicator);
    if (indicator === undefined || (only !== null && verdict.year !== only)) return verdict;
    const region = regions.get(verdict.region);
    const progress = progressOf({ plan, indicator, region, year: verdict.year, evaluator }, method);
    return progress === null ? verdict : { ...verdict, progress };
  });
}

function lastYear(verdicts: readonly Verdict[]): number {
  return verdicts.reduce(
    (last, { year, value, bounds }) =>
      value === undefined && bounds === undefined ? last : Math.max(last, year),
    -Infinity,
  );
}
