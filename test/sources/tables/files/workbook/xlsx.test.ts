import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { RawWorkbook } from '../../../../../scripts/raw-workbook.js';
import {
  figureRow,
  HEAD,
  rawParts,
  rawXlsx,
  relations,
  words,
  workbookXml,
  worksheetXml,
} from '../../../../../scripts/raw-workbook.js';
import { cellsOf, open } from '../../../../support/sheets.ts';

const cells = (workbook: RawWorkbook) => cellsOf(rawXlsx(workbook));
const inC2 = async (cell: string, more: RawWorkbook = {}) => {
  const rows = await cells({ ...more, rows: `<row r="2">${cell}</row>` });
  return Array.isArray(rows) ? rows[0]?.[0] : rows;
};
const rich = (...runs: readonly (readonly [text: string, look?: string])[]) =>
  `<c r="A2" t="inlineStr"><is>${runs.map(([text, look = '']) => `<r><rPr>${look}</rPr><t>${text}</t></r>`).join('')}</is></c>`;

describe('a cell of a workbook', () => {
  test.each([
    ['a number', '<c r="A2"><v>22350</v></c>', '22350'],
    ['with an exponent', '<c r="A2"><v>2.235E4</v></c>', '22350'],
    ['with digits of binary arithmetic', '<c r="A2"><v>0.89900000000000002</v></c>', '0.899'],
    ['beyond all numbers', '<c r="A2"><v>1E999</v></c>', '1E999'],
    ['of no digits', '<c r="A2"><v>12x</v></c>', '12x'],
    ['yes', '<c r="A2" t="b"><v>1</v></c>', '是'],
    ['an error', '<c r="A2" t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a result', '<c r="A2"><f>B2*2</f><v>5</v></c>', '5'],
    ['a result in words', '<c r="A2" t="str"><f>B2</f><v>五华区</v></c>', '五华区'],
    ['a formula without result', '<c r="A2"><f>B2*2</f></c>', '=B2*2'],
    ['a formula of a program that never calculates', '<c r="A2"><f>B2*2</f><v></v></c>', '=B2*2'],
    ['a day', '<c r="A2" t="d"><v>2025-12-31T00:00:00</v></c>', '2025-12-31'],
    ['a text of several runs', rich(['普惠性'], ['幼儿园', '<b/>']), '普惠性幼儿园'],
    [
      'a text with its reading',
      '<c r="A2" t="inlineStr"><is><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh><t>川</t></is></c>',
      '東川',
    ],
    ['an escaped character', '<c r="A2" t="inlineStr"><is><t>五华_x000D_\n区</t></is></c>', '五华\r\n区'],
    ['an escaped escape', '<c r="A2" t="inlineStr"><is><t>a_x005F_x0041_</t></is></c>', 'a_x0041_'],
    ['a raised mark', rich(['22350'], ['1', '<vertAlign val="superscript"/>']), '22350¹'],
    ['a lowered mark', rich(['22350'], ['12', '<vertAlign val="subscript"/>']), '22350₁₂'],
    ['all raised', rich(['22350', '<vertAlign val="superscript"/>']), '22350'],
    ['a circled mark', rich(['22350'], ['①', '<vertAlign val="superscript"/>']), '22350①'],
    ['struck through in part', rich(['22350', '<strike/>'], ['22360']), '2235022360?struck-through'],
    ['not struck through', rich(['22350', '<strike val="0"/>']), '22350'],
    ['struck through', '<c r="A2" s="2"><v>22350</v></c>', '22350?struck-through'],
    ['with a format', '<c r="A2" s="1"><v>2</v></c>', '2万'],
    ['a text that is not there', '<c r="A2" t="s"><v>9</v></c>', '#REF!'],
  ])('%s', async (_, cell, text) => {
    expect(await inC2(cell, { formats: ['0"万"'], fonts: ['<strike/>'] })).toBe(text);
  });

  test('may share its text with others', async () => {
    const strings =
      '<si><t>五华区</t></si><si><r><t>22350</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si>';
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>';
    expect(await cells({ strings, rows: row })).toEqual([['五华区', '22350²', '五华区']]);
  });

  test('of zero may not be shown on the whole sheet', async () => {
    expect(
      await inC2('<c r="A2"><v>0</v></c>', { before: '<sheetViews><sheetView showZeros="0"/></sheetViews>' }),
    ).toBe('0?hidden-by-format');
  });

  test('needs no address', async () => {
    expect(
      await cells({
        rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c><c><v>4</v></c></row>',
      }),
    ).toEqual([
      ['1', '2', ''],
      ['', '3', '4'],
    ]);
  });
});

