import { describe, expect, test } from 'vitest';
import { readingContext } from '../../../../src/sources/tables/make-context.ts';
import { yearOf } from '../../../../src/sources/tables/terms/hints.ts';
import { regionOf } from '../../../../src/sources/tables/terms/region-in-text.ts';
import { PLAN, TREE } from '../../../support/judge.ts';
import { read } from '../../../support/tables.ts';

describe('the year a text names for its figures', () => {
  test.each([
    ['昆明市2025年学前教育情况统计表', 2025],
    ['2025', 2025],
    ['（２０２５年度）', 2025],
    ['2024-2025学年初', 2024],
    ['2024—2025学年度', 2024],
    ['截至2025年12月31日', 2025],
    ['2025年9月', 2025],
    ['云办发〔2023〕7号 2025年情况', 2025],
    ['三年行动计划（2023—2025年）2024年度监测表', 2024],
    ['昆明市_2024', 2024],
  ])('%s', (text, year) => {
    expect(yearOf(text)).toBe(year);
  });
  test.each([
    '云办发〔2023〕7号',
    '云教发[2023]7号',
    '云政发（2023）12号',
    '第2024号',
    '2023—2025年',
    '2023-2025',
    '教育2024-25',
    '填报时间：2025年1月10日',
    '填报日期：2025-01-10',
    '填报时间：2025年1月',
    '制表日期 2025.1.10',
    '2025年12月31日',
    '联系电话：2024 1234',
    '2025年上半年',
    '2025年第三季度',
    '2025年1-6月',
    '2025年目标',
    '2024年、2025年',
    '附件12025',
    '学前教育情况',
  ])('none in %s', (text) => {
    expect(yearOf(text)).toBeNull();
  });
});

describe('what a table says of its year', () => {
  const body = '地区,大中小学总数\n五华区,5\n';
  test.each([
    [
      'a title before a sheet or file',
      `2025年,\n${body}`,
      '2024年.csv',
      ['530102 2025 schools 5'],
      ['hints-differ'],
    ],
    [
      'a nearer title before one further up',
      `2024年,\n2025年,\n${body}`,
      't.csv',
      ['530102 2025 schools 5'],
      ['hints-differ'],
    ],
    [
      'a year outside the plan not at all',
      `2021年,\n${body}`,
      't.csv',
      [],
      ['missing-column', 'year-outside-plan'],
    ],
    [
      'nor the day of filling in',
      `填报时间：2025年1月10日,\n${body}`,
      '2024年.csv',
      ['530102 2024 schools 5'],
      [],
    ],
    [
      'nor the number of a document',
      `云教发〔2023〕7号,\n${body}`,
      '2024年.csv',
      ['530102 2024 schools 5'],
      [],
    ],
  ])('%s', (_, text, path, figures, codes) => {
    const found = read(text, path);
    expect([found.figures, found.codes.toSorted((a, b) => (a < b ? -1 : 1))]).toEqual([figures, codes]);
  });
  test('a title outside the plan beside a file name within it is a finding', () => {
    expect(read(`2021年,\n${body}`, '2025年.csv').codes).toEqual(['hints-differ']);
  });
});

describe('the region a text names', () => {
  const context = readingContext(PLAN, TREE);
  test('is each by its name, also if that holds the name of another', () => {
    for (const region of TREE.all) expect(regionOf(`${region.name}教育事业主要指标`, context)).toBe(region);
  });
  test('is none of two', () => {
    expect(regionOf('祥云县、云县教育事业主要指标', context)).toBeNull();
  });
});
