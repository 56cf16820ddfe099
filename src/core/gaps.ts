import type { Bilingual } from './languages.ts';
import type { Bounds, Decimal, IndicatorId, RegionCode } from './model.ts';

/**
 * How the counties a plan singles out stand against the rest (docs/rules.md, 15). Values are in percent,
 * differences in percentage points. What has no end is cut to six places: values downwards, differences
 * towards zero, but never to zero.
 */
export interface Gaps {
  /** The focus groups of the plan that have counties here. */
  readonly groups: readonly FocusCounties[];
  /** The counties of all groups, each once. */
  readonly focus: readonly RegionCode[];
  /** All other counties. */
  readonly rest: readonly RegionCode[];
  /** What reported beside the counties, and is on neither side. */
  readonly direct: readonly RegionCode[];
  readonly baselineYear: number;
  readonly indicators: readonly IndicatorGaps[];
  /** Judged below the province, and without a gap in percentage points. */
  readonly leftOut: readonly LeftOutOfGaps[];
}

export interface FocusCounties {
  readonly id: string;
  readonly title: Bilingual;
  readonly counties: readonly RegionCode[];
}

/** Why an indicator has no gap: it is no ratio, counties do not add up to it, or none has reported it. */
export const NO_GAP = ['no-ratio', 'not-by-county', 'no-data'] as const;

export interface LeftOutOfGaps {
  readonly indicator: IndicatorId;
  readonly reason: (typeof NO_GAP)[number];
}

export interface IndicatorGaps {
  readonly indicator: IndicatorId;
  /** True of a share of counties: each is yes or no, so that there is nothing to spread. */
  readonly yesOrNo?: true;
  readonly years: readonly YearGaps[];
}

export interface YearGaps {
  readonly year: number;
  readonly rest: GroupValue;
  /** In the order of the groups; last, if there are several, all of them together. */
  readonly groups: readonly GroupGap[];
  /** Over the counties of both sides; not of a yes or no, nor where no county has a value. */
  readonly spread?: Spread;
}

/** What counties come to together: sum of numerators over sum of denominators. */
export interface GroupValue {
  readonly value?: Decimal;
  /** Where the value may lie while counties are missing. */
  readonly bounds?: Bounds;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  readonly reported: number;
  readonly expected: number;
  readonly missing: readonly RegionCode[];
}

export interface GroupGap {
  /** The id of the group; null for all of them together. */
  readonly group: string | null;
  readonly counties: GroupValue;
  /** Value of the group minus that of the rest: negative if the group is behind. */
  readonly gap?: Decimal;
  readonly bounds?: Bounds;
  /** Since the year before and since the baseline year. */
  readonly changes: readonly GapChange[];
}

/** What became of the distance between both sides; `reversed`: the one that was behind is ahead. */
export const MOVEMENTS = ['narrowed', 'widened', 'unchanged', 'reversed', 'unknown'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** What became of the value of one side. */
export const COURSES = ['rose', 'fell', 'unchanged', 'unknown'] as const;
export type Course = (typeof COURSES)[number];

/** The side that moved the gap most, and how. */
export const CAUSES = ['group-rose', 'group-fell', 'rest-rose', 'rest-fell'] as const;
export type Cause = (typeof CAUSES)[number];

export interface GapChange {
  readonly since: number;
  /** The gap minus what it was then. */
  readonly points?: Decimal;
  readonly bounds?: Bounds;
  /** As are the others, only where every value the missing counties allow says the same. */
  readonly movement: Movement;
  readonly group: Course;
  readonly rest: Course;
  readonly because?: Cause;
  /** True if the other side moved the gap the other way, or not at all. */
  readonly only?: true;
}

/** One end of a spread, and the counties that stand there. */
export interface SpreadEnd {
  readonly value: Decimal;
  readonly counties: readonly RegionCode[];
}

/** How far counties lie apart. Shown, never judged: no limit between counties exists. */
export interface Spread {
  /** How many counties have a value. */
  readonly counties: number;
  /** Those of which it is not known. */
  readonly missing: readonly RegionCode[];
  /** Those that have nothing to count. */
  readonly notApplicable: readonly RegionCode[];
  readonly lowest: SpreadEnd;
  readonly lowerQuartile: Decimal;
  readonly median: Decimal;
  readonly upperQuartile: Decimal;
  readonly highest: SpreadEnd;
  /** Highest minus lowest. */
  readonly range: Decimal;
  /** Highest over lowest; undefined if the lowest is zero. */
  readonly ratio?: Decimal;
  readonly variation?: Variation;
  /** Counties that reported a percentage alone, which has no weight in the variation. */
  readonly unweighted: readonly RegionCode[];
}

/** The coefficient of variation with the denominators for weights; undefined if all values are zero. */
export interface Variation {
  readonly coefficient: Decimal;
  readonly squared: Decimal;
}
