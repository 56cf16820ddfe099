import type { DirectMember, Region } from '../core/model.ts';
import { isPlain, plainName } from '../core/naming.ts';
import { nearestFinder } from '../core/suggest.ts';
import type { FormerRegion } from './former.ts';
import { resolveOwnSchools, speaksOfOwnSchools } from './own-schools.ts';
import type { Resolution, ResolveRegion } from './resolution.ts';
import { spelt, withoutStrokes } from './spellings.ts';
import type { RegionTree } from './tree.ts';
import { isZoneName } from './zone-kinds.ts';

/** The districts of a city as a whole. */
const DISTRICTS = /市辖区(?:合计|小计)?$/u;

/**
 * Resolves a code of six digits (or of nine or twelve that end in zeros), a full name, a short name, or any
 * of these after the names of the regions above it (昆明市五华区, 云南省昆明市/五华区), also a code with its name beside
 * it. A name that several regions share is ambiguous, never guessed; a former one leads to what the region is
 * now.
 */
export function regionResolver(tree: RegionTree, former: readonly FormerRegion[] = []): ResolveRegion {
  const index = nameIndex(tree);
  const directIndex = directNames(tree);
  const formerIndex = formerNames(tree, former);
  const findNearest = nearestFinder(tree.all, (candidate) => [candidate.code, ...ownNames(candidate)]);
  const lookUp = (name: string): Resolution | null => {
    const found = index.get(name) ?? [];
    if (found.length > 1) return { kind: 'ambiguous', regions: found };
    const [region] = found;
    if (region !== undefined) return { kind: 'found', region };
    const member = directIndex.get(name);
    if (member !== undefined) return { kind: 'direct', member };
    const now = formerIndex.get(name) ?? [];
    if (now.length > 1) return { kind: 'ambiguous', regions: now };
    return now[0] === undefined ? null : { kind: 'former', region: now[0] };
  };
  const lookUpName = (name: string) => lookUp(name) ?? resolveOwnSchools(name, tree, lookUp);
  const lookUpParts = (name: string): Resolution | null => {
    const [first = '', second] = spelt(name)?.parts ?? [];
    return second === undefined ? lookUp(first) : agreeing(lookUp(first), lookUpName(second));
  };
  const lookUpZone = (name: string): Resolution | null => {
    const member = directIndex.get(zoneName(name));
    return member === undefined ? null : { kind: 'direct', member };
  };
  return (text) => {
    const name = plainName(text);
    const resolved = lookUpName(name) ?? lookUpParts(name) ?? lookUpZone(name);
    if (resolved !== null) return resolved;
    if (isZoneName(withoutStrokes(name))) return { kind: 'zone' };
    return DISTRICTS.test(name)
      ? { kind: 'no-county' }
      : { kind: 'unknown', nearest: () => (speaksOfOwnSchools(name) ? [] : findNearest(text)) };
  };
}

/** The name of a zone without what stands around it: 滇池度假区 of （滇池度假区）小计. */
export function zoneName(text: string): string {
  return withoutStrokes(plainName(text)).replace(/(?:合计|小计)$/u, '');
}

/** A code followed by a name, if both refer to the same region, or the name to a direct member of it. */
function agreeing(byCode: Resolution | null, byName: Resolution | null): Resolution | null {
  if (byCode === null || byName === null || !('region' in byCode)) return null;
  const { region } = byCode;
  if (byName.kind === 'direct') return byName.member.parent === region.code ? byName : null;
  const same =
    'region' in byName ? byName.region === region : 'regions' in byName && byName.regions.includes(region);
  return same ? byCode : null;
}

/** Zones by their names, also after those of what they belong to, and all direct members by their codes. */
function directNames(tree: RegionTree): ReadonlyMap<string, DirectMember> {
  const byCode = new Map(tree.directMembers.map((member) => [plainName(member.code), member]));
  const ofZones = tree.zones.flatMap(({ member, names }) => {
    const above = qualifiedNames(tree, tree.get(member.parent));
    return names.flatMap((each) =>
      [each, ...above.map((prefix) => `${prefix}${each}`)].flatMap((known) =>
        [plainName(known), zoneName(known)].map((spelling) => [spelling, member] as const),
      ),
    );
  });
  return new Map([...byCode, ...ofZones]);
}

/** By former code, and by former name unless a region still has it. */
function formerNames(
  tree: RegionTree,
  former: readonly FormerRegion[],
): ReadonlyMap<string, readonly Region[]> {
  const known = former.filter(({ now }) => now.every((code) => tree.has(code)));
  return new Map(
    known.flatMap(({ code, name, now }) =>
      [code, name].map((each) => [plainName(each), now.map((present) => tree.get(present))]),
    ),
  );
}

/** There are thousands, and all are made before the first row is read: most are plain without being looked at. */
function nameIndex(tree: RegionTree): ReadonlyMap<string, readonly Region[]> {
  const index = new Map<string, Region[]>();
  const plain = new Set(tree.all.filter((region) => [region.code, ...ownNames(region)].every(isPlain)));
  for (const region of tree.all) {
    const names = [region.code, ...qualifiedNames(tree, region)];
    const arePlain = tree.lineage(region.code).every((each) => plain.has(each));
    for (const name of arePlain ? names : names.map(plainName)) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [region]);
      else if (known.at(-1) !== region) known.push(region);
    }
  }
  return index;
}

/** The names of a region, also after those of what it belongs to. */
export function qualifiedNames(tree: RegionTree, region: Region): string[] {
  const names = ownNames(region);
  if (region.parent === null) return names;
  const above = qualifiedNames(tree, tree.get(region.parent));
  return [...names, ...above.flatMap((prefix) => names.map((name) => `${prefix}${name}`))];
}

/** 峨山彝族自治县, 峨山县, 峨山; 楚雄彝族自治州, 楚雄州, 楚雄. */
function ownNames({ name, short, level }: Region): string[] {
  if (name.endsWith('自治县')) return [name, short, `${short}县`];
  if (level === 'prefecture' && short.endsWith('州')) return [name, short, short.slice(0, -1)];
  return [name, short];
}
