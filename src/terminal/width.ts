import fastStringWidth from 'fast-string-width';

// The most frequent characters of a table do not need the tables of Unicode: those of one column, and Chinese
// ones and their punctuation.
const FREQUENT =
  /^[ -~×÷–—‘’“”…−∅✓✗≥≤≈·↗│\u3001\u3002\u3008-\u3011\u3014\u3015\u4E00-\u9FFF\uFF08\uFF09\uFF0C\uFF1A\uFF1B]*$/u;
const WIDE = /[\u3001-\u9FFF\uFF08-\uFF1B]/gu;

/** How many columns of a terminal a text takes; Chinese characters take two. */
export function textWidth(text: string): number {
  return FREQUENT.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : fastStringWidth(text);
}
