import { describe, expect, test } from 'vitest';
import { readYear } from '../../../../src/sources/tables/values/written-year.ts';

function read(cell: string): string {
  const reading = readYear(cell, [2022, 2023, 2024, 2025]);
  if ('problem' in reading) return reading.problem.code;
  return reading.warning === undefined ? String(reading.value) : `${reading.value} ${reading.warning.code}`;
}

test.each([
  ...'2025 |  2025  | ２０２５ | 2025年 | 2025 年度 | 2025年末 | 2025年底 | 截至2025年底 | 截止2025年末 | 2025年秋季 | 2025年秋季学期 | 2025.0'.split(
    ' | ',
  ),
  ...'二〇二五 | 二零二五年 | 二○二五年度 | 2025-12-31 | 2025/12/31 | 2025/1/1 | 2025.12.31 | 2025年12月31日 | 2025年12月 | 2025-12'.split(
    ' | ',
  ),
  ...'2025/12 | 202512 | 20251231 | 2025-12-31T00:00:00 | 2025-12-31 00:00:00 | 2025/12/31 0:00'.split(' | '),
  ...'2025-12-31T00:00:00.000Z | 2025-12-31T00:00:00+08:00 | 2025.00 | 2025\u200B | \uFEFF2025年'.split(
    ' | ',
  ),
])('%s is 2025', (cell) => {
  expect(read(cell)).toBe('2025');
});

test.each([
  '2024-2025学年',
  '2024—2025学年度',
  '2024～2025 学年',
  '2024/2025学年',
  '2024-25学年',
  '2024学年',
  '二〇二四—二〇二五学年',
  '2024——2025学年',
])('%s counts for the year it begins in', (cell) => {
  expect(read(cell)).toBe('2024 school-year');
});

test.each(['2025①', '2025*', '2025年②'])('%s is 2025, with a warning', (cell) => {
  expect(read(cell)).toBe('2025 footnote-mark');
});

describe('what may be either of two, or is no year, is refused', () => {
  test.each([
    ...'2024/2025 | 2024-2025 | 2024/25 | 2024-2026学年 | 2025-2024学年 | 2025年春季 | 2025.5 | 2025.12 | 2025-13-01'.split(
      ' | ',
    ),
    ...'2025/12.31 | 202513 | ①2025 | 202⑤ | 2025½ | 20२5 | 𝟐𝟎𝟐𝟓 | 25 | 25年 | 2025人 | x2025 | 2025 2024 | 二千零二十五 | 1e3'.split(
      ' | ',
    ),
    ...'45657.0.0 | 2025[1]'.split(' | '),
    `2025${' x'.repeat(9)}`,
  ])('%s', (cell) => {
    expect(read(cell)).toBe('not-a-year');
  });
});

test('a year outside the plan says so, whatever it is written in', () => {
  expect(['2026.0', '二〇二六', '2026-2027学年', '20261'].map(read)).toEqual([
    'year-outside-plan',
    'year-outside-plan',
    'year-outside-plan',
    'not-a-year',
  ]);
});

test('a cell of any size is refused at once', () => {
  const start = performance.now();
  for (const cell of ['2'.repeat(5_000_000), '2025-'.repeat(1_000_000), ' '.repeat(5_000_000)])
    expect(read(cell)).toBe('not-a-year');
  expect(performance.now() - start).toBeLessThan(10_000);
});
