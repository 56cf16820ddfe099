/** So many texts are kept in mind; a file with more of them repeats none. */
const MOST_TEXTS = 10_000;

/** A function that looks at each text once. What it returns must depend on the text alone. */
export function remembered<T extends object | boolean | null>(
  look: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = look(text);
    if (known.size < MOST_TEXTS) known.set(text, found);
    return found;
  };
}
