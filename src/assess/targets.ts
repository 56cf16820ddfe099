import type { Basis, Note, Region, Target } from '../core/model.ts';
import type { Indicator, Plan, PlannedTarget, Requirement } from '../plan/plan.ts';
import type { Evaluator } from './evaluate.ts';
import type { Rational } from '../core/rational.ts';
import { compare, floor, fraction, minus, plus, rational, times, toDecimal } from '../core/rational.ts';

/** A target that can be compared with: exact, and as it is shown. */
export interface Threshold {
  readonly value: Rational;
  readonly tolerance: Rational;
  readonly shown: Target;
}

/**
 * The target of a region and year; or why there is none, and whether that is the plan's doing or missing
 * data.
 */
export type TargetOf =
  | { readonly threshold: Threshold }
  | { readonly none: 'planned' | 'unknown' | 'undetermined'; readonly note: Note };

const NO_TOLERANCE = rational(0);
const PLAN_SETS_NONE: TargetOf = { none: 'planned', note: { code: 'plan-sets-no-target' } };

/** Finds the target the plan sets for the year, or works out the milestone (docs/rules.md, 5). */
export function targetOf(
  plan: Plan,
  indicator: Indicator,
  region: Region,
  year: number,
  evaluator: Evaluator,
): TargetOf {
  let final: PlannedTarget | undefined;
  for (const target of indicator.targets) {
    if (!target.levels.includes(region.level)) continue;
    if (target.year === year) return plannedTarget(target, indicator, region, evaluator);
    if (final === undefined || target.year > final.year) final = target;
  }
  if (final === undefined || year > final.year || plan.milestones === 'none') return PLAN_SETS_NONE;
  return milestone(plan, final, indicator, region, year, evaluator);
}

function plannedTarget(
  planned: PlannedTarget,
  indicator: Indicator,
  region: Region,
  evaluator: Evaluator,
): TargetOf {
  const { requirement, basis, year } = planned;
  if (requirement.comparison !== 'above-year-before') return { threshold: thresholdFrom(requirement, basis) };
  const before = evaluator.value(indicator, region, year - 1);
  if (before === null) return { none: 'undetermined', note: { code: 'no-year-before', year: year - 1 } };
  return {
    threshold: {
      value: before,
      tolerance: NO_TOLERANCE,
      shown: { comparison: 'above', value: toDecimal(before, 'up'), basis },
    },
  };
}

type Fixed = Exclude<Requirement, { comparison: 'above-year-before' }>;

function thresholdFrom(requirement: Fixed, basis: Basis): Threshold {
  const { comparison, value } = requirement;
  if (comparison !== 'about')
    return { value: fraction(value), tolerance: NO_TOLERANCE, shown: { comparison, value, basis } };
  const { tolerance } = requirement;
  return {
    value: fraction(value),
    tolerance: fraction(tolerance),
    shown: { comparison, value, tolerance, basis },
  };
}

/**
 * Linear from the region's own baseline value to the final target; a count's is rounded down, and none if it
 * asks for no more than there was.
 */
function milestone(
  plan: Plan,
  final: PlannedTarget,
  indicator: Indicator,
  region: Region,
  year: number,
  evaluator: Evaluator,
): TargetOf {
  const { requirement } = final;
  if (requirement.comparison !== 'at-least' && requirement.comparison !== 'about') return PLAN_SETS_NONE;
  const baseline = evaluator.value(indicator, region, plan.baselineYear);
  if (baseline === null) return { none: 'unknown', note: { code: 'no-baseline', year: plan.baselineYear } };

  const end = thresholdFrom(requirement, 'derived');
  const shown = (value: Rational): Threshold => ({
    value,
    tolerance: end.tolerance,
    shown: { ...end.shown, value: toDecimal(value, 'up'), baseline: toDecimal(baseline, 'down') },
  });
  if (compare(baseline, end.value) >= 0) return { threshold: shown(end.value) };

  const passed = rational(year - plan.baselineYear, final.year - plan.baselineYear);
  const line = plus(baseline, times(minus(end.value, baseline), passed));
  if (indicator.formula.kind !== 'count') return { threshold: shown(line) };
  const whole = floor(line);
  if (compare(whole, baseline) > 0) return { threshold: shown(whole) };
  return {
    none: 'unknown',
    note: { code: 'milestone-not-above-baseline', baseline: toDecimal(baseline, 'down') },
  };
}
