import { describe, expect, test } from 'vitest';
import { findingsWithTotals, submit } from '../../../support/judge.ts';

const read = (text: string, path = 't.csv', year: number | null = null) => {
  const submission = submit({ [path]: text }, year);
  const { observations, inputs } = submission;
  return {
    figures: [...observations].map(
      ({ subject, region, year: when, figure }) =>
        `${region} ${when} ${subject.id} ${'value' in figure ? String(figure.value) : ''}`,
    ),
    codes: findingsWithTotals(submission).map(({ facts }) => facts.code),
    inputs,
  };
};
const TWO = ['530102 2025 kindergarten-children 1000', '530103 2025 kindergarten-children 2000'];

describe('a table is found by what its header says', () => {
  test('below titles', () => {
    const text =
      '昆明市学前教育情况统计表,,\n（2025年）,,\n,,\n地区,年份,在园幼儿总数\n五华区,2025,1000\n盘龙区,2025,2000\n';
    expect(read(text)).toMatchObject({
      figures: TWO,
      codes: [],
      inputs: [{ layouts: ['wide'], rows: 2, accepted: 2 }],
    });
  });

  test('with a serial number, a row of units, blank rows, totals, notes and signatures', () => {
    const text = `附件1,,,
昆明市2025年在园幼儿统计表,,,
序号,地区,年份,在园幼儿总数
,,,（万人）
1,五华区,2025,0.1
2,盘龙区,2025,0.2

,合计,2025,0.3
注：1.本表按在园幼儿数计算。,,,
　　2.含公办园和民办园。,,,
填表人：张三,审核人：李四,,日期：2025年12月31日
`;
    expect(read(text)).toMatchObject({ figures: TWO, codes: [], inputs: [{ rows: 2 }] });
  });

  test('with two header rows and merged groups', () => {
    const text = `地区,年份,在园幼儿,,义务教育
,,总数（人）,其中：普惠性,大中小学总数
五华区,2025,1000,900,10
盘龙区,2025,2000,1900,20
`;
    const { figures, codes } = read(text);
    expect(codes).toEqual(['unknown-column']);
    expect(figures).toEqual([
      '530102 2025 kindergarten-children 1000',
      '530102 2025 schools 10',
      '530103 2025 kindergarten-children 2000',
      '530103 2025 schools 20',
    ]);
  });

  test('with 分子 and 分母 below the name of a ratio', () => {
    const text =
      '地区,年份,普惠性幼儿园覆盖率,,,平安校园创建率,\n,,分子,分母,,分子,分母\n五华区,2025,900,1000,,9,10\n';
    expect(read(text).figures).toEqual([
      '530102 2025 inclusive-kindergarten-children 900',
      '530102 2025 kindergarten-children 1000',
      '530102 2025 safe-campuses 9',
      '530102 2025 campuses 10',
    ]);
  });

  test('and the ratio itself beside them', () => {
    const text = '地区,年份,普惠性幼儿园覆盖率,,\n,,分子,分母,比例\n五华区,2025,900,1000,90%\n';
    expect(read(text)).toMatchObject({ codes: [], figures: { length: 3 } });
  });

  test('one below another', () => {
    const text = `表1 学前教育,,
地区,年份,在园幼儿总数
五华区,2025,1000
盘龙区,2025,2000
表2 高中教育,,
地区,年份,普通高中托管帮扶
五华区,2025,是
`;
    expect(read(text)).toMatchObject({
      figures: [TWO[0], TWO[1], '530102 2025 high-school-trusteeship true'],
      codes: [],
      inputs: [{ rows: 3 }],
    });
  });

  test('what stands below a header that says nothing is not read by the header before', () => {
    const text =
      '地区,年份,在园幼儿总数\n五华区,2025,1000\n盘龙区,2025,2000\n地区,年份,幼儿园教师数\n官渡区,2025,77\n西山区,2025,88\n';
    expect(read(text)).toMatchObject({
      figures: TWO,
      codes: ['rows-without-header'],
      inputs: [{ rows: 4, accepted: 2, rejected: 2 }],
    });
    const below =
      '地区,幼儿园教师数\n官渡区,77\n地区,年份,在园幼儿总数\n五华区,2025,1000\n盘龙区,2025,2000\n';
    expect(read(below)).toMatchObject({ figures: TWO, codes: ['rows-without-header'] });
  });

  test('a header that is repeated is no data', () => {
    expect(
      read('地区,年份,在园幼儿总数\n五华区,2025,1000\n地区,年份,在园幼儿总数\n盘龙区,2025,2000\n'),
    ).toMatchObject({ figures: TWO, codes: [] });
  });

  test('data that names measures in its cells is no header', () => {
    const text =
      '地区,指标,年份,数值,备注\n五华区,在园幼儿总数,2025,1000,大中小学总数\n盘龙区,在园幼儿总数,2025,2000,大中小学总数\n';
    expect(read(text)).toMatchObject({ figures: TWO, codes: [], inputs: [{ layouts: ['long'], rows: 2 }] });
  });

  test('section rows stand between the data', () => {
    expect(
      read('地区,年份,在园幼儿总数\n一、主城区,,\n五华区,2025,1000\n云南省（92所）,,\n盘龙区,2025,2000\n'),
    ).toMatchObject({
      figures: TWO,
      codes: [],
    });
  });
});

