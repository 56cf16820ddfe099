import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLAN, submit } from '../../../support/judge.ts';
import { dabiao } from '../../../support/run.ts';

const reads = (text: string, year: number | null = null) => {
  const { observations, findings } = submit({ 't.csv': text }, year);
  return {
    figures: [...observations].map(({ subject, region, year: when, figure }) => [
      subject.id,
      region,
      when,
      figure,
    ]),
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
    expect(reads(`${region},${year},在园幼儿总数\n530102,2025年,1000\n`)).toEqual({
      figures: CHILDREN,
      codes: [],
    });
  });
  test('remarks, sources and serial numbers are left alone', () => {
    expect(reads('序号,地区,年份,在园幼儿总数,备注,来源\n1,五华区,2025,1000,x,y\n')).toEqual({
      figures: CHILDREN,
      codes: [],
    });
    expect(reads('地区,年份,在园幼儿总数,备注1,备注2\n五华区,2025,1000,x,y\n')).toEqual({
      figures: CHILDREN,
      codes: [],
    });
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

test('a code and a name side by side are one region', () => {
  expect(reads('行政区划代码,地区,年份,在园幼儿总数\n530102,五华区,2025,1000\n')).toEqual({
    figures: CHILDREN,
    codes: [],
  });
  expect(reads('地区,代码,年份,在园幼儿总数\n五华区,530103,2025,1000\n')).toEqual({
    figures: [],
    codes: ['regions-differ'],
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
    expect(reads(`地区,年份,普通高中托管帮扶\n五华区,2025,${cell}\n`).figures[0]?.[3]).toEqual({
      kind: 'yes-no',
      value,
    });
  });
  test.each([
    ['普惠性幼儿园覆盖率', '89.9', '89.9'],
    ['普惠性幼儿园覆盖率', '89.90%', '89.9'],
    ['普惠性幼儿园覆盖率（%）', '0.5', '0.5'],
    ['普惠性幼儿园覆盖率', '0.5%', '0.5'],
    ['普惠性幼儿园覆盖率', '100', '100'],
    ['普惠性幼儿园覆盖率', '0', '0'],
    ['普惠性幼儿园覆盖率', '899‰', '89.9'],
    ['普惠性幼儿园覆盖率', '８９．９％', '89.9'],
    ['普惠性幼儿园覆盖率（%）', '1', '1'],
  ])('%s: %s', (column, cell, value) => {
    expect(reads(`地区,年份,${column}\n五华区,2025,${cell}\n`).figures[0]?.[3]).toEqual({
      kind: 'percentage',
      value,
    });
  });
  test('numerator and denominator of a ratio are its measures', () => {
    expect(
      reads('地区,指标,年份,分子,分母,单位\n五华区,普惠性幼儿园覆盖率,2025,900,1000,人\n').figures,
    ).toEqual([
      ['inclusive-kindergarten-children', '530102', 2025, { kind: 'number', value: '900' }],
      ['kindergarten-children', '530102', 2025, { kind: 'number', value: '1000' }],
    ]);
  });
});

describe('numbers as people write them', () => {
  test.each([
    ['1,000', '1000'],
    ['1,234,567', '1234567'],
    ['1 000', '1000'],
    ['１０００', '1000'],
    ['1000\u00A0', '1000'],
    ['0.1万', '1000'],
    ['12.5万', '125000'],
    ['1000.0', '1000'],
    ['+1000', '1000'],
  ])('%s is %s', (cell, value) => {
    expect(reads(`地区;年份;在园幼儿总数\n五华区;2025;${cell}\n`).figures[0]?.[3]).toEqual({
      kind: 'number',
      value,
    });
  });
  test.each(['1,00', '12,34', '1.2.3', '1e3', '5％', '10人左右'])('%s is none', (cell) => {
    expect(reads(`地区;年份;在园幼儿总数\n五华区;2025;${cell}\n`).figures).toEqual([]);
  });
  test.each(['', '-', '—', '——', '/', '…', '……', '无数据', 'N/A', ' - '])(
    '%j is "not reported", and no zero',
    (cell) => {
      expect(reads(`地区;年份;在园幼儿总数;大中小学总数\n五华区;2025;${cell};5\n`)).toEqual({
        figures: [['schools', '530102', 2025, { kind: 'number', value: '5' }]],
        codes: [],
      });
    },
  );
  test.each([
    ['在园幼儿总数（万人）', '0.1', '1000'],
    ['在园幼儿总数（千人）', '1', '1000'],
    ['常住人口（万人）', '53.9', '539000'],
  ])('in the unit of the header, %s: %s', (column, cell, value) => {
    expect(reads(`地区,年份,${column}\n五华区,2025,${cell}\n`).figures[0]?.[3]).toEqual({
      kind: 'number',
      value,
    });
  });
  test('a unit with a magnitude still has to be whole for a count', () => {
    expect(reads('地区,年份,在园幼儿总数（万人）\n五华区,2025,0.00001\n').codes).toEqual([
      'not-a-whole-number',
    ]);
  });
  test.each([
    ['有', true],
    ['无', false],
    ['√', true],
    ['×', false],
    ['Y', true],
    ['n', false],
  ])('%s is an answer', (cell, value) => {
    expect(reads(`地区,年份,普通高中托管帮扶\n五华区,2025,${cell}\n`).figures[0]?.[3]).toEqual({
      kind: 'yes-no',
      value,
    });
  });
});

describe('bare numbers of a percentage are understood for the whole column', () => {
  const percents = (header: string, ...cells: string[]) => {
    const names = ['五华区', '盘龙区', '官渡区', '西山区', '东川区'];
    const { figures, codes } = reads(
      `地区,年份,${header}\n${cells.map((cell, i) => `${names[i]},2025,${cell}`).join('\n')}\n`,
    );
    return {
      values: figures.map((figure) =>
        typeof figure[3] === 'object' && 'value' in figure[3] ? figure[3].value : null,
      ),
      codes,
    };
  };
  const NAME = '普惠性幼儿园覆盖率';

  test('what is above 1 is percent, which leaves the others in doubt', () => {
    expect(percents(NAME, '85.3', '90', '0')).toEqual({ values: ['85.3', '90', '0'], codes: [] });
    expect(percents(NAME, '85.3', '0.9', '1')).toEqual({
      values: ['85.3'],
      codes: ['ambiguous-percentage', 'ambiguous-percentage'],
    });
  });
  test('three between 0 and 1 make all of them fractions, and a finding says so', () => {
    expect(percents(NAME, '0.853', '0.9', '0.77', '1')).toEqual({
      values: ['85.3', '90', '77', '100'],
      codes: ['percent-as-fraction'],
    });
  });
  test('fewer are in doubt', () => {
    expect(percents(NAME, '0.853', '0.9')).toEqual({
      values: [],
      codes: ['ambiguous-percentage', 'ambiguous-percentage'],
    });
    expect(percents(NAME, '1', '1', '1').codes).toEqual([
      'ambiguous-percentage',
      'ambiguous-percentage',
      'ambiguous-percentage',
    ]);
  });
  test('a sign speaks for its own cell, and puts bare ones below 1 in doubt', () => {
    expect(percents(NAME, '85%', '0.9', '0.8', '0.7')).toEqual({
      values: ['85'],
      codes: Array(3).fill('ambiguous-percentage'),
    });
    expect(percents(NAME, '85%', '77')).toEqual({ values: ['85', '77'], codes: [] });
  });
  test('a percent in the header settles it', () => {
    expect(percents(`${NAME}（%）`, '0.853', '0.9', '0.77')).toEqual({
      values: ['0.853', '0.9', '0.77'],
      codes: [],
    });
  });
});

describe('house names of columns', () => {
  const text = '地区,报告年度,幼儿数（万人）,批次\n五华区,2025,0.1,3\n';
  test('in the plan', () => {
    const plan = {
      ...PLAN,
      columns: [
        { name: '报告年度', means: 'year' },
        { name: '幼儿数', means: 'kindergarten-children' },
        { name: '批次', means: 'ignore' },
      ],
    };
    const { observations, findings } = submit({ 't.csv': text }, null, plan);
    expect(findings).toEqual([]);
    expect([...observations]).toMatchObject([
      { subject: { id: 'kindergarten-children' }, figure: { value: '1000' } },
    ]);
  });
  test('on the command line', () => {
    const run = (...map: string[]) =>
      dabiao(['validate', '-', '--lang', 'en', ...map.flatMap((each) => ['--map', each])], { input: text });
    expect(run('报告年度=year', '幼儿数=在园幼儿总数', '批次=ignore').exitCode).toBe(0);
    expect(run('报告年度=year', '幼儿数=kindergarten-childen')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('kindergarten-children'),
    });
  });
});

describe('a side file of house names', () => {
  const text = '地区,年份,幼儿数\n五华区,2025,1000\n';
  const run = (content: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'dabiao-columns-'));
    const path = join(folder, 'house.yaml');
    writeFileSync(path, content);
    const result = dabiao(['validate', '-', '--columns', path, '--lang', 'en'], { input: text });
    rmSync(folder, { recursive: true });
    return result;
  };
  test('is read', () => {
    expect(run('columns:\n  幼儿数: kindergarten-children\n').exitCode).toBe(0);
  });
  test.each([
    ['columns: [幼儿数]', 'does not say what columns mean'],
    ['other: x', 'does not say what columns mean'],
    ['columns: {a: "b', 'does not say what columns mean'],
    ['columns: { 幼儿数: kindergarten }', 'kindergarten-children'],
  ])('is explained if it is wrong: %s', (content, words) => {
    expect(run(content)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) });
  });
});
