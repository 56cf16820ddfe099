import { describe, expect, test } from 'vitest';
import { formerRegions } from '../../src/regions/former.ts';
import { regionResolver } from '../../src/regions/names.ts';
import { yunnan } from '../../src/regions/yunnan.ts';

const resolve = regionResolver(yunnan(), formerRegions());

function found(text: string): string {
  const it = resolve(text);
  if ('region' in it) return it.region.code;
  if ('member' in it) return it.member.code;
  return it.kind === 'own-schools' ? `${it.kind} ${it.unit ?? ''}`.trim() : it.kind;
}

describe('what a prefecture runs itself', () => {
  test.each([
    '昆明市本级',
    '昆明市直属',
    '昆明市直',
    '昆明市属',
    '昆明本级',
    '昆明市直属学校',
    '昆明市直属学校（园）',
    '昆明市直属单位',
    '昆明市属高校',
    '昆明市属院校',
    '昆明市教育局直属',
    '昆明市教育体育局直属学校',
    '昆明市市本级',
    '昆明市市直属学校',
    '云南省昆明市本级',
    '云南省昆明市直属',
    '昆明市（本级）',
    '昆明市-本级',
    '昆明市/直属',
    '昆明市·本级：',
    ' 昆明市 本级',
    '昆明市直属小计',
    '昆明市本级合计',
    '530100 昆明市本级',
    '530100-direct',
  ])('%s', (text) => {
    expect(found(text)).toBe('530100-direct');
  });
  test.each(['大理州直', '大理州本级', '大理州直属学校', '大理白族自治州州直', '大理州州属'])(
    '%s',
    (text) => {
      expect(found(text)).toBe('532900-direct');
    },
  );
});

describe('what the province runs itself', () => {
  test.each([
    '云南省属',
    '省属',
    '省属高校',
    '省直',
    '省直属',
    '省本级',
    '云南省本级',
    '云南省省属',
    '省教育厅直属',
  ])('%s', (text) => {
    expect(found(text)).toBe('530000-direct');
  });
});

describe('whose it is, is for the table to say', () => {
  test.each([
    ['市直属', '市'],
    ['市本级', '市'],
    ['市属学校', '市'],
    ['市教育局直属学校', '市'],
    ['州直', '州'],
    ['州本级', '州'],
    ['州直属（小计）', '州'],
  ])('%s', (text, unit) => {
    expect(found(text)).toBe(`own-schools ${unit}`);
  });
  test.each(['直属学校', '直属', '本级'])('%s', (text) => {
    expect(found(text)).toBe('own-schools');
  });
});

describe('no direct member', () => {
  test.each([
    '五华区本级',
    '五华区直属',
    '县本级',
    '区直属',
    '大理市直',
    '文山市本级',
    '市辖区',
    '昆明市市辖区',
  ])('%s is part of a county, or of several', (text) => {
    expect(found(text)).toBe('no-county');
  });
  test.each([
    '市级',
    '州级',
    '省级',
    '昆明市级',
    '昆明直',
    '昆明州直',
    '大理市州直',
    '某公司直属',
    '530102昆明市本级',
  ])('%s is not known', (text) => {
    expect(found(text)).toBe('unknown');
  });
  test.each(['大理本级', '文山本级'])('%s may be that of a county', (text) => {
    expect(found(text)).toBe('ambiguous');
  });
  test.each(['昆明市直属及度假区', '玉溪市本级（不含红塔区）'])(
    '%s is not taken for a region near it',
    (text) => {
      const it = resolve(text);
      expect(it.kind === 'unknown' ? it.nearest() : it).toEqual([]);
    },
  );
  test('a name of any length takes no longer', () => {
    expect(found(`昆明市${'-'.repeat(200)}本级`)).toBe('unknown');
  });
});

describe('zones', () => {
  test.each([
    '滇中新区',
    '云南滇中新区',
    '昆明市滇中新区',
    '云南省昆明市滇中新区',
    '滇中新区小计',
    '530100-dianzhong',
  ])('%s is declared', (text) => {
    expect(found(text)).toBe('530100-dianzhong');
  });
  test.each([
    '滇池度假区',
    '昆明市经开区',
    '高新技术产业开发区',
    '磨憨合作区管委会',
    '勐腊农垦',
    '阳宗海风景名胜区',
    '空港经济区',
  ])('%s is not', (text) => {
    expect(found(text)).toBe('zone');
  });
  test('a list of them is no name, and a county with one is none', () => {
    expect(found('各县区及开发区')).toBe('unknown');
    expect(found('五华区（含高新区）')).toBe('unknown');
  });
});
