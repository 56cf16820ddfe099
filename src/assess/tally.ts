import type { DirectMember, Level, Member, Region, RegionCode } from '../core/model.ts';
import { isRegion } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import type { RegionTree } from '../regions/tree.ts';

/** A numerator and denominator that have been added up; of a count the denominator stays zero. */
export interface Sum {
  readonly num: bigint;
  readonly den: bigint;
}

/** What a region reports more than all its members: that of schools it runs itself, if it is possible. */
export interface Remainder extends Sum {
  readonly possible: boolean;
}

/**
 * What the members of a region come to, with what is missing left open. Where everything is known, `low` and
 * `high` are the same; otherwise they are the sums that make the indicator lowest and highest, over all
 * members of which enough is known.
 */
export interface Tally {
  readonly low: Sum;
  readonly high: Sum;
  /** True if some member might add any amount: nothing bounds its denominator, or the count it lacks. */
  readonly open: boolean;
  /** True if nothing bounds the numerator of some such member either: it might raise the value. */
  readonly mayRise: boolean;
  readonly reported: number;
  readonly expected: number;
  /** Members that are no regions (docs/rules.md, 12). */
  readonly direct: readonly RegionCode[];
  readonly missing: readonly RegionCode[];
  /** Members known not to satisfy the condition of a share. */
  readonly lacking: readonly RegionCode[];
  /** Regions that reported a percentage and nothing it could be added up from. */
  readonly percentageOnly: readonly RegionCode[];
  /** How many members are known to belong to a share. */
  readonly sure: bigint;
  /** Members of a share of which it is not known whether they belong. */
  readonly unsure: number;
  /** Members whose population is the census figure. */
  readonly census: number;
  /** The cells of the region's own figure; empty for a roll-up. */
  readonly places: readonly Place[];
  /** What was added up; none for a member. */
  readonly parts: readonly Tally[];
  /** Regions whose own figure is used because their members have not all reported. */
  readonly standIns: readonly RegionCode[];
  /** Where all members reported and the region reported more: its own figure is used if that is possible. */
  readonly remainder: Remainder | null;
}

export const NOTHING: Sum = { num: 0n, den: 0n };

export const EMPTY: Tally = {
  low: NOTHING,
  high: NOTHING,
  open: false,
  mayRise: false,
  reported: 0,
  expected: 0,
  direct: [],
  missing: [],
  lacking: [],
  percentageOnly: [],
  sure: 0n,
  unsure: 0,
  census: 0,
  places: [],
  parts: [],
  standIns: [],
  remainder: null,
};

export function sum(num: bigint, den: bigint): Sum {
  return { num, den };
}

/** A member about which everything is known. */
export function known(exact: Sum, places: readonly Place[]): Tally {
  return { ...EMPTY, low: exact, high: exact, sure: exact.den, reported: 1, expected: 1, places };
}

/** One member that has not reported. */
export function absent(region: RegionCode): Tally {
  return { ...EMPTY, open: true, mayRise: true, expected: 1, missing: [region] };
}

/** Members added up: of a region, or of any that are looked at together. */
export function total(members: readonly Tally[]): Tally {
  let num = 0n;
  let den = 0n;
  let moreNum = 0n;
  let moreDen = 0n;
  let sure = 0n;
  const sums = { open: false, mayRise: false, reported: 0, expected: 0, unsure: 0, census: 0 };
  const lists: Record<'direct' | 'missing' | 'lacking' | 'percentageOnly' | 'standIns', RegionCode[]> = {
    direct: [],
    missing: [],
    lacking: [],
    percentageOnly: [],
    standIns: [],
  };
  for (const member of members) {
    const { low, high } = member;
    num += low.num;
    den += low.den;
    sure += member.sure;
    if (high !== low) {
      moreNum += high.num - low.num;
      moreDen += high.den - low.den;
    }
    sums.open ||= member.open;
    sums.mayRise ||= member.mayRise;
    sums.reported += member.reported;
    sums.expected += member.expected;
    sums.unsure += member.unsure;
    sums.census += member.census;
    if (member.direct.length > 0) lists.direct.push(...member.direct);
    if (member.missing.length > 0) lists.missing.push(...member.missing);
    if (member.lacking.length > 0) lists.lacking.push(...member.lacking);
    if (member.percentageOnly.length > 0) lists.percentageOnly.push(...member.percentageOnly);
    if (member.standIns.length > 0) lists.standIns.push(...member.standIns);
  }
  const low = { num, den };
  const high = moreNum === 0n && moreDen === 0n ? low : { num: num + moreNum, den: den + moreDen };
  return { low, high, sure, ...sums, ...lists, places: [], parts: members, remainder: null };
}