describe('a total row', () => {
  const table = (total: string) => `地区,年份,在园幼儿总数\n五华区,2025,1000\n盘龙区,2025,2000\n${total}\n`;
  test.each(['合计', '小 计', '总计', '全市', '全市合计'])('%s is checked, not read', (name) => {
    expect(read(table(`${name},2025,3000`))).toMatchObject({ figures: TWO, codes: [] });
    expect(read(table(`${name},,3001`))).toMatchObject({ figures: TWO, codes: ['total-differs'] });
  });
  test('may stand above', () => {
    expect(
      read('地区,年份,在园幼儿总数\n全市,2025,3000\n五华区,2025,1000\n盘龙区,2025,2000\n'),
    ).toMatchObject({ figures: TWO, codes: [] });
  });
  test('is of its own year, and of the rows since the total before it', () => {
    const text =
      '地区,年份,在园幼儿总数\n五华区,2024,1\n五华区,2025,1000\n盘龙区,2025,2000\n合计,2025,3000\n官渡区,2025,5\n西山区,2025,6\n合计,2025,11\n';
    expect(read(text).codes).toEqual([]);
  });
  test('is checked in a long table by measure and year, and in a matrix by column', () => {
    const long = (total: number) =>
      `地区,指标,年份,数值\n五华区,在园幼儿总数,2025,1000\n五华区,大中小学总数,2025,50\n盘龙区,在园幼儿总数,2025,2000\n合计,在园幼儿总数,2025,${total}\n`;
    expect([read(long(3000)).codes, read(long(3050)).codes]).toEqual([[], ['total-differs']]);
    const matrix = (total: number) =>
      `在园幼儿总数,,\n地区,2025,2024\n五华区,1000,900\n盘龙区,2000,1900\n合计,${total},2800\n`;
    expect([read(matrix(3000)).codes, read(matrix(3001)).codes]).toEqual([[], ['total-differs']]);
  });
  test('over a gap is left alone', () => {
    expect(read('地区,年份,在园幼儿总数\n五华区,2025,1000\n盘龙区,2025,—\n合计,2025,3000\n').codes).toEqual(
      [],
    );
  });
});

describe('what a table does not say', () => {
  const body = '地区,在园幼儿总数\n五华区,1000\n盘龙区,2000\n';
  test.each([
    ['its title says', `昆明市2025年统计表,\n${body}`, 't.csv'],
    ['the name of the file says', body, '报送/昆明市_2025.csv'],
  ])('%s: the year', (_, text, path) => {
    expect(read(text, path)).toMatchObject({ figures: TWO, codes: [] });
  });
  test('a name with two years says none', () => {
    expect(read(body, '2024-2025.csv').codes).toEqual(['missing-column']);
  });
  test('the title goes before the name of the file, and a finding says that they differ', () => {
    expect(read(`2025年,\n${body}`, '昆明市_2024.csv')).toMatchObject({
      figures: TWO,
      codes: ['hints-differ'],
    });
  });
  test('--year stands in only where nothing says the year', () => {
    expect(read(body, 't.csv', 2025)).toMatchObject({ figures: TWO, codes: [] });
    expect(read(`2025年,\n${body}`, 't.csv', 2024)).toMatchObject({ figures: TWO, codes: [] });
  });
  test.each([
    ['昆明市五华区_2025.csv', '530102'],
    ['530102.csv', '530102'],
    ['五华区2025年报表.csv', '530102'],
  ])('the region, from %s', (path, code) => {
    expect(read('年份,在园幼儿总数\n2025,1000\n', path).figures).toEqual([
      `${code} 2025 kindergarten-children 1000`,
    ]);
  });
  test('a name of two regions says none', () => {
    expect(read('年份,在园幼儿总数\n2025,1000\n', '五华区和盘龙区.csv').codes).toEqual(['missing-column']);
  });
});
