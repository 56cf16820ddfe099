import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational, toDecimal } from '../../../src/core/rational.ts';
import { cagrRatio } from '../../../src/insight/progress/cagr.ts';
import { exactRoot, rootWithin } from '../../../src/insight/progress/roots.ts';

const ONE = 10n ** 60n;

/** The n-th root of a/b in parts of `ONE`, found by halving. */
function halved(a: bigint, b: bigint, n: number): bigint {
  let [low, high] = [0n, ONE * (a / b + 2n)];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** BigInt(n) * b <= a * ONE ** BigInt(n)) low = middle;
    else high = middle;
  }
  return low;
}

describe('a ratio of growths', () => {
  test('agrees with one worked out to sixty digits', () => {
    const figure = fc.integer({ min: 1, max: 10_000 });
    const years = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(figure, figure, figure, years, years, (baseline, value, target, passed, planned) => {
        if (baseline === target) return;
        const ratio = cagrRatio({
          baseline: rational(baseline),
          value: rational(value),
          target: rational(target),
          passed,
          planned,
        });
        const soFar = halved(BigInt(value), BigInt(baseline), passed) - ONE;
        const needed = halved(BigInt(target), BigInt(baseline), planned) - ONE;
        // Below by less than a millionth, but for the last of the sixty digits.
        const ours = (ratio.num * ONE) / ratio.den;
        const theirs = (soFar * ONE) / needed;
        const slack = 10n ** 10n * (theirs < 0n ? -theirs / ONE + 1n : theirs / ONE + 1n);
        expect(theirs - ours).toBeGreaterThan(-slack);
        expect(theirs - ours).toBeLessThan(ONE / 1_000_000n + slack);
      }),
    );
  });

  test.each<[string, number, number, number, number, number, string]>([
    ['two exact roots', 100, 121, 133.1, 2, 3, '1'],
    ['the same root of what has none', 2, 3, 3, 3, 3, '1'],
    ['the same growth over other years', 2, 4, 8, 2, 4, '1'],
    ['nothing grown, and no root to grow by', 2, 2, 3, 1, 2, '0'],
    ['an exact fraction', 100, 110, 144, 1, 2, '0.5'],
    // (1 + 0.95 × 0.2)² = 1.4161: on the limit, and a hair below it.
    ['on the limit of 95 %', 10_000, 14_161, 17_280, 2, 3, '0.95'],
    ['a hair below it', 10_000, 14_160.999999, 17_280, 2, 3, '0.949999'],
  ])('%s', (_, baseline, value, target, passed, planned, expected) => {
    const [from, to, end] = [baseline, value, target].map((each) =>
      rational(Math.round(each * 1e6), 1_000_000),
    );
    if (from === undefined || to === undefined || end === undefined) throw new Error('three figures');
    const ratio = cagrRatio({ baseline: from, value: to, target: end, passed, planned });
    expect(toDecimal(ratio, 'down')).toBe(expected);
  });

  test('is decided by as many digits as it takes', () => {
    // The target is a hair above the baseline, so that twenty digits do not tell the root from one.
    const baseline = rational(10n ** 30n);
    const target = rational(10n ** 30n + 1n);
    const value = rational(10n ** 30n + 3n);
    const ratio = cagrRatio({ baseline, value, target, passed: 2, planned: 3 });
    expect(toDecimal(ratio, 'down')).toBe('4.499999');
  });
});

describe('a root', () => {
  test('is exact where it is a fraction', () => {
    expect(exactRoot(rational(8, 27), 3)).toEqual({ num: 18n, den: 27n });
    expect(exactRoot(rational(2), 2)).toBeNull();
    expect(exactRoot(rational(0), 3)).toEqual(rational(0));
    expect(exactRoot(rational(16, 36), 2)).toEqual({ num: 24n, den: 36n });
  });

  test('lies within a part of its bounds', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 1, max: 7 }), (power, n) => {
        const [low, high] = rootWithin(rational(power), n, 1n);
        expect(low ** BigInt(n) <= power && power < high ** BigInt(n)).toBe(true);
      }),
    );
  });
});
