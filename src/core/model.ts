import type { Comparison } from './comparisons/rules.ts';
import type { Decimal } from './decimal.ts';
import type { Place } from './origin.ts';
import type { Progress } from './progress.ts';
import type { Waiver } from './waivers.ts';

export type { Comparison } from './comparisons/rules.ts';
export type { Decimal } from './decimal.ts';

/**
 * The core types, in the words of docs/glossary.md. Everything here is plain, readonly data: a stage takes
 * some of it and returns some of it, and all of it can be written as JSON.
 */

/** The levels of regions, from the top down. */
export const LEVELS = ['province', 'prefecture', 'county'] as const;
export type Level = (typeof LEVELS)[number];

export function isLevel(text: string): text is Level {
  return LEVELS.some((level) => level === text);
}

export type RegionCode = string;
export type MeasureId = string;
export type IndicatorId = string;

// ---------------------------------------------------------------- regions

export interface Region {
  readonly code: RegionCode;
  readonly name: string;
  readonly short: string;
  readonly level: Level;
  readonly parent: RegionCode | null;
  /** 2020 census, persons. */
  readonly population: number;
  readonly groups: readonly string[];
}

/**
 * What reports beside the regions below its parent and is none of them (docs/rules.md, 12): what the parent
 * runs itself (市直属), or a zone that is no county. It is added up like them, and never judged.
 */
export interface DirectMember {
  /** The code of its parent and an id: 530100-direct. */
  readonly code: RegionCode;
  readonly name: string;
  readonly kind: 'own-schools' | 'zone';
  readonly parent: RegionCode;
}

/** Who reports. */
export type Member = Region | DirectMember;

export function isRegion(member: Member): member is Region {
  return 'level' in member;
}

// ---------------------------------------------------------------- what was reported

/** What a cell said, once understood. A percentage keeps the percent, not the fraction: `89.9`. */
export type Figure =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'percentage'; readonly value: Decimal }
  | { readonly kind: 'fraction'; readonly numerator: Decimal; readonly denominator: Decimal };

export interface Subject {
  readonly type: 'measure' | 'indicator';
  readonly id: string;
}

export interface Observation {
  readonly subject: Subject;
  /** A region or a direct member. */
  readonly region: RegionCode;
  readonly year: number;
  readonly figure: Figure;
  readonly place: Place;
  /** Of a fraction, the cell of its denominator. */
  readonly denominatorPlace?: Place;
}

// ---------------------------------------------------------------- judgement

/**
 * Where a target comes from: written in the plan, read out of its words, or computed by the milestone rule.
 */
export const BASES = ['stated', 'interpreted', 'derived'] as const;
export type Basis = (typeof BASES)[number];
export type StatedBasis = Exclude<Basis, 'derived'>;

/**
 * What can come of a judgement, in the order in which it is counted and listed. `waived`: it fails, and
 * somebody who may approved that (docs/rules.md, 13).
 */
export const STATUSES = [
  'pass',
  'fail',
  'waived',
  'undetermined',
  'no-data',
  'not-applicable',
  'no-target',
] as const;
export type Status = (typeof STATUSES)[number];

/**
 * A target as one region is held to it in one year. `value` is exact only if it is a finite decimal; `basis`
 * says how it came about.
 */
export interface Target {
  readonly comparison: Comparison;
  readonly value: Decimal;
  /** How far below `value` still passes, of `about`. */
  readonly tolerance?: Decimal;
  /** Where the tolerance comes from: seldom does a plan that says "about" say how far. */
  readonly toleranceBasis?: StatedBasis;
  /** The upper end, of `between`; `value` is the lower one. */
  readonly upper?: Decimal;
  readonly basis: Basis;
  /** The level the target was stated for, if it is a higher one than that of the region (docs/rules.md, 5a). */
  readonly appliedFrom?: Level;
  /** The year whose value it is, of `above`. */
  readonly ofYear?: number;
  /** The region's own value in the baseline year, for a derived target. */
  readonly baseline?: Decimal;
}

/**
 * What is lacking, or too much, in a unit that can be acted on: a measure's id, a level (`county`: that many
 * regions of it), or `percentage-points`.
 */
export interface Shortfall {
  readonly amount: Decimal;
  readonly of: string;
  /** True if the amount must be exceeded, not just reached. */
  readonly exclusive?: true;
  /** True if there is so much too much. */
  readonly surplus?: true;
}

