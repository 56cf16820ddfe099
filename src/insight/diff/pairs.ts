import type { IndicatorId, RegionCode, Verdict } from '../../core/model.ts';
import { verdictKey } from '../../gate/identity.ts';
import type { Pairing } from './diff.ts';

/** Two verdicts that stand side by side; null where a report has none. */
export interface Pair {
  readonly indicator: IndicatorId;
  readonly region: RegionCode;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** Every verdict of the compared years once, beside the one of the other report, in the order of the second. */
export function pairsOf(
  before: readonly Verdict[],
  after: readonly Verdict[],
  pairing: Pairing,
): readonly Pair[] {
  const then = ofYears(before, pairing.kind === 'same-years' ? pairing.years : [pairing.before]);
  const now = ofYears(after, pairing.kind === 'same-years' ? pairing.years : [pairing.after]);
  const year = pairing.kind === 'same-years' ? null : pairing.after;
  const keyOf = (verdict: Verdict) => verdictKey(year === null ? verdict : { ...verdict, year });
  const former = new Map(then.map((verdict) => [keyOf(verdict), verdict]));
  const present = new Set(now.map(keyOf));
  return [
    ...now.map((verdict): Pair => {
      const { indicator, region } = verdict;
      return { indicator, region, before: former.get(keyOf(verdict)) ?? null, after: verdict };
    }),
    ...then.flatMap((verdict): Pair[] => {
      const { indicator, region } = verdict;
      return present.has(keyOf(verdict)) ? [] : [{ indicator, region, before: verdict, after: null }];
    }),
  ];
}

function ofYears(verdicts: readonly Verdict[], years: readonly number[]): readonly Verdict[] {
  return verdicts.filter(({ year }) => years.includes(year));
}
