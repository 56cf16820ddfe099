import { describe, expect, test } from 'vitest';
import { read, readSheet } from '../../../support/tables.ts';

const HEADER = ['地区', '年份', '普惠性幼儿园在园幼儿数', '在园幼儿总数'];
const WUHUA = [
  '530102 2025 inclusive-kindergarten-children 20110',
  '530102 2025 kindergarten-children 22350',
];
const PANLONG = [
  '530103 2025 inclusive-kindergarten-children 17630',
  '530103 2025 kindergarten-children 20010',
];
const TWO = [...WUHUA, ...PANLONG];

describe('a cell that says what rows are about counts for all the rows it is merged over', () => {
  test.each(['2025', '2025年'])('the year %s', (year) => {
    const cells = [HEADER, ['五华区', year, '20110', '22350'], ['盘龙区', '', '17630', '20010']];
    expect(readSheet(cells, ['B2:B3'])).toEqual({ figures: TWO, codes: [] });
  });
  test.each(['530102', '五华区'])('the region %s', (region) => {
    const cells = [HEADER, [region, '2024', '1', '2'], ['', '2025', '20110', '22350']];
    const { figures, codes } = readSheet(cells, ['A2:A3']);
    expect([figures.slice(2), codes]).toEqual([WUHUA, []]);
  });
  test('the prefecture beside its counties', () => {
    const cells = [
      ['州市', ...HEADER],
      ['昆明市', '五华区', '2025', '20110', '22350'],
      ['', '盘龙区', '2025', '17630', '20010'],
    ];
    expect(readSheet(cells, ['A2:A3'])).toEqual({ figures: TWO, codes: [] });
  });
  test('the region beside the serial number it is merged with', () => {
    const cells = [
      ['序号', ...HEADER],
      ['五华区', '', '2025', '20110', '22350'],
      ['2', '盘龙区', '2025', '17630', '20010'],
    ];
    expect(readSheet(cells, ['A2:B2'])).toEqual({ figures: TWO, codes: [] });
  });
  test('the measure of a long table', () => {
    const cells = [
      ['指标', '地区', '年份', '数值'],
      ['大中小学总数', '五华区', '2025', '1'],
      ['', '盘龙区', '2025', '2'],
    ];
    expect(readSheet(cells, ['A2:A3']).figures).toEqual(['530102 2025 schools 1', '530103 2025 schools 2']);
  });
});

describe('a figure merged over several is nobody’s', () => {
  test.each([
    ['two regions', ['C2:C3']],
    ['two measures', ['C2:D2']],
    ['both', ['C2:D3']],
  ])('over %s', (_, merges) => {
    const cells = [HEADER, ['五华区', '2025', '37740', ''], ['盘龙区', '2025', '', '']];
    const { figures, codes } = readSheet(cells, merges);
    expect(figures).toEqual([]);
    expect(new Set(codes)).toEqual(new Set(['merged-figure']));
  });
  test('also an answer', () => {
    const cells = [
      ['地区', '年份', '普通高中托管帮扶'],
      ['五华区', '2025', '是'],
      ['盘龙区', '2025', ''],
    ];
    expect(readSheet(cells, ['C2:C3'])).toEqual({ figures: [], codes: ['merged-figure', 'merged-figure'] });
  });
  test('but what is not reported may be merged', () => {
    const cells = [
      ['地区', '年份', '在园幼儿总数', '大中小学总数'],
      ['五华区', '2025', '—', '3'],
      ['盘龙区', '2025', '', '4'],
    ];
    expect(readSheet(cells, ['C2:C3'])).toEqual({
      figures: ['530102 2025 schools 3', '530103 2025 schools 4'],
      codes: [],
    });
  });
  test('and a remark or a column that is not read as well', () => {
    const cells = [
      [...HEADER, '备注'],
      ['五华区', '2025', '20110', '22350', '已核'],
      ['盘龙区', '2025', '17630', '20010', ''],
    ];
    expect(readSheet(cells, ['E2:E3'])).toEqual({ figures: TWO, codes: [] });
  });
});

describe('words over the width of the table are what they are without merging', () => {
  const rows = (middle: string) => [
    HEADER,
    ['五华区', '2025', '20110', '22350'],
    [middle, '', '', ''],
    ['盘龙区', '2025', '17630', '20010'],
  ];
  test.each(['二、郊区县', '注：含民办', '填表人：张三'])('%s', (words) => {
    expect(readSheet(rows(words), ['A3:D3'])).toEqual(readSheet(rows(words), []));
    expect(readSheet(rows(words), ['A3:D3'])).toEqual({ figures: TWO, codes: [] });
  });
});

describe('a header of merged cells', () => {
  const sheet = [
    ['昆明市2025年学前教育情况统计表', '', '', '', '', ''],
    ['序号', '地区', '幼儿', '', '学校（所）', ''],
    ['', '', '普惠性幼儿园在园幼儿数', '在园幼儿总数', '特殊教育学校数', '数字校园数'],
    ['1', '五华区', '20110', '22350', '1', '30'],
  ];
  const merged = ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'];
  const figures = [...WUHUA, '530102 2025 special-schools 1', '530102 2025 digital-campuses 30'];
  test('keeps the title above it', () => {
    expect(readSheet(sheet, merged)).toEqual({ figures, codes: [] });
    expect(read(sheet.map((row) => row.join(',')).join('\n'))).toEqual({ figures, codes: [] });
  });
  test('and a sheet of another year is a finding', () => {
    expect(readSheet(sheet, merged, '2024年')).toEqual({ figures, codes: ['hints-differ'] });
    expect(readSheet(sheet, merged, '2025年')).toEqual({ figures, codes: [] });
  });
  test('gives a group no more columns than it is merged over', () => {
    const cells = [
      ['地区', '年份', '2024年', ''],
      ['', '', '在园幼儿总数', '大中小学总数'],
      ['五华区', '2025', '5', '6'],
    ];
    expect(readSheet(cells, ['A1:A2', 'B1:B2', 'C1:D1']).figures).toEqual([
      '530102 2024 kindergarten-children 5',
      '530102 2024 schools 6',
    ]);
    expect(readSheet(cells, ['A1:A2', 'B1:B2', 'C1:C1']).figures).toEqual([
      '530102 2024 kindergarten-children 5',
      '530102 2025 schools 6',
    ]);
  });
  test('may be three rows', () => {
    const cells = [
      ['地区', '学前教育', '', '义务教育'],
      ['', '幼儿（万人）', '', ''],
      ['', '在园幼儿总数', '普惠性幼儿园在园幼儿数', '大中小学总数'],
      ['五华区', '2', '1', '7'],
    ];
    const { figures, codes } = readSheet(cells, ['A1:A3', 'B1:C1', 'B2:C2', 'D1:D2'], '2025年');
    expect([figures, codes]).toEqual([
      [
        '530102 2025 kindergarten-children 20000',
        '530102 2025 inclusive-kindergarten-children 10000',
        '530102 2025 schools 7',
      ],
      [],
    ]);
  });
  test('written out in both rows is the same', () => {
    expect(
      read('序号,地区,年份,在园幼儿总数,备注\n序号,地区,年份,在园幼儿总数,备注\n1,五华区,2025,1,x\n'),
    ).toEqual({
      figures: ['530102 2025 kindergarten-children 1'],
      codes: [],
    });
  });
});
