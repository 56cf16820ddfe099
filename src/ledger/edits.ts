import { LEDGER_COLUMNS } from '../core/ledger.ts';
import type { LedgerColumn, LedgerTrouble } from '../core/ledger.ts';
import { asCell } from '../core/cell-text.ts';
import type { WorkbookSheet } from '../sources/tables/files/workbook/sheet.ts';
import type { CellEdit, Heights } from './file/edit-sheet.ts';
import type { SheetXml } from './file/sheet-xml.ts';
import { heightOf } from '../core/row-heights.ts';
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

/** How high the rows are that are written to, with all that stands in them. */
export function heightsOf(
  { rows }: Pick<WorkbookSheet, 'rows'>,
  edits: readonly CellEdit[],
  widths: SheetXml['widths'],
): Heights {
  const byLine = new Map<number, Map<number, string>>();
  const before = new Map(rows.map(({ line, cells }) => [line, cells]));
  for (const { line, column, text } of edits) {
    const own = byLine.get(line) ?? new Map((before.get(line) ?? []).map((cell, i) => [i, cell]));
    byLine.set(line, own.set(column, text ?? ''));
  }
  return new Map(
    [...byLine].map(([line, texts]) => [
      line,
      heightOf([...texts].map(([column, text]) => ({ text, width: widths.get(column) ?? USUAL_WIDTH }))),
    ]),
  );
}

const USUAL_WIDTH = 9;

/**
 * The look that most rows have in each column; where there is no row, that of the line below the header, else of
 * the column.
 */
function looksOf(
  { header, rows }: FoundLedger,
  { rows: all, columnLooks }: SheetXml,
): ReadonlyMap<number, string> {
  const lines = new Set(rows.length === 0 ? [header + 1] : rows.map(({ line }) => line));
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
