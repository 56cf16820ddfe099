import type { Level } from '../core/model.ts';
import { LEVELS } from '../core/model.ts';
import type { Indicator, PlannedTarget } from './plan.ts';

/**
 * The level for which a target that holds at a level was stated (docs/rules.md, 5a): that level itself, or the
 * nearest above from which it is applied. Null where the target says nothing of the level: it was stated for
 * lower ones only, or is not to be shared out.
 */
export function statedLevel(
  { levels }: Pick<PlannedTarget, 'levels'>,
  { appliesBelow }: Pick<Indicator, 'appliesBelow'>,
  level: Level,
): Level | null {
  if (levels.includes(level)) return level;
  if (!appliesBelow) return null;
  return LEVELS.slice(0, LEVELS.indexOf(level)).findLast((above) => levels.includes(above)) ?? null;
}

/** The levels at which a target is applied: those its indicator is judged at, below the ones it was stated for. */
export function appliedLevels(
  target: Pick<PlannedTarget, 'levels'>,
  indicator: Pick<Indicator, 'levels' | 'appliesBelow'>,
): readonly Level[] {
  return indicator.levels.filter((level) => {
    const stated = statedLevel(target, indicator, level);
    return stated !== null && stated !== level;
  });
}
