import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../support/entries.ts';

const HEADER = '地区,指标,年份,数值,单位,分子,分母';
const row = (line: string) => entriesOf(HEADER, line);

describe('a row of a long table', () => {
  test('yields its value, of the region, measure and year that it names', () => {
    expect(row('五华区,大中小学总数,2025,10,,,')).toEqual({
      layout: 'long',
      entries: ['schools, 530102 2025: 10 in 4'],
      problems: [],
    });
  });

  test('may have its region and year from a title', () => {
    expect(entriesOf('五华区2024年', '指标,数值', '大中小学总数,10').entries).toEqual([
      'schools, 530102 2024: 10 in 2',
    ]);
  });

  test.each([
    ['its unit cell', '五华区,在园幼儿总数,2025,3,万人,,', ', times 10^4'],
    ['the brackets behind its measure', '五华区,在园幼儿总数（万人）,2025,3,,,', ', times 10^4'],
    ['its unit cell before any other', '五华区,在园幼儿总数（万人）,2025,3,人,,', ''],
  ])('has the unit of %s', (_, line, unit) => {
    expect(row(line).entries).toEqual([`kindergarten-children, 530102 2025: 3 in 4${unit}`]);
  });

  test('or else that of the header of its value', () => {
    expect(entriesOf('地区,指标,年份,数值（%）', '五华区,普惠性幼儿园覆盖率,2025,0.9').entries).toEqual([
      'inclusive-kindergarten-coverage, 530102 2025: 0.9 in 4, percent',
    ]);
  });

  test('yields a numerator and a denominator as one figure, beside a value', () => {
    expect(row('五华区,普惠性幼儿园覆盖率,2025,90,%,9,10').entries).toEqual([
      'inclusive-kindergarten-coverage, 530102 2025: 90 in 4, percent',
      'inclusive-kindergarten-coverage, 530102 2025: 9 in 6 of 10 in 7',
    ]);
  });

  test.each([
    ['五华区,普惠性幼儿园覆盖率,2025,,,9,', 'half-a-fraction in 7'],
    ['五华区,普惠性幼儿园覆盖率,2025,,,—,10', 'half-a-fraction in 6'],
  ])('has no figure in half a fraction: %s', (line, problem) => {
    expect(row(line)).toEqual({ layout: 'long', entries: [], problems: [problem] });
  });

  test.each([
    ['峨三,大中小学总数,2025,10,,,', 'unknown-region in 1'],
    ['五华区,大中小学总数,2015,10,,,', 'year-outside-plan in 3'],
    ['五华区,大中小学总数,,10,,,', 'missing-year in 3'],
    ['五华区,大中小学总数（人）,2025,10,,,', 'wrong-unit in 2'],
    ['五华区,大中小学总数,2025,10,人,,', 'wrong-unit in 5'],
  ])('yields a figure that is nobody’s if it does not say whose it is: %s', (line, problem) => {
    expect(row(line)).toEqual({
      layout: 'long',
      entries: ['schools, ?: 10 in 4'],
      problems: [problem],
    });
  });

  test.each([
    ['五华区,某某数,2025,10,,,', 'unknown-indicator in 2'],
    ['五华区,,2025,10,,,', 'missing-indicator in 2'],
  ])('yields nothing if nobody knows what it is about: %s', (line, problem) => {
    expect(row(line)).toEqual({ layout: 'long', entries: [], problems: [problem] });
  });

  test('yields nothing without a figure, but is told of a unit that can’t be its own', () => {
    expect(row('五华区,大中小学总数,2025,—,所,,')).toEqual({ layout: 'long', entries: [], problems: [] });
    expect(row('五华区,大中小学总数,2025,—,人,,').problems).toEqual(['wrong-unit in 5']);
    expect(row('五华区,普惠性幼儿园覆盖率,2025,,人,,').problems).toEqual([]);
  });

  test('is not read: what stands in its cells may be anything', () => {
    expect(row('云南省,普通高中托管帮扶,2025,约三,,,').entries).toEqual([
      'high-school-trusteeship, 530000 2025: 约三 in 4',
    ]);
  });
});
