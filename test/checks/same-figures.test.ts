import { describe, expect, test } from 'vitest';
import { foundIn } from '../support/judge.ts';

describe('the same figures throughout', () => {
  const HEADER = '平安校园数,各级各类学校（园）总数,数字校园数,大中小学总数';
  test('in two regions, or two years of one', () => {
    expect(foundIn(HEADER, '五华区,2025,10,20,11,12', '盘龙区,2025,10,20,11,12')).toEqual([
      'same-figures @3:3',
    ]);
    expect(foundIn(HEADER, '五华区,2024,10,20,11,12', '五华区,2025,10,20,11,12')).toEqual([
      'same-figures @3:3',
    ]);
  });
  test('not where one differs, and not of small ones', () => {
    expect(foundIn(HEADER, '五华区,2025,10,20,11,12', '盘龙区,2025,10,20,11,13')).toEqual([]);
    expect(foundIn(HEADER, '五华区,2025,1,2,1,1', '盘龙区,2025,1,2,1,1')).toEqual([]);
  });
});
