import type { RankReport } from '../../report/rank-report.ts';
import {
  gradeRows,
  gradesAnswer,
  gradesClassName,
  gradesNotes,
  gradesShown,
} from '../../report/grade-text.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { RankPage } from './rank-class.ts';

/** Grades with names in the order of codes; nothing that says how they came about. */
export function gradeSections(ranked: RankReport, { text, style, width }: RankPage): string[] {
  const { scores } = text.words;
  const shown = gradesShown(ranked);
  const lines = (line: string, paint = style.faint) => wrap(line, width).map(paint).join('\n');
  return [
    [lines(gradesAnswer(shown, text), style.strong), ...(ranked.isPart ? [lines(scores.part)] : [])].join(
      '\n',
    ),
    ...shown.classes.map((each) => {
      const rows = gradeRows(each, text).map(({ name, count, regions }): GridCell[] => [
        { text: name },
        { text: count, align: 'right' },
        { text: regions },
      ]);
      return [style.strong(gradesClassName(each, text)), list(rows, { width, wrapping: 2, indent: 2 })].join(
        '\n',
      );
    }),
    gradesNotes(shown, ranked, text)
      .map((line) => lines(line))
      .join('\n'),
  ];
}
