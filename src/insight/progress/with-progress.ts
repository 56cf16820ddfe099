import type { Case } from '../../assess/case.ts';
import type { RegionCode, Verdict } from '../../core/model.ts';
import type { ProgressMethod } from '../../core/progress.ts';
import { hasFigure } from '../../core/reported.ts';
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
  needsIt: (verdict: Verdict) => boolean = () => true,
): readonly Verdict[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  return verdicts.map((verdict) => {
    const indicator = needsIt(verdict) ? indicators.get(verdict.indicator) : undefined;
    if (indicator === undefined) return verdict;
    const region = regions.get(verdict.region);
    const progress = progressOf({ plan, indicator, region, year: verdict.year, evaluator }, method);
    return progress === null ? verdict : { ...verdict, progress };
  });
}

/** Verdicts on some regions, of the last year for which anything was reported anywhere. */
export function lastOfRegions(
  verdicts: readonly Verdict[],
  regions: readonly RegionCode[],
): (verdict: Verdict) => boolean {
  const asked = new Set(regions);
  const last = lastYear(verdicts);
  return ({ region, year }) => year === last && asked.has(region);
}

function lastYear(verdicts: readonly Verdict[]): number {
  return verdicts.reduce(
    (last, verdict) => (hasFigure(verdict) ? Math.max(last, verdict.year) : last),
    -Infinity,
  );
}
