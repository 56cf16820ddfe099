import { describe, expect, test } from 'vitest';
import { headOf, wrap } from '../../src/terminal/wrap.ts';
import { textWidth } from '../../src/terminal/width.ts';

describe('wrapping', () => {
  test('keeps within the width, and loses nothing but spaces', () => {
    const text =
      '人口超过20万的县（市、区）特殊教育学校覆盖率，Special-school coverage of counties above 200,000 people。';
    for (const width of [12, 20, 31, 80]) {
      const lines = wrap(text, width);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
  test('begins no line with a closing mark', () => {
    expect(wrap('达到目标，没有问题。', 8)).toEqual(['达到目', '标，没有', '问题。']);
    expect(wrap('教督〔2017〕6号', 10)).toEqual(['教督', '〔2017〕6', '号']);
  });
  test('parts no option from its hyphens, and no name from its quotation mark', () => {
    expect(wrap('空表：dabiao -r 昆明市 -o 空.xlsx', 22)).toEqual(['空表：dabiao -r 昆明市', '-o 空.xlsx']);
    expect(wrap("或加 --map '在园幼儿数=id'", 13)).toEqual(['或加 --map', "'在园幼儿数", "=id'"]);
  });
  test('breaks what fits nowhere', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });
  test('keeps line breaks', () => {
    expect(wrap('a\nb', 10)).toEqual(['a', 'b']);
  });
});

test('a Chinese character takes two columns', () => {
  expect(['五华区', 'abc', '五a', '≥90%', '', '（所）'].map(textWidth)).toEqual([6, 3, 3, 4, 0, 6]);
  expect(headOf('五华区', 5)).toBe('五华');
});
