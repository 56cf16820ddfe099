import type { Case } from '../../assess/case.ts';
import type { Evaluation } from '../../assess/evaluate.ts';
import { measuredRange } from '../../assess/judge.ts';
import { exactly, exactValue } from '../../assess/range.ts';
import { targetOf } from '../../assess/targets.ts';
import type { Threshold } from '../../assess/threshold.ts';
import { referenceYearOf } from '../../core/comparisons/requirements.ts';
import { rulesOf } from '../../core/comparisons/rules.ts';
import { statusWithin } from '../../core/limits.ts';
import type { Range } from '../../core/limits.ts';
import type { Progress, ProgressMethod, Unassessed } from '../../core/progress.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, rational, toDecimal } from '../../core/rational.ts';
import { finalTarget } from '../../plan/milestones.ts';
import type { PlannedTarget } from '../../plan/plan.ts';
import { statedLevel } from '../../plan/stated-level.ts';
import type { Journey } from './journey.ts';
import { classOf, ratioOf, yearsToGo } from './journey.ts';

/** Fewer things or members than these are met or not, and make no pace. */
const FEW = 10;

/**
 * How far a region has come by a year on the way from its baseline to the final target that it is held to
 * (docs/rules.md, 14). Null in the baseline year and before, and where the plan sets the region no final target.
 */
export function progressOf(judged: Case, method: ProgressMethod): Progress | null {
  const { plan, indicator, region, year, evaluator } = judged;
  const final = finalTarget(indicator.targets);
  if (final === null || year <= plan.baselineYear || final.year <= plan.baselineYear) return null;
  if (statedLevel(final, indicator, region.level) === null) return null;

  const target = finalThreshold(final, judged);
  if (typeof target === 'string') return unassessed(target, method);
  const rangeIn = (each: number) => measured(evaluator.evaluate(indicator, region, each), target);
  const range = rangeIn(year);
  const before = rangeIn(plan.baselineYear);
  const [value, baseline] = [range && exactValue(range), before && exactValue(before)];
  if (range !== null && meets(range, target)) {
    const worsened = value !== null && baseline !== null && isWorse(value, baseline, target);
    return { class: 'achieved', method, ...(worsened ? { worsened } : {}) };
  }
  if (value === null) return unassessed('no-value', method);
  if (baseline !== null && meets(exactly(baseline), target)) return unassessed('baseline-met-target', method);
  if (isMetOrNot(judged, target)) return unassessed('met-or-not', method);
  if (rulesOf(target.shown).milestone === 'none') return unassessed('no-line', method);
  if (baseline === null) return unassessed('no-baseline', method);
  if (method === 'cagr' && baseline.num === 0n) return unassessed('baseline-zero', method);
  return onTheWay(method, {
    baseline,
    value,
    target: target.amounts.value,
    passed: year - plan.baselineYear,
    planned: final.year - plan.baselineYear,
  });
}

function onTheWay(method: ProgressMethod, journey: Journey): Progress {
  const ratio = ratioOf(method, journey);
  const left = yearsToGo(journey);
  return {
    class: classOf(ratio),
    method,
    ratio: toDecimal(ratio, 'down'),
    ...(left === null ? {} : { yearsToGo: left }),
  };
}

function unassessed(reason: Unassessed, method: ProgressMethod): Progress {
  return { class: 'not-assessable', method, reason };
}

/** The final target as the region is held to it; or why it is not known yet. */
function finalThreshold(final: PlannedTarget, judged: Case): Threshold | Unassessed {
  const { requirement } = final;
  // What the year before the final one comes to is not known before.
  const isOpen =
    !('value' in requirement) && referenceYearOf(requirement) === 'year-before' && judged.year !== final.year;
  if (isOpen) return 'no-line';
  const target = targetOf({ ...judged, year: final.year });
  return 'threshold' in target ? target.threshold : 'no-baseline';
}

/** In what the target is compared in; null if there is nothing to compare. */
function measured(evaluation: Evaluation, target: Threshold): Range | null {
  return evaluation.range && measuredRange(evaluation.range, evaluation, target);
}

function meets(range: Range, target: Threshold): boolean {
  return statusWithin(range, target.meets) === 'pass';
}

/** Further from where the target leads, though within it. */
function isWorse(value: Rational, baseline: Rational, { shown }: Threshold): boolean {
  const { ends } = rulesOf(shown);
  if (ends === 'both') return false;
  return compare(value, baseline) === (ends === 'low' ? -1 : 1);
}

/** A yes/no of a region that is its own only member, and what is counted in fewer than ten things or members. */
function isMetOrNot({ indicator, region, year, evaluator }: Case, { amounts, shown }: Threshold): boolean {
  const { formula } = indicator;
  if (formula.kind === 'count' || rulesOf(shown).measures === 'members')
    return compare(amounts.value, rational(FEW)) < 0;
  if (formula.kind !== 'share') return false;
  if (region.level === formula.of) return true;
  const tally = evaluator.tallies(indicator, year)?.of(region);
  return tally === undefined || tally.sure < BigInt(FEW);
}
