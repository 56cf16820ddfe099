import { FILLED_BY, LEDGER_COLUMNS } from '../core/ledger.ts';
import type { LedgerColumn, LedgerTrouble } from '../core/ledger.ts';
import { cellName } from '../core/origin.ts';
import { compatible } from '../core/spelling.ts';
import type { Words } from '../locales/words.ts';
import type { WorkbookSheet } from '../sources/tables/files/workbook/sheet.ts';
import type { CellRange } from './file/sheet-xml.ts';
import type { RowKey } from './keys.ts';
import { readKey, rowKeyText } from './keys.ts';

/** The words of a ledger, and the language they are in. */
export type LedgerIn = Pick<Words, 'language' | 'ledger'>;

/** Where in a workbook the ledger is, and its rows. */
export interface FoundLedger {
  /** Its index among the sheets. */
  readonly at: number;
  readonly words: LedgerIn;
  /** The line of the header. */
  readonly header: number;
  /** Where each heading stands, from 0. */
  readonly columnOf: (column: LedgerColumn) => number;
  readonly rows: readonly FoundRow[];
}

export interface FoundRow {
  readonly line: number;
  readonly key: RowKey;
  /** As a reader sees them. */
  readonly textOf: (column: LedgerColumn) => string;
}

/** What of a sheet can't be seen in the texts of its cells. */
export interface Hidden {
  /** @param line from 1 @param column from 0 */
  readonly isFormula: (line: number, column: number) => boolean;
  readonly merges: readonly CellRange[];
}

export type Found = { readonly ledger: FoundLedger } | { readonly troubles: readonly LedgerTrouble[] };

interface Header {
  readonly at: number;
  readonly sheet: WorkbookSheet;
  readonly words: LedgerIn;
  readonly line: number;
  /** All columns a heading stands above. */
  readonly columns: ReadonlyMap<LedgerColumn, readonly number[]>;
}

/** A header that is still to be known has lost or renamed no more than half of its columns. */
const FEWEST_COLUMNS = Math.ceil(LEDGER_COLUMNS.length / 2);
const FURTHEST_DOWN = 100;

/**
 * Finds the ledger among the sheets of a workbook by its headings, in whichever language, and reads its header.
 */
export function findHeader(
  sheets: readonly WorkbookSheet[],
  languages: readonly LedgerIn[],
): { readonly header: Header } | { readonly troubles: readonly LedgerTrouble[] } {
  const headers = sheets.flatMap((sheet, at) => headerOf(sheet, at, languages) ?? []);
  const called = headers.filter(({ sheet, words }) => sheet.name === words.ledger.sheet);
  const [header, ...others] = called.length === 1 ? called : headers;
  if (header === undefined) return { troubles: [{ code: 'no-ledger' }] };
  if (others.length > 0)
    return { troubles: [{ code: 'several-ledgers', sheets: headers.map(({ sheet }) => sheet.name ?? '') }] };
  return { header };
}

function headerOf(sheet: WorkbookSheet, at: number, languages: readonly LedgerIn[]): Header | null {
  const headers = languages.flatMap((words) =>
    sheet.rows
      .filter(({ line }) => line <= FURTHEST_DOWN)
      .map(({ line, cells }) => ({ at, sheet, words, line, columns: headingsIn(cells, words) })),
  );
  const [best] = headers.toSorted((a, b) => b.columns.size - a.columns.size);
  return best !== undefined && best.columns.size >= FEWEST_COLUMNS ? best : null;
}

function headingsIn(cells: readonly string[], { ledger }: LedgerIn): Header['columns'] {
  const found = new Map<LedgerColumn, number[]>();
  const names = new Map(LEDGER_COLUMNS.map((column) => [squeezed(ledger.headings[column]), column]));
  for (const [i, cell] of cells.entries()) {
    const column = names.get(squeezed(cell));
    if (column !== undefined) found.set(column, [...(found.get(column) ?? []), i]);
  }
  return found;
}

/** Headings are broken into lines, and typed in either width. */
function squeezed(text: string): string {
  return compatible(text).replaceAll(/\s/gu, '').toLowerCase();
}