/** The cells behind a tally: its own, else those of its members. */
export function placesBehind({ places, parts }: Tally): readonly Place[] {
  return places.length > 0 ? places : parts.flatMap(placesBehind);
}

/** How one kind of indicator is added up. */
export interface RollUp {
  /** The level of the members. */
  readonly level: Level;
  /** What a region reports of itself, if that can be added up. */
  readonly own: (region: Member) => { readonly exact: Sum; readonly places: readonly Place[] } | null;
  /** A member, with whatever is known of it. */
  readonly member: (region: Region) => Tally;
  /** One that is no region; null if it is no member (docs/rules.md, 12). */
  readonly direct: (member: DirectMember) => Tally | null;
  /** What a region reports more than all its members; null if it is not more (docs/rules.md, 11). */
  readonly remainder: (own: Sum, members: Sum) => Remainder | null;
  /** A percentage the region reports of itself, which can't be added up. */
  readonly hasPercentage: (region: Member) => boolean;
}

/** The tallies of one indicator in one year, each worked out once. */
export interface Tallies {
  /**
   * Members added up level by level; a region's own figure is used where its members have not all reported,
   * or where it leaves a possible remainder. Nothing for a direct member that is no member.
   */
  readonly of: (region: Member) => Tally;
  /** The sum of the members directly below, without what the region itself reports. */
  readonly ofMembers: (region: Region) => Tally;
}

export function tallies(tree: RegionTree, rollUp: RollUp): Tallies {
  const done = new Map<RegionCode, Tally>();
  const of = (region: Member): Tally => {
    const before = done.get(region.code);
    if (before !== undefined) return before;
    const result = tally(region);
    done.set(region.code, result);
    return result;
  };
  const totals = new Map<RegionCode, Tally>();
  const ofMembers = ({ code }: Region): Tally => {
    const before = totals.get(code);
    if (before !== undefined) return before;
    const result = total([...tree.children(code), ...tree.direct(code)].map(of));
    totals.set(code, result);
    return result;
  };
  const tally = (region: Member): Tally => {
    if (!isRegion(region)) return markPercentage(rollUp.direct(region) ?? EMPTY, region, rollUp);
    if (region.level === rollUp.level) return markPercentage(rollUp.member(region), region, rollUp);
    const computed = ofMembers(region);
    const own = rollUp.own(region);
    if (own === null) return markPercentage(computed, region, rollUp);
    const { exact, places } = own;
    if (computed.missing.length === 0) {
      const remainder = computed.expected === 0 ? null : rollUp.remainder(exact, computed.high);
      return remainder?.possible
        ? { ...computed, low: exact, high: exact, places, remainder }
        : { ...computed, remainder };
    }
    return {
      ...computed,
      low: exact,
      high: exact,
      open: false,
      mayRise: false,
      sure: exact.den,
      unsure: 0,
      missing: [],
      percentageOnly: [],
      places,
      standIns: [region.code],
    };
  };
  return { of, ofMembers };
}

function markPercentage(computed: Tally, region: Member, rollUp: RollUp): Tally {
  if (computed.missing.length === 0 || !rollUp.hasPercentage(region)) return computed;
  return { ...computed, percentageOnly: [region.code] };
}
