import { figuresAt, figuresBeside, REQUIREMENT_KEYS } from '../../../core/comparisons/requirements.ts';
import type { Requirement, RequirementKey } from '../../../core/comparisons/requirements.ts';
import type { Responsible } from '../../../core/todo.ts';
import type { Condition, Formula, Goal, PlannedTarget } from '../../../plan/plan.ts';
import type { ReportIndicator, ReportMeasure, ReportPlan } from '../../report.ts';
import type { Reader } from './readers.ts';
import { choice, from, list, object, oneOf, optional, orNull, text, unlessEmpty } from './readers.ts';
import { bilingual, level, number, statedBasis, year } from './values.ts';

/** The type and the figures of each come of the same records. */
function requirementOf(key: RequirementKey): Reader<Requirement> {
  const figures = [...figuresAt(key), ...figuresBeside(key)].map((name) => [name, number] as const);
  const read = object<object>({ comparison: oneOf([key]), ...Object.fromEntries(figures) });
  return (written) => {
    const values = read(written);
    return values !== undefined && isRequirement(values) ? values : undefined;
  };
}

function isRequirement(values: object): values is Requirement {
  return 'comparison' in values;
}

const requirement = choice<Requirement>(
  'comparison',
  Object.fromEntries(REQUIREMENT_KEYS.map((key) => [key, requirementOf(key)])),
);

type ConditionOn<C extends Condition['comparison']> = Extract<Condition, { readonly comparison: C }>;
const amount = object<Exclude<Condition, ConditionOn<'yes'>>>({
  measure: text,
  comparison: oneOf(['above', 'at-least'] as const),
  value: number,
});
const condition = choice<Condition>('comparison', {
  above: amount,
  'at-least': amount,
  yes: object<ConditionOn<'yes'>>({ measure: text, comparison: oneOf(['yes'] as const) }),
});

type FormulaOf<K extends Formula['kind']> = Extract<Formula, { readonly kind: K }>;
const kind = <K extends Formula['kind']>(name: K) => oneOf([name]);
const formula = choice<Formula>('kind', {
  ratio: object<FormulaOf<'ratio'>>({ kind: kind('ratio'), numerator: text, denominator: text }),
  share: object<FormulaOf<'share'>>({
    kind: kind('share'),
    of: level,
    where: orNull(condition),
    having: condition,
  }),
  count: object<FormulaOf<'count'>>({ kind: kind('count'), measure: text }),
  score: object<FormulaOf<'score'>>({ kind: kind('score'), measure: text }),
});

const target = object<PlannedTarget>({
  year,
  levels: list(level),
  requirement,
  basis: statedBasis,
  toleranceBasis: optional(statedBasis),
  source: text,
  quote: orNull(text),
  reading: orNull(bilingual),
});

const responsible = object<Responsible>({ lead: text, supporting: unlessEmpty(text) });

const indicator = object<ReportIndicator>({
  id: text,
  title: bilingual,
  unit: text,
  action: orNull(text),
  formula,
  source: optional(text),
  quote: optional(text),
  responsible: optional(
    object<Required<ReportIndicator>['responsible']>({
      province: optional(responsible),
      prefecture: optional(responsible),
      county: optional(responsible),
    }),
  ),
  definition: orNull(bilingual),
  targets: list(target),
});

const measure = object<ReportMeasure>({
  id: text,
  title: bilingual,
  unit: text,
  counted: object<ReportMeasure['counted']>({ zh: text, one: text, other: text }),
});

const goal = object<Goal>({ id: text, title: bilingual, action: orNull(text), source: text, quote: text });

/** The plan of a report; its title in both languages stands beside the one in Chinese. */
const plan = object<ReportPlan>({
  id: text,
  title: from('titles', bilingual),
  document: optional(text),
  published: optional(text),
  years: optional(list(year)),
  baselineYear: optional(year),
  units: list(object<ReportPlan['units'][number]>({ id: text, name: bilingual })),
  indicators: list(indicator),
  measures: list(measure),
  actions: unlessEmpty(object<ReportPlan['actions'][number]>({ id: text, title: bilingual })),
  goals: unlessEmpty(goal),
});
const head = object<{ readonly title: string; readonly sha256: string }>({ title: text, sha256: text });

/** The plan of a report, and the fingerprint of the file it was read from. */
export const planRead: Reader<{ readonly plan: ReportPlan; readonly sha256: string }> = (written) => {
  const [read, beside] = [plan(written), head(written)];
  return read === undefined || beside === undefined ? undefined : { plan: read, sha256: beside.sha256 };
};
