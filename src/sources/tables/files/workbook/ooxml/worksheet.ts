import type { Content, SheetLook } from '../cell.ts';
import { shownCell } from '../cell.ts';
import { damaged } from '../failure.ts';
import type { Shown } from '../format/shown.ts';
import { COLUMNS, LAST_ROW } from '../limits.ts';
import type { CellBudget } from '../sheet-builder.ts';
import { SheetBuilder } from '../sheet-builder.ts';
import { CellReading } from './cell-reading.ts';
import { readPart } from './parts.ts';
import { RichText } from './rich-text.ts';
import type { Look } from './styles.ts';
import { PLAIN_LOOK } from './styles.ts';
import { cellPlace, isTrue } from './values.ts';
import type { Attributes } from './xml.ts';
import type { Zip } from './zip.ts';

/** What the sheets of a workbook share. */
export interface Shared {
  readonly looks: readonly Look[];
  readonly textAt: (index: number) => Shown | null;
  readonly from1904: boolean;
  readonly budget: CellBudget;
}

export function readWorksheet(zip: Zip, part: string, shared: Shared): SheetBuilder {
  const reading = new WorksheetReading(shared);
  readPart(zip, part, {
    open: (name, attribute) => reading.open(name, attribute),
    text: (text) => reading.text(text),
    close: (name) => reading.close(name),
  });
  return reading.builder;
}

class WorksheetReading {
  readonly builder: SheetBuilder;
  readonly #shared: Shared;
  #sheet: SheetLook;
  #inData = false;
  #row = 0;
  #column = -1;
  #cell: CellReading | null = null;

  constructor(shared: Shared) {
    this.#shared = shared;
    this.builder = new SheetBuilder(shared.budget);
    this.#sheet = { from1904: shared.from1904, hidesZeros: false };
  }

  open(name: string, attribute: Attributes): void {
    if (this.#cell !== null) this.#cell.open(name, attribute);
    else if (name === 'c' && this.#inData) this.#openCell(attribute);
    else if (name === 'row' && this.#inData) this.#openRow(attribute);
    else this.#openOther(name, attribute);
  }

  text(text: string): void {
    this.#cell?.text(text);
  }

  close(name: string): void {
    if (name === 'sheetData') this.#inData = false;
    if (this.#cell === null) return;
    if (name !== 'c') {
      this.#cell.close(name);
      return;
    }
    const content = this.#cell.content(this.#shared.textAt);
    if (content !== null) this.#put(content, this.#cell.look);
    this.#cell = null;
  }

  #put(content: Content, look: number): void {
    this.builder.put(
      this.#row,
      this.#column,
      shownCell(content, this.#shared.looks[look] ?? PLAIN_LOOK, this.#sheet),
    );
  }

  #openRow(attribute: Attributes): void {
    const row = attribute('r');
    this.#row = row === undefined ? this.#row + 1 : Number(row);
    this.#column = -1;
    if (!(Number.isInteger(this.#row) && this.#row >= 1 && this.#row <= LAST_ROW)) throw damaged('xml');
    if (isTrue(attribute('hidden')) || attribute('ht') === '0') this.builder.hideRow(this.#row);
  }

  #openCell(attribute: Attributes): void {
    const reference = attribute('r');
    const place =
      reference === undefined
        ? { row: Math.max(1, this.#row), column: this.#column + 1 }
        : cellPlace(reference);
    if (place === null || place.column >= COLUMNS) throw damaged('xml');
    this.#row = place.row;
    this.#column = place.column;
    this.#cell = new CellReading(attribute, new RichText());
  }

  #openOther(name: string, attribute: Attributes): void {
    switch (name) {
      case 'sheetData':
        this.#inData = true;
        return;
      case 'sheetView':
        if (isTrue(attribute('showZeros') ?? '1')) return;
        this.#sheet = { ...this.#sheet, hidesZeros: true };
        return;
      case 'col':
        if (isTrue(attribute('hidden')) || attribute('width') === '0') {
          this.builder.hideColumns(Number(attribute('min')) - 1, Number(attribute('max')) - 1);
        }
        return;
      case 'mergeCell': {
        const [from, to] = (attribute('ref') ?? '').split(':').map(cellPlace);
        if (from && to)
          this.builder.merge({ top: from.row, left: from.column, bottom: to.row, right: to.column });
      }
    }
  }
}
