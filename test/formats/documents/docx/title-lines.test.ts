import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleLines } from '../../../../src/formats/documents/docx/title-lines.ts';

describe('a title is broken', () => {
  test.each([
    ['各县（市、区）达标情况', ['各县（市、区）达标情况']],
    [
      '云南省教育高质量发展三年行动计划（2023—2025年）2025年度监测报告',
      ['云南省教育高质量发展三年行动计划', '（2023—2025年）2025年度监测报告'],
    ],
    [
      '关于《云南省教育高质量发展三年行动计划（2023—2025年）》2025年度目标完成情况的通报',
      ['关于《云南省教育高质量发展三', '年行动计划（2023—2025年）》', '2025年度目标完成情况的通报'],
    ],
  ])('where a reader pauses, into lines of about the same length: %s', (title, lines) => {
    expect(titleLines(title, 19)).toEqual(lines);
  });
  test('not within a number, and never loses a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('云', '南', '2025年', '（', '）', '《', '》', '、', 'a', ' ')),
        (parts) => {
          const title = parts.join('');
          const lines = titleLines(title, 8);
          expect(lines.join('')).toBe(title);
          for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/202?$|2$/u);
        },
      ),
    );
  });
  test('by whoever reads it where it is as long as a page', () => {
    const title = '很长的名称'.repeat(2000);
    expect(titleLines(title, 19)).toEqual([title]);
  });
  test('into one line where no break is any good', () => {
    expect(titleLines('20252025202520252025', 5)).toEqual(['20252025202520252025']);
  });
});
