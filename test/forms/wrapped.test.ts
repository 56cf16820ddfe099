import { describe, expect, test } from 'vitest';
import { headingWidth, wrappedHeading } from '../../src/forms/wrapped.ts';
import { splitUnit } from '../../src/core/naming.ts';

describe('a heading on few lines', () => {
  test.each([
    ['常住人口（人）', '常住人口\n（人）'],
    ['平安校园数（所）', '平安校园数\n（所）'],
    ['各级各类学校（园）总数（所）', '各级各类学\n校（园）总\n数\n（所）'],
    ['备注', '备注'],
    [
      'Children in affordable (普惠) kindergartens (people)',
      'Children in\naffordable\n(普惠)\nkindergartens\n(people)',
    ],
    ['Special-education schools (schools)', 'Special-\neducation\nschools\n(schools)'],
  ])('%s', (heading, lines) => {
    expect(wrappedHeading(heading, headingWidth(heading))).toBe(lines);
  });
  test('keeps its name and its unit to whoever reads it', () => {
    const heading = '普惠性幼儿园在园幼儿数（人）';
    expect(splitUnit(wrappedHeading(heading, headingWidth(heading)))).toEqual(splitUnit(heading));
  });
  test('breaks no bracket and no word, even where they are wider than the rest', () => {
    expect(wrappedHeading('数（六个字的括号）量', 4)).toBe('数\n（六个字的括号）\n量');
    expect(wrappedHeading('a Wittgensteinian', 6)).toBe('a\nWittgensteinian');
  });
});
