import type { WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookSheet } from '../../src/sources/tables/files/workbook/sheet.ts';
import { sheetsOf } from './sample.ts';

/** A sheet as people work on it: cells by row and column, both from 0. */
export interface Grid {
  readonly name: string;
  cells: string[][];
}

/** The sheets of a workbook, to be changed. */
export function gridsOf(bytes: Uint8Array): Grid[] {
  return sheetsOf(bytes).map(gridOf);
}

function gridOf({ name, rows }: WorkbookSheet): Grid {
  const cells: string[][] = [];
  for (const { line, cells: own } of rows) cells[line - 1] = [...own];
  return { name: name ?? '', cells: Array.from(cells, (row) => row ?? []) };
}

/** A workbook as another program writes it, with nothing of ours in it but the texts. */
export function workbookOf(grids: readonly Grid[], changes: Partial<WriteSheet> = {}): Promise<Uint8Array> {
  return writeXlsx({
    sheets: grids.map(({ name, cells }, i) => ({
      name,
      rows: cells.map((row) => Array.from(row, (cell) => (cell === '' ? null : cell))),
      ...(i === 0 ? changes : {}),
    })),
  });
}

/** The grid of the ledger, and where a heading stands in it; the header is the third line. */
export function columnIn({ cells }: Grid, heading: string): number {
  const squeezed = (text: string) => text.replaceAll(/\s/gu, '');
  return (cells[2] ?? []).findIndex((cell) => squeezed(cell) === squeezed(heading));
}
