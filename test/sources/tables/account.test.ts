import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { submit } from '../../support/judge.ts';
import { leftOut } from '../../support/tables.ts';

/** What stands in the cells of files that offices send, well and badly. */
const CELLS = [
  '',
  '五华区',
  '盘龙区',
  '530103',
  '昆明市',
  '五化区',
  '2025',
  '2024年',
  '2025年',
  '10',
  '2000',
  '89.9%',
  '约30',
  '是',
  '—',
  '地区',
  '县（区）',
  '年份',
  '指标',
  '数值',
  '序号',
  '备注',
  '在园幼儿总数',
  '大中小学总数',
  '普通高中托管帮扶',
  '幼儿园教师数',
  '单位：万人',
  '人',
  '所',
  '万人',
  '单位：万所',
  '合计',
  '昆明市合计',
  '注：含民办',
  '来源：县教体局',
  '填表人：张三',
  '一、主城区',
  '昆明市2025年统计表',
  '市辖区',
  '#DIV/0!',
];
const row = fc.array(fc.constantFrom(...CELLS), { minLength: 4, maxLength: 4 });
const headed = fc.constantFrom(
  ['地区', '年份', '在园幼儿总数', '普通高中托管帮扶'],
  ['地区', '指标', '年份', '数值'],
  ['指标', '2024年', '2025年', '备注'],
  ['年份', '五华区', '盘龙区', '合计'],
  ['州市', '县区', '年份', '大中小学总数'],
  ['地区', '', '幼儿园教师数', ''],
);
const rows = fc.array(fc.oneof({ arbitrary: row, weight: 4 }, { arbitrary: headed, weight: 1 }), {
  maxLength: 12,
});

describe('every row of a file is accounted for', () => {
  test('as used, refused, left out for a reason, or in a finding', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const { tables, findings } = submit({
          't.csv': `${cells.map((each) => each.join(',')).join('\n')}\n`,
        });
        const filled = cells.filter((each) => each.some((cell) => cell !== '')).length;
        if (tables.length === 0) {
          expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
          return;
        }
        const withoutHeader = findings.reduce(
          (sum, { facts }) => sum + (facts.code === 'rows-without-header' ? facts.rows : 0),
          0,
        );
        const accounted = tables.map(
          ({ titles, header, used, refused, leftOut: out }) =>
            titles.length + header.length + used + refused.length + out.length,
        );
        expect(accounted.reduce((sum, each) => sum + each, withoutHeader)).toBe(filled);
      }),
      { numRuns: 2000 },
    );
  });

  test('and a row that is refused has a finding of its own, or its table has', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const { tables, findings } = submit({
          't.csv': `${cells.map((each) => each.join(',')).join('\n')}\n`,
        });
        const errors = findings.filter(({ severity }) => severity === 'error');
        for (const { refused, layout, header, leftOut: out } of tables) {
          const inHeader = new Set([
            ...header,
            ...out.filter(({ reason }) => reason === 'units').map(({ line }) => line),
          ]);
          for (const line of refused)
            expect(
              errors.some((each) => each.line === line || (layout === null && inHeader.has(each.line ?? 0))),
            ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const REGIONS = new Set(['五华区', '盘龙区', '530103', '昆明市']);
const FIGURES = new Set(['10', '2000', '89.9%', '约30', '#DIV/0!']);

test('a row with a region and a figure is left out as a total or not at all', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const lines = cells.map((each) => each.join(','));
      for (const { leftOut: out, titles } of submit({ 't.csv': `${lines.join('\n')}\n` }).tables) {
        for (const line of [
          ...titles,
          ...out.filter(({ reason }) => reason !== 'total').map((each) => each.line),
        ]) {
          const row = cells[line - 1] ?? [];
          expect([
            row,
            row.some((cell) => REGIONS.has(cell)) && row.some((cell) => FIGURES.has(cell)),
          ]).toEqual([row, false]);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

describe('what is left out is never a row with a region and a figure', () => {
  const table = (line: string) =>
    `数据来源,地区,年份,平安校园数,各级各类学校（园）总数\n县教体局,盘龙区,2025,10,10\n${line}\n`;
  test.each([
    ['来源：县教体局,五华区,2025,9,10'],
    ['注：已核实,五华区,2025,9,10'],
    ['备注,530102,2025,9,10'],
    ['说明：,五华区,2025,9,'],
    ['审核：李四,五华区,2025,9,10'],
    ['负责人：张三,五华区,2025,9,10'],
    ['填报单位：县教体局,五华区,2025,9,10'],
  ])('%s is data', (line) => {
    const { observations, findings } = submit({ 't.csv': table(line) });
    expect([...observations].filter(({ region }) => region === '530102').length).toBeGreaterThan(0);
    expect([findings, leftOut(table(line))]).toEqual([[], []]);
  });
  test.each([
    ['来源：县教体局,五化区,2025,9,10', 'unknown-region'],
    ['来源：县教体局,,2025,9,10', 'missing-region'],
    [',,,9,', 'missing-region'],
    [',,,,0', 'missing-region'],
    [',,2025,,约30', 'missing-region'],
    [',,2025,#DIV/0!,', 'missing-region'],
  ])('%s is a finding', (line, code) => {
    expect(submit({ 't.csv': table(line) }).findings.map(({ facts }) => facts.code)).toContain(code);
  });
  test.each([
    ['注：1.含民办。,,,,', 'note'],
    ['来源：昆明市教育体育局,,,,', 'note'],
    ['填表人：张三,,审核人：李四,,日期：2025年12月31日', 'signature'],
    ['联系人：张三,,,联系电话：,13888888888', 'signature'],
    ['一、主城区,,,,', 'section'],
    [',合计,2025,10,10', 'total'],
  ])('%s is left out as %s', (line, reason) => {
    expect(leftOut(table(line))).toEqual([`3 ${reason}`]);
  });
});

describe('rows above or between headers', () => {
  test.each([
    ['names', '五华区,2025,9,10'],
    ['codes', '530102,2025,9,10'],
    ['figures alone', ',2025,9,10'],
  ])('are found by %s below a header that says nothing', (_, line) => {
    const text = `代码,年份,平安校园,学校（园）\n${line}\n代码,年份,平安校园数,各级各类学校（园）总数\n530103,2025,10,10\n`;
    expect(submit({ 't.csv': text }).findings.map(({ facts }) => facts.code)).toEqual([
      'rows-without-header',
    ]);
  });

  test('a file of nothing but delimiters is empty', () => {
    expect(submit({ 't.csv': ',,,\n,,,\n' }).findings.map(({ facts }) => facts.code)).toEqual(['empty-file']);
    expect(submit({ 't.csv': ',' }).findings.map(({ facts }) => facts.code)).toEqual(['empty-file']);
  });

  test('the row of numbers below the header of an official form is left out', () => {
    expect(leftOut('地区,年份,在园幼儿总数,大中小学总数\n甲,乙,1,2\n五华区,2025,5,6\n')).toEqual([
      '2 numbering',
    ]);
  });
});
