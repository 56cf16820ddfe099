/**
 * Control characters, line separators, halves of characters, and the invisible ones that turn the direction of
 * writing. Classes of Unicode take long to make, so there is one.
 */
const UNSAFE = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;

/**
 * What the runners of GitHub, Azure and TeamCity take for a command where they see it in a log: ::name …::,
 * ##[name] and ##name[.
 */
const COMMAND = /:(?=:[A-Za-z][\w-]*(?:\s[^\n]*)?::)|#(?=#[A-Za-z]*\[)/gu;

/**
 * Makes text from outside safe to print: what a terminal or a CI system would obey is shown as its code; a
 * tab becomes a space.
 */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(UNSAFE, asCode).replace(COMMAND, asCode);
}

function asCode(character: string): string {
  return `<${hex(character)}>`;
}

/**
 * Those of them that JSON does not write as codes already; line breaks between values stay. To look for
 * classes of characters in a document of megabytes takes ten times as long.
 */
const UNSAFE_IN_JSON = /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;

/**
 * The same for the text of a JSON document, in which any character may be written as its code and means the
 * same.
 */
export function printableJson(json: string): string {
  return json.replace(UNSAFE_IN_JSON, asEscape).replace(COMMAND, asEscape);
}

function asEscape(character: string): string {
  return `\\u${hex(character).toLowerCase()}`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
