import type { Level, Verdict } from '../../core/model.ts';
import type { Indicator } from '../../plan/plan.ts';
import type { Explanation, TargetAccount } from './explanation.ts';

/**
 * Explains a verdict of a saved report, with what that holds: neither the texts of cells nor the figures of
 * members.
 */
export function explainSaved(
  { targets }: Pick<Indicator, 'targets'>,
  level: Level,
  verdict: Verdict,
): Omit<Explanation, 'findings'> {
  const { target, year } = verdict;
  const planned =
    target?.basis === 'derived'
      ? targets.toSorted((a, b) => b.year - a.year)[0]
      : targets.find((each) => each.year === year);
  return {
    verdict,
    figure: null,
    target: {
      planned: planned ?? null,
      rule: ruleOf(verdict),
      level: target === undefined ? null : (target.appliedFrom ?? level),
      exact: null,
      note: null,
      from: null,
      line: null,
    },
    comparison: null,
  };
}

function ruleOf({ target }: Verdict): TargetAccount['rule'] {
  if (target === undefined) return 'none';
  if (target.basis === 'derived') return 'milestone';
  return target.ofYear === undefined ? 'written' : 'other-year';
}
