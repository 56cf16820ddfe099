import type { Level } from '../core/model.ts';
import { LEVELS } from '../core/model.ts';
import type { Indicator, PlannedTarget } from './plan.ts';

/** The levels at which a target is applied (docs/rules.md, 5a): those judged below the ones it was stated for. */
export function appliedLevels(
  { levels }: Pick<Indicator, 'levels'>,
  { levels: stated }: Pick<PlannedTarget, 'levels'>,
): readonly Level[] {
  const depth = (level: Level) => LEVELS.indexOf(level);
  const highest = Math.min(...stated.map(depth));
  return levels.filter((level) => !stated.includes(level) && depth(level) > highest);
}