const PLAIN: RawWorkbook = { rows: HEAD + figureRow('<c r="C2"><v>22350</v></c>') };
const READ = [
  ['地区', '年份', '在园幼儿总数'],
  ['五华区', '2025', '22350'],
];
const SHEET = worksheetXml(PLAIN);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

/**
 * The same archive with eight bytes for every size and place in its directory, as programs write that do not
 * know how much will come.
 */
function withLargeNumbers(bytes: Uint8Array): Uint8Array {
  const old = Buffer.from(bytes);
  const end = old.lastIndexOf('PK\u0005\u0006');
  const start = old.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end;) {
    const header = Buffer.from(old.subarray(at, at + 46));
    const name = old.subarray(at + 46, at + 46 + header.readUInt16LE(28));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((place, i) => {
      extra.writeBigUInt64LE(BigInt(header.readUInt32LE(place)), 4 + 8 * i);
      header.writeUInt32LE(0xffffffff, place);
    });
    at += 46 + name.length + header.readUInt16LE(30) + header.readUInt16LE(32);
    header.writeUInt16LE(28, 30);
    header.writeUInt16LE(0, 32);
    entries.push(Buffer.concat([header, name, extra]));
  }
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(BigInt(entries.length), 32);
  large.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + Buffer.concat(entries).length), 8);
  const last = Buffer.from(old.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([old.subarray(0, start), ...entries, large, locator, last]));
}

describe('a workbook of whatever program', () => {
  test.each<[string, RawWorkbook]>([
    ['with nothing odd', PLAIN],
    ['without styles', { ...PLAIN, parts: { 'xl/styles.xml': null } }],
    [
      'with absolute targets',
      {
        ...PLAIN,
        parts: {
          'xl/_rels/workbook.xml.rels': relations([['r1', 'worksheet', '/xl/worksheets/sheet1.xml']]),
        },
      },
    ],
    [
      'with parts in other places',
      {
        ...PLAIN,
        parts: {
          '_rels/.rels': relations([['r1', 'officeDocument', './book/main.xml']]),
          'xl/workbook.xml': null,
          'book/main.xml': workbookXml([['表1', 'r1']]),
          'book/_rels/main.xml.rels': relations([['r1', 'worksheet', '../data/%E8%A1%A8.xml']]),
          'data/表.xml': SHEET,
        },
      },
    ],
    [
      'with backslashes in its archive',
      { ...PLAIN, parts: { 'xl/worksheets/sheet1.xml': null, 'xl\\worksheets\\sheet1.xml': SHEET } },
    ],
    [
      'with names in other letters',
      { ...PLAIN, parts: { 'xl/worksheets/sheet1.xml': null, 'xl/worksheets/Sheet1.XML': SHEET } },
    ],
    ['without relations of its package', { ...PLAIN, parts: { '_rels/.rels': null } }],
    [
      'in UTF-16',
      {
        ...PLAIN,
        parts: {
          'xl/worksheets/sheet1.xml': utf16(`<?xml version="1.0" encoding="UTF-16"?>${SHEET}`, false),
        },
      },
    ],
    [
      'in UTF-16, the other way round',
      { ...PLAIN, parts: { 'xl/worksheets/sheet1.xml': utf16(SHEET, true) } },
    ],
    [
      'with a byte order mark',
      { ...PLAIN, parts: { 'xl/worksheets/sheet1.xml': `\uFEFF<?xml version="1.0"?>${SHEET}` } },
    ],
    [
      'with a line before its XML',
      {
        ...PLAIN,
        parts: { 'xl/worksheets/sheet1.xml': `\r\n<?xml version="1.0" encoding="UTF-8"?>${SHEET}` },
      },
    ],
    [
      'with prefixes',
      {
        ...PLAIN,
        parts: {
          'xl/worksheets/sheet1.xml': SHEET.replaceAll(/<(\/?)(\w)/gu, '<$1x:$2').replace(
            'xmlns=',
            'xmlns:x=',
          ),
        },
      },
    ],
    [
      'of the strict standard',
      {
        ...PLAIN,
        parts: {
          '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]).replaceAll(
            'schemas.openxmlformats.org',
            'purl.oclc.org/ooxml',
          ),
          'xl/worksheets/sheet1.xml': SHEET.replace(
            'schemas.openxmlformats.org/spreadsheetml/2006',
            'purl.oclc.org/ooxml/spreadsheetml',
          ),
        },
      },
    ],
  ])('%s', async (_, workbook) => {
    expect(await cells(workbook)).toEqual(READ);
  });

  test('stored without compression, or with a comment behind it', async () => {
    expect(await cellsOf(zipSync(rawParts(PLAIN), { level: 0 }))).toEqual(READ);
    const bytes = rawXlsx(PLAIN);
    const commented = new Uint8Array([...bytes, 1, 2, 3]);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 3, true);
    expect(await cellsOf(commented)).toEqual(READ);
  });

  test('with the large numbers of its archive', async () => {
    expect(await cellsOf(withLargeNumbers(rawXlsx(PLAIN)))).toEqual(READ);
  });

  test('counts its days from 1904 if it says so', async () => {
    const workbook = workbookXml([['表1', 'r1']], '<workbookPr date1904="1"/>');
    const rows = '<row r="1"><c r="A1" s="1"><v>44560</v></c></row>';
    expect(await cells({ rows, formats: ['yyyy-mm-dd'], parts: { 'xl/workbook.xml': workbook } })).toEqual([
      ['2025-12-31'],
    ]);
  });

  test.each(['chartsheet', 'dialogsheet', 'xlMacrosheet'])(
    'may have a tab of its own for a %s',
    async (type) => {
      const file = await open(
        rawXlsx({
          ...PLAIN,
          parts: {
            'xl/workbook.xml': workbookXml([
              ['图', 'r2'],
              ['表1', 'r1'],
            ]),
            'xl/_rels/workbook.xml.rels': relations([
              ['r1', 'worksheet', 'worksheets/sheet1.xml'],
              ['r2', type, 'other/sheet1.xml'],
            ]),
            'xl/other/sheet1.xml': '<chartsheet><drawing id="rId1"/></chartsheet>',
          },
        }),
      );
      expect([file.sheets.map(({ name }) => name), file.problems]).toEqual([['表1'], []]);
    },
  );

  test('may list a sheet that is not there: the others are read, and it is named', async () => {
    const sheets = workbookXml([
      ['表1', 'r1'],
      ['表2', 'r9'],
    ]);
    const file = await open(rawXlsx({ ...PLAIN, parts: { 'xl/workbook.xml': sheets } }));
    expect([file.sheets.map(({ name }) => name), file.problems]).toEqual([
      ['表1'],
      [{ code: 'missing-sheet', sheets: ['表2'] }],
    ]);
  });

  test('may have two sheets of one name', async () => {
    const sheets = workbookXml([
      ['表1', 'r1'],
      ['表1', 'r1'],
    ]);
    const file = await open(rawXlsx({ ...PLAIN, parts: { 'xl/workbook.xml': sheets } }));
    expect(file.sheets.map(({ name }) => name)).toEqual(['表1', '表1 (2)']);
  });
});

