import type { Remainder, Sum } from './tally.ts';

/** Of a ratio, what is left in the numerator must not be more than what is left in the denominator. */
export function remainderOfRatio(own: Sum, members: Sum): Remainder | null {
  const [num, den] = [own.num - members.num, own.den - members.den];
  if (num < 0n || den < 0n || (num === 0n && den === 0n)) return null;
  return { num, den, possible: num <= den };
}

/** Of a count, any number may be left. */
export function remainderOfCount(own: Sum, members: Sum): Remainder | null {
  const num = own.num - members.num;
  return num > 0n ? { num, den: 0n, possible: true } : null;
}
