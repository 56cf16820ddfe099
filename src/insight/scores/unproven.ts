import type { Case } from '../../assess/case.ts';
import { hasReported } from '../../assess/needs.ts';
import type { OpenBecause } from '../../core/scores.ts';
import { measuresAdded } from '../../plan/measures-of.ts';
import type { RegionTree } from '../../regions/tree.ts';

/** What a score is worked out from. */
export type ScoredCase = Case & { readonly regions: RegionTree };

/**
 * Why a verdict proves nothing in a score, though there is one: it rests on something that stands in for what was
 * not reported, and might stand better than that. Whoever withholds the worse of two figures must not be scored
 * by the better one. Null if it rests on what was reported.
 * @param year that of the verdict, or the one its target is measured from
 */
export function unprovenIn(judged: ScoredCase, year: number): OpenBecause | null {
  const { indicator, region, evaluator } = judged;
  const { notes, tally } = evaluator.evaluate(indicator, region, year);
  if (notes.some(({ code }) => code === 'census-population')) return 'census-population';
  if (indicator.formula.kind === 'score') return null;
  if (tally === null || tally.standIns.length > 0 || hasOwnWord(judged, year)) return 'own-figure';
  return hidesRemainder(judged, year) ? 'own-remainder' : null;
}

/** Whether a member of a share says that it is counted, and not what it is counted by. */
function hasOwnWord({ indicator, region, evaluator: { index }, regions }: ScoredCase, year: number): boolean {
  const { id, formula } = indicator;
  if (formula.kind !== 'share') return false;
  return regions
    .members(region.code, formula.of)
    .some(
      ({ code }) =>
        index.fraction(id, code, year) !== null && !hasReported(index, formula.having.measure, code, year),
    );
}

/**
 * Whether a region reported more than its members in another year (docs/rules.md, 11), and in this one only they
 * have reported.
 */
function hidesRemainder({ plan, indicator, region, evaluator }: ScoredCase, year: number): boolean {
  const own = measuresAdded(indicator.formula);
  if (own.every((measure) => hasReported(evaluator.index, measure, region.code, year))) return false;
  return [plan.baselineYear, ...plan.years].some(
    (other) => evaluator.tallies(indicator, other)?.of(region).remainder?.possible === true,
  );
}
