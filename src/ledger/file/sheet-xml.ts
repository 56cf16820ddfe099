import { cellPlace } from '../../sources/tables/files/workbook/ooxml/values.ts';
import type { Tag } from './markup.ts';
import { attributesOf, tagsOf } from './markup.ts';

/** A cell where it stands in the XML of a sheet. */
export interface XmlCell {
  /** From 0. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** The number of its look, as written; null for the usual one. */
  readonly look: string | null;
  readonly isFormula: boolean;
}

export interface XmlRow {
  /** From 1. */
  readonly line: number;
  readonly open: Tag;
  readonly cells: readonly XmlCell[];
  /** Where its closing tag begins, and where it ends; of an empty tag, both its end. */
  readonly close: number;
  readonly end: number;
}

/** Lines from 1, columns from 0; both ends are part of it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetXml {
  readonly xml: string;
  /** With its colon; empty if the sheet has none. */
  readonly prefix: string;
  readonly rows: readonly XmlRow[];
  /** Where the closing tag of its rows begins. */
  readonly end: number;
  readonly dimension: Tag | null;
  /** In characters, of each column that has one of its own. */
  readonly widths: ReadonlyMap<number, number>;
  /** The look of each column that has one. */
  readonly columnLooks: ReadonlyMap<number, string>;
  /** Cells that one formula fills together. */
  readonly formulas: readonly CellRange[];
  readonly merges: readonly CellRange[];
}

/** A program may give all columns of a sheet a width and a look, also those that are empty. */
const MOST_COLUMNS = 255;

/** Finds rows and cells in the XML of a sheet that was read already, and is known to be whole. */
export function scanSheet(xml: string): SheetXml {
  const scan = new SheetScan();
  for (const tag of tagsOf(xml)) scan.take(tag);
  const { prefix, rows, end, dimension, widths, columnLooks, formulas, merges } = scan;
  return { xml, prefix, rows, end, dimension, widths, columnLooks, formulas, merges };
}

class SheetScan {
  prefix = '';
  end = 0;
  dimension: Tag | null = null;
  readonly rows: XmlRow[] = [];
  readonly widths = new Map<number, number>();
  readonly columnLooks = new Map<number, string>();
  readonly formulas: CellRange[] = [];
  readonly merges: CellRange[] = [];
  #inData = false;
  #row: { line: number; open: Tag; cells: XmlCell[]; column: number } | null = null;
  #cell: { column: number; start: number; look: string | null; isFormula: boolean } | null = null;

  take(tag: Tag): void {
    if (tag.name === 'sheetData') this.#data(tag);
    else if (!this.#inData) this.#outside(tag);
    else if (tag.name === 'row') this.#takeRow(tag);
    else if (tag.name === 'c') this.#takeCell(tag);
    else if (tag.name === 'f' && tag.kind !== 'close') this.#formula(tag);
  }

  #data(tag: Tag): void {
    this.#inData = tag.kind === 'open';
    this.prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
    if (tag.kind !== 'open') this.end = tag.start;
  }

  #outside(tag: Tag): void {
    if (tag.name === 'dimension' && tag.kind !== 'close') this.dimension = tag;
    if (tag.name === 'mergeCell') this.merges.push(...rangeOf(tag));
    if (tag.name !== 'col' || tag.kind === 'close') return;
    const attributes = attributesOf(tag);
    const [look, width] = [attributes.get('style'), Number(attributes.get('width'))];
    const [first, last] = [Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1];
    for (let column = first; column <= Math.min(last, MOST_COLUMNS); column += 1) {
      if (width > 0) this.widths.set(column, width);
      if (look !== undefined && look !== '0') this.columnLooks.set(column, look);
    }
  }

  #takeRow(tag: Tag): void {
    if (tag.kind !== 'close') {
      const line = attributesOf(tag).get('r');
      this.#row = {
        line: line === undefined ? (this.rows.at(-1)?.line ?? 0) + 1 : Number(line),
        open: tag,
        cells: [],
        column: -1,
      };
    }
    if (tag.kind === 'open' || this.#row === null) return;
    const { line, open, cells } = this.#row;
    this.rows.push({ line, open, cells, close: tag.kind === 'empty' ? tag.end : tag.start, end: tag.end });
    this.#row = null;
  }

  #takeCell(tag: Tag): void {
    const row = this.#row;
    if (row === null) return;
    if (tag.kind !== 'close') {
      const attributes = attributesOf(tag);
      const column = cellPlace(attributes.get('r') ?? '')?.column ?? row.column + 1;
      row.column = column;
      this.#cell = { column, start: tag.start, look: attributes.get('s') ?? null, isFormula: false };
    }
    if (tag.kind === 'open' || this.#cell === null) return;
    row.cells.push({ ...this.#cell, end: tag.end });
    this.#cell = null;
  }

  #formula(tag: Tag): void {
    if (this.#cell !== null) this.#cell.isFormula = true;
    this.formulas.push(...rangeOf(tag));
  }
}

function rangeOf(tag: Tag): CellRange[] {
  const [from, to = from] = (attributesOf(tag).get('ref') ?? '').split(':').map(cellPlace);
  return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
}
