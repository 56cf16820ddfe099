import type {
  Adjustment,
  ClassCounts,
  ClassRanking,
  Grade,
  Ranking,
  Score,
  ScorePart,
  ScoreRange,
  Standing,
} from '../../../core/scores.ts';
import { APPLIED_TARGETS, ATTAINMENTS, EFFECTS, OPEN_BECAUSE } from '../../../core/scores.ts';
import type { Fields, Reader } from './readers.ts';
import { count, flag, list, object, oneOf, optional, orNull, text, unlessEmpty, yes } from './readers.ts';
import { bilingual, level, number, region, status, year } from './values.ts';

const range = object<ScoreRange>({ low: number, high: number });

const part = object<ScorePart>({
  indicator: text,
  weight: number,
  status,
  attained: range,
  open: optional(oneOf(OPEN_BECAUSE)),
  mayNotCount: optional(yes),
});

const score: Fields<Score> = {
  score: range,
  incomplete: flag,
  grade: orNull(text),
  gradeByScore: optional(text),
  rank: orNull(count),
};

const adjustment = object<Adjustment>({
  region,
  effect: oneOf(EFFECTS),
  cap: optional(text),
  reason: text,
  document: text,
});

const standing = object<Standing>({
  region,
  ...score,
  adjustments: unlessEmpty(adjustment),
  parts: list(part),
  before: optional(object<Score>(score)),
});

const classRanking = object<ClassRanking>({
  id: text,
  title: bilingual,
  level,
  ranked: flag,
  counts: object<ClassCounts>({ complete: count, incomplete: count }),
  standings: list(standing),
});

export const ranking: Reader<Ranking> = object<Ranking>({
  year,
  title: bilingual,
  attainment: oneOf(ATTAINMENTS),
  appliedTargets: oneOf(APPLIED_TARGETS),
  weights: list(object<Ranking['weights'][number]>({ indicator: text, weight: number })),
  grades: list(object<Grade>({ id: text, title: bilingual, from: number })),
  gradesSource: text,
  classes: list(classRanking),
  unclassed: unlessEmpty(region),
});
