import { utils, write } from '@e965/xlsx';
import type { BookType } from '@e965/xlsx';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import {
  begin,
  biff,
  compound,
  END,
  font,
  format,
  le,
  look,
  number,
  rawXls,
  record,
  shared,
  text,
} from '../../../../support/raw-xls.ts';
import type { Data, RawXls } from '../../../../support/raw-xls.ts';
import { cellsOf, open } from '../../../../support/sheets.ts';

const written = (rows: unknown[][], bookType: BookType): Uint8Array =>
  new Uint8Array(write(utils.book_new(utils.aoa_to_sheet(rows), '数据'), { type: 'buffer', bookType }));
const cells = (...records: readonly Data[]) => cellsOf(rawXls({ sheets: [{ name: '表1', records }] }));
const LOOKS = [
  font({}),
  font({ struck: true }),
  font({ raised: 1 }),
  font({ raised: 2 }),
  font({}),
  format(200, '0"万"'),
];
const withLooks = (...records: readonly Data[]): RawXls => ({
  globals: [...LOOKS, look(0, 0), look(0, 200), look(1, 0), look(0, 10)],
  sheets: [{ name: '表1', records }],
});
const strings = (...texts: readonly Data[]) =>
  record(0x00fc, le(texts.length, 4), le(texts.length, 4), ...texts);

describe('an old workbook', () => {
  test('says what another program wrote into it', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => (Math.abs(n) < 1e-9 ? 0 : n)),
      fc.boolean(),
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
        .filter((each) => !/^\s*$|[\p{Cc}\uFFFE\uFFFF]/u.test(each)),
      fc.stringMatching(/^[\u4E00-\u9FA5]{1,300}$/u),
    );
    const shown = (each: unknown) => (typeof each === 'boolean' ? (each ? '是' : '否') : each);
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const found = await cellsOf(written(rows, 'biff8'));
          if (!Array.isArray(found)) throw new Error(JSON.stringify(found));
          const numbers = found.map((row: string[], i: number) =>
            row.map((cell, j) => (typeof rows[i]?.[j] === 'number' ? Number(cell) : cell)),
          );
          expect(numbers).toEqual(rows.map((row) => row.map(shown)));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of 1995, in the code page of its time', async () => {
    const bytes = (words: string) => [...iconv.encode(words, 'gbk')];
    const label = (column: number, words: string) =>
      record(0x0204, le(0, 2), le(column, 2), le(0, 2), le(bytes(words).length, 2), bytes(words));
    const head = (start: number) => [
      ...begin(5, 0x0500),
      ...record(0x0042, le(936, 2)),
      ...record(0x041e, le(200, 2), [bytes('0"万"').length], bytes('0"万"')),
      ...record(0x00e0, le(0, 2), le(200, 2), le(0, 12)),
      ...record(0x0085, le(start, 4), [0, 0], [bytes('数据').length], bytes('数据')),
      ...END,
    ];
    const stream = [
      ...head(head(0).length),
      ...begin(16, 0x0500),
      ...label(0, '五华区'),
      ...number(0, 1, 2),
      ...END,
    ];
    const file = await open(compound(stream, 'Book'));
    expect([file.sheets[0]?.name, file.sheets[0]?.table.rows.at(0)?.cells]).toEqual([
      '数据',
      ['五华区', '2万'],
    ]);
  });
});

