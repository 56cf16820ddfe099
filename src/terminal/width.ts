import fastStringWidth from 'fast-string-width';

// The two most frequent kinds of text in a table do not need the tables of Unicode.
const NARROW = /^[ -~–−✓✗≥≤≈·↗]*$/;
const WIDE = /^[\u4E00-\u9FFF]*$/;

/** How many columns of a terminal a text takes; Chinese characters take two. */
export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  return WIDE.test(text) ? 2 * text.length : fastStringWidth(text);
}
