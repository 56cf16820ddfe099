import { decimal } from '../core/decimal.ts';
import { responsibleOf } from './assessment/responsible.ts';
import { normaliseCheck } from './checks/normalise.ts';
import type { Condition, Formula, Goal, Indicator, Plan, PlannedTarget, Requirement } from './plan.ts';
import { askedOf } from './requirements.ts';
import type { ConditionFile, GoalsFile, IndicatorFile, PlanFile, TargetFile } from './schema.ts';

/**
 * Turns a file that satisfies the schema and the rules into the plan the program works with: ids inside,
 * defaults filled in, decimals exact.
 */
export function normalise(file: PlanFile): Plan {
  const { plan } = file;
  return {
    id: plan.id,
    title: plan.title,
    document: plan.document,
    published: plan.published,
    baselineYear: plan['baseline-year'],
    years: plan.years.toSorted((a, b) => a - b),
    slogans: Object.entries(plan.slogans).map(([year, title]) => ({ year: Number(year), title })),
    pace: plan.pace,
    milestones: plan.milestones,
    actions: entries(file.actions, (id, { title, problem }) => ({ id, title, problem })),
    goals: [
      ...Object.entries(file.actions).flatMap(([action, { goals }]) => normaliseGoals(action, goals)),
      ...normaliseGoals(null, plan.goals),
    ],
    safeguards: entries(file.safeguards, (id, { title, text }) => ({ id, title, text: text ?? null })),
    features: entries(file.features, (id, { title, text }) => ({ id, title, text: text ?? null })),
    focus: entries(file.focus, (id, { title, regions, group, expected }) => ({
      id,
      title,
      regions: regions ?? [],
      group: group ?? null,
      expected,
    })),
    units: entries(file.units, (id, { name, aliases }) => ({ id, name, aliases: aliases ?? [] })),
    measures: entries(
      file.measures,
      (id, { title, aliases, type, unit, 'reported-by': reportedBy, fallback, counted }) => ({
        id,
        title,
        aliases: aliases ?? [],
        type,
        unit,
        reportedBy,
        fallback: fallback ?? null,
        counted: { zh: counted.zh, one: counted.en[0], other: counted.en[1] },
      }),
    ),
    indicators: entries(file.indicators, (id, indicator) => normaliseIndicator(id, indicator, file)),
    checks: entries(file.checks ?? {}, normaliseCheck),
    columns: entries(file.columns ?? {}, (name, means) => ({ name, means })),
  };
}

function entries<T, U>(record: Readonly<Record<string, T>>, make: (id: string, value: T) => U): U[] {
  return Object.entries(record).map(([id, value]) => make(id, value));
}

function normaliseGoals(action: string | null, goals: GoalsFile): Goal[] {
  return entries(goals ?? {}, (id, { title, source, quote }) => ({ id, title, action, source, quote }));
}

function normaliseIndicator(id: string, file: IndicatorFile, { measures }: PlanFile): Indicator {
  const formula = normaliseFormula(file);
  const measured =
    formula.kind === 'count' || formula.kind === 'score' ? measures[formula.measure]?.unit : undefined;
  return {
    id,
    title: file.title,
    aliases: file.aliases ?? [],
    action: file.action ?? null,
    unit: measured ?? 'percent',
    formula,
    levels: file.levels,
    appliesBelow: file['apply-below'] ?? true,
    targets: Object.entries(file.targets ?? {}).map(([year, target]) =>
      normaliseTarget(Number(year), target, file),
    ),
    source: file.source,
    quote: file.quote,
    definition: file.definition ?? null,
    ...(file.responsible === undefined ? {} : { responsible: responsibleOf(file.responsible) }),
  };
}

function normaliseFormula(file: IndicatorFile): Formula {
  switch (file.kind) {
    case 'ratio':
      return { kind: 'ratio', numerator: file.numerator, denominator: file.denominator };
    case 'share':
      return {
        kind: 'share',
        of: file.of,
        where: file.where ? normaliseCondition(file.where) : null,
        having: normaliseCondition(file.having),
      };
    case 'count':
    case 'score':
      return { kind: file.kind, measure: file.measure };
  }
}

function normaliseCondition({ measure, above, 'at-least': atLeast }: ConditionFile): Condition {
  if (above !== undefined) return { measure, comparison: 'above', value: decimal(above) };
  if (atLeast !== undefined) return { measure, comparison: 'at-least', value: decimal(atLeast) };
  return { measure, comparison: 'yes' };
}

function normaliseTarget(year: number, file: TargetFile, indicator: IndicatorFile): PlannedTarget {
  const requirement = normaliseRequirement(file);
  return {
    year,
    levels: file.levels ?? indicator.levels,
    requirement,
    basis: file.basis,
    ...('tolerance' in requirement ? { toleranceBasis: file['tolerance-basis'] ?? 'interpreted' } : {}),
    source: file.source ?? indicator.source,
    quote: file.quote ?? (file.source === undefined ? indicator.quote : null),
    reading: file.reading ?? null,
  };
}

function normaliseRequirement(file: TargetFile): Requirement {
  const [asked] = askedOf(file);
  if (asked === undefined) throw new Error('a target that asks for nothing');
  return asked.requirement;
}
