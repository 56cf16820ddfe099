/**
 * Writes fixtures/spreadsheets: files as county offices send them, each different in kind, with the reading
 * expected beside it. Those that begin with `office-` were saved by LibreOffice from others and are not
 * written here.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { rawXlsx, relations, words, workbookXml, worksheetXml } from './raw-workbook.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('../fixtures/spreadsheets', import.meta.url));
for (const name of readdirSync(folder).filter((each) => !each.startsWith('office-') && each !== 'README.md'))
  rmSync(`${folder}/${name}`);

/** What nearly every file says: children in inclusive and in all kindergartens of two counties in 2025. */
const SAME = [
  '530102 2025 inclusive-kindergarten-children 20110',
  '530102 2025 kindergarten-children 22350',
  '530103 2025 inclusive-kindergarten-children 17630',
  '530103 2025 kindergarten-children 20010',
];
const CHILDREN = SAME.filter((line) => line.includes(' kindergarten-children'));
const HEADER = ['地区', '年份', '普惠性幼儿园在园幼儿数', '在园幼儿总数'];
const ROWS = [
  ['五华区', 2025, 20110, 22350],
  ['盘龙区', 2025, 17630, 20010],
];
const TABLE = [HEADER, ...ROWS];
const text = (rows, delimiter = ',', end = '\n') => rows.map((row) => row.join(delimiter)).join(end) + end;
const PLAIN = text(TABLE);
const pad = (rows) => rows.map((row) => [...row, ...Array(Math.max(0, 4 - row.length)).fill('')]);

// ---------------------------------------------------------------- encodings, delimiters, line ends,
// quotation marks
save('utf-8.csv', PLAIN, SAME);
save('utf-8-bom.csv', `\uFEFF${PLAIN}`, SAME);
save('gbk.csv', iconv.encode(PLAIN, 'gbk'), SAME);
save(
  'gb18030-rare-characters.csv',
  iconv.encode(text([[...HEADER, '备注'], ...ROWS.map((row) => [...row, '㑇𠀀'])]), 'gb18030'),
  SAME,
);
save('utf-16le.csv', iconv.encode(PLAIN, 'utf-16le', { addBOM: true }), SAME);
save('utf-16be.csv', iconv.encode(PLAIN, 'utf-16be', { addBOM: true }), SAME);
save('crlf.csv', text(TABLE, ',', '\r\n'), SAME);
save('cr.csv', text(TABLE, ',', '\r'), SAME);
save('tabs.tsv', text(TABLE, '\t'), SAME);
save('semicolons.csv', text(TABLE, ';'), SAME);
save('full-width-commas.csv', text(TABLE, '，'), SAME);
save('sep-line.csv', `sep=|\r\n${text(TABLE, '|', '\r\n')}`, SAME);
save(
  'quoted-line-breaks.csv',
  '"地区","年份","普惠性幼儿园\n在园幼儿数","在园幼儿\n总数"\n"五华区","2025","20110","22350"\n"盘龙区","2025","17630","20010"\n',
  SAME,
);
save(
  'stray-quote.csv',
  text([
    [...HEADER, '备注'],
    [...ROWS[0], '5" 标牌'],
    [...ROWS[1], ''],
  ]),
  SAME,
  ['stray-quote 2'],
);
save(
  'blank-rows-and-columns.csv',
  text([
    ['', ...HEADER, ''],
    ['', '', '', '', '', ''],
    ['', ...ROWS[0], ''],
    ['', ...ROWS[1], ''],
  ]),
  SAME,
);

