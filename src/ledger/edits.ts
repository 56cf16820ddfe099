import { LEDGER_COLUMNS } from '../core/ledger.ts';
import type { LedgerColumn, LedgerTrouble } from '../core/ledger.ts';
import { asCell } from './cell-text.ts';
import type { CellEdit } from './file/edit-sheet.ts';
import type { SheetXml } from './file/sheet-xml.ts';
import type { FoundLedger, Hidden } from './recognise.ts';
import type { LedgerUpdate, RowTexts } from './update.ts';

/** The cells of rows that are there already, where they change. */
export function editsOfRows(
  { rows, columnOf, words }: FoundLedger,
  update: LedgerUpdate,
  sheet: Hidden,
): CellEdit[] {
  return rows.flatMap(({ line, textOf }, i) =>
    textsOf(update.rows[i] ?? {}).flatMap(([column, written]): CellEdit[] => {
      const text = asCell(written, words.ledger);
      const at = columnOf(column);
      if (textOf(column) === text || (column === 'number' && sheet.isFormula(line, at))) return [];
      return [{ line, column: at, text, isNumber: column === 'number', look: null }];
    }),
  );
}

/**
 * The cells of rows that are added below the last, in the looks that most cells above them have. Empty ones are
 * made for the look alone, also in columns that people added.
 */
export function editsOfAdded(
  ledger: FoundLedger,
  { added }: LedgerUpdate,
  sheet: Hidden,
  xml: SheetXml,
): CellEdit[] {
  const { columnOf, words } = ledger;
  const looks = looksOf(ledger, xml);
  const there = new Set(
    xml.rows.flatMap(({ line, cells }) => cells.map(({ column }) => `${line} ${column}`)),
  );
  return added.flatMap((row, i) => {
    const line = lineOfAdded(ledger, i);
    const written = textsOf(row).map(([column, text]): CellEdit => {
      const at = columnOf(column);
      const look = looks.get(at) ?? null;
      return { line, column: at, text: asCell(text, words.ledger), isNumber: column === 'number', look };
    });
    const own = written.filter(({ column, isNumber }) => isNumber !== true || !sheet.isFormula(line, column));
    const taken = new Set(written.map(({ column }) => column));
    const blank = [...looks]
      .filter(([column]) => !taken.has(column) && !there.has(`${line} ${column}`))
      .map(([column, look]): CellEdit => ({ line, column, text: null, look }));
    return [...own, ...blank];
  });
}

/** Formulas in the place of what would be written into new rows. */
export function formulasInTheWay(
  ledger: FoundLedger,
  { added }: LedgerUpdate,
  sheet: Hidden,
  name: string,
): LedgerTrouble[] {
  return added.flatMap((row, i) => {
    const line = lineOfAdded(ledger, i);
    return textsOf(row)
      .filter(([column]) => column !== 'number' && sheet.isFormula(line, ledger.columnOf(column)))
      .map(([column]) => ({
        code: 'formula',
        sheet: name,
        line,
        column: ledger.columnOf(column) + 1,
        heading: ledger.words.ledger.headings[column],
      }));
  });
}

function lineOfAdded({ header, rows }: FoundLedger, i: number): number {
  return rows.reduce((last, { line }) => Math.max(last, line), header) + 1 + i;
}

function textsOf(row: RowTexts): [LedgerColumn, string][] {
  return LEDGER_COLUMNS.flatMap((column) => {
    const text = row[column];
    return text === undefined ? [] : [[column, text]];
  });
}

/** The look that most rows have in each column; where there is no row, that of the column. */
function looksOf({ rows }: FoundLedger, { rows: all, columnLooks }: SheetXml): ReadonlyMap<number, string> {
  const lines = new Set(rows.map(({ line }) => line));
  const counts = new Map<number, Map<string, number>>();
  for (const { line, cells } of all) {
    if (!lines.has(line)) continue;
    for (const { column, look } of cells) {
      if (look === null) continue;
      const own = counts.get(column) ?? new Map<string, number>();
      counts.set(column, own.set(look, (own.get(look) ?? 0) + 1));
    }
  }
  const most = (looks: ReadonlyMap<string, number>) =>
    [...looks].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  return new Map([...columnLooks, ...[...counts].map(([column, looks]) => [column, most(looks)] as const)]);
}