describe('a cell of an old workbook', () => {
  const at = [le(0, 2), le(0, 2), le(0, 2)];
  const short = (bits: number) => record(0x027e, ...at, le(bits, 4));
  const formula = (...result: number[]) => record(0x0006, ...at, result, le(0, 8));

  test.each([
    ['a number', number(0, 0, 0.899), '0.899'],
    ['a whole number in four bytes', short(22_350 * 4 + 2), '22350'],
    ['a negative one', short(2 ** 32 - 20 + 2), '-5'],
    ['hundredths', short(8990 * 4 + 3), '89.9'],
    ['the high bits of a number', short(0x3ff80000), '1.5'],
    ['yes', record(0x0205, ...at, [1, 0]), '是'],
    ['an error', record(0x0205, ...at, [7, 1]), '#DIV/0!'],
    ['a result', formula(...new Uint8Array(new Float64Array([22_350]).buffer)), '22350'],
    [
      'a result in words',
      [...formula(0, 0, 0, 0, 0, 0, 255, 255), ...record(0x04bc, [1]), ...record(0x0207, text('五华区', 2))],
      '五华区',
    ],
    ['a result that is an error', formula(2, 0, 42, 0, 0, 0, 255, 255), '#N/A'],
    ['a text of its own', record(0x0204, ...at, text('五华区', 2)), '五华区'],
    [
      'several numbers',
      record(0x00bd, le(0, 2), le(0, 2), le(0, 2), le(6, 4), le(0, 2), le(10, 4), le(1, 2)),
      '1',
    ],
  ])('%s', async (_, records, shown) => {
    const found = await cells(records);
    expect(Array.isArray(found) ? found[0]?.[0] : found).toBe(shown);
  });

  test('looks like its number format, and may be struck through or hidden', async () => {
    const workbook = withLooks(
      number(0, 0, 2, 1),
      number(0, 1, 5, 2),
      number(0, 2, 0.853, 3),
      number(0, 3, 0),
      record(0x023e, le(0, 18)),
    );
    expect(await cellsOf(rawXls(workbook))).toEqual([
      ['2万', '5?struck-through', '85.3%', '0?hidden-by-format'],
    ]);
  });

  test('keeps a raised mark apart, and doubts what is struck through in part', async () => {
    const texts = strings(
      text('223501', 2, [[5, 2]]),
      text('223502', 2, [[5, 3]]),
      text('22350', 2, [
        [2, 1],
        [3, 0],
      ]),
      text('22350', 2, [[2, 5]]),
    );
    const workbook = withLooks(shared(0, 0, 0), shared(0, 1, 1), shared(0, 2, 2), shared(0, 3, 3));
    const found = await cellsOf(rawXls({ ...workbook, globals: [...(workbook.globals ?? []), texts] }));
    expect(found).toEqual([['22350¹', '22350₂', '22350?struck-through', '22350']]);
  });

  test('may have a text that goes on in the next record, in other letters', async () => {
    const begun = record(0x00fc, le(1, 4), le(1, 4), le(6, 2), [0], [...Buffer.from('abc')]);
    const rest = record(0x003c, [1], [...Buffer.from('五华区', 'utf16le')]);
    expect(
      await cellsOf(rawXls({ globals: [begun, rest], sheets: [{ name: 'a', records: [shared(0, 0, 0)] }] })),
    ).toEqual([['abc五华区']]);
  });
});

