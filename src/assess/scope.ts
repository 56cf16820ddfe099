import type { Level, Observation, Region, RegionCode, Verdict } from '../core/model.ts';
import { observationsOf } from '../core/observation-list.ts';
import type { RegionTree } from '../regions/tree.ts';

/** What to judge; whatever is left out is not restricted. */
export interface Selection {
  readonly years: readonly number[];
  readonly regions?: readonly RegionCode[];
  readonly levels?: readonly Level[];
  readonly indicators?: readonly string[];
}

/** What a run is asked to judge: in years of the plan, or in the last for which something was reported. */
export type Judging = Omit<Selection, 'years'> & { readonly years: readonly number[] | 'all' | 'latest' };

/**
 * Whether a verdict of another run is one that this run was asked for. What is later than the latest year of
 * the data was the latest before.
 * @param years those judged
 */
export function isAskedFor(
  judging: Judging | null,
  years: readonly number[],
  tree: RegionTree,
): (verdict: Pick<Verdict, 'indicator' | 'region' | 'year'>) => boolean {
  if (judging === null) return () => false;
  const { regions, levels, indicators } = judging;
  const isOfYears = (year: number) =>
    judging.years === 'latest' ? year >= Math.min(...years) : years.includes(year);
  return ({ indicator, region, year }) =>
    isOfYears(year) &&
    (indicators?.includes(indicator) ?? true) &&
    (levels?.includes(tree.get(region).level) ?? true) &&
    (regions === undefined || tree.lineage(region).some(({ code }) => regions.includes(code)));
}

/**
 * The topmost regions to judge: those asked for, or else the smallest region that holds all the data
 * (docs/rules.md, 9). Empty without data.
 */
export function scopeRegions(
  tree: RegionTree,
  observations: Iterable<Observation>,
  asked?: readonly RegionCode[],
): Region[] {
  if (asked !== undefined) return withoutNested(tree, asked);
  const smallest = smallestCommon(tree, observationsOf(observations).regions());
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
