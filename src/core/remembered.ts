import { ownText } from './own-text.ts';

/** The most texts that are remembered; a file with more hardly repeats any. */
const MOST_TEXTS = 10_000;

/** A function that is called once for each text. Its result must depend only on the text. */
export function remembered<T extends object | string | boolean | null>(
  look: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = look(text);
    if (known.size < MOST_TEXTS) known.set(ownText(text), found);
    return found;
  };
}
