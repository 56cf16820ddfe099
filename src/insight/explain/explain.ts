import type { Case } from '../../assess/case.ts';
import { targetOf } from '../../assess/targets.ts';
import type { Verdict } from '../../core/model.ts';
import { comparisonAccount } from './comparison.ts';
import type { Explanation } from './explanation.ts';
import type { Sources } from './figure.ts';
import { figureOf } from './figure.ts';
import { targetAccount } from './target.ts';

/**
 * Explains a verdict: the cells it rests on, what was added up, the target and what it is made of, and how one
 * was held against the other. Throws for an indicator that the plan does not have.
 */
export function explain(sources: Sources, verdict: Verdict): Omit<Explanation, 'findings'> {
  const { plan, tree, evaluator } = sources;
  const indicator = plan.indicators.find(({ id }) => id === verdict.indicator);
  if (indicator === undefined) throw new Error(`no indicator ${verdict.indicator}`);
  const region = tree.get(verdict.region);
  const { year } = verdict;
  const judged: Case = { plan, indicator, region, year, evaluator };
  const target = targetOf(judged);
  const evaluation = evaluator.evaluate(indicator, region, year);
  return {
    verdict,
    figure: figureOf(sources, indicator, region, year),
    target: targetAccount(sources, judged, target),
    comparison:
      'threshold' in target
        ? comparisonAccount(indicator.formula, evaluation, target.threshold, verdict)
        : null,
  };
}
