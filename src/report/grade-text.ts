import type { ClassGrades, GradeList, Named } from '../core/grade-list.ts';
import { inLanguage } from '../core/languages.ts';
import { printable } from '../core/printable.ts';
import { gradeListOf } from '../insight/scores/grade-list.ts';
import type { RankReport } from './rank-report.ts';
import { gradeName } from './rank-text.ts';
import type { RankText } from './rank-text.ts';

/** What is to be shown of grades alone. */
export function gradesShown({ ranking, view }: RankReport): GradeList {
  return gradeListOf(ranking, view === 'public' ? 'best' : 'all');
}

/** How many regions have a grade, and how many none. */
export function gradesAnswer({ classes, unclassed }: GradeList, { words }: RankText): string {
  const sum = (of: (each: ClassGrades) => number) => classes.reduce((before, each) => before + of(each), 0);
  const graded = sum(({ grades }) => grades.reduce((before, { count }) => before + count, 0));
  return words.scores.listAnswer(
    graded,
    sum(({ incomplete }) => incomplete.count),
    unclassed.count,
  );
}

/** A class and how many regions of it are shown. */
export function gradesClassName({ title, grades, incomplete }: ClassGrades, { words }: RankText): string {
  const regions = grades.reduce((sum, { count }) => sum + count, incomplete.count);
  return words.scores.class(printable(inLanguage(title, words.language)), regions);
}

/** A grade, how many regions have it, and which; no names where they are not told. */
export interface GradeRow {
  readonly name: string;
  readonly count: string;
  readonly regions: string;
}

export function gradeRows({ grades, incomplete }: ClassGrades, text: RankText): readonly GradeRow[] {
  const row = (name: string, { count, regions }: Named): GradeRow => ({
    name,
    count: text.words.scores.count(count),
    regions: regions === undefined ? '' : text.names.regions(regions),
  });
  return [
    ...grades.map((each) => row(gradeName(each.grade, text), each)),
    ...(incomplete.count === 0 ? [] : [row(text.words.scores.incompleteGrade, incomplete)]),
  ];
}

/** What is to be known of the list beside it. */
export function gradesNotes(
  { unclassed, gradesSource }: GradeList,
  ranked: RankReport,
  text: RankText,
): string[] {
  const { scores } = text.words;
  const [best] = ranked.ranking.grades;
  return [
    ...(unclassed.count === 0
      ? []
      : [
          scores.unclassed(
            unclassed.count,
            unclassed.regions === undefined ? null : text.names.regions(unclassed.regions),
          ),
        ]),
    ...(ranked.view === 'public' && best !== undefined ? [scores.namesOfBest(gradeName(best.id, text))] : []),
    scores.bands(printable(gradesSource)),
  ];
}
