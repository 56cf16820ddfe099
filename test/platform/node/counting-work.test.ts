import { expect, test } from 'vitest';
import { countingWork } from '../../../src/platform/node/counting-work.ts';

test('that there is much to do is said once, when more than a county’s file was read', () => {
  let said = 0;
  const alsoRead = countingWork(() => {
    said += 1;
  });
  alsoRead(125_000);
  alsoRead(6000);
  expect(said).toBe(0);
  alsoRead(73);
  for (let i = 0; i < 5; i += 1) alsoRead(1_000_000);
  expect(said).toBe(1);
});
