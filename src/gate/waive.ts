import type { FindingFacts, PlacedFacts } from '../core/findings.ts';
import type { IndicatorId, RegionCode, Status, Verdict } from '../core/model.ts';
import type { Waiver } from '../core/waivers.ts';
import { verdictKey } from './identity.ts';

/** A waiver: the verdicts it is about, and where it is written. */
export interface EnteredWaiver {
  readonly indicator: IndicatorId;
  readonly region: RegionCode;
  readonly years: readonly number[];
  readonly waiver: Waiver;
  readonly place: { readonly path: string; readonly line: number; readonly column: number };
}

type About = Pick<Verdict, 'indicator' | 'region' | 'year'>;

/**
 * Applies waivers to what was judged (docs/rules.md, 13): a failure that one in force is about becomes `waived`
 * and keeps everything else. A waiver that has expired, is not in force yet, is about a verdict that passes, or
 * about none that fails, is a finding and has no effect.
 * @param today the day of the report in Shanghai, in ISO 8601
 * @param asked whether a verdict is one this run was asked for; a waiver of others is no finding
 */
export function waive(
  verdicts: readonly Verdict[],
  waivers: readonly EnteredWaiver[],
  today: string,
  asked: (about: About) => boolean,
): { readonly verdicts: readonly Verdict[]; readonly found: readonly PlacedFacts[] } {
  const statuses = new Map(verdicts.map((verdict) => [verdictKey(verdict), verdict.status]));
  const inForce = new Map<string, Waiver>();
  const found = waivers.flatMap((entry): PlacedFacts[] => {
    const { indicator, region, waiver, place } = entry;
    const years = entry.years.filter((year) => asked({ indicator, region, year }));
    if (years.length === 0) return [];
    const finding = (facts: FindingFacts): PlacedFacts => ({ facts, ...place });
    const outOfForce = outOfForceOn(today, entry, years);
    if (outOfForce !== null) return [finding(outOfForce)];
    const statusOf = (year: number) => statuses.get(verdictKey({ indicator, region, year }));
    for (const year of years) inForce.set(verdictKey({ indicator, region, year }), waiver);
    return idleFacts(entry, years, statusOf).map(finding);
  });
  return {
    found,
    verdicts: verdicts.map((verdict) => {
      const waiver = inForce.get(verdictKey(verdict));
      return verdict.status === 'fail' && waiver !== undefined
        ? { ...verdict, status: 'waived', waiver }
        : verdict;
    }),
  };
}

/** Dates in ISO 8601 are in the order of their text. */
function outOfForceOn(
  today: string,
  { indicator, region, waiver }: EnteredWaiver,
  years: readonly number[],
): FindingFacts | null {
  const { approvedOn, expiresOn } = waiver;
  if (today > expiresOn) return { code: 'waiver-expired', indicator, region, years, expiredOn: expiresOn };
  if (today < approvedOn) return { code: 'waiver-not-yet', indicator, region, years, approvedOn };
  return null;
}

const NEVER_WAIVED = ['not-judged', 'undetermined', 'no-data', 'not-applicable', 'no-target'] as const;

/** The years for which there is nothing to waive, by what there is instead. */
function idleFacts(
  { indicator, region }: EnteredWaiver,
  years: readonly number[],
  statusOf: (year: number) => Status | undefined,
): FindingFacts[] {
  const about = { indicator, region };
  const yearsOf = (status: Status | 'not-judged') =>
    years.filter((year) => (statusOf(year) ?? 'not-judged') === status);
  const passing = yearsOf('pass');
  return [
    ...(passing.length === 0 ? [] : [{ code: 'waiver-over-pass' as const, ...about, years: passing }]),
    ...NEVER_WAIVED.flatMap((why): FindingFacts[] => {
      const idle = yearsOf(why);
      return idle.length === 0 ? [] : [{ code: 'waiver-unmatched', ...about, years: idle, why }];
    }),
  ];
}
