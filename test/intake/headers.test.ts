import { describe, expect, test } from 'vitest';
import { submit } from '../support/judge.ts';

const reads = (text: string, year: number | null = null) => {
  const { observations, findings } = submit({ 't.csv': text }, year);
  return {
    figures: observations.map(({ subject, region, year: when, figure }) => [subject.id, region, when, figure]),
    codes: findings.map(({ facts }) => facts.code),
  };
};
const CHILDREN = [['kindergarten-children', '530102', 2025, { kind: 'number', value: '1000' }]];

describe('a column is found by id, title or alias', () => {
  test.each([
    'kindergarten-children',
    'KINDERGARTEN-CHILDREN',
    '在园幼儿总数',
    '在园幼儿数',
    ' 在园 幼儿总数 ',
    '在园幼儿总数（人）',
    '在园幼儿总数(名)',
    'Children in kindergartens',
    '"在园幼儿\n总数"',
  ])('%s', (name) => {
    expect(reads(`地区,年份,${name}\n五华区,2025,1000\n`)).toEqual({ figures: CHILDREN, codes: [] });
  });
  test.each([
    ['region', 'year'],
    ['行政区划代码', '年度'],
    ['ＲＥＧＩＯＮ', 'Year'],
    ['县（市、区）', '年'],
  ])('%s and %s', (region, year) => {
    expect(reads(`${region},${year},在园幼儿总数\n530102,2025年,1000\n`)).toEqual({ figures: CHILDREN, codes: [] });
  });
  test('remarks, sources and serial numbers are left alone', () => {
    expect(reads('序号,地区,年份,在园幼儿总数,备注,来源\n1,五华区,2025,1000,x,y\n')).toEqual({ figures: CHILDREN, codes: [] });
  });
  test('a unit that does not fit is no unit', () => {
    expect(reads('地区,年份,在园幼儿总数（所）\n五华区,2025,1000\n').codes).toContain('wrong-unit');
  });
});

describe('a region is found by code, name, short name, or with what is above it', () => {
  test.each(['530102', '五华区', '昆明市五华区', '云南省昆明市五华区', ' 五华区 '])('%s', (name) => {
    expect(reads(`地区,年份,在园幼儿总数\n${name},2025,1000\n`)).toEqual({ figures: CHILDREN, codes: [] });
  });
  test.each(['峨山彝族自治县', '峨山', '峨山县', '玉溪市峨山县', '530426'])('%s', (name) => {
    expect(reads(`地区,年份,在园幼儿总数\n${name},2025,1000\n`).figures[0]?.[1]).toBe('530426');
  });
});

describe('the year', () => {
  test('of a table without a year column is the one given', () => {
    expect(reads('地区,在园幼儿总数\n五华区,1000\n', 2025)).toEqual({ figures: CHILDREN, codes: [] });
    expect(reads('地区,在园幼儿总数\n五华区,1000\n').codes).toEqual(['missing-column']);
  });
  test('may be the baseline year, not one before', () => {
    expect(reads('地区,年份,在园幼儿总数\n五华区,2022,1000\n').codes).toEqual([]);
    expect(reads('地区,年份,在园幼儿总数\n五华区,2021,1000\n').codes).toEqual(['year-outside-plan']);
  });
});

describe('cells', () => {
  test.each([
    ['是', true],
    ['否', false],
    ['Yes', true],
    ['NO', false],
    ['1', true],
    ['0', false],
  ])('%s is an answer', (cell, value) => {
    expect(reads(`地区,年份,普通高中托管帮扶\n五华区,2025,${cell}\n`).figures[0]?.[3]).toEqual({ kind: 'yes-no', value });
  });
  test.each([
    ['普惠性幼儿园覆盖率', '89.9', '89.9'],
    ['普惠性幼儿园覆盖率', '89.90%', '89.9'],
    ['普惠性幼儿园覆盖率（%）', '0.5', '0.5'],
    ['普惠性幼儿园覆盖率', '0.5%', '0.5'],
    ['普惠性幼儿园覆盖率', '100', '100'],
    ['普惠性幼儿园覆盖率', '0', '0'],
    ['普惠性幼儿园覆盖率', '1', '1'],
  ])('%s: %s', (column, cell, value) => {
    expect(reads(`地区,年份,${column}\n五华区,2025,${cell}\n`).figures[0]?.[3]).toEqual({ kind: 'percentage', value });
  });
  test('numerator and denominator of a ratio are its measures', () => {
    expect(reads('地区,指标,年份,分子,分母,单位\n五华区,普惠性幼儿园覆盖率,2025,900,1000,人\n').figures).toEqual([
      ['inclusive-kindergarten-children', '530102', 2025, { kind: 'number', value: '900' }],
      ['kindergarten-children', '530102', 2025, { kind: 'number', value: '1000' }],
    ]);
  });
});
