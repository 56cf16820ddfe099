import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { cellsOf, open } from '../../../../support/sheets.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cells = (html: string) => cellsOf(bytes(html));
const table = (...rows: readonly string[]) =>
  `<html><body><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table></body></html>`;

describe('a web page that is called .xls', () => {
  test('is read as it is written: no digit is added, taken away or taken for a date', async () => {
    const figures = ['0.90', '1,234', '2025-01', '0530102', '1e3', '530102198001011234', '89.9%', '=1+1'];
    expect(await cells(table(figures.map((each) => `<td>${each}</td>`).join('')))).toEqual([figures]);
  });

  test('may be in GBK or UTF-16, with any beginning', async () => {
    const html = `<meta charset=gbk><table><tr><th>地区<td>五华区</table>`;
    expect(await cellsOf(iconv.encode(html, 'gbk'))).toEqual([['地区', '五华区']]);
    expect(await cellsOf(iconv.encode(html, 'utf-16le', { addBOM: true }))).toEqual([['地区', '五华区']]);
    for (const beginning of [
      '\uFEFF\n<!DOCTYPE html>',
      '<!-- made by a system --><CENTER>',
      '<?xml version="1.0"?><html>',
      '<style>td{}</style>',
      '<p>',
    ]) {
      expect(await cells(`${beginning}<table><tr><td>五华区</td></tr></table>`)).toEqual([['五华区']]);
    }
  });

  test('may lack closing tags, as browsers allow', async () => {
    expect(await cells('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('has titles and notes above, between and below its tables', async () => {
    const html =
      '<h1>昆明市2025年统计表</h1><div>单位：人</div><table><caption>表1</caption><tr><td>a</td></tr></table>注：<br>无';
    expect(await cells(html)).toEqual([
      ['昆明市2025年统计表'],
      ['单位：人'],
      ['表1'],
      ['a'],
      ['注：'],
      ['无'],
    ]);
  });

  test('shows nothing of scripts, styles, comments and what is hidden by its head', async () => {
    const html = `<html><head><title>x</title><style>td{}</style></head><body><script>"<td>1</td>"</script><table><tr><td><!-- 1 -->2<select><option>3</select></td></tr></table>`;
    expect(await cells(html)).toEqual([['2']]);
  });

  test('may have cells over several columns and rows', async () => {
    const file = await open(
      bytes(
        table('<td rowspan=2>a</td><td colspan=2>b</td>', '<td>c</td><td>d</td>', '<td colspan=3>e</td>'),
      ),
    );
    const [sheet] = file.sheets;
    expect([...(sheet?.table.rows ?? [])].map((row) => row.cells)).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
      ['e', '', ''],
    ]);
    expect(sheet?.table.merges).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 3, left: 0, bottom: 3, right: 2 },
    ]);
  });

  test('may have a table in a table', async () => {
    expect(await cells(table(`<td>${table('<td>a</td><td>b</td>', '<td>c</td><td>d</td>')}</td>`))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test.each([
    ['22350<sup>1</sup>', '22350¹'],
    ['22350<sub>2</sub>', '22350₂'],
    ['<s>22350</s>22360', '2235022360?struck-through'],
    ['<span style="text-decoration: line-through">1</span>', '1?struck-through'],
    ['a<br>b', 'a\nb'],
    ['  a \n b&nbsp;&amp; ', 'a b\u00A0&'],
  ])('%s is %s', async (html, shown) => {
    expect(await cells(table(`<td>${html}</td>`))).toEqual([[shown]]);
  });

  test.each([
    [String.raw`mso-number-format:'0\.0%'`, '0.853', '85.3%'],
    [String.raw`color:red; mso-number-format:&quot;0\.00\0022万\0022&quot;`, '2', '2万'],
    ['mso-number-format:Percent', '0.853', '85.3%'],
    [String.raw`mso-number-format:'\@'`, '0530102', '0530102'],
    [String.raw`mso-number-format:'0\.00'`, '0.90', '0.90'],
    [String.raw`mso-number-format:'0\.0%'`, '85.3%', '85.3%'],
    [String.raw`mso-number-format:'\;\;\;'`, '5', '5?hidden-by-format'],
  ])('may tell a spreadsheet program how to show a number: %s', async (style, text, shown) => {
    expect(await cells(table(`<td style="${style}">${text}</td>`))).toEqual([[shown]]);
  });

  test('counts rows that are hidden', async () => {
    const html = '<table><tr><td>a</td></tr><tr style="display:none"><td>b</td></tr></table>';
    expect((await open(bytes(html))).sheets[0]).toMatchObject({ hiddenRows: 1 });
  });

  test('without a table is named for what it is', async () => {
    expect(await cells('<html><body><p>请登录</p></body></html>')).toEqual({
      code: 'unsupported-content',
      kind: 'html',
    });
    expect(
      await cells(`<html>${'<div>'.repeat(100_000)}${'</p>'.repeat(100_000)}<table><tr><td>1</table>`),
    ).toMatchObject({ kind: 'html' });
  });

  test('that breaks off amid a table is damaged', async () => {
    const damage = { code: 'corrupt-file', reason: 'html' };
    for (const html of ['<table><tr><td>a</td></tr>', '<table><tr><td>a', '<table><tr><td>a</td></tr></tab'])
      expect(await cells(html)).toEqual(damage);
    expect(await cells('<body><table><tr><td>a</td></tr></body>')).toEqual([['a']]);
  });

  test('is bounded', async () => {
    expect(await cells(table(`<td>${'&'.repeat(200_000)}</td>`))).toMatchObject({
      code: 'too-large',
      what: 'cell',
    });
    expect(await cells(table('<td colspan=16385>a</td>'))).toMatchObject({ code: 'too-large' });
    expect(
      await cells(table(...Array.from({ length: 3000 }, () => '<td rowspan=60000 colspan=5>a</td>'))),
    ).toMatchObject({ code: 'too-large' });
  });

  test('is no page if it only begins with a sign', async () => {
    expect((await open(bytes('<5,地区\n'))).encoding).toBe('utf-8');
  });
});
