import type { Rational } from '../../core/rational.ts';
import { floor, minus, over, rational, times } from '../../core/rational.ts';
import { exactRoot, rootWithin } from './roots.ts';

/** What growth is measured between; the baseline is above zero, the others are not below it. */
interface Grown {
  readonly baseline: Rational;
  readonly value: Rational;
  readonly target: Rational;
  readonly passed: number;
  readonly planned: number;
}

const ONE = rational(1);
/** What a ratio without end is cut to. */
const PARTS = 1_000_000n;
/** Digits that most ratios are decided by. */
const FIRST_DIGITS = 20;

/**
 * Yearly growth so far ÷ yearly growth needed, after Eurostat, as Open SDG and Statistics Canada work it out:
 * ((value ÷ baseline)^(1 ÷ passed) − 1) ÷ ((target ÷ baseline)^(1 ÷ planned) − 1). Exact where it is a fraction;
 * else cut downwards to six places, which lie on the same side of every class limit.
 */
export function cagrRatio({ baseline, value, target, passed, planned }: Grown): Rational {
  const grown = over(value, baseline);
  const wanted = over(target, baseline);
  return exactRatio(grown, passed, wanted, planned) ?? cutRatio(grown, passed, wanted, planned);
}

/**
 * Null if the ratio is no fraction. It is one only if both roots are, or if they are the same, or if nothing has
 * grown: roots that are no fractions, nor fractions of each other, add up to none.
 */
function exactRatio(grown: Rational, passed: number, wanted: Rational, planned: number): Rational | null {
  if (grown.num === grown.den) return rational(0);
  if (isSameRoot(grown, passed, wanted, planned)) return ONE;
  const soFar = exactRoot(grown, passed);
  const needed = soFar && exactRoot(wanted, planned);
  return soFar && needed && over(minus(soFar, ONE), minus(needed, ONE));
}

function isSameRoot(a: Rational, n: number, b: Rational, m: number): boolean {
  const power = ({ num, den }: Rational, by: number) => rational(num ** BigInt(by), den ** BigInt(by));
  const [left, right] = [power(a, m), power(b, n)];
  return left.num * right.den === right.num * left.den;
}

/** With more and more digits of the roots, until they leave one answer. */
function cutRatio(grown: Rational, passed: number, wanted: Rational, planned: number): Rational {
  for (let digits = FIRST_DIGITS; ; digits *= 2) {
    const scale = 10n ** BigInt(digits);
    const soFar = rootWithin(grown, passed, scale).map((root) => root - scale);
    const needed = rootWithin(wanted, planned, scale).map((root) => root - scale);
    // As long as nothing may be needed, there is no ratio to speak of.
    if (
      needed.some((each) => each === 0n) ||
      needed.some((each) => each < 0n) !== needed.every((each) => each < 0n)
    )
      continue;
    const cuts = soFar.flatMap((num) =>
      needed.map((den) => floor(times(over(rational(num), rational(den)), rational(PARTS))).num),
    );
    const [first = 0n] = cuts;
    if (cuts.every((each) => each === first)) return rational(first, PARTS);
  }
}
