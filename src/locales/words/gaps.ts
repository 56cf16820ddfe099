import type { Cause, Course, LeftOutOfGaps, Movement } from '../../core/gaps.ts';
import type { GapsColumn } from '../gaps-columns.ts';

/** What became of a gap, as it is counted: a narrowing by a fall is none that was wanted. */
export const GAP_CLASSES = [
  'narrowed',
  'rest-fell',
  'group-fell',
  'widened',
  'reversed',
  'unchanged',
  'unknown',
] as const;
export type GapClass = (typeof GAP_CLASSES)[number];

/** The value of a side in two years, as it is shown. */
export interface SideMove {
  readonly course: Course;
  readonly before: string;
  readonly after: string;
}

/** What became of a gap, with its figures as they are shown. */
export interface GapMove {
  readonly since: number;
  readonly movement: Movement;
  /** By how much, without a sign; null if that is not known. */
  readonly amount: string | null;
  /** Between which differences, with their signs, the change of the gap lies; null if nothing is known of it. */
  readonly within: string | null;
  readonly because: Cause | null;
  readonly only: boolean;
  readonly group: SideMove;
  readonly rest: SideMove;
}

/** Figures of a spread as they are shown, and the names of the counties at its ends. */
export interface SpreadFigures {
  readonly year: number;
  readonly counties: number;
  readonly lowest: string;
  readonly lowestCounties: string;
  readonly quartiles: readonly [lower: string, median: string, upper: string];
  readonly highest: string;
  readonly highestCounties: string;
  readonly range: string;
  /** Null where it is not defined, as is the variation. */
  readonly ratio: string | null;
  readonly variation: string | null;
  readonly missing: string | null;
  readonly notApplicable: number;
  readonly unweighted: string | null;
}

/** How the counties in focus stand against the rest. */
export interface GapsWords {
  /** All counties are on one side. */
  readonly oneSide: string;
  /** Above what the counties of a group miss. */
  readonly groupFails: string;
  readonly noIndicators: string;
  readonly sides: (
    focus: number,
    groups: readonly { readonly name: string; readonly counties: number }[],
    rest: number,
  ) => string;
  /** What is on neither side. */
  readonly direct: (count: number, names: string) => string;
  readonly group: (name: string, counties: number) => string;
  /** All groups together, as a heading and in a sentence. */
  readonly together: string;
  readonly focus: string;
  readonly rest: string;
  readonly gap: string;
  readonly compared: (year: number, since: number, group: string) => string;
  readonly classes: Readonly<Record<GapClass, string>>;
  /** A number from one to another. */
  readonly between: (low: string, high: string) => string;
  readonly standing: (year: number, standing: 'behind' | 'ahead' | 'level', points: string) => string;
  readonly standingWithin: (year: number, points: string) => string;
  /** Nothing can be said of the year. */
  readonly notKnown: (year: number) => string;
  readonly move: (move: GapMove, group: string) => string;
  /** Counties; `all`: how many there are, where not all of them are named. */
  readonly names: (names: string, all: number | null) => string;
  readonly spread: (figures: SpreadFigures) => string;
  readonly leftOut: Readonly<Record<LeftOutOfGaps['reason'], (names: string) => string>>;
  /** How the figures are made, to stand below them. */
  readonly methods: readonly string[];
  readonly yesOrNo: string;
  readonly openFindings: (errors: number, warnings: number) => string;
  readonly details: string;
  readonly csv: Readonly<Record<GapsColumn, string>>;
}
