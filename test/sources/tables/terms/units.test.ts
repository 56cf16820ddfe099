import { describe, expect, test } from 'vitest';
import { submit } from '../../../support/judge.ts';
import { read } from '../../../support/tables.ts';

const children = (value: number) => [`530102 2025 kindergarten-children ${value}`];

describe('a unit that is stated for a table', () => {
  const wide = (title: string) => `${title},,\n地区,年份,在园幼儿总数\n五华区,2025,2\n`;
  test.each([
    ['单位：万人', 20_000],
    ['单位:百人', 200],
    ['（单位：万人）', 20_000],
    ['（万人）', 20_000],
    ['万人', 20_000],
    ['计量单位：千人', 2000],
    ['昆明市在园幼儿情况（万人）', 20_000],
    ['单位：所、万人', 20_000],
    ['单位：万', 20_000],
    ['单位 万人', 20_000],
    ['Unit: 万人', 20_000],
    ['昆明市2025年（以万人计）', 20_000],
    ['以万人为单位', 20_000],
    ['单位：人', 2],
    ['单位：昆明市教育体育局', 2],
    ['填报单位：昆明市百草园小学', 2],
  ])('%s', (title, value) => {
    expect(read(wide(title))).toEqual({ figures: children(value), codes: [] });
  });
  test.each(['单位：万元', '单位：万所', '单位：10人', 'Unit: thousand persons', '单位：人、万人'])(
    '%s does not fit, and nothing is read in it',
    (title) => {
      expect(read(wide(title))).toEqual({ figures: [], codes: ['wrong-unit'] });
    },
  );
  test('may stand in a note, in the last cell of a title, or in the corner', () => {
    expect(read('地区,年份,在园幼儿总数\n五华区,2025,2\n注：单位为万人,,\n').figures).toEqual(
      children(20_000),
    );
    expect(read('昆明市,,单位：万人\n地区,年份,在园幼儿总数\n五华区,2025,2\n').figures).toEqual(
      children(20_000),
    );
    expect(read('地区（万人）,年份,在园幼儿总数\n五华区,2025,2\n').figures).toEqual(children(20_000));
  });
  test('is not that of a column with a unit of its own', () => {
    expect(read('单位：万人,,\n地区,年份,在园幼儿总数（人）\n五华区,2025,2\n')).toEqual({
      figures: children(2),
      codes: [],
    });
  });
  test('is said not to be that of columns it does not fit', () => {
    expect(read('单位：万人,,,\n地区,年份,在园幼儿总数,大中小学总数\n五华区,2025,2,5\n')).toEqual({
      figures: [...children(20_000), '530102 2025 schools 5'],
      codes: ['unit-of-others'],
    });
  });
  test('bears neither on answers nor on percentages', () => {
    const text = '单位：万人,,,\n地区,年份,普通高中托管帮扶,普惠性幼儿园覆盖率\n五华区,2025,是,85.3\n';
    expect(read(text)).toEqual({
      figures: [
        '530102 2025 high-school-trusteeship true',
        '530102 2025 inclusive-kindergarten-coverage 85.3',
      ],
      codes: [],
    });
  });
});

test('a table of which no column is left for its units is refused as a whole', () => {
  for (const text of [
    '地区,年份,在园幼儿总数\n,,所\n五华区,2025,2\n',
    '单位：万所,,\n地区,年份,在园幼儿总数\n五华区,2025,2\n',
  ]) {
    expect(read(text)).toEqual({ figures: [], codes: ['wrong-unit'] });
    expect(submit({ 't.csv': text }).inputs).toMatchObject([{ layouts: [], rows: 1, rejected: 1 }]);
  }
});

describe('the unit of a group is that of the columns below it', () => {
  const grouped = (group: string, below: string) => `地区,年份,${group}\n,,${below}\n五华区,2025,2\n`;
  test.each([
    ['幼儿（万人）', '在园幼儿总数', 20_000],
    ['幼儿（人）', '在园幼儿总数', 2],
    ['学前教育（幼儿园）', '在园幼儿总数', 2],
    ['幼儿（万人）', '在园幼儿总数（人）', 2],
  ])('%s over %s', (group, below, value) => {
    expect(read(grouped(group, below))).toEqual({ figures: children(value), codes: [] });
  });
  test('or a finding', () => {
    expect(read(grouped('学校（万所）', '在园幼儿总数')).codes).toContain('wrong-unit');
  });
});

describe('the unit of the column of values is that of every figure in it', () => {
  const long = (header: string, row = '五华区,在园幼儿总数,2025,2') => `地区,指标,年份,${header}\n${row}\n`;
  test.each([
    ['数值（万人）', 20_000],
    ['数值（人）', 2],
    ['数值（必填）', 2],
  ])('%s', (header, value) => {
    expect(read(long(header))).toEqual({ figures: children(value), codes: [] });
  });
  test('but for one with a unit in its own row', () => {
    expect(read(long('数值（万人）,单位', '五华区,在园幼儿总数,2025,2,人')).figures).toEqual(children(2));
    expect(read(long('数值（万人）', '五华区,在园幼儿总数（人）,2025,2')).figures).toEqual(children(2));
  });
  test('and a figure it does not fit is refused', () => {
    expect(read(long('数值（万人）', '五华区,大中小学总数,2025,2'))).toEqual({
      figures: [],
      codes: ['wrong-unit'],
    });
    expect(read(`单位：万人,,,\n${long('数值', '五华区,大中小学总数,2025,2')}`)).toEqual({
      figures: [],
      codes: ['wrong-unit'],
    });
  });
  test('as that of a year in a matrix', () => {
    expect(read('指标,2025年（万人）\n在园幼儿总数,2\n', '五华区.csv').figures).toEqual(children(20_000));
    expect(read('单位：万人,\n指标,2025年\n在园幼儿总数,2\n', '五华区.csv').figures).toEqual(
      children(20_000),
    );
  });
});
