import { extended } from '../core/extended.ts';
import { comparisonOf, referenceYearOf } from '../core/comparisons/requirements.ts';
import type { Level, Note } from '../core/model.ts';
import { compare, toDecimal } from '../core/rational.ts';
import { milestoneTowards } from '../plan/milestones.ts';
import type { PlannedTarget } from '../plan/plan.ts';
import { statedLevel } from '../plan/stated-level.ts';
import type { Case } from './case.ts';
import { milestone } from './milestone.ts';
import type { TargetOf, Threshold } from './threshold.ts';
import { PLAN_SETS_NONE, threshold, valued } from './threshold.ts';

/** Finds the target the plan sets for the year, or works out the milestone (docs/rules.md, 5 and 5a). */
export function targetOf(judged: Case): TargetOf {
  const { plan, indicator, region, year } = judged;
  const planned = indicator.targets.find((target) => target.year === year);
  const final = planned ?? milestoneTowards(plan, indicator.targets, year);
  if (final === null) return PLAN_SETS_NONE;
  const stated = statedLevel(final, indicator, region.level);
  if (stated === null) return PLAN_SETS_NONE;
  const target = planned === undefined ? milestone(final, judged) : plannedTarget(planned, judged);
  return stated === region.level ? target : appliedFrom(stated, target);
}

/** A target stated for a higher level. */
function appliedFrom(level: Level, target: TargetOf): TargetOf {
  if (!('threshold' in target)) return target;
  const { threshold } = target;
  const known = APPLIED.get(threshold);
  const applied =
    known?.shown.appliedFrom === level
      ? known
      : { ...threshold, shown: extended(threshold.shown, { appliedFrom: level }) };
  APPLIED.set(threshold, applied);
  return { ...target, threshold: applied };
}

const APPLIED = new WeakMap<Threshold, Threshold>();

const WRITTEN = new WeakMap<PlannedTarget, Threshold>();

function plannedTarget(planned: PlannedTarget, judged: Case): TargetOf {
  const { requirement, basis, toleranceBasis } = planned;
  const comparison = comparisonOf(requirement);
  if ('value' in requirement) {
    // It is the same for every region.
    const known =
      WRITTEN.get(planned) ??
      threshold({
        ...requirement,
        comparison,
        basis,
        ...(toleranceBasis === undefined ? {} : { toleranceBasis }),
      });
    WRITTEN.set(planned, known);
    return { threshold: known };
  }
  // A target without a figure of its own has that of another year.
  const { plan, indicator, region, year, evaluator } = judged;
  const ofYear = referenceYearOf(requirement) === 'year-before' ? year - 1 : plan.baselineYear;
  const value = evaluator.value(indicator, region, ofYear);
  if (value === null) return { none: 'undetermined', note: { code: 'no-year-before', year: ofYear } };
  const note = ofYear === year - 1 ? null : changeSinceYearBefore(judged);
  return {
    threshold: valued(value, { comparison, basis, ofYear }),
    ...(note === null ? {} : { note }),
  };
}

/** What is noted of a value that is no higher than that of the year before. */
function changeSinceYearBefore({ indicator, region, year, evaluator }: Case): Note | null {
  const before = year - 1;
  const [was, is] = [before, year].map((each) => evaluator.value(indicator, region, each));
  if (!was || !is) return null;
  const change = compare(is, was);
  if (change > 0) return null;
  return change === 0
    ? { code: 'stood-still', year: before }
    : { code: 'fell', year: before, value: toDecimal(was, 'down') };
}
