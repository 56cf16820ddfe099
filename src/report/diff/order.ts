import { LEVELS } from '../../core/model.ts';
import { isApplied } from '../../core/summary.ts';
import type { DiffEntry } from '../../insight/diff/diff.ts';
import type { DiffReport } from './diff-report.ts';

/**
 * The judgements of a comparison as they are listed: the highest level first, its own targets before applied ones,
 * misses before the rest, then in the order of plan, regions and years.
 */
export function inOrder({
  plan,
  regions,
  diff,
}: Pick<DiffReport, 'plan' | 'regions' | 'diff'>): readonly DiffEntry[] {
  const indicators = new Map(plan.indicators.map(({ id }, i) => [id, i]));
  const places = new Map(regions.map(({ code, level }, i) => [code, { level, place: i }]));
  const rankOf = ({ indicator, region, after, before }: DiffEntry) => {
    const verdict = after ?? before;
    return [
      LEVELS.indexOf(places.get(region)?.level ?? 'county'),
      verdict !== null && isApplied(verdict) ? 1 : 0,
      verdict?.status === 'pass' ? 1 : 0,
      indicators.get(indicator) ?? indicators.size,
      places.get(region)?.place ?? 0,
      verdict?.year ?? 0,
    ];
  };
  return diff.entries
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .toSorted((a, b) => byRank(a.rank, b.rank))
    .map(({ entry }) => entry);
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, i) => each !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
