import type { Case } from '../../assess/case.ts';
import { lineIn, membersCounted, membersThen, percentOf } from '../../assess/milestone.ts';
import type { TargetOf } from '../../assess/threshold.ts';
import { rulesBehind, referenceYearOf } from '../../core/comparisons/requirements.ts';
import type { Rational } from '../../core/rational.ts';
import { ceiling, compare, floor, fraction } from '../../core/rational.ts';
import { milestoneTowards } from '../../plan/milestones.ts';
import type { PlannedTarget } from '../../plan/plan.ts';
import { statedLevel } from '../../plan/stated-level.ts';
import type { LineAccount, TargetAccount } from './explanation.ts';
import type { Sources } from './figure.ts';
import { figureOf } from './figure.ts';

/** Where the target of a verdict comes from, and how its figure was worked out. */
export function targetAccount(sources: Sources, judged: Case, found: TargetOf): TargetAccount {
  const { plan, indicator, region, year } = judged;
  const own = indicator.targets.find((target) => target.year === year);
  const planned = own ?? milestoneTowards(plan, indicator.targets, year);
  const level = planned && statedLevel(planned, indicator, region.level);
  const rule = level === null ? 'none' : own === undefined ? 'milestone' : ruleOf(own);
  const fromYear = measuredFrom(judged, planned, rule);
  return {
    planned,
    rule,
    level,
    exact: 'threshold' in found ? found.threshold.amounts : null,
    note: found.note ?? null,
    from: fromYear === null ? null : figureOf(sources, indicator, region, fromYear),
    line: planned !== null && rule === 'milestone' ? lineOf(planned, judged) : null,
  };
}

function ruleOf({ requirement }: PlannedTarget): TargetAccount['rule'] {
  return 'value' in requirement ? 'written' : 'other-year';
}

/** The year whose figure a target is made from. */
function measuredFrom(
  { plan, year }: Case,
  planned: PlannedTarget | null,
  rule: TargetAccount['rule'],
): number | null {
  if (planned === null || rule === 'written' || rule === 'none') return null;
  if (rule === 'milestone') return plan.baselineYear;
  return referenceYearOf(planned.requirement) === 'year-before' ? year - 1 : plan.baselineYear;
}

/** The line that a milestone lies on; null if its baseline is not known. */
function lineOf(final: PlannedTarget, judged: Case): LineAccount | null {
  const { plan, indicator, region, year, evaluator } = judged;
  const { requirement } = final;
  const baseline = evaluator.value(indicator, region, plan.baselineYear);
  if (baseline === null || !('value' in requirement)) return null;
  const end = fraction(requirement.value);
  const rises = rulesBehind(requirement).milestone === 'rising';
  const known = {
    baselineYear: plan.baselineYear,
    finalYear: final.year,
    baseline,
    final: end,
  };
  const isThere = compare(baseline, end) * (rises ? 1 : -1) >= 0;
  if (isThere) return { ...known, value: null, members: null, rounded: null };
  const value = lineIn(year, { year: plan.baselineYear, value: baseline }, { year: final.year, value: end });
  const round = rises ? floor : ceiling;
  if (indicator.formula.kind === 'count') return { ...known, value, members: null, rounded: round(value) };
  const members = indicator.formula.kind === 'share' ? countedMembers(judged, baseline) : null;
  return { ...known, value, members, rounded: members && roundedMembers(value, members, round) };
}

function countedMembers(judged: Case, baseline: Rational): LineAccount['members'] {
  const counted = membersCounted(judged);
  if (counted === null) return null;
  const [fewest, most] = counted;
  return { fewest, most, before: membersThen(judged) ?? percentOf(baseline, most) };
}

/** Null if it depends on how many members count. */
function roundedMembers(
  value: Rational,
  { fewest, most }: NonNullable<LineAccount['members']>,
  round: (value: Rational) => Rational,
): Rational | null {
  const [least, largest] = [round(percentOf(value, fewest)), round(percentOf(value, most))];
  return compare(least, largest) === 0 ? least : null;
}
