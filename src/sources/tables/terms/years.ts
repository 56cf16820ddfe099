import { plainName } from '../../../core/naming.ts';

const ALONE = /^[(]?(?<year>(?:19|20)\d{2})(?:\.0)?(?:年|年度|学年|年末|年底)?[)]?$/u;
const BEFORE = /^[(]?(?<year>(?:19|20)\d{2})(?:年度|年末|年底|年)?[)]?(?<rest>[^\d].*)$/u;
const BEHIND = /^(?<rest>.*[^\d])[(](?<year>(?:19|20)\d{2})(?:年度|年末|年底|年)?[)]$/u;

/** The year that a header cell is: 2025, 2025年, （2025年度）. Null for anything else. */
export function yearOfHeader(text: string): number | null {
  const year = ALONE.exec(plainName(text))?.groups?.['year'];
  return year === undefined ? null : Number(year);
}

/** A name and the year before or after it: 2024年在园幼儿数, 在园幼儿数（2024年）. */
export function splitYear(text: string): { readonly rest: string; readonly year: number | null } {
  const name = plainName(text);
  const { rest, year } = (BEHIND.exec(name) ?? BEFORE.exec(name))?.groups ?? {};
  return rest === undefined || year === undefined ? { rest: text, year: null } : { rest, year: Number(year) };
}
