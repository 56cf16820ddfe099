import { describe, expect, test } from 'vitest';
import { plainName } from '../../src/core/naming.ts';
import { regionResolver } from '../../src/regions/names.ts';
import { yunnan } from '../../src/regions/yunnan.ts';
import { submit } from '../support/judge.ts';

const tree = yunnan();
const resolve = regionResolver(tree);
const found = (text: string) => {
  const result = resolve(text);
  return result.kind === 'found' ? result.region.code : result.kind;
};

describe('a region is known', () => {
  test.each([
    '530102000000',
    '530102000',
    '530102.0',
    '53 01 02',
    '530102000000.0',
    '(530102)',
    '５３０１０２',
    '530102\u200B',
  ])('by code: %s', (text) => {
    expect(found(text)).toBe('530102');
  });

  test.each([
    ...'530102五华区 | 530102-五华区 | 530102 五华区 | (530102)五华区 | （530102）五华区 | [530102]五华区 | 530102：五华区 | 530102000000五华区'.split(
      ' | ',
    ),
    ...'五华区(530102) | 五华区（530102） | 五华区 530102 | 五华区-530102 | 五华区530102000000 | 昆明市五华区(530102) | 530102_昆明市/五华区'.split(
      ' | ',
    ),
  ])('by code and name: %s', (text) => {
    expect(found(text)).toBe('530102');
  });

  test.each([
    '昆明市/五华区',
    '昆明市-五华区',
    '昆明市·五华区',
    '昆明市\\五华区',
    '云南省/昆明市/五华区',
    '昆明市 > 五华区',
    '五华区：',
    '五华区,',
    '五华区五华区',
  ])('by names in a row: %s', (text) => {
    expect(found(text)).toBe('530102');
  });

  test.each([
    ['⼤理市', '532901'],
    ['⻢关县', '532625'],
    ['⿓陵县', '530523'],
    ['⻰陵县', '530523'],
    ['⻄畴县', '532623'],
    ['昆\u200B明\u00AD市', '530100'],
    ['\uFEFF昆明市', '530100'],
    ['昆明市\uFE00', '530100'],
    ['昆　明　市', '530100'],
    ['\u202A昆明市\u202C', '530100'],
    ['雲南省', '530000'],
    ['紅河州', '532500'],
    ['麗江市', '530700'],
    ['臨滄市', '530900'],
    ['雙江拉祜族佤族布朗族傣族自治縣', '530925'],
    ['箇舊市', '532501'],
    ['祿勸彝族苗族自治縣', '530128'],
    ['云南省云南省', '530000'],
  ])('in whichever characters: %s', (text, code) => {
    expect(found(text)).toBe(code);
  });
});

describe('a region is not guessed', () => {
  test.each([
    ...'530102001 | 530102001001 | 530102000001 | 5.30102E+11 | 5301020 | 530102530102 | 530102.5 | 53010 | 530102盘龙区'.split(
      ' | ',
    ),
    ...'盘龙区(530102) | 五华区、盘龙区 | 昆明市、五华区 | 五华区-盘龙区 | 昆明市① | 昆明市1 | ①昆明市'.split(
      ' | ',
    ),
    `五华区${'-'.repeat(200)}`,
  ])('%s', (text) => {
    expect(found(text)).toBe('unknown');
  });

  test.each(['大理', '⼤理', '大理：', '楚雄'])('%s is still two', (text) => {
    expect(found(text)).toBe('ambiguous');
  });
});

describe('in a table', () => {
  const codes = (cell: string) => {
    const { observations, findings } = submit(
      { 't.csv': `地区,年份,在园幼儿总数\n${cell},2025,1000\n` },
      null,
    );
    return [...[...observations].map(({ region }) => region), ...findings.map(({ facts }) => facts.code)];
  };

  test.each(['五华区①', '五华区*', '530102②'])('%s is the region, with a warning', (cell) => {
    expect(codes(cell)).toEqual(['530102', 'footnote-mark']);
  });

  test('a mark makes no name or code of another', () => {
    expect(codes('①五华区')).toEqual(['unknown-region']);
    expect(codes('53010②')).toEqual(['unknown-region']);
  });
});

test('plain names keep what is no letter or digit', () => {
  expect(['①', 'x²', '½', '㏒', '№', '（％）', 'Ｙear', '數 值'].map(plainName)).toEqual([
    '①',
    'x²',
    '½',
    '㏒',
    'no',
    '(%)',
    'year',
    '数值',
  ]);
});
