import { read } from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { cellText } from './cell-text.ts';
import { isEncryptedPackage } from './container.ts';
import type { RawCell, WorkbookReading, WorkbookSheet } from './sheet.ts';

/** Reads a legacy .xls workbook; the only file that knows the library for it. */
export function readXlsWorkbook(bytes: Uint8Array): WorkbookReading {
  if (isEncryptedPackage(bytes)) return { problem: { code: 'encrypted-file' } };
  try {
    const workbook = read(bytes, { type: 'array', cellNF: true, cellFormula: true, cellStyles: true, cellText: false, cellHTML: false });
    return { sheets: workbook.SheetNames.map((name, index) => readSheet(name, index, workbook)) };
  } catch (error) {
    // The library throws plain errors for whatever it can't make out.
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: /password|encrypt/iu.test(reason) ? { code: 'encrypted-file' } : { code: 'corrupt-file', reason: 'records' } };
  }
}

function readSheet(name: string, index: number, { Sheets, Workbook }: WorkBook): WorkbookSheet {
  const sheet: WorkSheet = Sheets[name] ?? {};
  const texts: string[][] = [];
  for (const [address, cell] of Object.entries(sheet)) {
    const place = /^([A-Z]+)(\d+)$/u.exec(address);
    if (place === null) continue;
    const row = (texts[Number(place[2]) - 1] ??= []);
    row[columnOf(place[1] ?? '')] = cellText(rawCell(cell));
  }
  const rows = Array.from(texts, (row) => Array.from(row ?? [], (text) => text ?? ''));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name,
    hidden: (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    rows: rows.flatMap((cells, line) =>
      cells.some((text) => text.trim() !== '')
        ? [{ line: line + 1, hidden: sheet['!rows']?.[line]?.hidden ?? false, cells: Array.from({ length: width }, (_, i) => cells[i] ?? '') }]
        : [],
    ),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c })),
  };
}

/** A is 0, Z is 25, AA is 26. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const ERRORS: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' };

function rawCell(cell: CellObject): RawCell {
  const error = cell.t === 'e' ? (ERRORS[Number(cell.v)] ?? '#N/A') : null;
  return { value: cell.v ?? null, format: String(cell.z ?? ''), formula: cell.f ?? null, error };
}
