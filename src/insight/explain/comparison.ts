import type { Evaluation } from '../../assess/evaluate.ts';
import { measuredRange } from '../../assess/judge.ts';
import type { Threshold } from '../../assess/threshold.ts';
import { rulesOf } from '../../core/comparisons/rules.ts';
import type { Limits, Range } from '../../core/limits.ts';
import { gapTo, staysAbove } from '../../core/limits.ts';
import type { Verdict } from '../../core/model.ts';
import type { Rational } from '../../core/rational.ts';
import { rational } from '../../core/rational.ts';
import { percentOf } from '../../assess/milestone.ts';
import type { Formula } from '../../plan/plan.ts';
import type { ComparisonAccount, Lack } from './explanation.ts';

/** What was held against what; null if there is nothing to compare. */
export function comparisonAccount(
  formula: Formula,
  evaluation: Evaluation,
  threshold: Threshold,
  { shortfall }: Verdict,
): ComparisonAccount | null {
  if (evaluation.range === null || !evaluation.applicable) return null;
  const range = measuredRange(evaluation.range, evaluation, threshold);
  if (range === null) return null;
  const { meets, gap, shown } = threshold;
  const { measures } = rulesOf(shown);
  return {
    measures,
    range,
    meets,
    gap,
    lack:
      shortfall === undefined
        ? null
        : lackOf(formula, evaluation, range, gap, measures === 'members', shortfall.amount),
  };
}

/** What there is at best, and what is asked for, in what can be counted. */
function lackOf(
  { kind }: Formula,
  { sums }: Evaluation,
  range: Range,
  gap: Limits,
  inMembers: boolean,
  amount: Lack['amount'],
): Lack | null {
  const isAbove = staysAbove(range, gap.high);
  const best = isAbove ? range.low : range.high;
  if (best === null) return null;
  const missed = gapTo(best, gap);
  const limit = missed === null ? null : missed.isSurplus ? gap.high : gap.low;
  if (limit === null) return null;
  if (inMembers || sums === null || kind === 'count' || kind === 'score')
    return { have: best, need: limit.value, of: null, amount };
  const { num, den } = isAbove ? sums.low : sums.high;
  const need: Rational = percentOf(limit.value, den);
  return { have: rational(num), need, of: rational(den), amount };
}
