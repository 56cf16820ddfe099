import type { DirectMember, Level, Member, Region, RegionCode } from '../core/model.ts';
import { isRegion } from '../core/model.ts';
import type { NamedZone, Zone } from './direct-members.ts';
import { directMembersOf } from './direct-members.ts';

/** Regions by code, each with its members, in the order of their codes. */
export interface RegionTree {
  /** All regions, a parent before its members. */
  readonly all: readonly Region[];
  readonly get: (code: RegionCode) => Region;
  readonly has: (code: RegionCode) => boolean;
  /** The regions directly below. */
  readonly children: (code: RegionCode) => readonly Region[];
  /** What may report beside them: what the region runs itself first, then its zones; none below a county. */
  readonly direct: (code: RegionCode) => readonly DirectMember[];
  /** What a region runs itself; null of a county, whose figures hold all its schools. */
  readonly ownSchools: (code: RegionCode) => DirectMember | null;
  readonly zones: readonly NamedZone[];
  /** What regions run themselves, and zones. */
  readonly directMembers: readonly DirectMember[];
  /** A region or a direct member. */
  readonly member: (code: RegionCode) => Member;
  /** All regions of a level at or below a region; itself if it is of that level. */
  readonly members: (code: RegionCode, level: Level) => readonly Region[];
  /** The region itself and everything above it, the topmost last; of a direct member what is above it. */
  readonly lineage: (code: RegionCode) => readonly Region[];
}

/** @throws Error if the parent of a region or zone is not among the regions */
export function buildRegionTree(regions: readonly Region[], zones: readonly Zone[] = []): RegionTree {
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
  const { ownSchools, zones: named, below: directOf } = directMembersOf(regions, zones);
  const direct = new Map([...directOf.values()].flat().map((member) => [member.code, member]));
  const lineage = (code: RegionCode): Region[] => {
    const parent = direct.get(code)?.parent;
    if (parent !== undefined) return lineage(parent);
    const region = get(code);
    return region.parent === null ? [region] : [region, ...lineage(region.parent)];
  };
  const members = new Map<string, readonly Region[]>();
  return {
    all: regions.filter((region) => region.parent === null).flatMap(below),
    get,
    has: (code) => byCode.has(code),
    children,
    direct: (code) => directOf.get(code) ?? [],
    ownSchools: (code) => ownSchools.get(code) ?? null,
    zones: named,
    directMembers: [...direct.values()],
    member: (code) => direct.get(code) ?? get(code),
    members: (code, level) => {
      const key = `${code} ${level}`;
      const known = members.get(key) ?? below(get(code)).filter((region) => region.level === level);
      members.set(key, known);
      return known;
    },
    lineage,
  };
}

/** Whether one is the other, or a part of it. */
export function isWithin(member: Member, above: Member, { lineage }: Pick<RegionTree, 'lineage'>): boolean {
  return member === above || (isRegion(above) && lineage(member.code).includes(above));
}
