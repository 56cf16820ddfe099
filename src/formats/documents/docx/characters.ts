const HAN = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Rough widths of a Latin face, on the safe side. */
const LATIN: readonly (readonly [of: RegExp, width: number])[] = [
  [/[0-9a-ln-vx-z .,:;!'()[\]/|-]/u, 0.5],
  [/[%@mwMW&]/u, 0.95],
  [/[\u0020-\u024F\u2013]/u, 0.75],
];

/** How wide a text is, in full-width characters; a little more rather than less. */
export function widthOf(text: string): number {
  let width = 0;
  for (const each of text)
    width += HAN.test(each) ? 1 : (LATIN.find(([characters]) => characters.test(each))?.[1] ?? 1);
  return width;
}

/** Characters that Chinese and Latin faces share, and that are full-width in Chinese text. */
export const SHARED = /[‘’“”—…·×÷±≤≥≈]/u;

/** XML has no way to write these. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cs}\p{Cc}\uFFFE\uFFFF]/gu;

export const writable = (text: string) => text.replaceAll(UNWRITABLE, '\uFFFD');

/** In one piece: its spaces don't break. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00A0');
