import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../support/entries.ts';

describe('a row of a wide table', () => {
  const HEADER = '地区,年份,大中小学总数,在园幼儿总数（万人）,普惠性幼儿园覆盖率（%）';
  const row = (line: string) => entriesOf(HEADER, line);

  test('yields a figure for each column, of the region and year that it names', () => {
    expect(row('五华区,2025,10,3,90')).toEqual({
      layout: 'wide',
      entries: [
        'schools, 530102 2025: 10 in 3',
        'kindergarten-children, 530102 2025: 3 in 4, times 10^4',
        'inclusive-kindergarten-coverage, 530102 2025: 90 in 5, percent',
      ],
      problems: [],
    });
  });

  test('yields none for a cell that says nothing', () => {
    expect(row('五华区,2025,—,3,').entries).toEqual([
      'kindergarten-children, 530102 2025: 3 in 4, times 10^4',
    ]);
  });

  test.each([
    ['峨三,2025,10,—,90', 'unknown-region in 1'],
    ['五华区,,10,—,90', 'missing-year in 2'],
  ])('yields figures that are nobody’s if it does not say whose they are: %s', (line, problem) => {
    expect(row(line)).toEqual({
      layout: 'wide',
      entries: ['schools, ?: 10 in 3', 'inclusive-kindergarten-coverage, ?: 90 in 5, percent'],
      problems: [problem],
    });
  });

  test('is of the year of its column, whatever the row says', () => {
    expect(entriesOf('地区,年份,2024年大中小学总数,在园幼儿总数', '五华区,2025,10,20').entries).toEqual([
      'schools, 530102 2024: 10 in 3',
      'kindergarten-children, 530102 2025: 20 in 4',
    ]);
    expect(entriesOf('地区,年份,2024年大中小学总数,在园幼儿总数', '五华区,20x5,10,20')).toEqual({
      layout: 'wide',
      entries: ['schools, 530102 2024: 10 in 3', 'kindergarten-children, ?: 20 in 4'],
      problems: ['not-a-year in 2'],
    });
  });

  test('may have its region and year from a title', () => {
    expect(entriesOf('五华区2024年', '大中小学总数,在园幼儿总数', '10,20').entries).toEqual([
      'schools, 530102 2024: 10 in 1',
      'kindergarten-children, 530102 2024: 20 in 2',
    ]);
  });
});