// ---------------------------------------------------------------- where the table stands
save('title-rows.csv', text(pad([['附件2'], ['昆明市学前教育情况统计表'], ['（2025年）'], ...TABLE])), SAME);
save('unit-row.csv', text([HEADER, ['', '', '（人）', '（人）'], ...ROWS]), SAME);
save('unit-in-title.csv', text(pad([['单位：人'], ...TABLE])), SAME);
save(
  'two-row-header.csv',
  text([['地区', '年份', '在园幼儿', ''], ['', '', '其中：普惠性在园幼儿数', '总数（人）'], ...ROWS]),
  SAME,
);
save(
  'ratio-header.csv',
  text([['地区', '年份', '普惠性幼儿园覆盖率', ''], ['', '', '分子', '分母'], ...ROWS]),
  SAME,
);
save(
  'serial-numbers.csv',
  text([
    ['序号', ...HEADER],
    [1, ...ROWS[0]],
    [2, ...ROWS[1]],
  ]),
  SAME,
);
save('total-below.csv', text([...TABLE, ['合计', 2025, 37740, 42360]]), SAME);
save(
  'total-below-serial-numbers.csv',
  text([
    ['序号', ...HEADER],
    [1, ...ROWS[0]],
    [2, ...ROWS[1]],
    ['合计', '', '', 37740, 42360],
  ]),
  SAME,
);
save('total-above.csv', text([HEADER, ['全市', 2025, 37740, 42360], ...ROWS]), SAME);
save('total-wrong.csv', text([...TABLE, ['合计', '', 37740, 42361]]), SAME, ['total-differs 4:4']);
save(
  'notes-and-signatures.csv',
  text(
    pad([
      ...TABLE,
      ['注：1.本表按在园幼儿数计算。'],
      ['　　2.含公办园和民办园。'],
      ['数据来源：昆明市教育体育局'],
      ['填表人：张三', '审核人：李四', '', '日期：2026年1月5日'],
    ]),
  ),
  SAME,
);
save(
  'two-tables.csv',
  text(
    pad([
      ['表1 学前教育'],
      ...TABLE,
      ['表2 高中教育'],
      ['地区', '年份', '普通高中托管帮扶'],
      ['五华区', 2025, '是'],
      ['盘龙区', 2025, '否'],
    ]),
  ),
  [...SAME, '530102 2025 high-school-trusteeship true', '530103 2025 high-school-trusteeship false'],
);
save('repeated-header.csv', text([HEADER, ROWS[0], HEADER, ROWS[1]]), SAME);
save('section-rows.csv', text(pad([HEADER, ['一、主城区'], ROWS[0], ['云南省（92所）'], ROWS[1]])), SAME);
save(
  'subtotals-of-districts.csv',
  text([HEADER, ['昆明市', 2025, 37740, 42360], ['市辖区', 2025, 37740, 42360], ...ROWS]),
  [...SAME, '530100 2025 inclusive-kindergarten-children 37740', '530100 2025 kindergarten-children 42360'],
);
save(
  '昆明市_2025.csv',
  text([['地区', ...HEADER.slice(2)], ...ROWS.map(([name, , ...figures]) => [name, ...figures])]),
  SAME,
);
save('五华区-2025年报.csv', text([HEADER.slice(2), ROWS[0].slice(2)]), SAME.slice(0, 2));

// ---------------------------------------------------------------- layouts
const LONG = ROWS.flatMap(([name, year, part, whole]) => [
  [name, '普惠性幼儿园在园幼儿数', year, part],
  [name, '在园幼儿总数', year, whole],
]);
save('long.csv', text([['地区', '指标', '年份', '数值'], ...LONG]), SAME);
save(
  'long-with-units.csv',
  text([['地区', '指标', '年份', '数值', '单位'], ...LONG.map((row) => [...row, '人'])]),
  SAME,
);
save(
  'long-fractions.csv',
  text([
    ['地区', '指标', '年份', '分子', '分母'],
    ...ROWS.map(([name, year, part, whole]) => [name, '普惠性幼儿园覆盖率', year, part, whole]),
  ]),
  SAME,
);
const EARLIER = ['530102 2024 kindergarten-children 23000', '530103 2024 kindergarten-children 20500'];
save(
  'matrix-years-across.csv',
  text([
    ['在园幼儿总数（人）', '', ''],
    ['地区', '2025年', '2024年'],
    ['五华区', 22350, 23000],
    ['盘龙区', 20010, 20500],
  ]),
  [...CHILDREN, ...EARLIER],
);
save(
  'matrix-regions-across.csv',
  text([
    ['在园幼儿总数', '', ''],
    ['年份', '五华区', '盘龙区'],
    [2025, 22350, 20010],
    [2024, 23000, 20500],
  ]),
  [...CHILDREN, ...EARLIER],
);
save(
  'matrix-of-one-region.csv',
  text([
    ['五华区', '', ''],
    ['指标', '单位', '2025年'],
    ['普惠性幼儿园在园幼儿数', '人', 20110],
    ['在园幼儿总数', '人', 22350],
  ]),
  SAME.slice(0, 2),
);
save(
  'statistics-bureau.csv',
  '数据库：分省年度数据\n指标：在园幼儿总数(万人)\n时间：最近5年\n地区\t,2025年\t,2024年\t,2015年\t,\n五华区\t,2.235\t,2.3\t,1.9\t,\n盘龙区\t,2.001\t,2.05\t,\t,\n注：1.2015年为调整前数据。\n　　2.含附设幼儿班。\n数据来源：国家统计局\n',
  [...CHILDREN, ...EARLIER],
  ['columns-outside-plan 4:1'],
);

