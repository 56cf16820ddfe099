import type { Adjustment, Attainment, OpenBecause } from '../../core/scores.ts';
import type { GradeColumn, RankColumn } from '../rank-columns.ts';

/** How many regions a ranking has something to say of. */
export interface RankCounts {
  readonly ranked: number;
  /** With a score, in classes that are too small for ranks. */
  readonly unranked: number;
  readonly incomplete: number;
  readonly unclassed: number;
}

/** What a score is made by, to be told below it. */
export interface ScoreMethods {
  readonly attainment: Attainment;
  readonly weights: readonly { readonly indicator: string; readonly weight: string }[];
  readonly grades: readonly { readonly grade: string; readonly from: string }[];
  readonly source: string;
  readonly appliedLeftOut: boolean;
}

/** Scores, grades and ranks of regions. */
export interface ScoresWords {
  readonly title: (year: number, title: string) => string;
  readonly answer: (counts: RankCounts) => string;
  /** Only some of the regions are shown. */
  readonly part: string;
  readonly class: (name: string, members: number) => string;
  /** Above a class without ranks; `fewest`: how many regions one must have. */
  readonly noRanks: (fewest: number) => string;
  /** Of a class in which no region has a score. */
  readonly noneComplete: string;
  readonly columns: Readonly<
    Record<'rank' | 'region' | 'score' | 'range' | 'grade' | 'change' | 'lost' | 'missing', string>
  >;
  /** Since the year before: ranks gained or lost. */
  readonly rose: (ranks: number) => string;
  readonly fell: (ranks: number) => string;
  readonly same: string;
  /** Since the year before, where there are no ranks. */
  readonly grades: (before: string, now: string) => string;
  /** Nothing to compare with: what was reported for the year before was incomplete. */
  readonly incompleteBefore: string;
  /** Points that an indicator costs. */
  readonly lost: (indicator: string, points: string) => string;
  /** Named ones, and how many there are in all. */
  readonly among: (names: readonly string[], all: number) => string;
  /** `facts`: what they are. */
  readonly adjusted: (from: string, to: string, facts: string) => string;
  /** Adjustments that leave the grade as it is. */
  readonly notChanged: (grade: string, facts: string) => string;
  /** A veto, of what has no score. */
  readonly vetoed: (grade: string, facts: string) => string;
  /** Those that wait for a grade. */
  readonly pending: (facts: string) => string;
  readonly adjustment: (
    effect: Adjustment['effect'],
    cap: string | null,
    reason: string,
    document: string,
  ) => string;
  readonly incomplete: (count: number) => string;
  readonly range: (low: string, high: string) => string;
  readonly open: Readonly<Record<OpenBecause, string>>;
  readonly openPart: (indicator: string, because: string) => string;
  readonly nothingCounts: string;
  readonly unclassed: (count: number, names: string | null) => string;
  readonly names: (names: string, all: number) => string;
  readonly methods: (methods: ScoreMethods) => readonly string[];
  readonly openFindings: (errors: number, warnings: number) => string;
  /** Grades alone. */
  readonly listAnswer: (graded: number, incomplete: number, unclassed: number) => string;
  readonly count: (regions: number) => string;
  readonly incompleteGrade: string;
  readonly namesOfBest: (grade: string) => string;
  readonly bands: (source: string) => string;
  readonly none: string;
  readonly csv: Readonly<Record<RankColumn, string>>;
  readonly gradesCsv: Readonly<Record<GradeColumn, string>>;
}
