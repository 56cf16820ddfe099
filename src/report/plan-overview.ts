import { inLanguage } from '../core/languages.ts';
import type { Words } from '../locales/words.ts';
import type { Plan } from '../plan/plan.ts';
import { targetOfYear } from './indicator-text.ts';

/** A plan in short: what it is called, and what it asks for, action by action. */
export interface PlanOverview {
  readonly title: string;
  readonly years: readonly number[];
  readonly actions: readonly ActionOverview[];
}

interface ActionOverview {
  readonly title: string;
  readonly indicators: readonly IndicatorOverview[];
  readonly goals: readonly GoalOverview[];
}

interface IndicatorOverview {
  readonly id: string;
  readonly title: string;
  /** One for each year of the plan. */
  readonly targets: readonly string[];
}

interface GoalOverview {
  readonly id: string;
  readonly title: string;
}

/**
 * The indicators of a plan with the targets of each year, and its goals without a figure, under their action; those
 * of the plan as a whole come last.
 */
export function planOverview(plan: Plan, words: Words): PlanOverview {
  const { language } = words;
  const actions = [
    ...plan.actions.map(({ id, title }) => ({ id, title: inLanguage(title, language) })),
    { id: null, title: words.targets.ofThePlan },
  ];
  return {
    title: inLanguage(plan.title, language),
    years: plan.years,
    actions: actions
      .map(({ id, title }) => ({
        title,
        indicators: plan.indicators
          .filter(({ action }) => action === id)
          .map((indicator) => ({
            id: indicator.id,
            title: inLanguage(indicator.title, language),
            targets: plan.years.map((year) => targetOfYear(plan, indicator, year, words)),
          })),
        goals: plan.goals
          .filter(({ action }) => action === id)
          .map((goal) => ({ id: goal.id, title: inLanguage(goal.title, language) })),
      }))
      .filter(({ indicators, goals }) => indicators.length + goals.length > 0),
  };
}
