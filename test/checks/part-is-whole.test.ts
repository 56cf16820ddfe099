import { describe, expect, test } from 'vitest';
import { counties, foundIn } from '../support/judge.ts';

describe('the part is the whole', () => {
  const rows = (equal: number, other: number) =>
    counties('昆明市')
      .slice(0, equal + other)
      .map((name, i) => `${name},2025,${i < equal ? 100 + i : 90},${100 + i}`);
  test('in five regions and all', () => {
    expect(foundIn('普惠性幼儿园在园幼儿数,在园幼儿总数', ...rows(5, 0))).toEqual(['part-is-whole @2:3']);
  });
  test('not in four, and not where one differs', () => {
    expect(foundIn('普惠性幼儿园在园幼儿数,在园幼儿总数', ...rows(4, 0))).toEqual([]);
    expect(foundIn('普惠性幼儿园在园幼儿数,在园幼儿总数', ...rows(9, 1))).toEqual([]);
  });
});
