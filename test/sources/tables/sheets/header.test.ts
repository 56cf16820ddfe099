import { describe, expect, test } from 'vitest';
import { read } from '../../../support/tables.ts';

describe('a column that names its year', () => {
  test.each(['2024年在园幼儿总数', '在园幼儿总数（2024年）', '2024年度在园幼儿总数', '2024在园幼儿总数'])(
    '%s',
    (name) => {
      expect(read(`地区,${name}\n五华区,5\n`, '2025年.csv')).toEqual({
        figures: ['530102 2024 kindergarten-children 5'],
        codes: [],
      });
    },
  );
  test('may stand beside one of another year', () => {
    expect(read('地区,2024年在园幼儿总数,2025年在园幼儿总数\n五华区,5,6\n')).toEqual({
      figures: ['530102 2024 kindergarten-children 5', '530102 2025 kindergarten-children 6'],
      codes: [],
    });
  });
  test('outside the plan is left out with a finding', () => {
    expect(read('地区,2015年在园幼儿总数,2025年在园幼儿总数\n五华区,5,6\n')).toEqual({
      figures: ['530102 2025 kindergarten-children 6'],
      codes: ['columns-outside-plan'],
    });
  });
  test.each([
    ['above', '地区,2024年,,2025年,\n,在园幼儿总数,大中小学总数,在园幼儿总数,大中小学总数\n五华区,1,2,3,4\n'],
    [
      'below',
      '地区,在园幼儿总数,大中小学总数,在园幼儿总数,大中小学总数\n,2024年,2024年,2025年,2025年\n五华区,1,2,3,4\n',
    ],
  ])('may have it in the row %s', (_, text) => {
    expect(read(text)).toEqual({
      figures: [
        '530102 2024 kindergarten-children 1',
        '530102 2024 schools 2',
        '530102 2025 kindergarten-children 3',
        '530102 2025 schools 4',
      ],
      codes: [],
    });
  });
  test('below one title for several years', () => {
    expect(read('地区,在园幼儿总数,,大中小学总数,\n,2024年,2025年,2024年,2025年\n五华区,1,2,3,4\n')).toEqual({
      figures: [
        '530102 2024 kindergarten-children 1',
        '530102 2025 kindergarten-children 2',
        '530102 2024 schools 3',
        '530102 2025 schools 4',
      ],
      codes: [],
    });
  });
});

describe('what stands below a group is not the group', () => {
  const grouped = (group: string, below: string) =>
    read(`地区,年份,${group},大中小学总数\n,,${below},\n五华区,2025,5,6\n`);
  test.each(['其中：女', '上年', '增长', '民办', '公办园'])('在园幼儿总数 over %s is unknown', (below) => {
    expect(grouped('在园幼儿总数', below)).toEqual({
      figures: ['530102 2025 schools 6'],
      codes: ['unknown-column'],
    });
  });
  test.each(['民办', '上年', '农村', '其中：女童', '计划数', '2025年目标值', '比上年增长', '盘龙区', '官渡'])(
    '%s over 在园幼儿总数 is unknown',
    (group) => {
      expect(grouped(group, '在园幼儿总数').figures).not.toContain('530102 2025 kindergarten-children 5');
    },
  );
  test.each(['合计', '总数', '小计'])('but %s is', (below) => {
    expect(grouped('在园幼儿总数', below).figures).toContain('530102 2025 kindergarten-children 5');
  });
  test('a name that stands below two groups is neither', () => {
    const { figures, codes } = read(
      '地区,年份,普通高中托管帮扶,城关,,乡镇,\n,,,在园幼儿总数,大中小学总数,在园幼儿总数,大中小学总数\n五华区,2025,是,5,6,7,8\n',
    );
    expect(figures).toEqual(['530102 2025 high-school-trusteeship true']);
    expect(codes).toEqual(['duplicate-column', 'duplicate-column']);
  });
});