// ---------------------------------------------------------------- cells
save(
  'thousands-separators.csv',
  text([HEADER, ['五华区', 2025, '"20,110"', '"22,350"'], ['盘龙区', 2025, '17 630', '20 010']]),
  SAME,
);
save(
  'full-width-digits.csv',
  text([
    HEADER,
    ['五华区', '２０２５', '２０１１０', '２２３５０'],
    ['盘龙区', '2025年', '１７６３０', '２００１０'],
  ]),
  SAME,
);
save(
  'ten-thousands.csv',
  text([
    ['地区', '年份', '普惠性幼儿园在园幼儿数（万人）', '在园幼儿总数'],
    ['五华区', 2025, 2.011, '2.235万'],
    ['盘龙区', 2025, 1.763, '2.001万'],
  ]),
  SAME,
);
const COVERAGE = [
  '530102 2025 inclusive-kindergarten-coverage 89.9',
  '530103 2025 inclusive-kindergarten-coverage 88.1',
  '530111 2025 inclusive-kindergarten-coverage 92',
];
const covered = (cells, heading = '普惠性幼儿园覆盖率') =>
  text([
    ['地区', '年份', heading],
    ...['五华区', '盘龙区', '官渡区'].map((name, i) => [name, 2025, cells[i]]),
  ]);
save('percent-signs.csv', covered(['89.9%', '88.1％', '92 %']), COVERAGE);
save('percent-bare.csv', covered([89.9, 88.1, 92]), COVERAGE);
save('percent-in-header.csv', covered([89.9, 88.1, 92], '普惠性幼儿园覆盖率（%）'), COVERAGE);
save('percent-as-fractions.csv', covered([0.899, 0.881, 0.92]), COVERAGE, ['percent-as-fraction 1:3']);
save(
  'percent-in-doubt.csv',
  covered(['89.9%', 0.881, '92%']),
  [COVERAGE[0], COVERAGE[2]],
  ['ambiguous-percentage 3:3'],
);
save('per-mille.csv', covered(['899‰', '881‰', '920‰']), COVERAGE);
const ANSWERS = [
  '530102 2025 quality-balanced true',
  '530103 2025 quality-balanced false',
  '530111 2025 quality-balanced true',
  '530112 2025 quality-balanced false',
];
save(
  'ticks.csv',
  text([
    ['地区', '年份', '优质均衡县'],
    ...[
      ['五华区', '√'],
      ['盘龙区', '×'],
      ['官渡区', '有'],
      ['西山区', '无'],
    ].map(([name, answer]) => [name, 2025, answer]),
  ]),
  ANSWERS,
);
save(
  'not-reported.csv',
  text([
    HEADER,
    ...ROWS,
    ['官渡区', 2025, '—', '-'],
    ['西山区', 2025, '无数据', '……'],
    ['东川区', 2025, 'N/A', '/'],
  ]),
  SAME,
);
save('approximate.csv', text([...TABLE, ['官渡区', 2025, '<5', '约30']]), SAME, [
  'approximate-number 4:3',
  'approximate-number 4:4',
]);
save(
  'float-noise.csv',
  text([
    ['地区', '年份', '教育满意度得分'],
    ['昆明市', 2025, '88.220000000000001'],
  ]),
  ['530100 2025 satisfaction-score 88.22'],
  ['float-noise 2:3'],
);
save(
  'spaces-and-control-characters.csv',
  text([
    HEADER,
    ['　五华区\u00A0', ' 2025', '20110\u00A0', '\u200B22350'],
    ['盘龙区 ', '2025\u00A0', ' 17630 ', '20010'],
  ]),
  SAME,
);

