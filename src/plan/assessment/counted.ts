import type { Level } from '../../core/model.ts';
import type { AppliedTargets } from '../../core/scores.ts';
import type { Indicator } from '../plan.ts';
import { statedLevel } from '../stated-level.ts';

/** The levels at which an indicator may count in a score: one of its targets holds there. */
export function countedLevels(
  indicator: Pick<Indicator, 'levels' | 'targets' | 'appliesBelow' | 'formula'>,
  appliedTargets: AppliedTargets,
): readonly Level[] {
  return indicator.levels.filter((level) =>
    indicator.targets.some((target) => {
      const stated = statedLevel(target, indicator, level);
      return stated === level || (stated !== null && appliedTargets === 'counted');
    }),
  );
}
