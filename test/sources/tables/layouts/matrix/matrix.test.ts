import { describe, expect, test } from 'vitest';
import { findingsWithTotals, submit } from '../../../../support/judge.ts';

const read = (text: string, path = 't.csv') => {
  const submission = submit({ [path]: text });
  const { observations, inputs } = submission;
  return {
    figures: [...observations].map(
      ({ subject, region, year, figure, place }) =>
        `${region} ${year} ${subject.id} ${'value' in figure ? figure.value : ''} @${place.line}:${place.column}`,
    ),
    codes: findingsWithTotals(submission).map(({ facts }) => facts.code),
    layouts: inputs[0]?.layouts,
  };
};
const FIGURES = [
  '530102 2025 kindergarten-children 1000 @',
  '530102 2024 kindergarten-children 900 @',
  '530103 2025 kindergarten-children 2000 @',
];
const withoutPlaces = (figures: readonly string[]) =>
  figures.map((figure) => figure.replace(/@.*$/u, '@')).toSorted((a, b) => (a < b ? -1 : 1));

describe('a matrix', () => {
  test.each([
    [
      'regions down, years across',
      '在园幼儿总数（人）,,\n地区,2025年,2024年\n五华区,1000,900\n盘龙区,2000,—\n',
    ],
    ['years down, regions across', '在园幼儿总数,,\n年份,五华区,盘龙区\n2025,1000,2000\n2024,900,\n'],
    ['with an empty corner', '在园幼儿总数,,\n,2025,2024\n五华区,1000,900\n盘龙区,2000,\n'],
    ['in 万人', '单位：万人,,\n在园幼儿总数,,\n地区,2025,2024\n五华区,0.1,0.09\n盘龙区,0.2,/\n'],
  ])('may have %s', (_, text) => {
    const { figures, codes, layouts } = read(text);
    expect(codes).toEqual([]);
    expect(layouts).toEqual(['matrix']);
    expect(withoutPlaces(figures)).toEqual(withoutPlaces(FIGURES));
  });

  test('may have measures down and years across, for the region its title names', () => {
    const text =
      '五华区教育基本情况,,,\n指标,单位,2024年,2025年\n在园幼儿总数,人,900,1000\n大中小学总数,所,50,51\n普惠性幼儿园覆盖率,%,88.1,90.2\n';
    expect(read(text)).toMatchObject({
      codes: [],
      figures: [
        '530102 2024 kindergarten-children 900 @3:3',
        '530102 2025 kindergarten-children 1000 @3:4',
        '530102 2024 schools 50 @4:3',
        '530102 2025 schools 51 @4:4',
        '530102 2024 inclusive-kindergarten-coverage 88.1 @5:3',
        '530102 2025 inclusive-kindergarten-coverage 90.2 @5:4',
      ],
    });
  });

  test('is read as the National Bureau of Statistics exports it', () => {
    const text = `数据库：分省年度数据
指标：在园幼儿总数(万人)
时间：最近10年
地区\t,2024年\t,2023年\t,2015年\t,
云南省\t,158.12\t,162.5\t,120\t,
昆明市\t,\t,21.3\t,\t,
注：1.2015年为调整前数据。
　　2.含附设幼儿班。
数据来源：国家统计局
`;
    expect(read(text)).toEqual({
      codes: ['columns-outside-plan'],
      layouts: ['matrix'],
      figures: [
        '530000 2024 kindergarten-children 1581200 @5:2',
        '530000 2023 kindergarten-children 1625000 @5:3',
        '530100 2023 kindergarten-children 213000 @6:3',
      ],
    });
  });

  test.each([
    [
      'regions and measures down',
      '地区,指标,2024年,2025年\n五华区,在园幼儿总数,900,1000\n盘龙区,在园幼儿总数,,2000\n',
    ],
    [
      'measures down, regions across',
      '2025年,,\n指标,五华区,盘龙区\n在园幼儿总数,1000,2000\n2024年,,\n在园幼儿总数,900,\n',
    ],
    [
      'both named in the corner',
      '2025年,,\n指标\\地区,五华区,盘龙区\n在园幼儿总数,1000,2000\n2024年,,\n在园幼儿总数,900,\n',
    ],
    ['serial numbers in front', '在园幼儿总数,,,\n序号,地区,2025,2024\n1,五华区,1000,900\n2,盘龙区,2000,\n'],
    ['时间 in the corner', '在园幼儿总数,,\n时间,五华区,盘龙区\n2025年,1000,2000\n2024年,900,\n'],
    ['years below an empty corner', '在园幼儿总数,,\n,五华区,盘龙区\n2025年,1000,2000\n2024年,900,\n'],
    ['empty columns in front', '在园幼儿总数,,,,\n,,地区,2025,2024\n,,五华区,1000,900\n,,盘龙区,2000,\n'],
    [
      'empty columns in front of an empty corner',
      '在园幼儿总数,,,,\n,,,2025,2024\n,,五华区,1000,900\n,,盘龙区,2000,\n',
    ],
    [
      'an empty column in front and a year without a figure',
      '在园幼儿总数,,,\n,年份,五华区,盘龙区\n,2022,,\n,2025,1000,2000\n,2024,900,\n',
    ],
    [
      'totals across and down',
      '在园幼儿总数,,,\n年份,五华区,盘龙区,合计\n2025,1000,2000,3000\n2024,900,,900\n',
    ],
  ])('may have %s', (_, text) => {
    const { figures, codes, layouts } = read(text);
    expect(codes).toEqual([]);
    expect(layouts).toEqual(['matrix']);
    expect(withoutPlaces(figures)).toEqual(withoutPlaces(FIGURES));
  });

  test('names a region across that it does not know, and reads the others', () => {
    expect(read('2025年,,,\n指标,五华区,盘龙曲,官渡区\n在园幼儿总数,1,2,3\n')).toMatchObject({
      codes: ['unknown-region'],
      figures: ['530102 2025 kindergarten-children 1 @3:2', '530111 2025 kindergarten-children 3 @3:4'],
    });
  });

  test('does not read regions over years by one of the two', () => {
    const { figures, codes } = read(
      '大中小学总数,,,\n指标,五华区,盘龙区\n,2025,2025\n在园幼儿总数,5,6\n五华区,7,8\n',
    );
    expect(figures).toEqual([]);
    expect(codes.length).toBeGreaterThan(0);
  });

  test('nor if there is nothing else to read', () => {
    expect(read('指标,永德,云县,临翔\n,2025,2025,2025\n教育满意度得分,60,,\n').figures).toEqual([]);
  });

  test('reads regions named in two rows: a prefecture above its counties and what it runs itself', () => {
    const { figures, codes } = read(
      '2025年,,,,\n指标,昆明市,,曲靖市,\n,五华区,市直属,麒麟区,市直属\n在园幼儿总数,100,20,300,40\n',
    );
    expect(figures).toEqual([
      '530102 2025 kindergarten-children 100 @4:2',
      '530100-direct 2025 kindergarten-children 20 @4:3',
      '530302 2025 kindergarten-children 300 @4:4',
      '530300-direct 2025 kindergarten-children 40 @4:5',
    ]);
    expect(codes).toEqual([]);
  });

  test('leaves a sum out, and refuses a county below another prefecture, where regions have two rows', () => {
    const { figures, codes } = read(
      '2025年,,,,\n指标,昆明市,,,\n,小计,五华区,盘龙区,麒麟区\n在园幼儿总数,300,100,200,300\n',
    );
    expect(figures).toEqual([
      '530102 2025 kindergarten-children 100 @4:3',
      '530103 2025 kindergarten-children 200 @4:4',
    ]);
    expect(codes).toContain('unknown-region');
  });

  test('reads neither of two columns for one year', () => {
    expect(read('在园幼儿总数,,\n地区,2025,2025年\n五华区,1,2\n').codes).toContain('duplicate-column');
  });

  test('is about what its file is called, if nothing else says it', () => {
    expect(read('地区,2025,2024\n五华区,1000,900\n', '在园幼儿总数.csv').figures).toHaveLength(2);
    expect(read('地区,2025,2024\n五华区,1000,900\n', 'x.csv').codes).toEqual(['missing-column']);
  });

  test('says at its cell what is wrong', () => {
    const { findings } = submit({ 't.csv': '在园幼儿总数,,\n地区,2025,2024\n五华区,1000,约900\n峨三,1,2\n' });
    expect(findings.map(({ facts, line, column }) => [facts.code, line, column])).toEqual([
      ['approximate-number', 3, 3],
      ['unknown-region', 4, 1],
    ]);
  });
});
