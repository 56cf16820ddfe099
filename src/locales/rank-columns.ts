/** The columns of the CSV of a ranking, in their order. */
export const RANK_COLUMNS = [
  'type',
  'class',
  'class-name',
  'year',
  'region',
  'region-name',
  'rank',
  'score',
  'score-low',
  'score-high',
  'grade',
  'grade-name',
  'grade-by-score',
  'rank-before',
  'score-before',
  'grade-before',
  'indicator',
  'indicator-name',
  'weight',
  'status',
  'attained-low',
  'attained-high',
  'open',
  'points-lost',
  'message',
] as const;
export type RankColumn = (typeof RANK_COLUMNS)[number];

/** The same of grades alone. */
export const GRADE_COLUMNS = [
  'type',
  'class',
  'class-name',
  'year',
  'grade',
  'grade-name',
  'count',
  'region',
  'region-name',
] as const;
export type GradeColumn = (typeof GRADE_COLUMNS)[number];
