import type { Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { RunOptions } from '../../run/options.ts';

/** What works out gaps; loaded only where they are asked for. */
export async function gapsFinder() {
  return (await import('../../insight/gaps/gaps.ts')).gapsOf;
}

/**
 * What a report that is recorded holds beside its verdicts: gaps, baselines, and the ranking the plan declares.
 * @param year of the ranking; null for the last with figures
 */
export async function recordedInsights(
  plan: Plan,
  regions: RegionTree,
  year: number | null = null,
): Promise<Required<Pick<RunOptions, 'gaps' | 'baselines' | 'ranking'>>> {
  const [gaps, { baselinesOf }, ranking] = await Promise.all([
    gapsFinder(),
    import('../../insight/baselines.ts'),
    rankerWithin(plan, regions, year),
  ]);
  return { gaps, baselines: baselinesOf, ranking };
}

async function rankerWithin(plan: Plan, regions: RegionTree, year: number | null) {
  if (plan.assessment === undefined) return null;
  const { scopedRankerOf } = await import('../../run/ranker.ts');
  return scopedRankerOf(plan.assessment, plan, regions, year);
}
