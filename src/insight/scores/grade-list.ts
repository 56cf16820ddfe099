import type { GradeList, Named } from '../../core/grade-list.ts';
import type { RegionCode } from '../../core/model.ts';
import type { Ranking } from '../../core/scores.ts';

/**
 * The grades of a ranking with names in the order of codes, and nothing else of it.
 * @param naming `all` regions, or those alone that have the best grade
 */
export function gradeListOf(
  { year, title, grades, gradesSource, classes, unclassed }: Ranking,
  naming: 'all' | 'best',
): GradeList {
  const named = (codes: readonly RegionCode[], isBest: boolean): Named => ({
    count: codes.length,
    ...(naming === 'all' || isBest ? { regions: codes.toSorted() } : {}),
  });
  return {
    year,
    title,
    grades,
    gradesSource,
    classes: classes.map(({ id, title: name, level, standings }) => {
      const having = (grade: string | null) =>
        standings.filter((each) => each.grade === grade).map(({ region }) => region);
      return {
        id,
        title: name,
        level,
        grades: grades.map((each, i) => ({ grade: each.id, ...named(having(each.id), i === 0) })),
        incomplete: named(having(null), false),
      };
    }),
    unclassed: named(unclassed, false),
  };
}
