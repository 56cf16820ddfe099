import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../support/entries.ts';

describe('a row of a matrix', () => {
  test('with years across yields a figure for each year, of its region', () => {
    expect(entriesOf('大中小学总数,,', '地区,2025,2024', '五华区,10,9')).toEqual({
      layout: 'matrix',
      entries: ['schools, 530102 2025: 10 in 2', 'schools, 530102 2024: 9 in 3'],
      problems: [],
    });
  });

  test('with regions across yields a figure for each region, of its year', () => {
    expect(entriesOf('大中小学总数,,', '年份,五华区,盘龙区', '2024,10,9').entries).toEqual([
      'schools, 530102 2024: 10 in 2',
      'schools, 530103 2024: 9 in 3',
    ]);
  });

  test('with measures down is about its own measure', () => {
    expect(entriesOf('五华区,,', '指标,2025,2024', '在园幼儿总数,10,—').entries).toEqual([
      'kindergarten-children, 530102 2025: 10 in 2',
    ]);
  });

  test.each([
    ['its unit cell', ['五华区,,', '指标,单位,2025', '在园幼儿总数,万人,3'], 3],
    ['the brackets behind its measure', ['五华区,,', '指标,备注,2025', '在园幼儿总数（万人）,,3'], 3],
    ['the header of its column', ['五华区,,', '指标,备注,2025（万人）', '在园幼儿总数,,3'], 3],
    ['the table', ['五华区在园幼儿总数,单位：万人', '地区,2025', '五华区,3'], 2],
  ])('has the unit of %s', (_, lines, column) => {
    expect(entriesOf(...lines).entries).toEqual([
      `kindergarten-children, 530102 2025: 3 in ${column}, times 10^4`,
    ]);
  });

  test.each([
    ['大中小学总数,,', '地区,2025,2024', '峨三,10,9', 'unknown-region in 1'],
    ['大中小学总数,,', '年份,五华区,盘龙区', '2015,10,9', 'year-outside-plan in 1'],
    ['五华区,,', '指标,2025,2024', '大中小学总数（人）,10,9', 'wrong-unit in 2'],
  ])('yields figures that are nobody’s if it does not say whose they are: %s %s %s', (...lines) => {
    const problem = lines.pop();
    expect(entriesOf(...lines)).toEqual({
      layout: 'matrix',
      entries: ['schools, ?: 10 in 2', 'schools, ?: 9 in 3'],
      problems: [problem],
    });
  });

  test('keeps the figures before the first whose unit can’t be its own', () => {
    expect(entriesOf('五华区,,,', '指标,2025,2024（万人）,2023', '大中小学总数,10,9,8')).toEqual({
      layout: 'matrix',
      entries: ['schools, 530102 2025: 10 in 2', 'schools, ?: 9 in 3', 'schools, ?: 8 in 4'],
      problems: ['wrong-unit in 3'],
    });
  });

  test.each([
    ['某某数,10,9', 'unknown-indicator in 1'],
    [' ,10,9', 'missing-indicator in 1'],
  ])('yields nothing if nobody knows what it is about: %s', (line, problem) => {
    expect(entriesOf('五华区,,', '指标,2025,2024', line)).toEqual({
      layout: 'matrix',
      entries: [],
      problems: [problem],
    });
  });
});
