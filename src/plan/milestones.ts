import { rulesBehind } from '../core/comparisons/requirements.ts';
import type { Plan, PlannedTarget } from './plan.ts';

/**
 * The final target that a year without a target has a milestone on the way to (docs/rules.md, 5); null if it
 * has none: the plan wants none, it states a target for that year at some level, the year is not before the
 * final one, or no line leads to it.
 */
export function milestoneTowards(
  { milestones }: Pick<Plan, 'milestones'>,
  targets: readonly PlannedTarget[],
  year: number,
): PlannedTarget | null {
  if (milestones === 'none' || targets.some((target) => target.year === year)) return null;
  const final = finalTarget(targets);
  if (final === null || year >= final.year) return null;
  return rulesBehind(final.requirement).milestone === 'none' ? null : final;
}

/** The target of the last year that has one; null without targets. */
export function finalTarget(targets: readonly PlannedTarget[]): PlannedTarget | null {
  let final: PlannedTarget | null = null;
  for (const target of targets) if (final === null || target.year > final.year) final = target;
  return final;
}
