import { printable } from '../../../../core/printable.ts';

/** A text as a string of a stylesheet: what could mean anything there is written as its number. */
export function quoted(text: string): string {
  const escaped = printable(text).replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
