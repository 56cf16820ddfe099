import { compatible, isUnusual, respelt } from './spelling.ts';

/** How names are compared: header cells, indicators, regions, options. */

/**
 * Half width, lower case, Simplified, without spaces, line breaks and what nobody sees: `Ｒegion ` and
 * `region` are one name, 雲南省 and 云南省 another. A footnote mark stays: 昆明市① is not 昆明市1.
 */
export function plainName(text: string): string {
  // Most names are ASCII or common Chinese.
  if (!isUnusual(text)) return text.toLowerCase();
  return respelt(compatible(text)).toLowerCase().replace(/\s+/gu, '');
}

/** Whether a name is plain as it is, and so is any that is joined of such names. */
export function isPlain(name: string): boolean {
  return !isUnusual(name) && name === name.toLowerCase();
}

/** A name and the unit in brackets after it: 在园幼儿总数（人） → 在园幼儿总数, 人. */
export function splitUnit(text: string): { readonly name: string; readonly unit: string | null } {
  const match = /^(.+)\(([^()]*)\)$/u.exec(plainName(text));
  return match?.[1] && match[2] ? { name: match[1], unit: match[2] } : { name: plainName(text), unit: null };
}