describe('what is formatted and empty does not count', () => {
  test.each([
    ['in the last row', '<row r="1048576"><c r="A1048576" s="1"/></row>', ''],
    ['in the last column', '<row r="3"><c r="XFD3" s="1"/></row>', ''],
    ['in whole columns', '', '<cols><col min="1" max="16384" style="1"/></cols>'],
    ['in a merge over the whole sheet', '', ''],
  ])('%s', async (_, rows, before) => {
    const after =
      rows === '' && before === '' ? '<mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>' : '';
    const file = await open(rawXlsx({ rows: `${PLAIN.rows}${rows}`, before, after, formats: ['0'] }));
    expect([...(file.sheets[0]?.table.rows ?? [])].map((row) => row.cells)).toEqual(READ);
    expect(file.sheets[0]?.table.merges).toEqual([]);
  });

  test('merged cells end where the cells do', async () => {
    const file = await open(
      rawXlsx({
        ...PLAIN,
        after: '<mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="B1:XFD2"/></mergeCells>',
      }),
    );
    expect(file.sheets[0]?.table.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  test('what lies below merged cells is a doubt, unless it is what they show', async () => {
    const rows = `<row r="1">${words('A1', '五华区')}</row><row r="2">${words('A2', '盘龙区')}</row><row r="3">${words('A3', '五华区')}</row>`;
    expect(await cells({ rows, after: '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>' })).toEqual([
      ['五华区'],
      ['盘龙区?below-merge'],
      ['五华区'],
    ]);
  });

  test('a cell far to the right does not make all rows as long', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      figureRow('<c r="C9"><v>1</v></c>'.replace('C9', `C${i + 3}`), i + 3),
    ).join('');
    const file = await open(rawXlsx({ rows: `${HEAD}<row r="2">${words('XFD2', '注')}</row>${rows}` }));
    expect(file.unreadable).toBeNull();
    expect(file.sheets[0]?.table.rows.at(0)?.cells.length).toBe(49);
    expect(file.sheets[0]?.table.rows.at(1)?.cells.length).toBe(16_384);
  });
});

describe('what is hidden is counted', () => {
  test('rows and columns that hold something', async () => {
    const before = '<cols><col min="3" max="3" hidden="1"/><col min="8" max="16384" hidden="true"/></cols>';
    const rows =
      HEAD +
      figureRow('<c r="C2"><v>1</v></c>').replace('<row ', '<row hidden="1" ') +
      '<row r="3" hidden="1"/>';
    expect((await open(rawXlsx({ rows, before }))).sheets[0]).toMatchObject({
      hiddenRows: 1,
      hiddenColumns: 1,
    });
  });
});

describe('a workbook that is damaged says what of it', () => {
  const changed = (change: (bytes: Uint8Array) => Uint8Array) => cellsOf(change(rawXlsx(PLAIN)));

  test('its archive', async () => {
    const damage = { code: 'corrupt-file', reason: 'zip' };
    expect(await changed((bytes) => bytes.subarray(0, 400))).toEqual(damage);
    expect(
      await changed((bytes) => bytes.map((byte, i) => (i > 800 && i < 810 ? byte ^ 0x55 : byte))),
    ).toEqual(damage);
  });

  test('its archive, where only the checksum tells', async () => {
    const bytes = zipSync(rawParts(PLAIN), { level: 0 });
    const at = Buffer.from(bytes).indexOf('22350');
    expect(await cellsOf(bytes.map((byte, i) => (i === at ? byte + 1 : byte)))).toEqual({
      code: 'corrupt-file',
      reason: 'zip',
    });
  });

  test.each([
    ['broken off', SHEET.slice(0, -30)],
    ['with a cell outside of the sheet', worksheetXml({ rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' })],
    [
      'with a row outside of the sheet',
      worksheetXml({ rows: '<row r="1048577"><c r="A1048577"><v>1</v></c></row>' }),
    ],
    ['with a character that is none', strToU8(SHEET).map((byte, i) => (i === 200 ? 0xff : byte))],
    ['nested without end', '<a>'.repeat(100_000)],
    ['of one endless text', `<worksheet>${' '.repeat(10_000_000)}`],
    [
      'that merges its cells over and over',
      worksheetXml({
        rows: Array.from(
          { length: 300 },
          (_, i) => `<row r="${i + 1}">${words(`CV${i + 1}`, 'x')}</row>`,
        ).join(''),
        after: `<mergeCells>${'<mergeCell ref="A1:CV300"/>'.repeat(1000)}</mergeCells>`,
      }),
    ],
    [
      'with an entity that grows',
      `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(1000)}">]><worksheet>&b;</worksheet>`,
    ],
  ])('its XML, %s', async (_, sheet) => {
    expect(await cells({ parts: { 'xl/worksheets/sheet1.xml': sheet } })).toEqual({
      code: 'corrupt-file',
      reason: 'xml',
    });
  });

  test.each([
    ['looks', 'xl/styles.xml', `<styleSheet><cellXfs>${'<xf/>'.repeat(70_000)}</cellXfs></styleSheet>`],
    ['sheets', 'xl/workbook.xml', workbookXml(Array.from({ length: 1100 }, (_, i) => [`表${i}`, 'r1']))],
    [
      'relations',
      'xl/_rels/workbook.xml.rels',
      relations(Array.from({ length: 70_000 }, (_, i) => [`r${i}`, 'worksheet', 'worksheets/sheet1.xml'])),
    ],
  ])('its XML, with more %s than any program makes', async (_, part, xml) => {
    expect(await cells({ ...PLAIN, parts: { [part]: xml } })).toEqual({
      code: 'corrupt-file',
      reason: 'xml',
    });
  });

  test('a part that is missing', async () => {
    expect(await cells({ ...PLAIN, parts: { 'xl/workbook.xml': null } })).toEqual({
      code: 'corrupt-file',
      reason: 'missing-part',
    });
  });
});

describe('a workbook is bounded, whatever its bytes say', () => {
  test.each<[string, RawWorkbook, string]>([
    ['texts', { ...PLAIN, strings: `<si><t>${'五华区'.repeat(100)}</t></si>`.repeat(100_000) }, 'text'],
    ['a text', { rows: `<row r="1">${words('A1', 'a'.repeat(200_000))}</row>` }, 'cell'],
    ['many texts', { ...PLAIN, strings: '<si><t>a</t></si>'.repeat(1_100_000) }, 'text'],
    [
      'cells far to the right',
      {
        rows: Array.from(
          { length: 20_000 },
          (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
        ).join(''),
      },
      'cells',
    ],
    [
      'merged cells',
      { ...PLAIN, after: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(250_000)}</mergeCells>` },
      'cells',
    ],
  ])('%s', async (_, workbook, what) => {
    const bytes = rawXlsx(workbook);
    const before = process.memoryUsage().rss;
    expect(await cellsOf(bytes)).toMatchObject({ code: 'too-large', what });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  test('sheets that are one part', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    ).join('');
    const list = workbookXml(Array.from({ length: 900 }, (_, i) => [`表${i}`, 'r1']));
    expect(await cells({ rows, parts: { 'xl/workbook.xml': list } })).toMatchObject({ code: 'too-large' });
  });
});
