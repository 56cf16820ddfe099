import { reportedYears } from '../../core/reported.ts';
import type { ComparedYears, DiffSide, Pairing } from './diff.ts';

/** The years asked for: one of both, one of each, the last with figures, or whatever is found. */
export type AskedYears =
  | { readonly kind: 'any' | 'latest' }
  | { readonly kind: 'one'; readonly year: number }
  | { readonly kind: 'two'; readonly before: number; readonly after: number };

type Years = Pick<DiffSide, 'scope' | 'verdicts'>;

/**
 * Which years are compared. Reports with figures of the same years are compared year by year: the second is a
 * correction of the first. Those without one in common are this year and last: the last year of each.
 */
export function comparedYears(before: Years, after: Years, asked: AskedYears): ComparedYears {
  const reported = { before: reportedYears(before), after: reportedYears(after) };
  const pairing = pairingOf(reported, after, asked);
  // Whoever chose years knows what was left out.
  if (asked.kind !== 'any') return { pairing, leftOut: { before: [], after: [] } };
  const taken =
    pairing.kind === 'same-years'
      ? { before: pairing.years, after: pairing.years }
      : { before: [pairing.before], after: [pairing.after] };
  return {
    pairing,
    leftOut: {
      before: reported.before.filter((year) => !taken.before.includes(year)),
      after: reported.after.filter((year) => !taken.after.includes(year)),
    },
  };
}

interface Reported {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function pairingOf({ before, after }: Reported, { scope }: Pick<Years, 'scope'>, asked: AskedYears): Pairing {
  if (asked.kind === 'one') return { kind: 'same-years', years: [asked.year] };
  if (asked.kind === 'two') return { kind: 'year-to-year', before: asked.before, after: asked.after };
  const last = { before: Math.max(...before), after: Math.max(...after) };
  const inCommon = before.some((year) => after.includes(year));
  if (asked.kind === 'any' && inCommon)
    // A year that lost all its figures is compared too; one that had none then has nothing to be compared with.
    return { kind: 'same-years', years: before.filter((year) => scope.years.includes(year)) };
  return last.before === last.after
    ? { kind: 'same-years', years: [last.after] }
    : { kind: 'year-to-year', ...last };
}
