import type { Note, Region, Target } from '../core/model.ts';
import type { Indicator, Plan, PlannedTarget } from '../plan/plan.ts';
import { milestoneTowards } from '../plan/milestones.ts';
import type { Evaluator } from './evaluate.ts';
import type { Rational } from '../core/rational.ts';
import {
  ceiling,
  compare,
  floor,
  fraction,
  minus,
  opposite,
  plus,
  rational,
  times,
  toDecimal,
} from '../core/rational.ts';
import type { Amounts } from '../core/comparisons/record.ts';
import { comparisonOf } from '../core/comparisons/requirements.ts';
import { amountsOf, rulesOf } from '../core/comparisons/rules.ts';
import type { Limits } from '../core/limits.ts';

/** A target that can be compared with: exact, and as it is shown. */
export interface Threshold {
  readonly amounts: Amounts;
  readonly meets: Limits;
  readonly gap: Limits;
  readonly shown: Target;
}

/**
 * The target of a region and year; or why there is none, and whether that is the plan's doing or missing
 * data.
 */
export type TargetOf =
  | { readonly threshold: Threshold }
  | { readonly none: 'planned' | 'unknown' | 'undetermined'; readonly note: Note };

const PLAN_SETS_NONE: TargetOf = { none: 'planned', note: { code: 'plan-sets-no-target' } };

/** Finds the target the plan sets for the year, or works out the milestone (docs/rules.md, 5). */
export function targetOf(
  plan: Plan,
  indicator: Indicator,
  region: Region,
  year: number,
  evaluator: Evaluator,
): TargetOf {
  const { level } = region;
  const planned = indicator.targets.find((target) => target.year === year && target.levels.includes(level));
  if (planned !== undefined) return plannedTarget(planned, indicator, region, evaluator);
  const final = milestoneTowards(plan, indicator.targets, year, level);
  return final === null ? PLAN_SETS_NONE : milestone(plan, final, indicator, region, year, evaluator);
}

const WRITTEN = new WeakMap<PlannedTarget, TargetOf>();

function plannedTarget(
  planned: PlannedTarget,
  indicator: Indicator,
  region: Region,
  evaluator: Evaluator,
): TargetOf {
  const { requirement, basis, year } = planned;
  const comparison = comparisonOf(requirement);
  if ('value' in requirement) {
    // It is the same for every region.
    const known = WRITTEN.get(planned) ?? { threshold: threshold({ ...requirement, comparison, basis }) };
    WRITTEN.set(planned, known);
    return known;
  }
  // A target without a figure of its own has that of the year before.
  const before = evaluator.value(indicator, region, year - 1);
  if (before === null) return { none: 'undetermined', note: { code: 'no-year-before', year: year - 1 } };
  return { threshold: valued(before, { comparison, basis }) };
}

/** A target of which every figure is written out. */
function threshold(shown: Target, amounts = amountsOf(shown)): Threshold {
  const rules = rulesOf(shown);
  const meets = rules.meets(amounts);
  return { amounts, meets, gap: amounts.tolerance.num === 0n ? meets : rules.gap(amounts), shown };
}

/** A target whose value was worked out, and may have no end. */
function valued(value: Rational, { tolerance, ...others }: Omit<Target, 'value' | 'upper'>): Threshold {
  const amounts = {
    value,
    tolerance: tolerance === undefined ? rational(0) : fraction(tolerance),
    upper: value,
  };
  const towards = opposite(rulesOf(others).roundTowardsFailure(value, amounts));
  return threshold(
    { ...others, value: toDecimal(value, towards), ...(tolerance === undefined ? {} : { tolerance }) },
    amounts,
  );
}

/**
 * Linear from the region's own baseline value to the final target; a count's is rounded towards the baseline,
 * and none if it asks for no more, or no less, than there was.
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
  const comparison = comparisonOf(requirement);
  const way = WAYS[rulesOf({ comparison }).milestone];
  if (way === null || !('value' in requirement)) return PLAN_SETS_NONE;
  const baseline = evaluator.value(indicator, region, plan.baselineYear);
  if (baseline === null) return { none: 'unknown', note: { code: 'no-baseline', year: plan.baselineYear } };

  const shownBaseline = toDecimal(baseline, way.baseline);
  const asked = (value: Rational): TargetOf => ({
    threshold: valued(value, { ...requirement, comparison, basis: 'derived', baseline: shownBaseline }),
  });
  const end = fraction(requirement.value);
  const isAhead = (a: Rational, b: Rational) => way.sign * compare(a, b) > 0;
  if (!isAhead(end, baseline)) return asked(end);

  const passed = rational(year - plan.baselineYear, final.year - plan.baselineYear);
  const line = plus(baseline, times(minus(end, baseline), passed));
  if (indicator.formula.kind !== 'count') return asked(line);
  const whole = way.whole(line);
  return isAhead(whole, baseline)
    ? asked(whole)
    : { none: 'unknown', note: { code: way.note, baseline: shownBaseline } };
}

/** What differs between a line that rises to the final target and one that falls to it. */
const WAYS = {
  rising: { sign: 1, whole: floor, baseline: 'down', note: 'milestone-not-above-baseline' },
  falling: { sign: -1, whole: ceiling, baseline: 'up', note: 'milestone-not-below-baseline' },
  none: null,
} as const;