/** Reads the rows below a header, and says all that keeps them from being matched. */
export function readRows(header: Header, { isFormula, merges }: Hidden): Found {
  const { at, sheet, words, line, columns: all } = header;
  const troubles = headingTroubles(header);
  if (troubles.length > 0) return { troubles };
  const columnOf = (column: LedgerColumn) => all.get(column)?.[0] ?? -1;
  const name = sheet.name ?? '';
  const read = sheet.rows
    .filter((row) => row.line > line)
    .map((row) => readRow(row, { name, words, columnOf, isFormula }));
  const rows = read.flatMap(({ row }) => row ?? []);
  const found = [
    // Also below the last row, where new ones go.
    ...merges.filter(({ bottom }) => bottom >= line).map((merge) => mergeTrouble(name, merge)),
    ...read.flatMap((each) => each.troubles),
    ...twice(rows, name, columnOf('key')),
  ];
  return found.length > 0 ? { troubles: found } : { ledger: { at, words, header: line, columnOf, rows } };
}

function headingTroubles({ sheet, words, line, columns }: Header): LedgerTrouble[] {
  const name = sheet.name ?? '';
  return LEDGER_COLUMNS.flatMap((column): LedgerTrouble[] => {
    const heading = words.ledger.headings[column];
    const [first, second] = columns.get(column) ?? [];
    if (first === undefined) return [{ code: 'missing-column', sheet: name, line, heading }];
    if (second === undefined) return [];
    const place = { sheet: name, line, column: second + 1 };
    return [{ code: 'column-twice', ...place, heading, first: cellName(name, line, first + 1) }];
  });
}

interface Sheet {
  readonly name: string;
  readonly words: LedgerIn;
  readonly columnOf: FoundLedger['columnOf'];
  readonly isFormula: Hidden['isFormula'];
}

interface ReadRow {
  readonly row: FoundRow | null;
  readonly troubles: readonly LedgerTrouble[];
}

const LONGEST_FOUND = 40;

function readRow({ line, cells }: WorkbookSheet['rows'][number], sheet: Sheet): ReadRow {
  const { name, words, columnOf, isFormula } = sheet;
  const textOf = (column: LedgerColumn) => cells[columnOf(column)] ?? '';
  const key = textOf('key').trim();
  if (key === '') {
    // Formulas may be filled down below the last row.
    const filled = cells.findIndex((text, column) => text.trim() !== '' && !isFormula(line, column));
    if (filled < 0) return { row: null, troubles: [] };
    const own = LEDGER_COLUMNS.find((column) => columnOf(column) === filled);
    const found = shortened(cells[filled] ?? '');
    const heading = own === undefined ? cellName('', line, filled + 1).slice(1) : words.ledger.headings[own];
    return {
      row: null,
      troubles: [{ code: 'no-key', sheet: name, line, column: columnOf('key') + 1, found, heading }],
    };
  }
  const read = readKey(key);
  if (read === null) {
    const place = { sheet: name, line, column: columnOf('key') + 1 };
    return { row: null, troubles: [{ code: 'bad-key', ...place, found: shortened(key) }] };
  }
  return {
    row: { line, key: read, textOf },
    troubles: LEDGER_COLUMNS.filter(
      (column) => FILLED_BY[column] === 'program' && column !== 'number' && isFormula(line, columnOf(column)),
    ).map((column) => ({
      code: 'formula',
      sheet: name,
      line,
      column: columnOf(column) + 1,
      heading: words.ledger.headings[column],
    })),
  };
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST_FOUND ? `${characters.slice(0, LONGEST_FOUND).join('')}…` : text;
}

function mergeTrouble(sheet: string, { top, left, bottom, right }: CellRange): LedgerTrouble {
  const corner = (line: number, column: number) => cellName('', line, column + 1).slice(1);
  const range = `${corner(top, left)}:${corner(bottom, right)}`;
  return { code: 'merged', sheet, line: top, column: left + 1, range };
}

function twice(rows: readonly FoundRow[], sheet: string, column: number): LedgerTrouble[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ key, line }): LedgerTrouble[] => {
    const text = rowKeyText(key);
    const before = seen.get(text);
    if (before === undefined) {
      seen.set(text, line);
      return [];
    }
    const first = cellName(sheet, before, column + 1);
    return [{ code: 'key-twice', sheet, line, column: column + 1, found: text, first }];
  });
}
