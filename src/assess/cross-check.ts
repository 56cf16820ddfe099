import type { FindingFacts } from '../findings.ts';
import type { Observation, Place, Region } from '../model.ts';
import type { Indicator, Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { Evaluator } from './evaluate.ts';
import { rollUpOf } from './kinds.ts';
import type { Figures } from './figures.ts';
import type { Range } from './range.ts';
import { countRange, exactValue, percentRange } from './range.ts';
import type { Rational } from './rational.ts';
import { compare, minus, percent, plus, rational, toDecimal } from './rational.ts';
import type { Tally } from './tally.ts';
import { tallies } from './tally.ts';
import Big from 'big.js';

export interface CrossCheck {
  readonly place: Place;
  readonly facts: FindingFacts;
}

/** A difference between what a region reports and what its members' figures, or its own, come to (design §3.11). */
export function crossCheck(plan: Plan, tree: RegionTree, figures: Figures, evaluator: Evaluator, observations: readonly Observation[]): CrossCheck[] {
  const totals = totalsOf(plan, tree, figures);
  return observations.flatMap((observation) => {
    const region = tree.get(observation.region);
    const { subject, figure } = observation;
    if (subject.type === 'measure') {
      return figure.kind === 'number' ? differs(observation, rational(figure.value), 0, totals(subject.id, region, observation.year)) : [];
    }
    const indicator = plan.indicators.find(({ id }) => id === subject.id);
    if (indicator === undefined) return [];
    const computed = computedRange(indicator, region, observation.year, evaluator);
    if (figure.kind === 'percentage') return differs(observation, rational(figure.value), roundingOf(figure.value), computed);
    if (figure.kind === 'fraction') return differs(observation, percent(new Big(figure.numerator), new Big(figure.denominator)), 0, computed);
    return [];
  });
}

interface Computed {
  readonly range: Range;
  readonly complete: boolean;
  readonly unit: string;
}
