import { compatible, isUnusual, respelt } from './spelling.ts';

/** How names are compared: header cells, indicators, regions, options. */

/**
 * Half width, lower case, Simplified, without spaces, line breaks and what nobody sees: `Ｒegion ` and `region` are one name, 雲南省 and 云南省
 * another. A footnote mark stays: 昆明市① is not 昆明市1.
 */
export function plainName(text: string): string {
  // Most names are ASCII or common Chinese.
  if (!isUnusual(text)) return text.toLowerCase();
  return respelt(compatible(text)).toLowerCase().replace(/\s+/gu, '');
}

/** A name and the unit in brackets behind it: 在园幼儿总数（人） → 在园幼儿总数, 人. */
export function splitUnit(text: string): { readonly name: string; readonly unit: string | null } {
  const match = /^(.+)\(([^()]*)\)$/u.exec(plainName(text));
  return match?.[1] && match[2] ? { name: match[1], unit: match[2] } : { name: plainName(text), unit: null };
}

/** A cell of a workbook as spreadsheets call it: 表1!C7; of a column without a row, or the other way round, only what there is. */
export function cellName(sheet: string, line?: number, column?: number): string {
  return [sheet, ...(line === undefined ? [] : [`${column === undefined ? '' : columnLetters(column)}${line}`])].join('!');
}

/** 1 is A, 26 is Z, 27 is AA. */
function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  return (column > 26 ? columnLetters((column - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}

/** A cell, row, sheet or file as messages name it: 昆明市.csv:7:3, or 昆明市.xlsx 表1!C7. */
export function placeName({ path, sheet, line, column }: LoosePlace): string {
  if (sheet !== undefined) return `${path} ${cellName(sheet, line, column)}`;
  return [path, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(':');
}

interface LoosePlace {
  readonly path: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
}
