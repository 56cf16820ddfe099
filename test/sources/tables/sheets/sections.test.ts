import { describe, expect, test } from 'vitest';
import { read } from '../../../support/tables.ts';

describe('a heading between rows that says what the table has no column for', () => {
  test('a year', () => {
    expect(read('昆明市,\n地区,大中小学总数\n2024年,\n五华区,5\n2025年,\n五华区,6\n盘龙区,7\n')).toEqual({
      figures: ['530102 2024 schools 5', '530102 2025 schools 6', '530103 2025 schools 7'],
      codes: [],
    });
  });
  test('a year other than that of the title', () => {
    expect(read('昆明市2025年,\n地区,大中小学总数\n五华区,5\n2024年,\n五华区,6\n')).toEqual({
      figures: ['530102 2025 schools 5', '530102 2024 schools 6'],
      codes: [],
    });
  });
  test('a measure in a matrix', () => {
    expect(read('大中小学总数,,\n地区,2024年,2025年\n五华区,1,2\n特殊教育学校数,,\n五华区,3,4\n')).toEqual({
      figures: [
        '530102 2024 schools 1',
        '530102 2025 schools 2',
        '530102 2024 special-schools 3',
        '530102 2025 special-schools 4',
      ],
      codes: [],
    });
  });
  test('a region in a table of measures', () => {
    expect(read('五华区,,\n指标,2024年,2025年\n大中小学总数,1,2\n盘龙区,,\n大中小学总数,3,4\n')).toEqual({
      figures: [
        '530102 2024 schools 1',
        '530102 2025 schools 2',
        '530103 2024 schools 3',
        '530103 2025 schools 4',
      ],
      codes: [],
    });
  });
  test('keeps the units and the header of the table, whose faults are said once', () => {
    expect(read('单位：万人,,\n地区,在园幼儿总数,教师\n2024年,,\n五华区,1,\n2025年,,\n五华区,2,\n')).toEqual({
      figures: ['530102 2024 kindergarten-children 10000', '530102 2025 kindergarten-children 20000'],
      codes: ['unknown-column'],
    });
  });
  test.each([
    '注：2024年数据为初步数。',
    '注：1.含民办学校。,\n　　2.2024年数据为初步数。',
    '说明：,\n2.2024年数据为初步数。',
    '填表人：张三 2024年',
  ])('is no note or signature, as in %j', (text) => {
    expect(read(`昆明市2025年,\n地区,大中小学总数\n五华区,5\n${text},\n`)).toEqual({
      figures: ['530102 2025 schools 5'],
      codes: [],
    });
  });
  test('changes nothing where there is a column for it', () => {
    expect(read('地区,年份,大中小学总数\n2024年,,\n五华区,2025,5\n').figures).toEqual([
      '530102 2025 schools 5',
    ]);
  });
  test('a section of another kind changes nothing', () => {
    expect(read('2025年,\n地区,大中小学总数\n一、主城区,\n五华区,5\n').figures).toEqual([
      '530102 2025 schools 5',
    ]);
  });
});

describe('a header that is repeated', () => {
  test('below a title of its own begins a table about something else', () => {
    expect(
      read('2023年情况,\n地区,大中小学总数\n五华区,5\n2024年情况,\n地区,大中小学总数\n五华区,6\n'),
    ).toEqual({
      figures: ['530102 2023 schools 5', '530102 2024 schools 6'],
      codes: [],
    });
    expect(
      read('五华区,\n指标,2024年\n大中小学总数,1\n盘龙区,\n指标,2024年\n大中小学总数,2\n').figures,
    ).toEqual(['530102 2024 schools 1', '530103 2024 schools 2']);
  });
  test('below a title that says nothing goes on with the table', () => {
    expect(
      read('2024年情况,\n地区,大中小学总数\n五华区,5\n（续表）,\n地区,大中小学总数\n盘龙区,6\n'),
    ).toEqual({
      figures: ['530102 2024 schools 5', '530103 2024 schools 6'],
      codes: [],
    });
  });
  test('without a title is no data', () => {
    expect(read('2024年情况,\n地区,大中小学总数\n五华区,5\n地区,大中小学总数\n盘龙区,6\n').codes).toEqual([]);
  });
});

describe('a heading or title that says what a table is about, but not in words that are known,', () => {
  test.each([
    [
      'an unknown measure between rows',
      '地区,2024年,2025年\n大中小学总数,,\n盘龙区,3,4\n义务教育在校生数,,\n五华区,10,12\n',
      ['530103 2024 schools 3', '530103 2025 schools 4'],
    ],
    [
      'an unknown measure above a repeated header',
      '大中小学总数,,\n地区,2024年,2025年\n盘龙区,3,4\n义务教育在校生数,,\n地区,2024年,2025年\n五华区,10,12\n',
      ['530103 2024 schools 3', '530103 2025 schools 4'],
    ],
    [
      'the year before, between rows',
      '2025年,\n地区,大中小学总数\n盘龙区,3\n上年同期,\n五华区,4\n',
      ['530103 2025 schools 3'],
    ],
    [
      'the year before, above a repeated header',
      '2025年,\n地区,大中小学总数\n盘龙区,3\n上年情况,\n地区,大中小学总数\n五华区,4\n',
      ['530103 2025 schools 3'],
    ],
    [
      'targets',
      '2025年,\n地区,大中小学总数\n盘龙区,3\n附：目标值,\n地区,大中小学总数\n五华区,4\n',
      ['530103 2025 schools 3'],
    ],
    [
      'a name that two regions share',
      '指标,2024年\n麻栗坡县,\n大中小学总数,3\n文山,\n大中小学总数,4\n',
      ['532624 2024 schools 3'],
    ],
    ['two regions in a list', '临翔、云县2025年,\n指标,数值\n大中小学总数,5\n', []],
    ['an unknown measure before the name of the file', '义务教育在校生数,\n地区,2025年\n盘龙区,3\n', []],
  ])('%s, is not passed over', (_, text, figures) => {
    const found = read(text, '大中小学总数.csv');
    expect(found.figures).toEqual(figures);
    expect(found.codes.length).toBeGreaterThan(0);
  });
  test('the plan by its name is none', () => {
    expect(read('三年行动计划\n2025年,\n地区,大中小学总数\n盘龙区,3\n').figures).toEqual([
      '530103 2025 schools 3',
    ]);
    expect(read('2025年度目标任务完成情况表,\n地区,大中小学总数\n盘龙区,3\n').figures).toEqual([
      '530103 2025 schools 3',
    ]);
  });
});
