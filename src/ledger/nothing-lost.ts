import type { WorkbookReading, WorkbookSheet } from '../sources/tables/files/workbook/sheet.ts';
import type { CellEdit } from './file/edit-sheet.ts';

/**
 * Reads a ledger again that is about to be written, and holds it against what was there: every cell that was
 * not to be written must be as it was, and every other as it was to be.
 * @throws Error a defect of the program: nothing may be written then
 */
export function nothingLost(
  before: readonly WorkbookSheet[],
  after: WorkbookReading,
  edits: readonly { readonly at: number; readonly cells: readonly CellEdit[] }[],
): void {
  if ('problem' in after) throw new Error(`the ledger could not be read again: ${after.problem.code}`);
  const expected = before.map(textsOf);
  for (const { at, cells } of edits)
    for (const { line, column, text, isNumber } of cells) {
      const sheet = expected[at];
      // How a number shows is for its format to say.
      const shown = isNumber === true ? textsAt(after.sheets[at], line, column) : (text ?? '');
      if (shown.trim() === '') sheet?.delete(`${line} ${column}`);
      else sheet?.set(`${line} ${column}`, shown);
    }
  const found = after.sheets.map(textsOf);
  const isSame =
    expected.length === found.length &&
    expected.every((cells, i) => {
      const other = found[i];
      return other?.size === cells.size && [...cells].every(([place, text]) => other.get(place) === text);
    });
  if (!isSame) throw new Error('cells of the ledger would have been lost');
}

function textsOf({ rows }: WorkbookSheet): Map<string, string> {
  return new Map(
    rows.flatMap(({ line, cells }) =>
      cells.flatMap((text, column) => (text.trim() === '' ? [] : [[`${line} ${column}`, text] as const])),
    ),
  );
}

function textsAt(sheet: WorkbookSheet | undefined, line: number, column: number): string {
  return sheet?.rows.find((row) => row.line === line)?.cells[column] ?? '';
}