// ---------------------------------------------------------------- names
save(
  'english-headers.csv',
  text([['Region', 'YEAR', 'Children in affordable (普惠) kindergartens', 'kindergarten-children'], ...ROWS]),
  SAME,
);
save('aliases.csv', text([['行政区划', '年度', '普惠性在园幼儿数(人)', '在园幼儿数'], ...ROWS]), SAME);
save(
  'codes.csv',
  text([
    ['行政区划代码', ...HEADER.slice(1)],
    [530102, ...ROWS[0].slice(1)],
    [530103, ...ROWS[1].slice(1)],
  ]),
  SAME,
);
save(
  'codes-beside-names.csv',
  text([
    ['序号', '行政区划代码', ...HEADER],
    [1, 530102, ...ROWS[0]],
    [2, 530103, ...ROWS[1]],
  ]),
  SAME,
);
save(
  'codes-with-names.csv',
  text([HEADER, ['530102 五华区', ...ROWS[0].slice(1)], ['530103盘龙区', ...ROWS[1].slice(1)]]),
  SAME,
);
save(
  'qualified-names.csv',
  text([HEADER, ['昆明市五华区', ...ROWS[0].slice(1)], ['云南省昆明市盘龙区', ...ROWS[1].slice(1)]]),
  SAME,
);
save(
  'former-names.csv',
  text([HEADER, ['潞西市', 2025, 10, 20], ['532331 禄丰县', 2025, 10, 20]]),
  [
    '533103 2025 inclusive-kindergarten-children 10',
    '533103 2025 kindergarten-children 20',
    '532302 2025 inclusive-kindergarten-children 10',
    '532302 2025 kindergarten-children 20',
  ],
  ['former-region 2:1', 'former-region 3:1'],
);
save(
  'development-zones.csv',
  text([...TABLE, ['滇中新区', 2025, 1, 2], ['市直属', 2025, 3, 4], ['滇池度假区', 2025, 1, 2]]),
  [
    '530100-dianzhong 2025 inclusive-kindergarten-children 1',
    '530100-dianzhong 2025 kindergarten-children 2',
    '530100-direct 2025 inclusive-kindergarten-children 3',
    '530100-direct 2025 kindergarten-children 4',
    ...SAME,
  ],
  ['undeclared-zone 6:1'],
);

