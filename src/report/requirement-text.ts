import type { Words } from '../locales/words.ts';
import type { Formula, Requirement } from '../plan/plan.ts';
import { withUnit } from './shown-values.ts';

type Texts = {
  readonly [C in Requirement['comparison']]: (
    requirement: Requirement<C>,
    unit: string,
    formula: Formula,
    words: Words,
  ) => string;
};

const TEXTS: Texts = {
  'at-least': ({ value }, unit) => `≥ ${withUnit(value, unit)}`,
  'at-most': ({ value }, unit) => `≤ ${withUnit(value, unit)}`,
  between: ({ value, upper }, unit) => `${value}–${withUnit(upper, unit)}`,
  about: ({ value, tolerance }, unit) => `≈ ${withUnit(value, unit)} ±${tolerance}`,
  'members-at-least': ({ value }, _unit, formula, words) =>
    `≥ ${formula.kind === 'share' ? words.verdict.counties(value, formula.of) : value}`,
  'above-year-before': (_requirement, _unit, _formula, words) => words.targets.aboveYearBefore,
};

/** What a plan asks for, in short: ≥ 90%, 80–95%, above the year before. */
export function requirementText<C extends Requirement['comparison']>(
  requirement: Requirement<C> & { readonly comparison: C },
  unit: string,
  formula: Formula,
  words: Words,
): string {
  return TEXTS[requirement.comparison](requirement, unit, formula, words);
}
