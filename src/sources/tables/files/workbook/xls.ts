import { CompoundFile } from './biff/compound.ts';
import { readGlobals } from './biff/globals.ts';
import type { BiffRecord } from './biff/records.ts';
import { RECORD, recordsFrom } from './biff/records.ts';
import { readBiffSheet } from './biff/worksheet.ts';
import { damaged, guarded, WorkbookFailure } from './failure.ts';
import { MOST_UNPACKED } from './limits.ts';
import type { WorkbookReading, WorkbookSheet } from './sheet.ts';
import { CellBudget } from './sheet-builder.ts';
import { uniqueNames } from './sheet-names.ts';

/** Reads an .xls workbook, of 1997 or later, or of 1995. */
export function readXlsWorkbook(bytes: Uint8Array): WorkbookReading {
  return guarded(() => {
    if (bytes.length > MOST_UNPACKED)
      throw new WorkbookFailure({ code: 'too-large', what: 'bytes', most: MOST_UNPACKED });
    const stream = workbookStream(new CompoundFile(bytes));
    const globals = withinRecords(() => readGlobals(stream));
    const budget = new CellBudget();
    const records = new SheetRecords(stream);
    const sheets: WorkbookSheet[] = [];
    for (const { name, hidden, isSheet, start } of globals.sheets) {
      if (isSheet)
        sheets.push(
          withinRecords(() => readBiffSheet(() => records.at(start), globals, budget)).build(name, hidden),
        );
    }
    return { sheets: uniqueNames(sheets), missing: [] };
  });
}

function workbookStream(file: CompoundFile): Uint8Array {
  const { names } = file;
  if (names.includes('encryptedpackage')) throw new WorkbookFailure({ code: 'encrypted-file' });
  const name = ['workbook', 'book'].find((each) => names.includes(each));
  if (name === undefined) throw new WorkbookFailure({ code: 'unsupported-content', kind: 'document' });
  return file.stream(name);
}

/** Whoever reads beyond the end of a record reads none. */
function withinRecords<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? damaged('records') : error;
  }
}

/**
 * The records of each sheet. Sheets that lie within each other, of which a file can claim any number, are not
 * read.
 */
class SheetRecords {
  readonly #stream: Uint8Array;
  #left: number;

  constructor(stream: Uint8Array) {
    this.#stream = stream;
    // Each sheet is gone through twice.
    this.#left = 2 * stream.length;
  }

  *at(start: number): Generator<BiffRecord> {
    let depth = 0;
    for (const record of recordsFrom(this.#stream, start)) {
      this.#left -= record.parts.reduce((sum, { length }) => sum + length + 4, 0);
      if (this.#left < 0 || (depth === 0 && record.type !== RECORD.begin)) throw damaged('records');
      if (record.type === RECORD.begin) depth += 1;
      else if (record.type === RECORD.end) depth -= 1;
      else if (depth === 1) yield record;
      if (depth === 0) return;
    }
    // The end is missing: so are, perhaps, cells.
    throw damaged('records');
  }
}
