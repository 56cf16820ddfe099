const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Makes text from outside safe to print: control characters, and the invisible ones that turn the direction of writing, are shown as
 * their code instead of reaching the terminal; a tab becomes a space.
 */
export function printable(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(UNSAFE, (character) => `<${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
}
