import type { Region } from '../model.ts';
import { plainName } from '../naming.ts';
import { nearestFinder } from '../suggest.ts';
import type { RegionTree } from './tree.ts';

/** What a text in a region cell, or on the command line, leads to. */
export type Resolution =
  | { readonly kind: 'found'; readonly region: Region }
  | { readonly kind: 'ambiguous'; readonly regions: readonly Region[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly Region[] };

export type ResolveRegion = (text: string) => Resolution;

/**
 * Resolves a six-digit code, a full name, a short name, or any of these behind the names of the regions above it
 * (昆明市五华区, 云南省昆明市五华区). A name that several regions share is ambiguous, never guessed.
 */
export function regionResolver(tree: RegionTree): ResolveRegion {
  const index = nameIndex(tree);
  const findNearest = nearestFinder(tree.all, (candidate) => [candidate.code, ...ownNames(candidate)]);
  return (text) => {
    const found = index.get(plainName(text)) ?? [];
    if (found.length > 1) return { kind: 'ambiguous', regions: found };
    const [region] = found;
    if (region !== undefined) return { kind: 'found', region };
    return { kind: 'unknown', nearest: findNearest(text) };
  };
}

function nameIndex(tree: RegionTree): ReadonlyMap<string, readonly Region[]> {
  const index = new Map<string, Region[]>();
  for (const region of tree.all) {
    for (const name of new Set([region.code, ...qualifiedNames(tree, region)].map(plainName))) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [region]);
      else known.push(region);
    }
  }
  return index;
}

function qualifiedNames(tree: RegionTree, region: Region): string[] {
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
