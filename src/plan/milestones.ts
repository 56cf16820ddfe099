import { rulesBehind } from '../core/comparisons/requirements.ts';
import type { Level } from '../core/model.ts';
import type { Plan, PlannedTarget } from './plan.ts';

/**
 * The final target that a year without a target of its own has a milestone on the way to (docs/rules.md, 5);
 * null if it has none: the plan wants none, the year is not before it, or no line leads to it.
 * @param level only the targets of this level
 */
export function milestoneTowards(
  { milestones }: Pick<Plan, 'milestones'>,
  targets: readonly PlannedTarget[],
  year: number,
  level?: Level,
): PlannedTarget | null {
  if (milestones === 'none') return null;
  let final: PlannedTarget | null = null;
  for (const target of targets) {
    if (level !== undefined && !target.levels.includes(level)) continue;
    if (final === null || target.year > final.year) final = target;
  }
  if (final === null || year >= final.year) return null;
  return rulesBehind(final.requirement).milestone === 'none' ? null : final;
}
