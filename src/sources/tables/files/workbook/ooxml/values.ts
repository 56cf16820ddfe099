import { COLUMNS, LAST_ROW } from '../limits.ts';

/** A yes or no of XML Schema; an attribute that is not there says no. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** `_x000D_` stands for a character that XML can't hold. Source: ECMA-376 part 1, section 22.4.2.4. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x(?<code>[\dA-F]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `AB12` as row from 1 and column from 0; null if it is no cell of a sheet. */
export function cellPlace(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?(?<letters>[A-Z]{1,3})\$?(?<row>\d{1,7})$/iu.exec(reference)?.groups;
  if (match === undefined) return null;
  const column = columnOf(match['letters'] ?? '');
  const row = Number(match['row']);
  return row >= 1 && row <= LAST_ROW && column < COLUMNS ? { row, column } : null;
}

/** A is 0, Z is 25, AA is 26. */
function columnOf(letters: string): number {
  let sum = 0;
  for (const letter of letters.toUpperCase()) sum = sum * 26 + letter.charCodeAt(0) - 64;
  return sum - 1;
}
