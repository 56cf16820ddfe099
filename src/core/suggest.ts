import { distance } from 'fastest-levenshtein';
import { plainName } from './naming.ts';

/** A longer text is not a misspelt name. */
const LONGEST = 200;

/**
 * The options whose names are nearest to what somebody wrote, best first; none that is merely the least bad.
 * An option may have several names. Names that contain the text, or are contained in it, count as near.
 */
export function nearest<T>(
  text: string,
  options: readonly T[],
  namesOf: (option: T) => readonly string[],
  most = 3,
): T[] {
  const wanted = text.length > LONGEST ? '' : plainName(text);
  if (wanted === '') return [];
  return options
    .map((option) => ({
      option,
      score: Math.min(...namesOf(option).map((name) => score(wanted, plainName(name)))),
    }))
    .filter(({ score: value }) => value <= 0.5)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ option }) => option);
}

/**
 * So many different mistakes get a suggestion; a file with more of them has another problem than spelling.
 */
const MOST_MISTAKES = 1000;

/** Like `nearest`, for many texts: each is looked up only once. */
export function nearestFinder<T>(
  options: readonly T[],
  namesOf: (option: T) => readonly string[],
): (text: string) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.size >= MOST_MISTAKES) return before ?? [];
    const found = nearest(text, options, namesOf);
    known.set(text, found);
    return found;
  };
}

/** The nearest of plain strings. */
export function nearestText(text: string, options: readonly string[], most = 3): string[] {
  return nearest(text, options, (option) => [option], most);
}

/** 0 for the same name, towards 1 the more of the longer one has to change. */
function score(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const changed = distance(a, b) / longer;
  const contained = Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a));
  return contained ? Math.min(changed, 0.5) : changed;
}
