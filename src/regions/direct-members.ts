import type { DirectMember, Region, RegionCode } from '../core/model.ts';

/** A zone that reports beside the counties of its parent and is none (docs/rules.md, 12). */
export interface Zone {
  /** What is put behind the code of its parent. */
  readonly id: string;
  readonly name: string;
  readonly parent: RegionCode;
  readonly aliases: readonly string[];
}

/** A zone as a member, and all its names. */
export interface NamedZone {
  readonly member: DirectMember;
  readonly names: readonly string[];
}

/** What may report beside the regions of a tree. */
export interface DirectMembers {
  /** What each region runs itself; a county reports it in its own figures. */
  readonly ownSchools: ReadonlyMap<RegionCode, DirectMember>;
  readonly zones: readonly NamedZone[];
  /** By the region they belong to, what it runs itself first. */
  readonly below: ReadonlyMap<RegionCode, readonly DirectMember[]>;
}

/** @throws Error if the parent of a zone is not among the regions, or is a county */
export function directMembersOf(regions: readonly Region[], zones: readonly Zone[]): DirectMembers {
  const parents = regions.filter(({ level }) => level !== 'county');
  const ownSchools = new Map(parents.map((region) => [region.code, ownSchoolsOf(region)]));
  const stray = zones.find(({ parent }) => !ownSchools.has(parent));
  if (stray !== undefined) throw new Error(`${stray.id} is below ${stray.parent}, which has no zones`);
  const named = zones.map(namedZone);
  const below = new Map(
    [...ownSchools].map(([code, own]) => [
      code,
      [own, ...named.flatMap(({ member }) => (member.parent === code ? [member] : []))],
    ]),
  );
  return { ownSchools, zones: named, below };
}

/** 昆明市本级, 大理州本级. */
function ownSchoolsOf({ code, name, short }: Region): DirectMember {
  const known = short.endsWith('州') ? short : name;
  return { code: `${code}-direct`, name: `${known}本级`, kind: 'own-schools', parent: code };
}

function namedZone({ id, name, parent, aliases }: Zone): NamedZone {
  return {
    member: { code: `${parent}-${id}`, name, kind: 'zone', parent },
    names: [name, ...aliases],
  };
}

/** The zone as it was declared. */
export function zoneOf({ member: { code, name, parent }, names }: NamedZone): Zone {
  return { id: code.slice(parent.length + 1), name, parent, aliases: names.slice(1) };
}
