import { inLanguage } from '../core/languages.ts';
import type { Level } from '../core/model.ts';
import type { Names, Words } from '../locales/words.ts';
import { milestoneTowards } from '../plan/milestones.ts';
import { appliedLevels } from '../plan/stated-level.ts';
import type { Indicator, Plan, PlannedTarget } from '../plan/plan.ts';
import { namesOf } from './names.ts';
import { requirementText } from './requirement-text.ts';

/** What a plan asks of an indicator in a year, in short: ≥ 90%, ↗ for a milestone, – for nothing. */
export function targetOfYear(
  plan: Plan,
  { targets, unit, formula }: Indicator,
  year: number,
  words: Words,
): string {
  const here = targets.filter((target) => target.year === year);
  if (here.length > 0)
    return here
      .map((target) => requirementText(target.requirement, unit, formula, words, namesIn(plan, words), true))
      .join(' ');
  return milestoneTowards(plan, targets, year) === null ? '–' : '↗';
}

/** The same with the basis, the levels, the clause and the reading of each target. */
export function targetDetails(plan: Plan, indicator: Indicator, year: number, words: Words): string {
  const { targets } = indicator;
  const here = targets.filter((target) => target.year === year);
  if (here.length === 0)
    return milestoneTowards(plan, targets, year) === null
      ? words.targets.none
      : words.targets.milestone(plan.baselineYear, comesInWholes(indicator));
  return here
    .flatMap((target) => [
      requirementDetails(plan, indicator, target, words),
      ...levelsText(indicator, target, words),
      words.table.source(target.source, target.quote),
      ...(target.reading ? [words.table.reading(inLanguage(target.reading, words.language))] : []),
    ])
    .join('\n');
}

/** Whether its milestones are whole numbers, of things or members. */
function comesInWholes({ formula: { kind } }: Indicator): boolean {
  return kind === 'count' || kind === 'share';
}

/** With its basis; that of the tolerance too, where it is another. */
function requirementDetails(plan: Plan, indicator: Indicator, target: PlannedTarget, words: Words): string {
  const { requirement, basis, toleranceBasis } = target;
  const text = requirementText(requirement, indicator.unit, indicator.formula, words, namesIn(plan, words));
  const tolerance =
    toleranceBasis === 'interpreted' && basis !== 'interpreted'
      ? words.brackets(words.targets.toleranceInterpreted)
      : '';
  return `${text}${tolerance}  ${words.verdict.bases[basis]}`;
}

/** Nothing where a target was stated for every level that is judged. */
function levelsText(indicator: Indicator, target: PlannedTarget, words: Words): string[] {
  if (indicator.levels.every((level) => target.levels.includes(level))) return [];
  const applied = appliedLevels(target, indicator);
  const named = (levels: readonly Level[]) => words.list(levels.map((level) => words.verdict.levels[level]));
  return [words.targets.statedFor(named(target.levels), applied.length === 0 ? null : named(applied))];
}

function namesIn(plan: Plan, { language }: Words): Names {
  return namesOf(plan, [], language);
}
