import { describe, expect, test } from 'vitest';
import { foundIn } from '../support/judge.ts';

describe('a county that reported the year before', () => {
  test('is missed when others of its prefecture report', () => {
    expect(foundIn('大中小学总数', '五华区,2024,40', '盘龙区,2024,50', '五华区,2025,41')).toEqual([
      'county-missing @3:3',
    ]);
  });
  test('not when nobody does', () => {
    expect(foundIn('大中小学总数', '五华区,2024,40', '盘龙区,2024,50', '麒麟区,2025,41')).toEqual([]);
  });
});
