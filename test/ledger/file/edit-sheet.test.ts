import { describe, expect, test } from 'vitest';
import type { CellEdit } from '../../../src/ledger/file/edit-sheet.ts';
import { editSheet } from '../../../src/ledger/file/edit-sheet.ts';
import { calculatedAnew, hasFormulas } from '../../../src/ledger/file/package.ts';
import { scanSheet } from '../../../src/ledger/file/sheet-xml.ts';

const sheet = (rows: string) =>
  `<worksheet><sheetData>${rows}</sheetData><autoFilter ref="A1:B2"/></worksheet>`;

function edited(rows: string, edits: readonly Partial<CellEdit>[], heights: [number, number][] = []): string {
  const cells = edits.map((edit) => ({ line: 1, column: 0, text: 'x', look: null, ...edit }));
  const xml = editSheet(scanSheet(sheet(rows)), cells, new Map(heights));
  expect(xml.startsWith('<worksheet><sheetData>')).toBe(true);
  return xml.slice('<worksheet><sheetData>'.length, xml.indexOf('</sheetData>'));
}

const X = '<is><t xml:space="preserve">x</t></is>';

describe('writing into a sheet', () => {
  test('replaces what a cell holds, and keeps its look', () => {
    expect(edited('<row r="1"><c r="A1" s="7" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>', [{}])).toBe(
      `<row r="1"><c r="A1" s="7" t="inlineStr">${X}</c><c r="B1"><v>2</v></c></row>`,
    );
  });
  test('puts new cells between those there are, in order', () => {
    expect(
      edited('<row r="1"><c r="B1"/><c r="E1"/></row>', [
        { column: 3, look: '2' },
        { column: 5 },
        { column: 0 },
        { column: 2, text: '7', isNumber: true },
      ]),
    ).toBe(
      `<row r="1"><c r="A1" t="inlineStr">${X}</c><c r="B1"/><c r="C1"><v>7</v></c>` +
        `<c r="D1" s="2" t="inlineStr">${X}</c><c r="E1"/><c r="F1" t="inlineStr">${X}</c></row>`,
    );
  });
  test('fills empty rows, and puts new ones where they belong', () => {
    const cell = (place: string) => `<c r="${place}" t="inlineStr">${X}</c>`;
    expect(edited('<row r="1"/><row r="4"><c r="A4"/></row>', [{}, { line: 2 }, { line: 5 }])).toBe(
      `<row r="1">${cell('A1')}</row><row r="2">${cell('A2')}</row>` +
        `<row r="4"><c r="A4"/></row><row r="5">${cell('A5')}</row>`,
    );
  });
  test('finds rows and cells that do not say where they are', () => {
    expect(edited('<row><c/><c/></row><row><c/><c/></row>', [{ line: 2, column: 1 }])).toBe(
      `<row><c/><c/></row><row><c/><c r="B2" t="inlineStr">${X}</c></row>`,
    );
  });
  test('keeps the prefix that a program gives its tags', () => {
    const xml = '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>';
    const edit = { line: 2, column: 0, text: 'a', look: null };
    expect(editSheet(scanSheet(xml), [edit], new Map())).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"/></x:row><x:row r="2"><x:c r="A2" t="inlineStr">' +
        '<x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });
  test('fits the row to its text, unless people chose its height', () => {
    expect(edited('<row r="1" spans="1:2" ht="15"/>', [{ text: null }], [[1, 31]])).toBe(
      '<row r="1" ht="31"><c r="A1"/></row>',
    );
    expect(edited('<row ht="15" r="1" customHeight="1"/>', [{ text: null }], [[1, 31]])).toBe(
      '<row ht="15" r="1" customHeight="1"><c r="A1"/></row>',
    );
  });
  test('is not led astray by comments and attributes', () => {
    const odd =
      '<row r="1" x="a>b"><!-- <c r="A1"/> --><c r="A1" t="str"><f>"&lt;c&gt;"</f><v>1</v></c></row>';
    expect(edited(odd, [{}])).toBe(
      `<row r="1" x="a>b"><!-- <c r="A1"/> --><c r="A1" t="inlineStr">${X}</c></row>`,
    );
    expect(scanSheet(sheet(odd)).rows[0]?.cells[0]?.isFormula).toBe(true);
  });
  test('lets the sheet reach as far as its cells', () => {
    const xml = '<worksheet><dimension ref="A1:U5"/><sheetData/></worksheet>';
    expect(editSheet(scanSheet(xml), [{ line: 9, column: 0, text: null, look: null }], new Map())).toContain(
      '<dimension ref="A1:U9"/>',
    );
  });
});

describe('formulas are worked out anew', () => {
  test.each([
    ['<sheets/><calcPr calcId="1"/>', '<sheets/><calcPr calcId="1" fullCalcOnLoad="1"/>'],
    ['<sheets/><calcPr fullCalcOnLoad="0"/>', '<sheets/><calcPr fullCalcOnLoad="1"/>'],
    ['<sheets/><calcPr fullCalcOnLoad="true"/>', '<sheets/><calcPr fullCalcOnLoad="true"/>'],
    ['<sheets></sheets><oleSize/>', '<sheets></sheets><calcPr fullCalcOnLoad="1"/><oleSize/>'],
    [
      '<x:sheets/><x:definedNames></x:definedNames>',
      '<x:sheets/><x:definedNames></x:definedNames><x:calcPr fullCalcOnLoad="1"/>',
    ],
  ])('%s', (before, after) => {
    expect(calculatedAnew(`<workbook>${before}</workbook>`)).toBe(`<workbook>${after}</workbook>`);
  });
  test('if there are any', () => {
    expect(hasFormulas('<c><f>A1</f></c>')).toBe(true);
    expect(hasFormulas('<c><x:f t="shared" si="0"/></c>')).toBe(true);
    expect(hasFormulas('<c><v>1</v></c><font/>')).toBe(false);
  });
});
