/** How names are compared: header cells, indicators, regions, options. */

/** Half width, lower case, without spaces and line breaks: `Ｒegion ` and `region` are one name. */
export function plainName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** A name and the unit in brackets behind it: 在园幼儿总数（人） → 在园幼儿总数, 人. */
export function splitUnit(text: string): { readonly name: string; readonly unit: string | null } {
  const match = /^(.+)\(([^()]*)\)$/u.exec(plainName(text));
  return match?.[1] && match[2] ? { name: match[1], unit: match[2] } : { name: plainName(text), unit: null };
}
