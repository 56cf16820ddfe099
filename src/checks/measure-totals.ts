import type { MeasureId, Region, RegionCode } from '../core/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { ObservationIndex } from '../assess/observation-index.ts';
import { whole } from '../core/rational.ts';

/** What the members of a region report of a measure together. */
export interface MeasureTotal {
  readonly sum: bigint;
  readonly complete: boolean;
}

/**
 * Sums of one counted measure over the regions below, in a year; a member's own figure is used where its
 * members have not all reported.
 */
export type MeasureTotals = (measure: MeasureId, region: Region, year: number) => MeasureTotal;

const NONE: MeasureTotal = { sum: 0n, complete: true };

export function measureTotals(plan: Plan, tree: RegionTree, index: ObservationIndex): MeasureTotals {
  const levelOf = new Map(plan.measures.map(({ id, reportedBy }) => [id, reportedBy]));
  const done = new Map<string, MeasureTotal>();
  const member = (measure: MeasureId, region: Region, year: number): MeasureTotal => {
    const below = region.level === levelOf.get(measure) ? null : ofMembers(measure, region, year);
    if (below?.complete) return below;
    const own = index.number(measure, region.code, year);
    if (own !== null) return { sum: whole(own.value), complete: true };
    return below ?? { ...NONE, complete: false };
  };
  const ofMembers = (
    measure: MeasureId,
    { code }: { readonly code: RegionCode },
    year: number,
  ): MeasureTotal => {
    const key = `${measure} ${code} ${year}`;
    const before = done.get(key);
    if (before !== undefined) return before;
    const total = tree.children(code).reduce((all, child) => {
      const { sum, complete } = member(measure, child, year);
      return { sum: all.sum + sum, complete: all.complete && complete };
    }, NONE);
    done.set(key, total);
    return total;
  };
  return ofMembers;
}
