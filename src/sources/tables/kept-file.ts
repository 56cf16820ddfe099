import type { OpenedFile, OpenedSheet } from './files/open.ts';
import { tableOfText } from './files/open.ts';
import type { Rows } from './sheets/rows.ts';
import type { Merge, Row } from './sheets/table.ts';

/** A sheet as far as it can be looked into again: for lines to show, and for cells to explain. */
export interface KeptSheet {
  /** Null for a text file. */
  readonly name: string | null;
  /** What its rows were cut from; null in a workbook. */
  readonly text: string | null;
  readonly table: { readonly rows: Rows; readonly merges: readonly Merge[] };
}

/** A file that can be looked into again; one that is open is. */
export interface KeptFile {
  readonly path: string;
  readonly delimiter: string | null;
  readonly sheets: readonly KeptSheet[];
}

/** What is left of a file that was let go of: plain data that takes no more than its text. */
export interface Remains {
  readonly path: string;
  readonly delimiter: string | null;
  readonly sheets: readonly SheetRemains[];
}

type SheetRemains = { readonly name: string | null } & (
  | {
      readonly kind: 'rows';
      /** All in one text. */ readonly rows: string;
      readonly merges: readonly Merge[];
    }
  /** Null where it is not kept. */
  | { readonly kind: 'text'; readonly text: string | null }
);

/** Between the cells of a row, and between rows: no characters, so that no cell has them. */
const [CELL, ROW] = ['\uFFFF', '\uFFFE'];

/**
 * Lets go of the rows of a file: as such they take ten times the memory of what they say.
 * @param keepsText whether the text of a text file is kept, or read again where a line of it is shown
 */
export function letGo({ path, delimiter, sheets }: OpenedFile, keepsText: boolean): Remains {
  return {
    path,
    delimiter,
    sheets: sheets.map((sheet): SheetRemains => {
      const { name, text, table } = sheet;
      return text === null
        ? { kind: 'rows', name, rows: rowsAsText(sheet), merges: table.merges }
        : { kind: 'text', name, text: keepsText ? text : null };
    }),
  };
}

function rowsAsText({ table: { rows } }: OpenedSheet): string {
  return Array.from(rows, ({ line, cells }) => [line, ...cells.map(withoutMarks)].join(CELL)).join(ROW);
}

function withoutMarks(cell: string): string {
  return cell.replaceAll(CELL, '\uFFFD').replaceAll(ROW, '\uFFFD');
}

/**
 * The file as it was, for looking things up. A sheet is cut into rows again when it is looked into.
 * @param textOf reads the text that was not kept
 */
export function openedAgain({ path, delimiter, sheets }: Remains, textOf: () => string): KeptFile {
  return {
    path,
    delimiter,
    sheets: sheets.map((sheet) => sheetAgain(sheet, textOf)),
  };
}

function sheetAgain(remains: SheetRemains, textOf: () => string): KeptSheet {
  const { name } = remains;
  if (remains.kind === 'rows')
    return {
      name,
      text: null,
      get table() {
        return { rows: rowsIn(remains.rows), merges: remains.merges };
      },
    };
  return {
    name,
    get text() {
      return remains.text ?? textOf();
    },
    get table() {
      return tableOfText(remains.text ?? textOf()).table;
    },
  };
}

function rowsIn(content: string): Row[] {
  return content.split(ROW).map((row) => {
    const [line, ...cells] = row.split(CELL);
    return { line: Number(line), cells };
  });
}
