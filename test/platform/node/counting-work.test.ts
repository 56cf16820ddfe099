import { expect, test } from 'vitest';
import { countingWork } from '../../../src/platform/node/counting-work.ts';

test('that there is some and that there is much to do is said once each, as it is read', () => {
  const said: string[] = [];
  const alsoRead = countingWork({ some: () => said.push('some'), much: () => said.push('much') });
  alsoRead(125_000);
  alsoRead(6000);
  expect(said).toEqual([]);
  alsoRead(73);
  expect(said).toEqual(['some']);
  for (let i = 0; i < 5; i += 1) alsoRead(100_000);
  expect(said).toEqual(['some', 'much']);
  alsoRead(1_000_000);
  expect(said).toEqual(['some', 'much']);
});

test('a large file is both at once', () => {
  const said: string[] = [];
  const alsoRead = countingWork({ some: () => said.push('some'), much: () => said.push('much') });
  alsoRead(1_000_000);
  expect(said).toEqual(['some', 'much']);
});
