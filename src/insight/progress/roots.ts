import type { Rational } from '../../core/rational.ts';
import { rational } from '../../core/rational.ts';

/** The n-th root of a number not below zero, if it is a fraction. */
export function exactRoot({ num, den }: Rational, n: number): Rational | null {
  // Over a common denominator only the numerator has to be a power: p/q is p·q^(n−1) over q^n.
  const power = num * den ** BigInt(n - 1);
  const root = wholeRoot(power, n);
  return root ** BigInt(n) === power ? rational(root, den) : null;
}

/** What the n-th root of a number not below zero lies between, in parts of one; the two differ by one part. */
export function rootWithin({ num, den }: Rational, n: number, parts: bigint): readonly [bigint, bigint] {
  const low = wholeRoot((num * parts ** BigInt(n)) / den, n);
  return [low, low + 1n];
}

/** The largest whole number whose n-th power is not above another, by Newton's method from above. */
function wholeRoot(power: bigint, n: number): bigint {
  if (power < 2n || n === 1) return power;
  const [degree, before] = [BigInt(n), BigInt(n - 1)];
  let root = 1n << BigInt(Math.ceil(power.toString(2).length / n));
  for (;;) {
    const next = (before * root + power / root ** before) / degree;
    if (next >= root) return root;
    root = next;
  }
}
