import { observationsOf } from '../../src/core/observation-list.ts';
import type { Assessment } from '../../src/assess/assess.ts';
import { assess } from '../../src/assess/assess.ts';
import { evaluatorOf } from '../../src/assess/evaluate.ts';
import type { Selection } from '../../src/assess/scope.ts';
import { runChecks } from '../../src/checks/index.ts';
import type { FindingFacts, PlacedFacts } from '../../src/core/findings.ts';
import { decimal, parseDecimal } from '../../src/core/decimal.ts';
import type { Figure, Observation } from '../../src/core/model.ts';
import type { RegionTree } from '../../src/regions/tree.ts';
import { PLAN, TREE } from './judge.ts';

/** A whole number, a yes or no, a percentage (`91%`) or a fraction (`2/3`). */
export type Said = number | boolean | string;

/** What a region reported in a year, by measure or indicator; each in a cell of its own. */
export function reported(
  region: string,
  year: number,
  figures: Readonly<Record<string, Said>>,
): Observation[] {
  return Object.entries(figures).map(([id, said], i) => ({
    subject: { type: typeof said === 'string' ? 'indicator' : 'measure', id },
    region,
    year,
    figure: figureOf(said),
    place: { path: `${region}-${year}.csv`, line: 2, column: i + 1 },
  }));
}

function figureOf(said: Said): Figure {
  if (typeof said === 'number') return { kind: 'number', value: decimal(said) };
  if (typeof said === 'boolean') return { kind: 'yes-no', value: said };
  const [numerator, denominator] = said.split('/').map((part) => parseDecimal(part));
  if (numerator && denominator) return { kind: 'fraction', numerator, denominator };
  return { kind: 'percentage', value: parseDecimal(said.replace('%', '')) ?? decimal(0) };
}

/** The verdicts on what was reported. */
export function judged(
  observations: readonly Observation[],
  selection: Partial<Selection> = {},
  tree: RegionTree = TREE,
): Assessment {
  return assess(PLAN, tree, observations, { years: PLAN.years, ...selection });
}

/** What the checks find in it, in a close look too. */
export function checked(
  observations: readonly Observation[],
  tree: RegionTree = TREE,
): readonly PlacedFacts[] {
  const evaluator = evaluatorOf(PLAN, tree, observations);
  const asked = { expected: [], years: PLAN.years, submissionName: '.' };
  return runChecks(
    {
      plan: PLAN,
      regions: tree,
      observations: observationsOf(observations),
      totals: [],
      evaluator,
      ...asked,
    },
    true,
  );
}

/** The facts alone. */
export function found(
  observations: readonly Observation[],
  tree: RegionTree = TREE,
): readonly FindingFacts[] {
  return checked(observations, tree).map(({ facts }) => facts);
}
