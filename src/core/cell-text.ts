/** Below the 32,767 characters that a cell of a spreadsheet program holds. */
const LONGEST = 32_000;

/** What XML can't hold, not even as a reference, and line ends that are read as others. */
const IMPOSSIBLE = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * A text as a cell can hold it: what no cell can hold becomes U+FFFD, what is too long is cut off, and says so.
 * @param words `cut`: what is said of it
 */
export function asCell(text: string, { cut }: { readonly cut: string }): string {
  const clean = text.replaceAll('\r\n', '\n').replaceAll(IMPOSSIBLE, '\uFFFD');
  if (clean.length <= LONGEST) return clean;
  // No half of a character at the end.
  return clean.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '') + cut;
}

/**
 * A text as it is written into a file: `_x000D_` would be read as the character it stands for. Source: ECMA-376
 * part 1, section 22.4.2.4.
 */
export function literal(text: string): string {
  return text.replaceAll(/_(?=x[\dA-F]{4}_)/giu, '_x005F_');
}
