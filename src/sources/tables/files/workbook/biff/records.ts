import { damaged } from '../failure.ts';

/** The records that are read. Source: MS-XLS, section 2.3. */
export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  from1904: 0x0022,
  password: 0x002f,
  font: 0x0031,
  more: 0x003c,
  codePage: 0x0042,
  columns: 0x007d,
  sheet: 0x0085,
  numbers: 0x00bd,
  richText: 0x00d6,
  look: 0x00e0,
  merges: 0x00e5,
  texts: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  answer: 0x0205,
  result: 0x0207,
  row: 0x0208,
  window: 0x023e,
  shortNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

/** A record, and those that continue it. */
export interface BiffRecord {
  readonly type: number;
  readonly data: DataView;
  readonly parts: readonly Uint8Array[];
}

/** The records from a place on, up to the end of the stream. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = start;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const parts = [partAt(stream, view, at)];
    at += 4 + view.getUint16(at + 2, true);
    while (at + 4 <= stream.length && view.getUint16(at, true) === RECORD.more) {
      parts.push(partAt(stream, view, at));
      at += 4 + view.getUint16(at + 2, true);
    }
    const [first] = parts;
    if (first !== undefined)
      yield { type, data: new DataView(first.buffer, first.byteOffset, first.byteLength), parts };
  }
}

function partAt(stream: Uint8Array, view: DataView, at: number): Uint8Array {
  const end = at + 4 + view.getUint16(at + 2, true);
  if (end > stream.length) throw damaged('records');
  return stream.subarray(at + 4, end);
}
