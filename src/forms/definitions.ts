import { inLanguage } from '../core/languages.ts';
import type { MeasureId } from '../core/model.ts';
import type { Words } from '../locales/words.ts';
import type { Formula, Indicator, Measure, Plan } from '../plan/plan.ts';

/** What a measure is to an indicator. */
export type MeasureUse = 'numerator' | 'denominator' | 'condition' | 'scope' | 'itself';

/** What each measure is asked for, a line each: the indicators that it goes into, and what these count. */
export function definitionsOf(measures: readonly Measure[], plan: Plan, words: Words): string[] {
  return measures.map((measure) => definitionOf(measure, plan, words));
}

function definitionOf({ id, title, fallback }: Measure, { indicators }: Plan, words: Words): string {
  const { template, language } = words;
  const used = indicators.flatMap((indicator) =>
    usesOf(id, indicator.formula).map((use) => ({ indicator, use })),
  );
  const uses = used.map(({ indicator, use }) => template.uses[use](inLanguage(indicator.title, language)));
  const counted = definitionsIn(used.map(({ indicator }) => indicator));
  const sentences = [
    ...(uses.length === 0 ? [] : [uses.join(words.separator)]),
    ...counted.map((each) => inLanguage(each, language)),
    ...(fallback === 'census' && counted.length === 0 ? [template.census] : []),
  ];
  return words.labelled(inLanguage(title, language), words.sentences(sentences.map(template.sentence)));
}

/** Each once, in the order of the plan. */
function definitionsIn(indicators: readonly Indicator[]): NonNullable<Indicator['definition']>[] {
  return [...new Set(indicators)].flatMap(({ definition }) => definition ?? []);
}

function usesOf(measure: MeasureId, formula: Formula): MeasureUse[] {
  switch (formula.kind) {
    case 'ratio':
      return [
        ...(formula.numerator === measure ? (['numerator'] as const) : []),
        ...(formula.denominator === measure ? (['denominator'] as const) : []),
      ];
    case 'share':
      return [
        ...(formula.having.measure === measure ? (['condition'] as const) : []),
        ...(formula.where?.measure === measure ? (['scope'] as const) : []),
      ];
    case 'count':
    case 'score':
      return formula.measure === measure ? ['itself'] : [];
  }
}
