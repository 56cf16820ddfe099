import type { Decimal, RegionCode } from '../../core/model.ts';
import { compare, fraction } from '../../core/rational.ts';

/** A region's score as it is printed. */
export interface Printed {
  readonly region: RegionCode;
  readonly score: Decimal;
}

/**
 * Ranks by the figures as they are printed: 1, 2, 2, 4. By rank, and in the order of codes where that is the same.
 */
export function ranked(scores: readonly Printed[]): readonly (Printed & { readonly rank: number })[] {
  const ordered = scores.toSorted((a, b) => byScore(a, b) || byCode(a, b));
  let rank = 0;
  let before: Printed | undefined;
  return ordered.map((each, i) => {
    if (before === undefined || byScore(before, each) !== 0) rank = i + 1;
    before = each;
    return { ...each, rank };
  });
}

function byScore(a: Printed, b: Printed): number {
  return compare(fraction(b.score), fraction(a.score));
}

export function byCode(a: { readonly region: RegionCode }, b: { readonly region: RegionCode }): number {
  return a.region < b.region ? -1 : a.region > b.region ? 1 : 0;
}