/**
 * `high` is absent if there is no bound. Both are cut to six places away from each other, but never onto a
 * target that is missed.
 */
export interface Bounds {
  readonly low: Decimal;
  readonly high?: Decimal;
  /** True if the value stays below `high`, however near it may come. */
  readonly exclusive?: true;
  /** True if the value stays above `low`; said only where a target is missed by it. */
  readonly lowExclusive?: true;
}

export interface Members {
  readonly reported: number;
  readonly expected: number;
  /** Those of them that are no regions: what a region runs itself, and zones (docs/rules.md, 12). */
  readonly direct: readonly RegionCode[];
  /** Members that reported nothing usable. */
  readonly missing: readonly RegionCode[];
  /** Members of a share that are known not to satisfy its condition. */
  readonly lacking: readonly RegionCode[];
}

/** Why a verdict is what it is, as facts. */
export type Note =
  | { readonly code: 'plan-sets-no-target' }
  | { readonly code: 'no-baseline'; readonly year: number }
  /** `of`: the level of the members that the milestone of a share is counted in. */
  | { readonly code: 'milestone-not-above-baseline'; readonly baseline: Decimal; readonly of?: Level }
  | { readonly code: 'milestone-not-below-baseline'; readonly baseline: Decimal; readonly of?: Level }
  /** Of a target that is the value of that year: of the year before, or of the baseline year. */
  | { readonly code: 'no-year-before'; readonly year: number }
  /** Since the year before, which does not decide whether the target is met; `value`: what it was then. */
  | { readonly code: 'fell'; readonly year: number; readonly value: Decimal }
  | { readonly code: 'stood-still'; readonly year: number }
  /** It is not known how many members there are, and so not how many the milestone asks for. */
  | { readonly code: 'members-uncertain' }
  | { readonly code: 'condition-not-met' }
  | { readonly code: 'members-not-counted' }
  | { readonly code: 'nothing-to-count' }
  | { readonly code: 'census-population'; readonly members: number }
  | { readonly code: 'percentage-only'; readonly members: readonly RegionCode[] }
  | { readonly code: 'own-figure'; readonly regions: readonly RegionCode[] }
  /** How much more the region reported than its members, and is judged by; a count has no denominator. */
  | { readonly code: 'own-remainder'; readonly numerator: Decimal; readonly denominator?: Decimal }
  /**
   * `reported`: measures that go with them and were reported; `members`: the regions below that did so, if it
   * was not the region itself.
   */
  | {
      readonly code: 'needs';
      readonly measures: readonly MeasureId[];
      readonly reported?: readonly MeasureId[];
      readonly members?: readonly RegionCode[];
    };

/** What became of a verdict that fails, or failed, since the previous report. */
export const CHANGES = ['new', 'worse', 'same', 'better'] as const;
export type Change = (typeof CHANGES)[number];

export interface Verdict {
  readonly indicator: IndicatorId;
  readonly region: RegionCode;
  readonly year: number;
  readonly status: Status;
  readonly unit: string;
  /** Cut to six places towards the failing side if it is no finite decimal. */
  readonly value?: Decimal;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** Where the value may lie when members are missing. */
  readonly bounds?: Bounds;
  readonly target?: Target;
  /**
   * How far the value is on the right side of the target: negative if it misses, or passes thanks to a
   * tolerance only. Value minus target; of `at-most` target minus value, of `between` the distance to the
   * nearer end. Cut downwards.
   */
  readonly margin?: Decimal;
  /** True if the value passes only thanks to the tolerance of an approximate target. */
  readonly approximate?: true;
  readonly shortfall?: Shortfall;
  readonly members: Members;
  readonly notes: readonly Note[];
  /** The cells the region's own figure was read from; of a roll-up that fails, those of its members. */
  readonly places: readonly Place[];
  /** Only where a previous report was given to compare with. */
  readonly change?: Change;
  /** Of a year after the baseline's, on the way to the final target. */
  readonly progress?: Progress;
  /** Of what is `waived`. */
  readonly waiver?: Waiver;
}

/** How many verdicts have each status. */
export type Counts = Readonly<Record<Status, number>>;

/** Of all verdicts, and of those of each level that was judged; `applied`: of those held against a target of a higher level. */
export interface Summary extends Counts {
  readonly byLevel: Readonly<Partial<Record<Level, LevelCounts>>>;
}

export interface LevelCounts extends Counts {
  readonly applied: Counts;
}
