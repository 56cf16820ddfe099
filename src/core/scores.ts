import type { Bilingual } from './languages.ts';
import type { Decimal, IndicatorId, Level, RegionCode, Status } from './model.ts';

/**
 * How a plan scores, grades and ranks regions, and what comes of it (docs/scores.md). Nothing of it has a default:
 * without a plan that declares it there is no score.
 */

/**
 * What a verdict is worth: `proportional`, as much of the target as was reached; `met-or-not`, all or nothing.
 * What can only be met or not counts so either way.
 */
export const ATTAINMENTS = ['proportional', 'met-or-not'] as const;
export type Attainment = (typeof ATTAINMENTS)[number];

/** What becomes of targets of a higher level that are applied to a region. */
export const APPLIED_TARGETS = ['counted', 'left-out'] as const;
export type AppliedTargets = (typeof APPLIED_TARGETS)[number];

/** A grade and the lowest score that still has it: bands are half-open, so 89.995 is below 90. */
export interface Grade {
  readonly id: string;
  readonly title: Bilingual;
  readonly from: Decimal;
}

/** What a declared fact does to a grade: one lower, no better than a grade, or the lowest (一票否决). */
export const EFFECTS = ['lower-one-grade', 'cap', 'veto'] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Adjustment {
  readonly region: RegionCode;
  readonly effect: Effect;
  /** The best grade that is left, of `cap`. */
  readonly cap?: string;
  readonly reason: string;
  readonly document: string;
}

/** The regions that are held against each other: all of one level. */
export interface RegionClass {
  readonly id: string;
  readonly title: Bilingual;
  readonly level: Level;
  /** In the order of codes. */
  readonly regions: readonly RegionCode[];
}

/** From the lowest to the highest that is possible, in percent, as printed; the same if nothing is open. */
export interface ScoreRange {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** One indicator's part in a score. */
export interface ScorePart {
  readonly indicator: IndicatorId;
  readonly weight: Decimal;
  readonly status: Status;
  /** How much of the target was reached, in percent. Cut to six places, outwards, if it has no end. */
  readonly attained: ScoreRange;
  /** True if it may not count at all: whether its target holds there was not reported. */
  readonly mayNotCount?: true;
}

/** A year's result of a region. */
export interface Score {
  readonly score: ScoreRange;
  /** Not all was reported (数据不全): no grade and no rank. */
  readonly incomplete: boolean;
  /** After adjustments; null of what is incomplete. */
  readonly grade: string | null;
  /** By the score alone, where adjustments changed it. */
  readonly gradeByScore?: string;
  /** Null of what is incomplete, and in a class of fewer than five. */
  readonly rank: number | null;
}

export interface Standing extends Score {
  readonly region: RegionCode;
  /** Those that apply in the year, in the order in which they are declared. */
  readonly adjustments: readonly Adjustment[];
  readonly parts: readonly ScorePart[];
  /** The same for the year before; absent if the plan does not judge it. */
  readonly before?: Score;
}

export interface ClassRanking extends Omit<RegionClass, 'regions'> {
  /** Whether there are ranks: not in a class of fewer than five. */
  readonly ranked: boolean;
  /** By rank, then code; without ranks, and those that are incomplete after all others, by code. */
  readonly standings: readonly Standing[];
}

export interface Ranking {
  readonly year: number;
  readonly title: Bilingual;
  readonly attainment: Attainment;
  readonly appliedTargets: AppliedTargets;
  readonly weights: readonly { readonly indicator: IndicatorId; readonly weight: Decimal }[];
  /** Best first. */
  readonly grades: readonly Grade[];
  /** Where the bands come from. */
  readonly gradesSource: string;
  readonly classes: readonly ClassRanking[];
  /** Regions of the levels of the classes that are in none of them, and so have no score. */
  readonly unclassed: readonly RegionCode[];
}

/** How regions are scored, with the regions that are meant. */
export interface SettledAssessment extends Pick<
  Ranking,
  'title' | 'attainment' | 'appliedTargets' | 'weights' | 'grades' | 'gradesSource' | 'unclassed'
> {
  readonly classes: readonly RegionClass[];
  /** In the order in which they are declared. */
  readonly adjustments: readonly (Adjustment & { readonly years: readonly number[] })[];
}
