import { extended } from '../core/extended.ts';
import { comparisonOf } from '../core/comparisons/requirements.ts';
import { rulesOf } from '../core/comparisons/rules.ts';
import type { Level } from '../core/model.ts';
import type { Rational } from '../core/rational.ts';
import {
  ceiling,
  compare,
  floor,
  fraction,
  minus,
  plus,
  quotient,
  rational,
  times,
  toDecimal,
} from '../core/rational.ts';
import type { PlannedTarget } from '../plan/plan.ts';
import type { Case } from './case.ts';
import type { TargetOf } from './threshold.ts';
import { PLAN_SETS_NONE, valued } from './threshold.ts';

/** What differs between a line that rises to the final target and one that falls to it. */
const WAYS = {
  rising: {
    sign: 1,
    whole: floor,
    baseline: 'down',
    members: 'members-at-least',
    none: 'milestone-not-above-baseline',
  },
  falling: {
    sign: -1,
    whole: ceiling,
    baseline: 'up',
    members: 'members-at-most',
    none: 'milestone-not-below-baseline',
  },
} as const;
type Way = (typeof WAYS)[keyof typeof WAYS];

/**
 * The target of a year without one of its own: linear from the region's own baseline value to the final
 * target. Of what comes in whole numbers, things of a count or members of a share, it is rounded towards the
 * baseline, and none if it asks for no more, or no less, than there were (docs/rules.md, 5).
 */
export function milestone(final: PlannedTarget, judged: Case): TargetOf {
  const { plan, indicator, region, year, evaluator } = judged;
  const { requirement, toleranceBasis } = final;
  const comparison = comparisonOf(requirement);
  const direction = rulesOf({ comparison }).milestone;
  if (direction === 'none' || !('value' in requirement)) return PLAN_SETS_NONE;
  const way = WAYS[direction];
  const baseline = evaluator.value(indicator, region, plan.baselineYear);
  if (baseline === null) return { none: 'unknown', note: { code: 'no-baseline', year: plan.baselineYear } };

  const asked = (value: Rational): TargetOf => ({
    threshold: valued(
      value,
      extended(requirement, {
        comparison,
        basis: 'derived' as const,
        baseline: toDecimal(baseline, way.baseline),
        ...(toleranceBasis === undefined ? {} : { toleranceBasis }),
      }),
    ),
  });
  const end = fraction(requirement.value);
  if (!isAhead(way, end, baseline)) return asked(end);

  const line = lineIn(year, { year: plan.baselineYear, value: baseline }, { year: final.year, value: end });
  const { formula } = indicator;
  if (formula.kind === 'share') return inMembers(way, line, baseline, formula.of, judged);
  if (formula.kind !== 'count') return asked(line);
  const whole = way.whole(line);
  return isAhead(way, whole, baseline) ? asked(whole) : noMore(way, baseline);
}

/** An end of the line that a milestone lies on. */
export interface LineEnd {
  readonly year: number;
  readonly value: Rational;
}

/** Where the straight line from the baseline to the final target is in a year between. */
export function lineIn(year: number, from: LineEnd, to: LineEnd): Rational {
  const passed = rational(year - from.year, to.year - from.year);
  return plus(from.value, times(minus(to.value, from.value), passed));
}

/** The milestone of a share, which is a number of members. */
function inMembers(way: Way, line: Rational, baseline: Rational, of: Level, judged: Case): TargetOf {
  const counted = membersCounted(judged);
  if (counted === null) return UNCERTAIN;
  const [fewest, most] = counted;
  const asked = way.whole(percentOf(line, fewest));
  if (compare(asked, way.whole(percentOf(line, most))) !== 0) return UNCERTAIN;
  const then = membersThen(judged) ?? percentOf(baseline, most);
  if (!isAhead(way, asked, then)) return noMore(way, then, of);
  return {
    threshold: valued(asked, {
      comparison: way.members,
      basis: 'derived',
      baseline: toDecimal(then, way.baseline),
    }),
  };
}

const UNCERTAIN: TargetOf = { none: 'undetermined', note: { code: 'members-uncertain' } };

/** How many members count, at least and at most: it may not be known of each whether it belongs. */
export function membersCounted({
  indicator,
  region,
  year,
  evaluator,
}: Case): readonly [fewest: bigint, most: bigint] | null {
  const tally = evaluator.tallies(indicator, year)?.of(region);
  if (tally === undefined) return null;
  return [tally.sure, tally.sure + BigInt(tally.unsure)];
}

/** How many members satisfied the condition in the baseline year; null if only their percentage is known. */
export function membersThen({ plan, indicator, region, evaluator }: Case): Rational | null {
  const { sums } = evaluator.evaluate(indicator, region, plan.baselineYear);
  return sums && rational(sums.high.num);
}

/** So many members are a percentage of them. */
export function percentOf(percentage: Rational, members: bigint): Rational {
  return quotient(times(percentage, rational(members)), rational(100));
}

function isAhead({ sign }: Way, a: Rational, b: Rational): boolean {
  return sign * compare(a, b) > 0;
}

function noMore(way: Way, baseline: Rational, of?: Level): TargetOf {
  return {
    none: 'unknown',
    note: {
      code: way.none,
      baseline: toDecimal(baseline, way.baseline),
      ...(of === undefined ? {} : { of }),
    },
  };
}
