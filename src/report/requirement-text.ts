import { rulesBehind } from '../core/comparisons/requirements.ts';
import type { Decimal } from '../core/model.ts';
import type { Names, Words } from '../locales/words.ts';
import type { Formula, Requirement } from '../plan/plan.ts';
import { withUnit } from './shown-values.ts';

/** What a plan asks for, in short: ≥ 90%, 80–95%, ≈ 30% ± 1 个百分点, above the year before. In a list there is little room. */
export function requirementText(
  requirement: Requirement,
  unit: string,
  formula: Formula,
  words: Words,
  names: Names,
  inList = false,
): string {
  if (!('value' in requirement)) return words.targets.withoutFigure[requirement.comparison];
  const { sign, measures } = rulesBehind(requirement);
  const figures = 'upper' in requirement ? `${requirement.value}–${requirement.upper}` : requirement.value;
  const counted =
    measures === 'members' && formula.kind === 'share'
      ? words.verdict.counties(figures, formula.of)
      : withUnit(figures, measures === 'members' ? 'members' : unit);
  const difference = (amount: Decimal) =>
    inList && unit === 'percent' ? words.verdict.percentagePointsInShort(amount) : names.inUnit(amount, unit);
  const tolerance = 'tolerance' in requirement ? `± ${difference(requirement.tolerance)}` : '';
  return [sign, counted, tolerance].filter((part) => part !== '').join(' ');
}
