import type { WorkbookSheet } from './sheet.ts';

/**
 * No program lets two sheets have one name, but files are written by others too: a second one gets a number,
 * so that places stay apart.
 */
export function uniqueNames(sheets: readonly WorkbookSheet[]): WorkbookSheet[] {
  const seen = new Map<string, number>();
  return sheets.map((sheet) => {
    const name = sheet.name ?? '';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? { ...sheet, name } : { ...sheet, name: `${name} (${count})` };
  });
}
