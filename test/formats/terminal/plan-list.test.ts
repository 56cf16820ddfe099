import { expect, test } from 'vitest';
import { planList } from '../../../src/formats/terminal/plan-list.ts';
import { wordsOf } from '../../../src/locales/index.ts';

const PLAN = {
  title: 'A plan',
  years: [2024, 2025],
  actions: [
    {
      title: 'Schools that are safe for all who learn, teach and work in them, near and far',
      indicators: [{ id: 'safe-rate', title: 'Safe schools', targets: ['↗', '≥ 90%'] }],
      goals: [{ id: 'fewer-worries', title: 'Fewer worries' }],
    },
  ],
};
const lines = (width: number) => planList(PLAN, wordsOf('en'), width).split('\n');

test('a title is beside its id where there is room', () => {
  expect(lines(110)[5]).toMatch(/^ {2}safe-rate +Safe schools +↗ +≥ 90%$/u);
});

test('and below it where there is not', () => {
  expect(lines(109)[5]).toMatch(/^ {2}safe-rate +↗ +≥ 90%$/u);
  expect(lines(109)[6]).toBe('    Safe schools');
});

test.each([80, 109, 110, 140])('an action heads its indicators, %i columns wide', (width) => {
  expect(lines(width).slice(3, 5)).toEqual(['', PLAN.actions[0]?.title]);
});

test.each([
  [140, /^ {2}fewer-worries +Fewer worries +no figure$/u],
  [80, /^ {2}fewer-worries +no figure$/u],
])('a goal says that it has no figure, %i columns wide', (width, line) => {
  expect(lines(width).find((each) => each.includes('fewer-worries'))).toMatch(line);
});

test('an action too long for the screen is broken', () => {
  for (const line of lines(60)) expect(line.length).toBeLessThanOrEqual(60);
});
