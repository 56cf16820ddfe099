import { inLanguage } from '../core/languages.ts';
import type { Words } from '../locales/words.ts';
import type { Goal, Plan } from '../plan/plan.ts';
import type { Labelled } from './indicator-profile.ts';

/** All that a plan says of a goal without a figure, in words. */
export interface GoalProfile {
  readonly id: string;
  readonly title: string;
  readonly properties: readonly Labelled[];
}

/** A goal with its action and the words of the plan. */
export function goalProfile({ actions }: Plan, goal: Goal, words: Words): GoalProfile {
  const { targets: label, language } = words;
  const action = actions.find(({ id }) => id === goal.action)?.title;
  return {
    id: goal.id,
    title: inLanguage(goal.title, language),
    properties: [
      [label.action, action === undefined ? label.ofThePlan : inLanguage(action, language)],
      [label.targets, label.withoutFigures],
      [label.source, words.table.source(goal.source, goal.quote)],
    ],
  };
}
