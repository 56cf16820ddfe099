import type { Rational } from '../../core/rational.ts';
import { compare, fraction } from '../../core/rational.ts';
import type { Adjustment, Grade } from '../../core/scores.ts';

/** The grade of an exact score: the best of which it reaches the lower end (docs/scores.md). */
export function gradeOf(score: Rational, grades: readonly Grade[]): string {
  const grade = grades.find(({ from }) => compare(score, fraction(from)) >= 0);
  if (grade === undefined) throw new Error('a score below every grade');
  return grade.id;
}

/** What declared facts leave of a grade: each lowers it, then the lowest cap holds, then a veto. */
export function adjusted(
  grade: string,
  adjustments: readonly Adjustment[],
  grades: readonly Grade[],
): string {
  const last = grades.length - 1;
  const placeOf = (id: string) => grades.findIndex((each) => each.id === id);
  const lowered = adjustments.filter(({ effect }) => effect === 'lower-one-grade').length;
  const caps = adjustments.flatMap(({ cap }) => (cap === undefined ? [] : [placeOf(cap)]));
  const isVetoed = adjustments.some(({ effect }) => effect === 'veto');
  const place = isVetoed ? last : Math.min(last, Math.max(placeOf(grade) + lowered, ...caps));
  return grades[place]?.id ?? grade;
}

/** The lowest grade if there is a veto, whatever the score: who keeps figures back does not escape it. */
export function vetoed(adjustments: readonly Adjustment[], grades: readonly Grade[]): string | null {
  const isVetoed = adjustments.some(({ effect }) => effect === 'veto');
  return (isVetoed && grades.at(-1)?.id) || null;
}
