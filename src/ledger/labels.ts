import { compatible } from '../core/spelling.ts';
import type { WorkbookSheet } from '../sources/tables/files/workbook/sheet.ts';

/** What stands to the right of a label, and where. */
export interface Labelled {
  /** The index of the sheet. */
  readonly at: number;
  readonly sheet: string;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

/** The cell beside a label, on any sheet but one; null if no cell has the label, and something beside it. */
export function besideLabel(sheets: readonly WorkbookSheet[], but: number, label: string): Labelled | null {
  for (const [at, { name, rows }] of sheets.entries()) {
    if (at === but) continue;
    for (const { line, cells } of rows) {
      const found = cells.findIndex((cell) => plain(cell) === plain(label));
      const beside = cells.findIndex((cell, column) => found >= 0 && column > found && cell.trim() !== '');
      if (beside >= 0) return { at, sheet: name ?? '', line, column: beside, text: cells[beside] ?? '' };
    }
  }
  return null;
}

/** The first cell of a sheet above a line that begins with a text. */
export function beginningWith(
  { rows }: WorkbookSheet,
  above: number,
  begins: string,
): Pick<Labelled, 'line' | 'column' | 'text'> | null {
  for (const { line, cells } of rows) {
    if (line >= above) return null;
    const column = cells.findIndex((cell) => cell.trimStart().startsWith(begins));
    if (column >= 0) return { line, column, text: cells[column] ?? '' };
  }
  return null;
}

function plain(text: string): string {
  return compatible(text).replaceAll(/\s/gu, '').toLowerCase();
}
