import { expect, test } from 'vitest';
import { dayInShanghai } from '../../src/core/days.ts';

test.each([
  ['2025-12-31T00:00:00Z', '2025-12-31'],
  ['2025-12-31T15:59:59Z', '2025-12-31'],
  ['2025-12-31T16:00:00Z', '2026-01-01'],
  ['2026-01-01T07:59:59+08:00', '2026-01-01'],
  ['2025-12-31T23:59:59.999+08:00', '2025-12-31'],
  ['2024-02-28T17:00:00Z', '2024-02-29'],
])('at %s it is %s in Shanghai', (moment, day) => {
  expect(dayInShanghai(moment)).toBe(day);
});
