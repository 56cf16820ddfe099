import fastStringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/terminal/width.ts';

test.each([
  ['89.9% ✓ ≥90%*', 13],
  ['达标 12', 7],
  ['昆明市（本级）', 14],
  ['还差 132 名幼儿；目标不低于 90%', 31],
  ['e\u0301', 1],
  ['\u{1F600}', 2],
])('%s', (text, columns) => {
  expect(textWidth(text)).toBe(columns);
});

test('what is measured without the tables of Unicode is what they say', () => {
  const plane = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code));
  const differing = plane.filter((character) => textWidth(character) !== fastStringWidth(character));
  expect(differing).toEqual([]);
});
