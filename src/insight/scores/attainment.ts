import { judge, measuredRange } from '../../assess/judge.ts';
import { targetOf } from '../../assess/targets.ts';
import type { TargetOf, Threshold } from '../../assess/threshold.ts';
import { referenceYearOf } from '../../core/comparisons/requirements.ts';
import { statusWithin } from '../../core/limits.ts';
import type { Range } from '../../core/limits.ts';
import type { Status } from '../../core/model.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, quotient, rational } from '../../core/rational.ts';
import type { OpenBecause, SettledAssessment } from '../../core/scores.ts';
import { milestoneTowards } from '../../plan/milestones.ts';
import type { PlannedTarget } from '../../plan/plan.ts';
import { statedLevel } from '../../plan/stated-level.ts';
import type { ScoredCase } from './unproven.ts';
import { unprovenIn } from './unproven.ts';

/** How much of its target a region has reached: from nothing, 0, to all of it, 1. */
export interface Attained {
  readonly status: Status;
  readonly low: Rational;
  readonly high: Rational;
  /** Null if it is known. */
  readonly open: OpenBecause | null;
  /** Whether it is open too whether its target holds there at all. */
  readonly mayNotCount: boolean;
}

export type AttainmentRule = Pick<SettledAssessment, 'attainment' | 'appliedTargets'>;

const NOTHING = rational(0);
const ALL = rational(1);

/**
 * How much of its target a region has reached in a year, exact (docs/scores.md); null where it does not count: the
 * indicator is not judged there, or its target does not hold there. What is not known lies between nothing and all.
 */
export function attainmentOf(judged: ScoredCase, rule: AttainmentRule): Attained | null {
  const { indicator, region, year, evaluator } = judged;
  const planned = plannedFor(judged);
  if (planned === null || (planned.isApplied && rule.appliedTargets === 'left-out')) return null;
  const target = targetOf(judged);
  const evaluation = evaluator.evaluate(indicator, region, year);
  const { status } = judge(indicator, region.code, year, evaluation, target);
  const open = (because: OpenBecause, mayNotCount: boolean): Attained => ({
    status,
    low: NOTHING,
    high: ALL,
    open: because,
    mayNotCount,
  });

  for (const each of [year, ...planned.from]) {
    const because = unprovenIn(judged, each);
    if (because !== null) return open(because, true);
  }
  if (status === 'not-applicable') return null;
  if (evaluation.range === null) {
    const { tally } = evaluation;
    const mayNotBelong = tally !== null && tally.sure === 0n && tally.unsure > 0;
    return open('no-data', mayNotBelong || !('threshold' in target));
  }
  if ('none' in target) {
    const because = missingOf(target);
    return because && open(because, because !== 'no-year-before');
  }
  const measured = measuredRange(evaluation.range, evaluation, target.threshold);
  if (measured === null) return open('members-missing', false);
  const isGraded = rule.attainment === 'proportional' && mayBePartly(judged, target.threshold);
  const reached = isGraded ? partly(measured, target.threshold) : metOrNot(measured, target.threshold);
  const isOpen = compare(reached.low, reached.high) !== 0;
  return { status, ...reached, open: isOpen ? 'members-missing' : null, mayNotCount: false };
}

interface PlannedHere {
  /** Whether it was stated for a higher level. */
  readonly isApplied: boolean;
  /** The years that its figure is measured from. */
  readonly from: readonly number[];
}

/** What the plan sets for the year, or leads to; null if it sets the region nothing. */
function plannedFor({ plan, indicator, region, year }: ScoredCase): PlannedHere | null {
  if (!indicator.levels.includes(region.level)) return null;
  const stated = indicator.targets.find((target) => target.year === year);
  const planned = stated ?? milestoneTowards(plan, indicator.targets, year);
  if (planned === null) return null;
  const level = statedLevel(planned, indicator, region.level);
  if (level === null) return null;
  return {
    isApplied: level !== region.level,
    from: stated === undefined ? [plan.baselineYear] : yearsNamed(stated, year, plan.baselineYear),
  };
}

function yearsNamed({ requirement }: PlannedTarget, year: number, baselineYear: number): readonly number[] {
  if ('value' in requirement) return [];
  return [referenceYearOf(requirement) === 'year-before' ? year - 1 : baselineYear];
}

/** What is missing of a target; null if nothing is, and the milestone asks for no more than there was. */
function missingOf({ note }: Extract<TargetOf, { none: string }>): OpenBecause | null {
  const { code } = note;
  return code === 'no-baseline' || code === 'members-uncertain' || code === 'no-year-before' ? code : null;
}

/**
 * Whether a part of the target counts: it has a lower end above zero that a value can rise towards, and the region
 * is not the only one that is counted.
 */
function mayBePartly({ indicator, region }: ScoredCase, { shown, amounts }: Threshold): boolean {
  const { formula } = indicator;
  if (formula.kind === 'share' && formula.of === region.level) return false;
  return PARTLY.has(shown.comparison) && compare(amounts.value, NOTHING) > 0;
}

const PARTLY: ReadonlySet<Threshold['shown']['comparison']> = new Set([
  'at-least',
  'about',
  'members-at-least',
]);

interface Reached {
  readonly low: Rational;
  readonly high: Rational;
}

function partly({ low, high }: Range, threshold: Threshold): Reached {
  return { low: partOf(low, threshold), high: high === null ? ALL : partOf(high, threshold) };
}

/** All of it from where the target is met, with its tolerance; below, the value as a part of the target. */
function partOf(value: Rational, { meets, amounts }: Threshold): Rational {
  const range = { low: value, high: value, lowReached: true, highReached: true };
  if (statusWithin(range, meets) === 'pass') return ALL;
  return compare(value, NOTHING) <= 0 ? NOTHING : quotient(value, amounts.value);
}

function metOrNot(measured: Range, { meets }: Threshold): Reached {
  const status = statusWithin(measured, meets);
  return { low: status === 'pass' ? ALL : NOTHING, high: status === 'fail' ? NOTHING : ALL };
}
