import { EncryptedFileError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Cell, Sheet } from 'hucre/xlsx';
import type { FindingFacts } from '../../findings.ts';
import { cellText } from './cell-text.ts';
import type { RawCell, WorkbookReading, WorkbookSheet } from './sheet.ts';

/** Reads an .xlsx workbook; the only file that knows the library for it. */
export async function readXlsxWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const opened = await open(bytes);
  return Array.isArray(opened) ? { sheets: opened.map(readSheet) } : opened;
}

/** Whatever the library throws is about the bytes, and not all of it is of its own class. */
async function open(bytes: Uint8Array): Promise<Sheet[] | { readonly problem: FindingFacts }> {
  try {
    return (await readXlsx(bytes, { readStyles: true })).sheets;
  } catch (error) {
    if (error instanceof EncryptedFileError) return { problem: { code: 'encrypted-file' } };
    return { problem: { code: 'corrupt-file', reason: 'zip' } };
  }
}

function readSheet({ name, hidden = false, veryHidden = false, rows, cells, merges = [], rowDefs }: Sheet): WorkbookSheet {
  const texts = rows.map((row, line) => row.map((value, column) => cellText(rawCell(value, cells?.get(`${line},${column}`)))));
  return {
    name,
    hidden: hidden || veryHidden,
    rows: texts.flatMap((each, line) =>
      each.some((text) => text.trim() !== '') ? [{ line: line + 1, hidden: rowDefs?.get(line)?.hidden ?? false, cells: each }] : [],
    ),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow + 1, left: startCol, bottom: endRow + 1, right: endCol })),
  };
}

function rawCell(value: Sheet['rows'][number][number], cell: Cell | undefined): RawCell {
  const plain = typeof value === 'object' && value !== null && !(value instanceof Date) ? null : value;
  const error = cell?.type === 'error' && typeof value === 'string' ? value : null;
  return { value: plain, format: cell?.style?.numFmt ?? '', formula: cell?.formula ?? null, error };
}
