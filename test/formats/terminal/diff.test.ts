import { expect, test } from 'vitest';
import { textWidth } from '../../../src/terminal/width.ts';
import { dabiao } from '../../support/run.ts';

const diff = (columns: string) =>
  dabiao(['diff', 'fixtures/demo', 'fixtures/demo', '-y', '2024,2025', '--lang', 'zh'], {
    env: { COLUMNS: columns },
  }).stdout;

test('where there is no room beside the indicator, the region stands below it in one piece', () => {
  const narrow = diff('80').split('\n');
  const row = narrow.findIndex((line) => line.startsWith('  ✗→✓  平安校园创建率 '));
  expect(narrow[row + 1]).toBe('       西双版纳傣族自治州');
  for (const line of narrow) expect(textWidth(line)).toBeLessThanOrEqual(80);
});

test('with room, it stands beside it', () => {
  expect(diff('140')).toContain('  ✗→✓  平安校园创建率 · 西双版纳傣族自治州');
});
