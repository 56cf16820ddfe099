import { distance } from 'fastest-levenshtein';
import { plainName } from './naming.ts';

/** A longer text is not a misspelt name. */
const LONGEST = 200;
/** So many suggestions are enough. */
const MOST_FOUND = 3;

/**
 * The options whose names are nearest to what somebody wrote, best first; none that is merely the least bad.
 * An option may have several names. Names that contain the text, or are contained in it, count as near.
 */
export function nearest<T>(
  text: string,
  options: readonly T[],
  namesOf: (option: T) => readonly string[],
  most = MOST_FOUND,
): T[] {
  return nearestIn(text, options, (option) => namesOf(option).map(plainName), most, occurring());
}

/**
 * @param plainNamesOf the names of an option, made plain
 * @param seen room for the characters of the text, empty before and after
 */
function nearestIn<T>(
  text: string,
  options: readonly T[],
  plainNamesOf: (option: T) => readonly string[],
  most: number,
  seen: Uint8Array,
): T[] {
  const wanted = text.length > LONGEST ? '' : plainName(text);
  if (wanted === '') return [];
  const best: { readonly option: T; readonly score: number }[] = [];
  mark(wanted, seen, 1);
  for (const option of options) {
    const last = best.length < most ? undefined : best.at(-1)?.score;
    const found = plainNamesOf(option).reduce((least, name) => {
      const atLeast = leastScore(wanted, name, seen);
      if (atLeast > FURTHEST || atLeast >= least || (last !== undefined && atLeast >= last)) return least;
      return Math.min(least, score(wanted, name));
    }, Infinity);
    if (found > FURTHEST || (last !== undefined && found >= last)) continue;
    const place = best.findIndex((each) => each.score > found);
    best.splice(place < 0 ? best.length : place, 0, { option, score: found });
    if (best.length > most) best.pop();
  }
  mark(wanted, seen, 0);
  return best.map(({ option }) => option);
}

/** A score above this is of another name. */
const FURTHEST = 0.5;

/** Room to note which characters a text has, by their codes: asked for each character of each name. */
function occurring(): Uint8Array {
  return new Uint8Array(0x1_0000);
}

function mark(text: string, seen: Uint8Array, as: 0 | 1): void {
  for (let i = 0; i < text.length; i += 1) seen[text.charCodeAt(i)] = as;
}

/**
 * A score that two names reach or exceed, found without comparing them in order: a character of the longer
 * name that the other has nowhere must change.
 * @param seen the characters of `a`
 */
function leastScore(a: string, b: string, seen: Uint8Array): number {
  let common = 0;
  for (let i = 0; i < b.length; i += 1) common += seen[b.charCodeAt(i)] ?? 0;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  const least = (longer - Math.min(common, shorter)) / longer;
  // What is contained has no character that the other lacks.
  return least > FURTHEST && common >= shorter && contain(a, b) ? FURTHEST : least;
}

/**
 * So many different mistakes get a suggestion; a file with more of them has another problem than spelling.
 */
const MOST_MISTAKES = 1000;

/** Like `nearest`, for many texts: each is looked up only once, and names are made plain only once. */
export function nearestFinder<T>(
  options: readonly T[],
  namesOf: (option: T) => readonly string[],
): (text: string) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  const plainNames = new Map<T, readonly string[]>();
  const plainNamesOf = (option: T) => {
    const names = plainNames.get(option) ?? namesOf(option).map(plainName);
    plainNames.set(option, names);
    return names;
  };
  let seen: Uint8Array | undefined;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.size >= MOST_MISTAKES) return before ?? [];
    seen ??= occurring();
    const found = nearestIn(text, options, plainNamesOf, MOST_FOUND, seen);
    known.set(text, found);
    return found;
  };
}

/** The nearest of plain strings. */
export function nearestText(text: string, options: readonly string[], most = MOST_FOUND): string[] {
  return nearest(text, options, (option) => [option], most);
}

/** 0 for the same name, towards 1 the more of the longer one has to change. */
function score(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const changed = distance(a, b) / longer;
  return contain(a, b) ? Math.min(changed, FURTHEST) : changed;
}

function contain(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a));
}
