import type { Level, Region, RegionCode } from '../core/model.ts';

/** Regions by code, each with its members, in the order of their codes. */
export interface RegionTree {
  /** All regions, a parent before its members. */
  readonly all: readonly Region[];
  readonly get: (code: RegionCode) => Region;
  readonly has: (code: RegionCode) => boolean;
  /** The regions directly below. */
  readonly children: (code: RegionCode) => readonly Region[];
  /** All regions of a level at or below a region; itself if it is of that level. */
  readonly members: (code: RegionCode, level: Level) => readonly Region[];
  /** The region itself and everything above it, the topmost last. */
  readonly lineage: (code: RegionCode) => readonly Region[];
}

/** @throws Error if a region's parent is not among the regions */
export function buildRegionTree(regions: readonly Region[]): RegionTree {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const childrenOf = new Map<RegionCode, Region[]>(regions.map((region) => [region.code, []]));
  for (const region of regions) {
    if (region.parent === null) continue;
    const siblings = childrenOf.get(region.parent);
    if (siblings === undefined)
      throw new Error(`${region.code} is below ${region.parent}, which is not there`);
    siblings.push(region);
  }
  const get = (code: RegionCode): Region => {
    const region = byCode.get(code);
    if (region === undefined) throw new Error(`no region ${code}`);
    return region;
  };
  const children = (code: RegionCode): readonly Region[] => childrenOf.get(code) ?? [];
  const below = (region: Region): Region[] => [region, ...children(region.code).flatMap(below)];
  const lineage = (code: RegionCode): Region[] => {
    const region = get(code);
    return region.parent === null ? [region] : [region, ...lineage(region.parent)];
  };
  const members = new Map<string, readonly Region[]>();
  return {
    all: regions.filter((region) => region.parent === null).flatMap(below),
    get,
    has: (code) => byCode.has(code),
    children,
    members: (code, level) => {
      const key = `${code} ${level}`;
      const known = members.get(key) ?? below(get(code)).filter((region) => region.level === level);
      members.set(key, known);
      return known;
    },
    lineage,
  };
}