describe('a sheet of an old workbook', () => {
  test('has merged cells, hidden rows and hidden columns', async () => {
    const records = [
      record(0x0208, le(0, 12), [0x20, 0, 0, 0]),
      record(0x007d, le(1, 2), le(255, 2), le(0, 4), le(1, 2), le(0, 2)),
      number(0, 0, 1),
      number(1, 1, 2),
      record(0x00e5, le(1, 2), le(0, 2), le(65_535, 2), le(0, 2), le(0, 2)),
    ];
    const { sheets } = await open(rawXls({ sheets: [{ name: 'a', hidden: 1, records }] }));
    expect(sheets[0]).toMatchObject({
      hidden: true,
      hiddenRows: 1,
      hiddenColumns: 1,
      table: { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
    });
  });

  test('is none if it is a chart; and a chart on it has no cells', async () => {
    const chart = [begin(32), number(5, 5, 99), END];
    const workbook = {
      sheets: [
        { name: '图', kind: 2, records: [number(0, 0, 7)] },
        { name: '表', records: [number(0, 0, 1), ...chart, number(0, 1, 2)] },
      ],
    };
    expect(await cellsOf(rawXls(workbook))).toEqual([['1', '2']]);
  });

  test('counts days from 1904 if it says so', async () => {
    const workbook = {
      globals: [record(0x0022, le(1, 2)), look(0, 14)],
      sheets: [{ name: 'a', records: [number(0, 0, 44_560)] }],
    };
    expect(await cellsOf(rawXls(workbook))).toEqual([['2025-12-31']]);
  });
});

describe('an old workbook is read within bounds, whatever its bytes say', () => {
  const sound = rawXls({ sheets: [{ name: 'a', records: [number(0, 0, 1)] }] });
  const changed = (change: (view: DataView) => void) => {
    const copy = new Uint8Array(sound);
    change(new DataView(copy.buffer));
    return cellsOf(copy);
  };
  const DAMAGED = { code: 'corrupt-file', reason: 'compound' };
  const entry = Buffer.from(sound).indexOf(Buffer.from('Workbook', 'utf16le'));
  const own = (entry - 512 * (1 + new DataView(sound.buffer).getUint32(48, true))) / 128;

  test('entries that point at each other', async () => {
    expect(await changed((view) => view.setUint32(entry + 72, own, true))).toEqual(DAMAGED);
    expect(await changed((view) => view.setUint32(entry + 68, 0x00ffffff, true))).toEqual(DAMAGED);
  });

  test('sectors that lead back', async () => {
    const table = 512 * (1 + new DataView(sound.buffer).getUint32(76, true));
    const found = await changed((view) => {
      for (let i = 0; i < 128; i += 1) view.setUint32(table + 4 * i, i === 0 ? 1 : i - 1, true);
    });
    expect(found).toEqual(DAMAGED);
  });

  test('sizes that lie', async () => {
    expect(await changed((view) => view.setUint32(entry + 120, 0x7fffffff, true))).toEqual(DAMAGED);
    expect(await changed((view) => view.setUint32(44, 0x7fffffff, true))).toEqual([['1']]);
    expect(await changed((view) => view.setUint16(30, 40, true))).toEqual(DAMAGED);
  });

  test('texts that are not there', async () => {
    const lying = record(0x00fc, le(0xffffffff, 4), le(0xffffffff, 4), text('a', 2));
    expect(await cellsOf(rawXls({ globals: [lying], sheets: [{ name: 'a', records: [] }] }))).toEqual({
      code: 'corrupt-file',
      reason: 'records',
    });
  });

  test('sheets that lie within each other', async () => {
    const stream = biff({
      sheets: Array.from({ length: 50 }, () => ({ name: 'a', records: [number(0, 0, 1)] })),
    });
    const one = stream.length - [...begin(16), ...number(0, 0, 1), ...END].length;
    const places = stream.flatMap((_, at) =>
      stream[at] === 0x85 && stream[at + 1] === 0 && stream[at + 3] === 0 ? [at] : [],
    );
    const same = [...stream];
    for (const at of places) le(one, 4).forEach((byte, i) => (same[at + 4 + i] = byte));
    const deep = [
      ...same.slice(0, one),
      ...Array.from({ length: 2000 }, () => begin(16)).flat(),
      ...Array.from({ length: 2000 }, () => END).flat(),
    ];
    expect(await cellsOf(compound(deep))).toEqual({ code: 'corrupt-file', reason: 'records' });
  });

  test('a sheet that breaks off', async () => {
    const stream = biff({ sheets: [{ name: 'a', records: [number(0, 0, 1)] }] });
    expect(await cellsOf(compound(stream.slice(0, -4)))).toEqual({ code: 'corrupt-file', reason: 'records' });
  });

  test('a password', async () => {
    expect(
      await cellsOf(rawXls({ globals: [record(0x002f, le(0, 6))], sheets: [{ name: 'a', records: [] }] })),
    ).toEqual({ code: 'encrypted-file' });
  });

  test('a compound file that is no workbook', async () => {
    expect(await cellsOf(compound([1, 2, 3], 'WordDocument'))).toEqual({
      code: 'unsupported-content',
      kind: 'document',
    });
  });
});
