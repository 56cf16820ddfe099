import type { Level, Observation, Region, RegionCode } from '../core/model.ts';
import type { RegionTree } from '../regions/tree.ts';

/** What to judge; whatever is left out is not restricted. */
export interface Selection {
  readonly years: readonly number[];
  readonly regions?: readonly RegionCode[];
  readonly levels?: readonly Level[];
  readonly indicators?: readonly string[];
}

/**
 * The topmost regions to judge: those asked for, or else the smallest region that holds all the data
 * (docs/rules.md, 9). Empty without data.
 */
export function scopeRegions(
  tree: RegionTree,
  observations: readonly Observation[],
  asked?: readonly RegionCode[],
): Region[] {
  if (asked !== undefined) return withoutNested(tree, asked);
  const smallest = smallestCommon(tree, new Set(observations.map(({ region }) => region)));
  return smallest === null ? [] : [smallest];
}

/** A region asked for along with one above it is judged once. */
function withoutNested(tree: RegionTree, codes: readonly RegionCode[]): Region[] {
  const asked = new Set(codes);
  return tree.all.filter(
    ({ code }) =>
      asked.has(code) &&
      !tree
        .lineage(code)
        .slice(1)
        .some((above) => asked.has(above.code)),
  );
}

function smallestCommon(tree: RegionTree, codes: ReadonlySet<RegionCode>): Region | null {
  let common: readonly Region[] | null = null;
  for (const code of codes) {
    const lineage: readonly Region[] = tree.lineage(code);
    common = common === null ? lineage : common.filter((region) => lineage.includes(region));
  }
  return common?.[0] ?? null;
}

/** The regions at or below the given ones, a parent before its members. */
export function regionsBelow(tree: RegionTree, tops: readonly Region[], levels?: readonly Level[]): Region[] {
  return tree.all.filter(
    ({ code, level }) =>
      (levels === undefined || levels.includes(level)) &&
      tree.lineage(code).some((region) => tops.includes(region)),
  );
}
