import type { RegionCode } from '../core/model.ts';
import type { SettledAssessment } from '../core/scores.ts';
import type { YamlProblem } from '../core/yaml-problems.ts';
import type { Spot } from '../plan/allowances.ts';
import type { WrittenAdjustment } from '../plan/assessment/assessment.ts';
import type { ResolveRegion } from '../regions/resolution.ts';
import type { RegionTree } from '../regions/tree.ts';
import { problemAt, regionOf } from './written-regions.ts';

type Settled = SettledAssessment['adjustments'][number];

/**
 * Looks up the regions that adjustments name.
 * @param classed the regions that are in a class
 */
export function settleAdjustments(
  written: readonly WrittenAdjustment[],
  { tree, resolve }: { readonly tree: RegionTree; readonly resolve: ResolveRegion },
  classed: ReadonlySet<RegionCode>,
): { readonly adjustments: readonly Settled[]; readonly problems: readonly YamlProblem[] } {
  const problems: YamlProblem[] = [];
  const first = new Map<string, Spot>();
  const adjustments = written.flatMap(({ region: name, at, ...adjustment }, i): Settled[] => {
    const keys = ['assessment', 'adjustments', String(i)];
    const found = regionOf(name, resolve(name.text), tree, false);
    if ('facts' in found || !classed.has(found.code)) {
      const facts =
        'facts' in found ? found.facts : ({ kind: 'adjusts-unclassed', found: name.text } as const);
      problems.push(problemAt(facts, name, ...keys, 'region'));
      return [];
    }
    const settled = { region: found.code, ...adjustment };
    for (const year of settled.years) {
      const key = keyOf(settled, year);
      const before = first.get(key);
      if (before === undefined) first.set(key, at);
      else problems.push(problemAt({ kind: 'adjusted-twice', year, line: before.line }, at, ...keys));
    }
    return [settled];
  });
  return { adjustments, problems };
}

/** Of one event that stands twice nobody could say whether it is two. */
function keyOf({ region, effect, cap, reason, document }: Settled, year: number): string {
  return JSON.stringify([region, year, effect, cap, reason, document]);
}
