import type { Member, Region } from '../../../core/model.ts';
import { plainName } from '../../../core/naming.ts';
import { ownSchoolsInTitle } from '../../../regions/own-schools.ts';
import type { Resolution } from '../../../regions/resolution.ts';
import type { RegionTree } from '../../../regions/tree.ts';
import { isWithin } from '../../../regions/tree.ts';
import type { ReadingContext } from '../context.ts';

/** Whether a text names who a table is of, even if it can't be told who that is: 文山, 市直属. */
export function tellsRegion(text: string, context: ReadingContext): boolean {
  return regionOf(text, context) !== null || context.resolveRegion(text).kind !== 'unknown';
}

/** The one region or direct member a text names; of several one above the other, the lowest. */
export function regionOf(text: string, { tree, resolveRegion }: ReadingContext): Member | null {
  const whole = resolveRegion(text);
  if (whole.kind === 'found') return whole.region;
  if (whole.kind === 'direct') return whole.member;
  const words = plainName(text);
  // In a list, 临翔、云县, short names count as well.
  const listed = words
    .split(/[、,和与及/]/u)
    .flatMap((part, _, { length }) => (length > 1 ? foundIn(resolveRegion(part)) : []));
  const named = [...new Set<Member>([...namedIn(words, tree), ...listed, ...directIn(words, tree)])];
  const lowest = named.filter(
    (member) => !named.some((other) => other !== member && isWithin(other, member, tree)),
  );
  const [only] = lowest;
  return lowest.length === 1 && only !== undefined ? only : null;
}

/** What makes a title speak of more than what is run by the prefecture or the province itself. */
const MORE = /[、,及和与含各]|包括/u;

/** Direct members that a title is about alone: 昆明市本级2025年统计表, 滇中新区统计表. */
function directIn(words: string, tree: RegionTree): readonly Member[] {
  if (MORE.test(words)) return [];
  const zones = tree.zones
    .filter(({ names }) => names.some((each) => words.includes(plainName(each))))
    .map(({ member }) => member);
  return [...zones, ...ownSchoolsInTitle(words, tree)];
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
