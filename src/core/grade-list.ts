import type { RegionCode } from './model.ts';
import type { ClassRanking, Ranking } from './scores.ts';

/**
 * How a ranking is shown: with scores and ranks; as grades with the names of regions; or as it may be published,
 * with the names of the best grade alone.
 */
export const RANK_VIEWS = ['ranking', 'grades', 'public'] as const;
export type RankView = (typeof RANK_VIEWS)[number];

/** Regions of which there may be more to tell: how many, and which, where they are named. */
export interface Named {
  readonly count: number;
  /** In the order of codes. */
  readonly regions?: readonly RegionCode[];
}

/** The grades of a class, and nothing that says how they came about. */
export interface ClassGrades extends Pick<ClassRanking, 'id' | 'title' | 'level'> {
  /** Best first; those too that no region has. */
  readonly grades: readonly (Named & { readonly grade: string })[];
  /** Without a grade, because something was not reported. */
  readonly incomplete: Named;
}

/** What is usually published of a ranking: no scores, no ranks. */
export interface GradeList extends Pick<Ranking, 'year' | 'title' | 'grades' | 'gradesSource'> {
  readonly classes: readonly ClassGrades[];
  readonly unclassed: Named;
}
