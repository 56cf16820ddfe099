import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { cellsOf, open } from '../../../../support/sheets.ts';

const workbook = (sheets: string, styles = '', encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles>${sheets}</Workbook>`;
const sheet = (rows: string, more = '') =>
  `<Worksheet ss:Name="表1"><Table>${rows}</Table>${more}</Worksheet>`;
const data = (text: string, type = 'String', more = '') =>
  `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
const bytes = (text: string) => new TextEncoder().encode(text);
const cells = (rows: string, styles = '') => cellsOf(bytes(workbook(sheet(rows), styles)));
const style = (id: string, inside: string) => `<Style ss:ID="${id}">${inside}</Style>`;

const STYLES = [
  style('Default', ''),
  style('万', '<NumberFormat ss:Format="0&quot;万&quot;"/>'),
  style('p', '<NumberFormat ss:Format="Percent"/>'),
  style('s', '<Font ss:StrikeThrough="1"/>'),
  style('d', '<NumberFormat ss:Format="m&quot;月&quot;d&quot;日&quot;"/>'),
  '<Style ss:ID="child" ss:Parent="万"><Font ss:Bold="1"/></Style>',
].join('');

describe('a workbook in the XML of 2003', () => {
  test.each([
    [data('22350', 'Number'), '22350'],
    [data('2', 'Number', ' ss:StyleID="万"'), '2万'],
    [data('2', 'Number', ' ss:StyleID="child"'), '2万'],
    [data('0.853', 'Number', ' ss:StyleID="p"'), '85.3%'],
    [data('5', 'Number', ' ss:StyleID="s"'), '5?struck-through'],
    [data('1E999', 'Number'), '1E999'],
    [data('0530102'), '0530102'],
    [data('1', 'Boolean'), '是'],
    [data('#DIV/0!', 'Error'), '#DIV/0!'],
    [data('2025-12-31T00:00:00.000', 'DateTime'), '2025-12-31'],
    [data('2025-12-31T00:00:00.000', 'DateTime', ' ss:StyleID="d"'), '12月31日'],
    ['<Cell ss:Formula="=RC[-1]*2"/>', '=RC[-1]*2'],
    [
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">22350<Sup>1</Sup></ss:Data></Cell>',
      '22350¹',
    ],
    [
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>1</S>2</ss:Data></Cell>',
      '12?struck-through',
    ],
    [`<Cell><Data ss:Type="Number">7</Data><Comment><ss:Data>注</ss:Data></Comment></Cell>`, '7'],
  ])('%s is %s', async (cell, shown) => {
    expect(await cells(`<Row>${cell}</Row>`, STYLES)).toEqual([[shown]]);
  });

  test('has merged cells, and places that are left out', async () => {
    const rows = `<Row>${data('a', 'String', ' ss:MergeAcross="1"')}${data('b')}</Row><Row ss:Index="4">${data('c', 'String', ' ss:Index="2" ss:MergeDown="1"')}</Row><Row>${data('d')}</Row>`;
    const [first] = (await open(bytes(workbook(sheet(rows))))).sheets;
    expect(first?.table.rows).toMatchObject([
      { line: 1, cells: ['a', '', 'b'] },
      { line: 4, cells: ['', 'c', ''] },
      { line: 5, cells: ['d', '', ''] },
    ]);
    expect(first?.table.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 4, left: 1, bottom: 5, right: 1 },
    ]);
  });

  test('may have a style for a whole column or row', async () => {
    const rows = `<Column ss:Index="2" ss:StyleID="p"/><Row>${data('1', 'Number')}${data('0.853', 'Number')}</Row><Row ss:StyleID="万">${data('1', 'Number')}${data('2', 'Number')}</Row>`;
    expect(await cells(rows, STYLES)).toEqual([
      ['1', '85.3%'],
      ['1万', '2万'],
    ]);
  });

  test('counts what is hidden', async () => {
    const rows = `<Column/><Column ss:Hidden="1" ss:Span="1"/><Row ss:Hidden="1">${data('a')}${data('b')}</Row>`;
    const options =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
    expect((await open(bytes(workbook(sheet(rows, options))))).sheets[0]).toMatchObject({
      name: '表1',
      hidden: true,
      hiddenRows: 1,
      hiddenColumns: 1,
    });
  });

  test('may be in another encoding', async () => {
    const text = workbook(sheet(`<Row>${data('五华区')}</Row>`), '', 'GB2312');
    expect(await cellsOf(iconv.encode(text, 'gbk'))).toEqual([['五华区']]);
    expect(
      await cellsOf(iconv.encode(text.replace('GB2312', 'UTF-16'), 'utf-16le', { addBOM: true })),
    ).toEqual([['五华区']]);
  });

  test('says what of it is damaged', async () => {
    expect(await cellsOf(bytes(workbook(sheet('<Row>')).slice(0, -40)))).toEqual({
      code: 'corrupt-file',
      reason: 'xml',
    });
    expect(await cellsOf(bytes(workbook('')))).toEqual({ code: 'corrupt-file', reason: 'missing-part' });
    expect(await cells('<Row ss:Index="1048577"/>')).toEqual({ code: 'corrupt-file', reason: 'xml' });
  });
});
