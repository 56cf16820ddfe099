import { describe, expect, test } from 'vitest';
import { foundIn } from '../support/judge.ts';

describe('a jump against the year before', () => {
  test.each([
    ['1000', '2000', []],
    ['1000', '2001', ['jump @3:3']],
    ['1000', '500', []],
    ['1000', '499', ['jump @3:3']],
    ['4', '9', []],
    ['0', '500', []],
  ])('%s, %s', (before, now, expected) => {
    expect(foundIn('大中小学总数', `五华区,2024,${before}`, `五华区,2025,${now}`)).toEqual(expected);
  });
  test('is looked for in neighbouring years only', () => {
    expect(foundIn('大中小学总数', '五华区,2023,1000', '五华区,2025,5000')).toEqual([]);
  });
});

test.each([
  ['1234', '1324', ['transposed-digits @3:3']],
  ['1234', '1243', ['transposed-digits @3:3']],
  ['1234', '1235', []],
  ['1234', '2134', ['transposed-digits @3:3']],
  ['3241', '4321', []],
  ['123', '132', []],
  ['1234', '1234', []],
])('swapped digits: %s, %s', (before, now, expected) => {
  expect(foundIn('大中小学总数', `五华区,2024,${before}`, `五华区,2025,${now}`)).toEqual(expected);
});
