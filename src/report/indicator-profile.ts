import { inLanguage } from '../core/languages.ts';
import { LEVELS } from '../core/model.ts';
import { printable } from '../core/printable.ts';
import type { Words } from '../locales/words.ts';
import type { Indicator, Measure, Plan } from '../plan/plan.ts';
import { formulaText } from './formula-text.ts';
import { namesOf } from './names.ts';
import { targetDetails } from './indicator-text.ts';

/** A text and what it is called. */
export type Labelled = readonly [label: string, text: string];

/** All that a plan says of an indicator, in words. */
export interface IndicatorProfile {
  readonly id: string;
  readonly title: string;
  readonly properties: readonly Labelled[];
  /** One for each year of the plan, beside that year. */
  readonly targets: readonly Labelled[];
  readonly measures: readonly MeasureProfile[];
}

interface MeasureProfile {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly reportedBy: string;
}

/**
 * An indicator with its formula, its measures, and where each target comes from.
 * @param measures those its formula is made of
 */
export function indicatorProfile(
  plan: Plan,
  indicator: Indicator,
  measures: readonly Measure[],
  words: Words,
): IndicatorProfile {
  return {
    id: indicator.id,
    title: inLanguage(indicator.title, words.language),
    properties: propertiesOf(plan, indicator, words),
    targets: plan.years.map((year) => [
      words.verdict.year(year),
      targetDetails(plan, indicator, year, words),
    ]),
    measures: measures.map(({ id, title, type, reportedBy }) => ({
      id,
      title: inLanguage(title, words.language),
      type: words.verdict.types[type],
      reportedBy: words.verdict.reporters[reportedBy],
    })),
  };
}

function propertiesOf(plan: Plan, indicator: Indicator, words: Words): readonly Labelled[] {
  const { targets: label, language } = words;
  const { formula, levels, aliases, source, quote, definition } = indicator;
  const action = plan.actions.find(({ id }) => id === indicator.action)?.title;
  const unit = plan.units.find(({ id }) => id === indicator.unit)?.name;
  return [
    [label.action, action === undefined ? label.ofThePlan : inLanguage(action, language)],
    [label.kind, words.verdict.kinds[formula.kind]],
    [label.formula, formulaText(formula, words, namesOf(plan, [], language).topic)],
    [label.unit, unit === undefined ? indicator.unit : inLanguage(unit, language)],
    [label.levels, words.list(levels.map((level) => words.verdict.levels[level]))],
    ...(aliases.length > 0 ? [[label.aliases, words.list(aliases)] as const] : []),
    [label.source, words.table.source(source, quote)],
    ...(definition ? [[label.definition, inLanguage(definition, language)] as const] : []),
    ...answering(indicator, words),
  ];
}

/** Who answers for an indicator, a row for each level. */
function answering({ responsible = {} }: Indicator, words: Words): readonly Labelled[] {
  const named = LEVELS.flatMap((level) => {
    const units = responsible[level];
    if (units === undefined) return [];
    const supporting = units.supporting.length === 0 ? null : printable(words.list(units.supporting));
    return [words.targets.answers(words.verdict.levels[level], printable(units.lead), supporting)];
  });
  return named.map((text, i) => [i === 0 ? words.targets.responsible : '', text]);
}
