import { CFB } from '@e965/xlsx';

/** A number of so many bytes, the lowest first. */
export const le = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);

export const double = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];

export type Data = readonly number[];

export const record = (type: number, ...data: readonly Data[]): number[] => {
  const bytes = data.flat();
  return [...le(type, 2), ...le(bytes.length, 2), ...bytes];
};

const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
/** Behind a length of so many bytes, with the runs of a rich text. */
export const text = (
  value: string,
  lengthBytes: 1 | 2,
  runs: readonly (readonly [at: number, font: number])[] = [],
): number[] => [
  ...le(value.length, lengthBytes),
  runs.length > 0 ? 9 : 1,
  ...(runs.length > 0 ? le(runs.length, 2) : []),
  ...utf16(value),
  ...runs.flatMap(([at, font]) => [...le(at, 2), ...le(font, 2)]),
];

export const begin = (kind: 5 | 16 | 32, version = 0x0600): number[] =>
  record(0x0809, le(version, 2), le(kind, 2), le(0, 12));
export const END = record(0x000a);
export const font = ({ struck = false, raised = 0 }): number[] =>
  record(
    0x0031,
    le(220, 2),
    [struck ? 8 : 0, 0],
    le(0, 2),
    le(400, 2),
    le(raised, 2),
    le(0, 4),
    text('宋体', 1),
  );
export const look = (fontIndex: number, format: number): number[] =>
  record(0x00e0, le(fontIndex, 2), le(format, 2), le(0, 16));
export const format = (id: number, code: string): number[] => record(0x041e, le(id, 2), text(code, 2));
export const number = (row: number, column: number, value: number, lookIndex = 0): number[] =>
  record(0x0203, le(row, 2), le(column, 2), le(lookIndex, 2), double(value));
export const shared = (row: number, column: number, index: number, lookIndex = 0): number[] =>
  record(0x00fd, le(row, 2), le(column, 2), le(lookIndex, 2), le(index, 4));

export interface RawXls {
  /** Records beside the list of sheets. */
  readonly globals?: readonly Data[];
  readonly sheets: readonly {
    readonly name: string;
    readonly kind?: number;
    readonly hidden?: number;
    readonly records: readonly Data[];
  }[];
}

/** The stream of a workbook, with the places of its sheets filled in. */
export function biff({ globals = [], sheets }: RawXls): number[] {
  const list = (starts: readonly number[]) =>
    sheets.map(({ name, kind = 0, hidden = 0 }, i) =>
      record(0x0085, le(starts[i] ?? 0, 4), [hidden, kind], text(name, 1)),
    );
  const head = (starts: readonly number[]) => [begin(5), ...globals, ...list(starts), END].flat();
  const bodies = sheets.map(({ records }) => [begin(16), ...records, END].flat());
  let at = head([]).length;
  const starts = bodies.map(({ length }) => {
    at += length;
    return at - length;
  });
  return [...head(starts), ...bodies.flat()];
}

/** A compound file with one stream. */
export function compound(stream: readonly number[], name = 'Workbook'): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${name}`, Uint8Array.from(stream));
  return new Uint8Array(Buffer.from(CFB.write(file, { type: 'buffer' })));
}

export const rawXls = (workbook: RawXls): Uint8Array => compound(biff(workbook));
