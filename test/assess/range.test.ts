import { expect, test } from 'vitest';
import { percentRange } from '../../src/assess/range.ts';
import { EMPTY, sum } from '../../src/assess/tally.ts';
import { percent } from '../../src/core/rational.ts';

test('7. a share of none or of one that satisfies it is all of it', () => {
  expect(percentRange({ ...EMPTY, low: sum(0n, 0n), high: sum(1n, 1n) })).toEqual({
    low: percent(1n, 1n),
    high: percent(1n, 1n),
    lowReached: true,
    highReached: true,
  });
});
