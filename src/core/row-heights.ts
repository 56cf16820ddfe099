/** How high rows are made: no program fits a row to its text when it opens a file that says nothing of it. */

/** In points, of a text of ten points. */
const LINE = 13.5;
const AROUND = 4;
/** No row can be higher. */
export const HIGHEST = 409;
const WIDE =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{20000}-\u{3FFFD}]/u;

/** The height, in points, in which texts are seen whole in columns of so many characters. */
export function heightOf(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.reduce((most, { text, width }) => Math.max(most, linesOf(text, width)), 1);
  return Math.min(HIGHEST, lines * LINE + AROUND);
}

function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 2);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** In characters of half width. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
