import { inLanguage } from '../core/languages.ts';
import type { Words } from '../locales/words.ts';
import type { Plan } from '../plan/plan.ts';
import { targetOfYear } from './indicator-text.ts';

/** A plan in short: what it is called, and what it asks for year by year. */
export interface PlanOverview {
  readonly title: string;
  readonly years: readonly number[];
  readonly indicators: readonly IndicatorOverview[];
}

interface IndicatorOverview {
  readonly id: string;
  readonly title: string;
  /** One for each year of the plan. */
  readonly targets: readonly string[];
}

/** All indicators of a plan with the targets of each year. */
export function planOverview(plan: Plan, words: Words): PlanOverview {
  return {
    title: inLanguage(plan.title, words.language),
    years: plan.years,
    indicators: plan.indicators.map((indicator) => ({
      id: indicator.id,
      title: inLanguage(indicator.title, words.language),
      targets: plan.years.map((year) => targetOfYear(plan, indicator, year, words)),
    })),
  };
}
