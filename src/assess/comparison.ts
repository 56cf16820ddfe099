import type { Comparison, Target } from '../core/model.ts';
import type { Direction, Rational } from '../core/rational.ts';
import { compare, fraction, minus, plus, rational, times } from '../core/rational.ts';
import type { Requirement } from '../plan/plan.ts';
import type { Limits } from '../core/limits.ts';
import { beyond, from, fromTo, upTo } from '../core/limits.ts';

/** The figures of a target, exact. Without a tolerance that is zero; without an `upper` it is the value. */
export interface Amounts {
  readonly value: Rational;
  readonly tolerance: Rational;
  readonly upper: Rational;
}

const NONE = rational(0);

/** Everything that tells one comparison from the others; its words are in locales/, by its name. */
export interface ComparisonRules {
  /** What is compared: the value, or how many members it stands for. */
  readonly measures: 'value' | 'members';
  /** The values that meet the target. */
  readonly meets: (target: Amounts) => Limits;
  /** The figures that margin and shortfall are measured from: those named, without their tolerance. */
  readonly gap: (target: Amounts) => Limits;
  /** Which way a value is cut that can't be written out; figures of the target are cut the other way. */
  readonly roundTowardsFailure: (value: Rational, target: Amounts) => Direction;
  /**
   * How a year without a target of its own gets one (docs/rules.md, 5): up or down the line from the baseline
   * to the final target, or not at all.
   */
  readonly milestone: 'rising' | 'falling' | 'none';
  /** In front of the figures of a target. */
  readonly sign: '≥' | '≈' | '>' | '≤' | '';
}

const RULES: Readonly<Record<Comparison, ComparisonRules>> = {
  'at-least': {
    measures: 'value',
    meets: ({ value }) => from(value),
    gap: ({ value }) => from(value),
    roundTowardsFailure: () => 'down',
    milestone: 'rising',
    sign: '≥',
  },
  about: {
    measures: 'value',
    meets: ({ value, tolerance }) => from(minus(value, tolerance)),
    gap: ({ value }) => from(value),
    roundTowardsFailure: () => 'down',
    milestone: 'rising',
    sign: '≈',
  },
  'members-at-least': {
    measures: 'members',
    meets: ({ value }) => from(value),
    gap: ({ value }) => from(value),
    roundTowardsFailure: () => 'down',
    milestone: 'none',
    sign: '≥',
  },
  above: {
    measures: 'value',
    meets: ({ value }) => beyond(value),
    gap: ({ value }) => beyond(value),
    roundTowardsFailure: () => 'down',
    milestone: 'none',
    sign: '>',
  },
  'at-most': {
    measures: 'value',
    meets: ({ value }) => upTo(value),
    gap: ({ value }) => upTo(value),
    roundTowardsFailure: () => 'up',
    milestone: 'falling',
    sign: '≤',
  },
  between: {
    measures: 'value',
    meets: ({ value, upper }) => fromTo(value, upper),
    gap: ({ value, upper }) => fromTo(value, upper),
    // Towards the end that is nearer.
    roundTowardsFailure: (value, { value: lower, upper }) =>
      compare(times(value, rational(2)), plus(lower, upper)) > 0 ? 'up' : 'down',
    milestone: 'none',
    sign: '',
  },
};

/** The comparison that a requirement of the plan comes to, once the figure it names is known. */
const COMPARISON_OF: Readonly<Record<Requirement['comparison'], Comparison>> = {
  'at-least': 'at-least',
  about: 'about',
  'members-at-least': 'members-at-least',
  'above-year-before': 'above',
  'at-most': 'at-most',
  between: 'between',
};

export function rulesOf({ comparison }: Pick<Target, 'comparison'>): ComparisonRules {
  return RULES[comparison];
}

export function comparisonOf({ comparison }: Requirement): Comparison {
  return COMPARISON_OF[comparison];
}

/** The figures of a target as they are written. */
export function amountsOf({
  value,
  tolerance,
  upper,
}: Pick<Target, 'value' | 'tolerance' | 'upper'>): Amounts {
  return {
    value: fraction(value),
    tolerance: tolerance === undefined ? NONE : fraction(tolerance),
    upper: fraction(upper ?? value),
  };
}
