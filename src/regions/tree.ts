import type { DirectMember, Level, Member, Region, RegionCode } from '../core/model.ts';

/** A zone that reports beside the counties of its parent and is none (docs/rules.md, 12). */
export interface Zone {
  /** What is put behind the code of its parent. */
  readonly id: string;
  readonly name: string;
  readonly parent: RegionCode;
  readonly aliases: readonly string[];
}

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
  /** A region or a direct member. */
  readonly member: (code: RegionCode) => Member;
  /** All of them. */
  readonly directMembers: readonly DirectMember[];
  readonly zones: readonly Zone[];
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
  const directOf = new Map<RegionCode, readonly DirectMember[]>(
    regions
      .filter(({ level }) => level !== 'county')
      .map((region) => [
        region.code,
        [ownSchools(region), ...zones.filter(({ parent }) => parent === region.code).map(zoneMember)],
      ]),
  );
  const direct = new Map([...directOf.values()].flat().map((member) => [member.code, member]));
  const stray = zones.find(({ parent }) => !directOf.has(parent));
  if (stray !== undefined) throw new Error(`${stray.id} is below ${stray.parent}, which has no zones`);
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
    member: (code) => direct.get(code) ?? get(code),
    directMembers: [...direct.values()],
    zones,
    members: (code, level) => {
      const key = `${code} ${level}`;
      const known = members.get(key) ?? below(get(code)).filter((region) => region.level === level);
      members.set(key, known);
      return known;
    },
    lineage,
  };
}

/** What a prefecture or the province runs itself: 昆明市本级, 大理州本级. */
function ownSchools({ code, name, short }: Region): DirectMember {
  const known = short.endsWith('州') ? short : name;
  return { code: `${code}-direct`, name: `${known}本级`, kind: 'own-schools', parent: code };
}

function zoneMember({ id, name, parent }: Zone): DirectMember {
  return { code: `${parent}-${id}`, name, kind: 'zone', parent };
}
