import type { Decimal } from '../decimal.ts';
import type { FigureAtKey, FigureBeside, FigureName, ReferenceYear, WrittenComparison } from './record.ts';
import { FIGURES_AT_KEY, FIGURES_BESIDE } from './record.ts';
import { COMPARISON_RECORDS } from './records.ts';
import type { Comparison, ComparisonRules } from './rules.ts';
import { COMPARISONS, rulesOf } from './rules.ts';

type Written<C extends Comparison> = (typeof COMPARISON_RECORDS)[C]['written'];
type KeyOf<C extends Comparison> = Written<C> extends { readonly keys: infer Keys } ? keyof Keys & string : C;
type ComparisonByKey = { readonly [C in Comparison as KeyOf<C>]: C };

/** What a plan calls the comparison it asks for, and its key in targets.yaml. */
export type RequirementKey = keyof ComparisonByKey;

type FigureAt<W extends WrittenComparison> =
  | keyof W['figures']
  | (W extends { readonly beside: infer Beside } ? keyof Beside : never);
type FigureOf<K extends RequirementKey> = FigureAt<Written<ComparisonByKey[K]>>;

/** What the plan asks for in a year: a comparison and the figures that it has. */
export type Requirement<K extends RequirementKey = RequirementKey> = {
  [P in K]: { readonly comparison: P } & { readonly [F in FigureOf<P>]: Decimal };
}[K];

/** What is asked for without a figure: that of another year is used. */
export type KeyWithoutFigure = {
  [K in RequirementKey]: [FigureOf<K>] extends [never] ? K : never;
}[RequirementKey];

const BY_KEY: ReadonlyMap<string, Comparison> = new Map(
  COMPARISONS.flatMap((comparison) => {
    const { keys }: WrittenComparison = COMPARISON_RECORDS[comparison].written;
    return (keys === undefined ? [comparison] : Object.keys(keys)).map((key) => [key, comparison]);
  }),
);

export const REQUIREMENT_KEYS: readonly RequirementKey[] = [...BY_KEY.keys()].filter(isKey);

function isKey(text: string): text is RequirementKey {
  return BY_KEY.has(text);
}

/** The comparison that a requirement of the plan comes to, once the figure it names is known. */
export function comparisonOf({ comparison: key }: { readonly comparison: RequirementKey }): Comparison {
  const comparison = BY_KEY.get(key);
  if (comparison === undefined) throw new Error(`no comparison is asked for as ${key}`);
  return comparison;
}

/** The rules of what a requirement comes to. */
export function rulesBehind(requirement: { readonly comparison: RequirementKey }): ComparisonRules {
  return rulesOf({ comparison: comparisonOf(requirement) });
}

/** How targets.yaml asks for it. */
export function writtenAs(key: RequirementKey): WrittenComparison {
  const { written } = rulesBehind({ comparison: key });
  return { ...written, help: written.keys?.[key]?.help ?? written.help };
}

/** The year whose value a requirement without a figure refers to. */
export function referenceYearOf({ comparison: key }: { readonly comparison: RequirementKey }): ReferenceYear {
  return writtenAs(key).keys?.[key]?.of ?? 'year-before';
}

/** The figures written at its key, in their order. */
export function figuresAt(key: RequirementKey): readonly FigureAtKey[] {
  return FIGURES_AT_KEY.filter((name) => writtenAs(key).figures[name] !== undefined);
}

/** The figures written beside it, each at a key of its own. */
export function figuresBeside(key: RequirementKey): readonly FigureBeside[] {
  return FIGURES_BESIDE.filter((name) => writtenAs(key).beside?.[name] !== undefined);
}

type Figures = Readonly<Partial<Record<FigureName, Decimal>>>;

/** Throws if it lacks a figure. */
export function requirementOf(key: RequirementKey, figures: Figures): Requirement {
  const requirement = { comparison: key, ...figures };
  if (!isRequirement(requirement)) throw new Error(`${key} lacks a figure: ${JSON.stringify(figures)}`);
  return requirement;
}

function isRequirement(
  requirement: { readonly comparison: RequirementKey } & Figures,
): requirement is Requirement {
  const key = requirement.comparison;
  return [...figuresAt(key), ...figuresBeside(key)].every((name) => requirement[name] !== undefined);
}
