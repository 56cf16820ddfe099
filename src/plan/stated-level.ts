import { rulesBehind } from '../core/comparisons/requirements.ts';
import type { Level } from '../core/model.ts';
import { LEVELS } from '../core/model.ts';
import type { Indicator, PlannedTarget } from './plan.ts';

type Stated = Pick<PlannedTarget, 'levels' | 'requirement'>;
type Judged = Pick<Indicator, 'appliesBelow' | 'formula'>;

/**
 * The level for which a target that holds at a level was stated (docs/rules.md, 5a): that level itself, or the
 * nearest above from which it is applied. Null where the target says nothing of the level: it was stated for
 * lower ones only, or is not to be shared out.
 */
export function statedLevel(target: Stated, indicator: Judged, level: Level): Level | null {
  const { levels } = target;
  if (levels.includes(level)) return level;
  if (!indicator.appliesBelow || isOfTheWhole(target, indicator)) return null;
  return LEVELS.slice(0, LEVELS.indexOf(level)).findLast((above) => levels.includes(above)) ?? null;
}

/** Four of something in the province are not four in each prefecture: a number of things is no share of any. */
function isOfTheWhole({ requirement }: Stated, { formula }: Judged): boolean {
  return (
    'value' in requirement && (formula.kind === 'count' || rulesBehind(requirement).measures === 'members')
  );
}

/** The levels at which a target is applied: those its indicator is judged at, below the ones it was stated for. */
export function appliedLevels(
  target: Stated,
  indicator: Judged & Pick<Indicator, 'levels'>,
): readonly Level[] {
  return indicator.levels.filter((level) => {
    const stated = statedLevel(target, indicator, level);
    return stated !== null && stated !== level;
  });
}
