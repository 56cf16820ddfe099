const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** What the runners of GitHub, Azure and TeamCity take for a command where they see it in a log: ::name …::, ##[name] and ##name[. */
const COMMAND = /:(?=:[A-Za-z][\w-]*(?:\s[^\n]*)?::)|#(?=#[A-Za-z]*\[)/gu;

/**
 * Makes text from outside safe to print: control characters, the invisible ones that turn the direction of writing, and what a CI system would
 * obey are shown as their code; a tab becomes a space.
 */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(UNSAFE, asCode).replace(COMMAND, asCode);
}

function asCode(character: string): string {
  return `<${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
