import type { Range } from '../core/limits.ts';
import type { Rational } from '../core/rational.ts';
import { compare, percent, rational } from '../core/rational.ts';
import type { Tally } from './tally.ts';

export function exactly(value: Rational): Range {
  return { low: value, high: value, lowReached: true, highReached: true };
}

/** The value, if it is known. */
export function exactValue({ low, high, highReached }: Range): Rational | null {
  return high !== null && highReached && (low === high || compare(low, high) === 0) ? low : null;
}

/** The range of a ratio or share in percent. Null if there is nothing to divide by. */
export function percentRange({ low, high, open, mayRise }: Tally): Range | null {
  if (open) {
    // A member of any size may pull the value down towards nothing, or up towards the whole; the gap already
    // known can't be closed, nor what is already counted be undone. One of a known numerator only pulls down.
    const isBounded = !mayRise && high.den > 0n;
    return {
      low: rational(0),
      high: isBounded ? percent(high.num, high.den) : rational(100),
      lowReached: low.num === 0n,
      highReached: isBounded || high.num === high.den,
    };
  }
  if (high.den === 0n) return null;
  const top = percent(high.num, high.den);
  return {
    low: low === high || low.den === 0n ? top : percent(low.num, low.den),
    high: top,
    lowReached: true,
    highReached: true,
  };
}

/** The range of a count: what has been reported, and more if members are missing. */
export function countRange({ low, open }: Tally): Range {
  return {
    low: rational(low.num),
    high: open ? null : rational(low.num),
    lowReached: true,
    highReached: !open,
  };
}
