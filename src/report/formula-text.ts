import type { Names, Words } from '../locales/words.ts';
import type { Condition, Formula } from '../plan/plan.ts';

/** How an indicator is calculated, in names: Boarders ÷ Boarding places. */
export function formulaText(formula: Formula, words: Words, topic: Names['topic']): string {
  switch (formula.kind) {
    case 'ratio':
      return `${topic(formula.numerator)} ÷ ${topic(formula.denominator)}`;
    case 'share':
      return words.targets.members(
        formula.of,
        formula.where && conditionText(formula.where, words, topic),
        conditionText(formula.having, words, topic),
      );
    case 'count':
    case 'score':
      return topic(formula.measure);
  }
}

/** What is asked of a member of a share. */
export function conditionText(condition: Condition, { targets }: Words, topic: Names['topic']): string {
  const name = topic(condition.measure);
  if (condition.comparison === 'yes') return targets.conditionYes(name);
  return condition.comparison === 'above'
    ? targets.conditionAbove(name, condition.value)
    : targets.conditionAtLeast(name, condition.value);
}
