/** Where a figure comes from. */

/**
 * A cell: the file, in a workbook the sheet, the line its record begins on, and the ordinal of its column,
 * both from 1.
 */
export interface Place {
  readonly path: string;
  readonly sheet?: string;
  readonly line: number;
  readonly column: number;
}

/** A sheet of a workbook, or all of a text file. */
export interface SheetPlace {
  readonly path: string;
  readonly sheet?: string;
}

export function placeIn({ path, sheet }: SheetPlace, line: number, column: number): Place {
  return sheet === undefined ? { path, line, column } : { path, sheet, line, column };
}

export function sheetOf({ path, sheet }: SheetPlace): SheetPlace {
  return sheet === undefined ? { path } : { path, sheet };
}

/** By file, sheet, line and column. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  if (a.sheet !== b.sheet) return (a.sheet ?? '') < (b.sheet ?? '') ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/**
 * A cell of a workbook as spreadsheets call it: 表1!C7; of a column without a row, or the other way round,
 * only what there is.
 */
export function cellName(sheet: string, line?: number, column?: number): string {
  return [
    sheet,
    ...(line === undefined ? [] : [`${column === undefined ? '' : columnLetters(column)}${line}`]),
  ].join('!');
}

/** 1 is A, 26 is Z, 27 is AA. */
function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  return (column > 26 ? columnLetters((column - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}

/** A cell, row, sheet or file as messages name it: 昆明市.csv:7:3, or 昆明市.xlsx 表1!C7. */
export function placeName({ path, sheet, line, column }: LoosePlace): string {
  if (sheet !== undefined) return `${path} ${cellName(sheet, line, column)}`;
  return [path, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(':');
}

interface LoosePlace {
  readonly path: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
}
