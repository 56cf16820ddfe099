import type { CellLook } from '../cell.ts';
import { damaged, notMoreThan, WorkbookFailure } from '../failure.ts';
import { formatOf } from '../format/builtin.ts';
import { MOST_ENTRIES } from '../limits.ts';
import { TextStore } from '../text-store.ts';
import { codePageName } from './code-pages.ts';
import type { BiffRecord } from './records.ts';
import { RECORD, recordsFrom } from './records.ts';
import type { Font, TextForm } from './text-reader.ts';
import { TextReader } from './text-reader.ts';

export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** False for charts, macros and dialogs. */
  readonly isSheet: boolean;
  readonly start: number;
}

/** What the sheets of a workbook share. */
export interface Globals {
  readonly sheets: readonly ListedSheet[];
  readonly from1904: boolean;
  readonly texts: TextStore;
  readonly form: TextForm;
  readonly lookAt: (index: number) => CellLook;
}

const SINCE_1997 = 0x0600;
const BEFORE = 0x0500;

/** Reads the first part of the stream, up to its end. */
export function readGlobals(stream: Uint8Array): Globals {
  const records = globalRecords(stream);
  const of = (type: number) => records.filter((record) => record.type === type);
  const version = records[0]?.type === RECORD.begin ? records[0].data.getUint16(0, true) : 0;
  if (version !== SINCE_1997 && version !== BEFORE) throw damaged('records');
  if (of(RECORD.password).length > 0) throw new WorkbookFailure({ code: 'encrypted-file' });
  const fonts = of(RECORD.font).map(fontOf);
  const codePage =
    version === SINCE_1997 ? null : codePageName(of(RECORD.codePage)[0]?.data.getUint16(0, true) ?? 0);
  // There is no font of number 4.
  const form: TextForm = { codePage, fontAt: (index) => fonts[index > 4 ? index - 1 : index] };
  const formats = new Map(
    of(RECORD.format).map(({ data, parts }) => [
      data.getUint16(0, true),
      new TextReader(parts, 2).text(form, codePage === null ? 2 : 1).text,
    ]),
  );
  const looks = of(RECORD.look).map(({ data }): CellLook => ({
    format: formatOf(data.getUint16(2, true), formats),
    struck: form.fontAt(data.getUint16(0, true))?.struck ?? false,
  }));
  return {
    sheets: of(RECORD.sheet).map((record) => listedSheet(record, form)),
    from1904: of(RECORD.from1904)[0]?.data.getUint16(0, true) === 1,
    texts: readTexts(of(RECORD.texts), form),
    form,
    lookAt: (index) => looks[index] ?? { format: '', struck: false },
  };
}

const READ: ReadonlySet<number> = new Set(Object.values(RECORD));

function globalRecords(stream: Uint8Array): BiffRecord[] {
  const records: BiffRecord[] = [];
  for (const record of recordsFrom(stream, 0)) {
    if (record.type === RECORD.end) break;
    if (READ.has(record.type)) records.push(record);
    notMoreThan(4 * MOST_ENTRIES, records.length, 'records');
  }
  return records;
}

const STRUCK = 8;

function fontOf({ data }: BiffRecord): Font {
  const raised = [null, 'above', 'below'] as const;
  return { struck: (data.getUint8(2) & STRUCK) !== 0, raised: raised[data.getUint16(8, true)] ?? null };
}

function listedSheet({ data, parts }: BiffRecord, form: TextForm): ListedSheet {
  return {
    start: data.getUint32(0, true),
    hidden: (data.getUint8(4) & 3) !== 0,
    isSheet: data.getUint8(5) === 0,
    name: new TextReader(parts, 6).text(form, 1).text,
  };
}

function readTexts(records: readonly BiffRecord[], form: TextForm): TextStore {
  const store = new TextStore();
  for (const { data, parts } of records) {
    const reader = new TextReader(parts, 8);
    for (let left = data.getUint32(4, true); left > 0; left -= 1) store.add(reader.text(form, 2));
  }
  return store;
}
