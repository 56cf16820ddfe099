import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from 'hucre/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document, Section } from '../../../../src/content/document.ts';
import { DOCUMENT_FORMATS } from '../../../../src/formats/document-formats.ts';
import { writeXlsxDocument } from '../../../../src/formats/documents/xlsx/xlsx.ts';
import { SAMPLE_DOCUMENT } from '../../../support/sample-document.ts';
import { STRANGE, STRANGE_DOCUMENT } from '../hostile.ts';

const sheetsOf = async (document: Document) => (await readXlsx(await writeXlsxDocument(document))).sheets;

async function sheetOf(document: Document, name: string): Promise<Sheet> {
  const sheet = (await sheetsOf(document)).find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The parts of the file as text. */
async function partsOf(document: Document): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await writeXlsxDocument(document));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

describe('the sheets of a document', () => {
  test('are one for what it says, one a topic, one for each table of an annex', async () => {
    const names = (await sheetsOf(SAMPLE_DOCUMENT)).map(({ name }) => name);
    expect(names).toEqual(['概要', '总体情况', '分项情况', '各县达标情况']);
  });
  test('the first has the facts of the cover, the text of the first section, and the end', async () => {
    const { rows } = await sheetOf(SAMPLE_DOCUMENT, '概要');
    expect(rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      [SAMPLE_DOCUMENT.title],
      ['范围', '云南省'],
      ['依据', '20个文件，601行'],
      ['各州、市教育体育局：'],
      ['一、总体情况'],
      ['2025年应判定目标15项，达到10项，未达到4项。'],
      ['<script>alert(1)</script> @all #12 http://x.example $x$ {{year}} `code` [x](y) *强*'],
      ['附件：各县（市、区）达标情况'],
      ['云南省教育厅'],
      ['2026年1月15日'],
    ]);
  });
  test('two tables of an annex stand on two sheets, the rest with them', async () => {
    const [annex] = SAMPLE_DOCUMENT.attachments;
    const [table, signatures] = annex?.blocks ?? [];
    if (annex === undefined || table === undefined || signatures === undefined) throw new Error('no annex');
    const attachments: Section[] = [{ ...annex, blocks: [table, table, signatures] }];
    const sheets = await sheetsOf({ ...SAMPLE_DOCUMENT, attachments });
    expect(sheets.slice(3).map(({ name }) => name)).toEqual(['各县达标情况', '各县达标情况 (2)']);
    expect(sheets.at(-1)?.rows.at(-2)?.[0]).toContain('统计人员：＿');
  });
  test('a section with a sheet of its own leaves that of the section above', async () => {
    const [first, second] = SAMPLE_DOCUMENT.sections;
    const [action] = second?.sections ?? [];
    if (first === undefined || second === undefined || action === undefined) throw new Error('no action');
    const sections = [first, { ...second, sections: [action, { ...action, sheet: '学前教育' }] }];
    const names = (await sheetsOf({ ...SAMPLE_DOCUMENT, sections })).map(({ name }) => name);
    expect(names).toEqual(['概要', '总体情况', '分项情况', '学前教育', '各县达标情况']);
  });
});

describe('a table on a sheet', () => {
  test('has a head that stays in sight and is repeated, and can be filtered if it is long', async () => {
    const sheet = await sheetOf(SAMPLE_DOCUMENT, '各县达标情况');
    expect(sheet.freezePane).toEqual({ rows: 3 });
    expect(sheet.autoFilter).toMatchObject({ range: 'A3:E132' });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      printArea: '$A$1:$E$137',
      printTitlesRow: '$3:$3',
    });
    expect((await sheetOf(SAMPLE_DOCUMENT, '总体情况')).autoFilter).toBeUndefined();
  });
  test('has numbers that can be calculated with, seen as they are printed', async () => {
    const document = await readXlsx(await writeXlsxDocument(SAMPLE_DOCUMENT), { readStyles: true });
    const cells = document.sheets[1]?.cells;
    expect(cells?.get('4,2')).toMatchObject({ value: 0.9593, style: { numFmt: '"✓ "0.00%' } });
    expect(cells?.get('4,1')).toMatchObject({ value: 0.8681, style: { numFmt: '0.00%' } });
  });
  test('tells states by colours that are none of red and green', async () => {
    const document = await readXlsx(await writeXlsxDocument(SAMPLE_DOCUMENT), { readStyles: true });
    const fillOf = (key: string) => document.sheets[1]?.cells?.get(key)?.style?.fill;
    expect(fillOf('4,2')).toMatchObject({ fgColor: { rgb: expect.stringMatching(/CCEBE3$/u) } });
    expect(fillOf('5,2')).toMatchObject({ fgColor: { rgb: expect.stringMatching(/FBD9C5$/u) } });
    expect(fillOf('4,0')).toBeUndefined();
  });
  test('goes with a line over the years that is drawn from the figures below it', async () => {
    const [chart = ''] = Object.entries(await partsOf(SAMPLE_DOCUMENT)).flatMap(([name, xml]) =>
      name.startsWith('xl/charts/chart') ? [xml] : [],
    );
    expect(chart).toContain("'分项情况'!$B$19:$B$22");
    const { rows } = await sheetOf(SAMPLE_DOCUMENT, '分项情况');
    expect(rows.slice(17, 22).map((row) => row.slice(0, 3))).toEqual([
      ['年份', '实际', '目标'],
      [2022, 0.8681, null],
      [2023, 0.882, 0.8787],
      [2024, 0.91, 0.8894],
      [2025, 0.9593, 0.9],
    ]);
  });
});

describe('strings that mean something to a spreadsheet program', () => {
  test('come back as the text they were', async () => {
    const sheets = await sheetsOf(STRANGE_DOCUMENT);
    const texts = new Set(sheets.flatMap(({ rows }) => rows.flat()));
    // The reader undoes no escapes of this kind; openpyxl and LibreOffice do (opened.test.ts).
    for (const each of STRANGE.map((text) => text.replaceAll(/_(?=x[\dA-F]{4}_)/giu, '_x005F_')))
      expect(texts).toContain(each);
  });
  test('make no formula, link or rule', async () => {
    const parts = Object.values(await partsOf(STRANGE_DOCUMENT)).join('');
    expect(parts).not.toMatch(
      /<f[ >]|<hyperlink|<conditionalFormatting|<dataValidation|TargetMode="External"/u,
    );
  });
  test('make names of sheets that are legal, and references that are quoted', async () => {
    const { 'xl/workbook.xml': workbook = '' } = await partsOf(STRANGE_DOCUMENT);
    const names = [...workbook.matchAll(/<definedName [^>]*>(?<range>[^<]*)</gu)];
    expect(names.length).toBeGreaterThan(40);
    for (const { groups } of names)
      expect(groups?.['range']).toMatch(/^(?:'|&apos;).+(?:'|&apos;)![$\dA-Z:]+$/u);
  });
});

test('the same document gives the same bytes', async () => {
  const first = await writeXlsxDocument(SAMPLE_DOCUMENT);
  const second = await writeXlsxDocument(structuredClone(SAMPLE_DOCUMENT));
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('is what a file name that ends with .xlsx asks for', () => {
  const format = DOCUMENT_FORMATS.find(({ name }) => name === 'xlsx');
  expect(['报告.xlsx', 'A.XLSX', '报告.xls'].map((name) => format?.files.test(name))).toEqual([
    true,
    true,
    false,
  ]);
});
