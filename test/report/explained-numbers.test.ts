import { expect, test } from 'vitest';
import { rational } from '../../src/core/rational.ts';
import { en } from '../../src/locales/en/index.ts';
import { comparedFigures } from '../../src/report/explained-numbers.ts';

const ofPercent = (num: bigint, den: bigint, limit: readonly [bigint, bigint]) =>
  comparedFigures(rational(num, den), rational(...limit), 'percent', en);

test('prints a value and its limit to six places', () => {
  expect(ofPercent(899n, 10n, [90n, 1n])).toEqual(['89.9%', '90%']);
  expect(ofPercent(90n, 1n, [90n, 1n])).toEqual(['90%', '90%']);
  expect(ofPercent(200n, 3n, [200n, 3n])).toEqual(['66.666667%', '66.666667%']);
});

test('prints both to more places where one would look like the other', () => {
  // Of a milestone without end, both would be 89.999997.
  expect(ofPercent(899_999_967n, 10_000_000n, [269_999_990n, 3_000_000n])).toEqual([
    '89.9999967%',
    '89.99999667%',
  ]);
});
