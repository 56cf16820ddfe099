import { expect, test } from 'vitest';
import { planList } from '../../../src/formats/terminal/plan-list.ts';
import { wordsOf } from '../../../src/locales/index.ts';

const PLAN = {
  title: 'A plan',
  years: [2024, 2025],
  indicators: [{ id: 'safe-rate', title: 'Safe schools', targets: ['↗', '≥ 90%'] }],
};
const lines = (width: number) => planList(PLAN, wordsOf('en'), width).split('\n');

test('a title is beside its id where there is room', () => {
  expect(lines(110)[3]).toMatch(/^safe-rate +Safe schools +↗ +≥ 90%$/u);
});

test('and below it where there is not', () => {
  expect(lines(109)[3]).toMatch(/^safe-rate +↗ +≥ 90%$/u);
  expect(lines(109)[4]).toBe('  Safe schools');
});