// ---------------------------------------------------------------- workbooks
const sheet = (name, rows, more = {}) => ({ name, rows, ...more });
const number = (value, numFmt) => ({ value, type: 'number', style: { numFmt } });
await workbook('plain.xlsx', [sheet('Sheet1', TABLE)], SAME);
await workbook(
  'numbers-as-text.xlsx',
  [
    sheet(
      'Sheet1',
      TABLE.map((row) => row.map(String)),
    ),
  ],
  SAME,
);
await workbook(
  'several-sheets.xlsx',
  [
    sheet('五华区', [HEADER, ROWS[0]]),
    sheet('盘龙区', [HEADER, ROWS[1]]),
    sheet('填表说明', [['请按表填写。']]),
  ],
  SAME,
  ['sheet-without-table 填表说明'],
);
await workbook(
  'sheet-name-says-year.xlsx',
  [
    sheet('2025年', [
      ['地区', ...HEADER.slice(2)],
      ...ROWS.map(([name, , ...figures]) => [name, ...figures]),
    ]),
  ],
  SAME,
);
await workbook(
  'merged-cells.xlsx',
  [
    sheet(
      'Sheet1',
      [
        ['昆明市学前教育统计表', null, null, null],
        ['地区', '年份', '在园幼儿', null],
        [null, null, '其中：普惠性在园幼儿数', '总数（人）'],
        ...ROWS,
      ],
      {
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
          { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
          { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
          { startRow: 1, startCol: 2, endRow: 1, endCol: 3 },
        ],
      },
    ),
  ],
  SAME,
);
await workbook(
  'percent-format.xlsx',
  [
    sheet(
      'Sheet1',
      [
        ['地区', '年份', '普惠性幼儿园覆盖率'],
        ['五华区', 2025],
        ['盘龙区', 2025],
        ['官渡区', 2025],
      ],
      {
        cells: new Map([
          ['1,2', number(0.899, '0.0%')],
          ['2,2', number(0.881, '0%')],
          ['3,2', number(0.92, '0.00%')],
        ]),
      },
    ),
  ],
  COVERAGE,
);
await workbook(
  'dates-as-years.xlsx',
  [
    sheet('Sheet1', [HEADER, ['五华区', null, 20110, 22350], ['盘龙区', null, 17630, 20010]], {
      cells: new Map([
        ['1,1', { value: new Date(Date.UTC(2025, 11, 31)), type: 'date', style: { numFmt: 'yyyy"年"' } }],
        ['2,1', { value: new Date(Date.UTC(2025, 0, 1)), type: 'date', style: { numFmt: 'yyyy-mm-dd' } }],
      ]),
    }),
  ],
  SAME,
);
await workbook(
  'formulas.xlsx',
  [
    sheet('Sheet1', [HEADER, ROWS[0], ['盘龙区', 2025, 17630], ['官渡区', 2025, 5]], {
      cells: new Map([
        ['2,3', { value: 20010, type: 'formula', formula: 'C3+2380', formulaResult: 20010 }],
        ['3,3', { value: null, type: 'formula', formula: 'C4*2' }],
      ]),
    }),
  ],
  SAME,
  ['formula-without-value Sheet1!D4'],
);
await workbook(
  'error-cells.xlsx',
  [
    sheet('Sheet1', [...TABLE, ['官渡区', 2025, 5]], {
      cells: new Map([['3,3', { value: '#DIV/0!', type: 'error' }]]),
    }),
  ],
  SAME,
  ['error-cell Sheet1!D4'],
);
await workbook(
  'hidden-rows.xlsx',
  [
    sheet('Sheet1', TABLE, { rowDefs: new Map([[2, { hidden: true }]]) }),
    sheet('选项', [['是'], ['否']], { hidden: true }),
  ],
  SAME,
  ['hidden-data Sheet1'],
);

// ---------------------------------------------------------------- what a sheet shows, and what other
// programs write
const cell = (reference, value, look = 0) =>
  typeof value === 'string' ? words(reference, value) : `<c r="${reference}" s="${look}"><v>${value}</v></c>`;
/** Rows of cells; one of the last column may have a look. */
const rowsOf = (rows, look = 0) =>
  rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((value, c) => cell(`${'ABCDE'[c]}${r + 1}`, value, c > 1 ? look : 0)).join('')}</row>`,
    )
    .join('');
const shown = (name, rows, format, figures, findings) =>
  save(name, rawXlsx({ rows: rowsOf(rows, 1), formats: [format] }), figures, findings);
const scaledRows = (factor) => [
  HEADER,
  ...ROWS.map(([name, year, ...figures]) => [
    name,
    year,
    ...figures.map((figure) => Number((figure / factor).toFixed(4))),
  ]),
];
shown('format-ten-thousands.xlsx', scaledRows(10_000), '0.000"万"', SAME);
shown('format-point-in-ten-thousands.xlsx', TABLE, '0!.0,"万"', SAME);
shown('format-thousands-separators.xlsx', TABLE, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', SAME);
const coverage = (figures) => [
  ['地区', '年份', '普惠性幼儿园覆盖率'],
  ...['五华区', '盘龙区', '官渡区'].map((name, i) => [name, 2025, figures[i]]),
];
shown('format-percent-scaled.xlsx', coverage([0.899, 0.881, 0.92]), '0.0%', COVERAGE);
shown('format-percent-as-word.xlsx', coverage([89.9, 88.1, 92]), '0.00"%"', COVERAGE);
shown('format-percent-escaped.xlsx', coverage([89.9, 88.1, 92]), String.raw`0.0\%`, COVERAGE);
shown('format-per-mille.xlsx', coverage([899, 881, 920]), '0"‰"', COVERAGE);
shown(
  'format-answers.xlsx',
  [
    ['地区', '年份', '优质均衡县'],
    ...['五华区', '盘龙区', '官渡区', '西山区'].map((name, i) => [name, 2025, (i + 1) % 2]),
  ],
  '[=1]"是";[=0]"否"',
  ANSWERS,
);
const plainSheet = worksheetXml({ rows: rowsOf(TABLE) });
save(
  'chart-sheet.xlsx',
  rawXlsx({
    rows: rowsOf(TABLE),
    parts: {
      'xl/workbook.xml': workbookXml([
        ['图1', 'r2'],
        ['表1', 'r1'],
      ]),
      'xl/_rels/workbook.xml.rels': relations([
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'chartsheet', 'chartsheets/sheet1.xml'],
      ]),
      'xl/chartsheets/sheet1.xml': '<chartsheet><drawing id="r1"/></chartsheet>',
    },
  }),
  SAME,
);
save(
  'far-formatted-cells.xlsx',
  rawXlsx({
    rows: `${rowsOf(TABLE)}<row r="1048576" s="1" customFormat="1"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>`,
    before: '<cols><col min="1" max="16384" style="1"/></cols>',
    formats: ['0'],
  }),
  SAME,
);
save(
  'utf-16-parts.xlsx',
  rawXlsx({ parts: { 'xl/worksheets/sheet1.xml': iconv.encode(plainSheet, 'utf-16le', { addBOM: true }) } }),
  SAME,
);
save(
  'parts-elsewhere.xlsx',
  rawXlsx({
    parts: {
      '_rels/.rels': relations([['a', 'officeDocument', '/book.xml']]),
      'xl/workbook.xml': null,
      'book.xml': workbookXml([['数据', 'b']]),
      '_rels/book.xml.rels': relations([['b', 'worksheet', 'data/one.xml']]),
      'data\\one.xml': plainSheet.replace(
        'schemas.openxmlformats.org/spreadsheetml/2006',
        'purl.oclc.org/ooxml/spreadsheetml',
      ),
    },
  }),
  SAME,
);
save(
  'days-from-1904.xlsx',
  rawXlsx({
    rows:
      rowsOf([HEADER]) +
      [44560, 44195]
        .map(
          (day, i) =>
            `<row r="${i + 2}">${words(`A${i + 2}`, ROWS[i][0])}<c r="B${i + 2}" s="1"><v>${day}</v></c>${cell(`C${i + 2}`, ROWS[i][2])}${cell(`D${i + 2}`, ROWS[i][3])}</row>`,
        )
        .join(''),
    formats: ['yyyy"年"'],
    parts: { 'xl/workbook.xml': workbookXml([['表1', 'r1']], '<workbookPr date1904="1"/>') },
  }),
  [
    ...SAME.filter((line) => line.startsWith('530102')),
    ...SAME.filter((line) => line.startsWith('530103')).map((line) => line.replace('2025', '2024')),
  ],
);
save(
  'hidden-columns.xlsx',
  rawXlsx({ rows: rowsOf(TABLE), before: '<cols><col min="4" max="4" hidden="1"/></cols>' }),
  SAME,
  ['hidden-data 表1'],
);

const html = (rows, charset = 'utf-8') =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><style>td{mso-number-format:"\\@"}</style></head><body><table border=1>${rows.join('')}</table></body></html>`;
const htmlRows = TABLE.map((row) => `<tr>${row.map((each) => `<td>${each}</td>`).join('')}</tr>`);
save('web-export.html.xls', html(htmlRows), SAME);
save('web-export-gbk.html.xls', iconv.encode(html(htmlRows, 'gb2312'), 'gbk'), SAME);
save(
  'web-export-merged.html.xls',
  html([
    '<tr><td colspan=4>昆明市学前教育统计表</td></tr>',
    '<tr><td rowspan=2>地区</td><td rowspan=2>年份</td><td colspan=2>在园幼儿</td></tr>',
    '<tr><td>其中：普惠性在园幼儿数</td><td>总数（人）</td></tr>',
    ...htmlRows.slice(1),
  ]),
  SAME,
);
const xmlCell = (value) =>
  `<Cell><Data ss:Type="${typeof value === 'number' ? 'Number' : 'String'}">${value}</Data></Cell>`;
save(
  'web-export.xml.xls',
  `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表1"><Table>${TABLE.map((row) => `<Row>${row.map(xmlCell).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`,
  SAME,
);

async function workbook(name, sheets, figures, findings) {
  save(
    name,
    await writeXlsx({ sheets, properties: { created: new Date(0), modified: new Date(0) } }),
    figures,
    findings,
  );
}

/** A file, and beside it the figures and the findings it is expected to give. */
function save(name, content, figures, findings = []) {
  writeFileSync(`${folder}/${name}`, content);
  const lines = [
    ...[...figures].toSorted((a, b) => (a < b ? -1 : 1)),
    ...findings.map((finding) => `! ${finding}`),
  ];
  writeFileSync(`${folder}/${name}.expected`, `${lines.join('\n')}\n`);
}
