import type { Member, Region } from '../../../core/model.ts';
import { isRegion } from '../../../core/model.ts';
import { plainName } from '../../../core/naming.ts';
import { isAboutOwnSchools } from '../../../regions/own-schools.ts';
import type { Resolution } from '../../../regions/resolution.ts';
import type { RegionTree } from '../../../regions/tree.ts';
import { isWithin } from '../../../regions/tree.ts';
import { mentionsZone } from '../../../regions/zone-kinds.ts';
import type { ReadingContext } from '../context.ts';

/** Whether a text names who a table is of, even if it can't be told who that is: 文山, 市直属, 昆明市高新区. */
export function tellsRegion(text: string, context: ReadingContext): boolean {
  return namesRegion(text, context) || namesPart(text, context);
}

/** Whether a text names one, or is a name that several share. */
export function namesRegion(text: string, context: ReadingContext): boolean {
  return regionOf(text, context) !== null || context.resolveRegion(text).kind !== 'unknown';
}

/** The one region or direct member a text names; of several one above the other, the lowest. */
export function regionOf(text: string, context: ReadingContext): Member | null {
  const whole = context.resolveRegion(text);
  if (whole.kind === 'found') return whole.region;
  if (whole.kind === 'direct') return whole.member;
  const only = namedLowest(text, context);
  return only !== null && isOwnSchools(only, text) ? context.tree.ownSchools(only.code) : only;
}

/**
 * Whether a text speaks only of what is part of a region, and can't be told from it: 市直属, 五华区直属学校,
 * 昆明市高新区统计表.
 */
export function namesPart(text: string, context: ReadingContext): boolean {
  const { kind } = context.resolveRegion(text);
  if (kind === 'own-schools' || kind === 'zone' || kind === 'no-county') return true;
  const only = namedLowest(text, context);
  if (only !== null && (!isRegion(only) || isOwnSchools(only, text))) return false;
  const words = plainName(text);
  const isOfCounty = only !== null && isRegion(only) && only.level === 'county';
  return !(isOfCounty ? WITH : MORE).test(words) && (isAboutOwnSchools(words) || mentionsZone(words));
}

/** Whether a text that names a prefecture or the province is about what that runs itself. */
function isOwnSchools(member: Member, text: string): boolean {
  const words = plainName(text);
  return (
    isRegion(member) &&
    member.level !== 'county' &&
    isAboutOwnSchools(words) &&
    !mentionsZone(words) &&
    !MORE.test(words)
  );
}

function namedLowest(text: string, { tree, resolveRegion }: ReadingContext): Member | null {
  const words = plainName(text);
  // In a list, 临翔、云县, short names count as well.
  const listed = words
    .split(/[、,和与及/]/u)
    .flatMap((part, _, { length }) => (length > 1 ? foundIn(resolveRegion(part)) : []));
  const known = [...namedIn(words, tree), ...shortenedIn(words, tree)];
  const named = [...new Set<Member>([...known, ...listed, ...zonesIn(words, tree)])];
  const lowest = named.filter(
    (member) => !named.some((other) => other !== member && isWithin(other, member, tree)),
  );
  const [only] = lowest;
  return lowest.length === 1 && only !== undefined ? only : null;
}

/** 五华区（含高新区） is 五华区; 五华区、昆明市本级 is not. */
const WITH = /[含各]|包括/u;
/** What makes a title speak of more than what is run by the prefecture or the province itself. */
const MORE = /[、,及与含各]|和(?!体育)|包括/u;
/** 大理州 in 大理州直属学校统计表. */
function shortenedIn(words: string, tree: RegionTree): readonly Region[] {
  if (MORE.test(words) || !isAboutOwnSchools(words)) return [];
  return tree.all.filter(({ short }) => short.endsWith('州') && words.includes(short));
}

/** Zones that a title is about alone: 滇中新区统计表. */
function zonesIn(words: string, tree: RegionTree): readonly Member[] {
  if (MORE.test(words)) return [];
  return tree.zones
    .filter(({ names }) => names.some((each) => words.includes(plainName(each))))
    .map(({ member }) => member);
}

function foundIn(found: Resolution): readonly Region[] {
  return 'region' in found ? [found.region] : [];
}

const LONGEST_FIRST = new WeakMap<RegionTree, readonly Region[]>();

/** Those whose names or codes occur in a text. Longer names first: 祥云县 does not name 云县 as well. */
function namedIn(words: string, tree: RegionTree): readonly Region[] {
  const regions = LONGEST_FIRST.get(tree) ?? tree.all.toSorted((a, b) => b.name.length - a.name.length);
  LONGEST_FIRST.set(tree, regions);
  const byCode = [...words.matchAll(/(?<!\d)\d{6}(?!\d)/gu)].flatMap(([code]) =>
    tree.has(code) ? [tree.get(code)] : [],
  );
  let rest = words;
  const byName = regions.filter(({ name }) => {
    const isNamed = rest.includes(name);
    if (isNamed) rest = rest.replaceAll(name, '\u0000');
    return isNamed;
  });
  return [...byName, ...byCode];
}
