import type { Content, SheetLook } from '../cell.ts';
import { shownCell } from '../cell.ts';
import type { CellBudget } from '../sheet-builder.ts';
import { SheetBuilder } from '../sheet-builder.ts';
import type { Globals } from './globals.ts';
import type { BiffRecord } from './records.ts';
import { RECORD } from './records.ts';
import { TextReader } from './text-reader.ts';
import { errorText, resultOf, shortNumber } from './values.ts';

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly look: number;
}

/** Reads the records of a sheet, without those of the charts on it. */
export function readBiffSheet(
  records: () => Iterable<BiffRecord>,
  globals: Globals,
  budget: CellBudget,
): SheetBuilder {
  const reading = new BiffSheetReading(globals, showsZeros(records()), budget);
  for (const record of records()) reading.take(record);
  return reading.builder;
}

const SHOWS_ZEROS = 0x10;

function showsZeros(records: Iterable<BiffRecord>): boolean {
  let shows = true;
  for (const { type, data } of records)
    if (type === RECORD.window) shows = (data.getUint16(0, true) & SHOWS_ZEROS) !== 0;
  return shows;
}

class BiffSheetReading {
  readonly builder: SheetBuilder;
  readonly #globals: Globals;
  readonly #sheet: SheetLook;
  /** A formula whose result, a text, comes with one of the next records. */
  #open: Cell | null = null;

  constructor(globals: Globals, zeros: boolean, budget: CellBudget) {
    this.builder = new SheetBuilder(budget);
    this.#globals = globals;
    this.#sheet = { from1904: globals.from1904, hidesZeros: !zeros };
  }

  take({ type, data, parts }: BiffRecord): void {
    const { form, texts } = this.#globals;
    switch (type) {
      case RECORD.number:
        return this.#put(cellOf(data), { kind: 'number', value: data.getFloat64(6, true) });
      case RECORD.shortNumber:
        return this.#put(cellOf(data), { kind: 'number', value: shortNumber(data.getUint32(6, true)) });
      case RECORD.numbers:
        return this.#numbers(data);
      case RECORD.sharedText:
        return this.#put(cellOf(data), {
          kind: 'text',
          ...(texts.at(data.getUint32(6, true)) ?? { text: '#REF!' }),
        });
      case RECORD.text:
        return this.#put(cellOf(data), { kind: 'text', ...new TextReader(parts, 6).text(form, 2) });
      case RECORD.richText: {
        const reader = new TextReader(parts, 6);
        return this.#put(cellOf(data), {
          kind: 'text',
          ...(form.codePage === null ? reader.text(form, 2) : reader.richBytes(form)),
        });
      }
      case RECORD.answer:
        return this.#put(
          cellOf(data),
          data.getUint8(7) === 0
            ? { kind: 'answer', value: data.getUint8(6) !== 0 }
            : { kind: 'failure', text: errorText(data.getUint8(6)) },
        );
      case RECORD.formula: {
        const result = resultOf(data);
        this.#open = result === 'text' ? cellOf(data) : null;
        return result === 'text' || result === null ? undefined : this.#put(cellOf(data), result);
      }
      case RECORD.result:
        if (this.#open !== null)
          this.#put(this.#open, { kind: 'text', ...new TextReader(parts, 0).text(form, 2) });
        this.#open = null;
        return undefined;
      default:
        return this.#takeOther(type, data);
    }
  }

  #takeOther(type: number, data: DataView): void {
    if (type === RECORD.row && (data.getUint8(12) & 0x20) !== 0)
      this.builder.hideRow(data.getUint16(0, true) + 1);
    if (type === RECORD.columns && (data.getUint16(8, true) & 1) !== 0) {
      this.builder.hideColumns(data.getUint16(0, true), data.getUint16(2, true));
    }
    if (type !== RECORD.merges) return;
    for (let at = 2; at + 8 <= data.byteLength; at += 8) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((place) =>
        data.getUint16(at + place, true),
      );
      this.builder.merge({ top: top + 1, left, bottom: bottom + 1, right });
    }
  }

  #numbers(data: DataView): void {
    const first = cellOf(data);
    for (let at = 4, column = first.column; at + 6 <= data.byteLength - 2; at += 6, column += 1) {
      this.#put(
        { row: first.row, column, look: data.getUint16(at, true) },
        { kind: 'number', value: shortNumber(data.getUint32(at + 2, true)) },
      );
    }
  }

  #put({ row, column, look }: Cell, content: Content): void {
    this.builder.put(row, column, shownCell(content, this.#globals.lookAt(look), this.#sheet));
  }
}

function cellOf(data: DataView): Cell {
  return { row: data.getUint16(0, true) + 1, column: data.getUint16(2, true), look: data.getUint16(4, true) };
}
