import { printable } from '../../core/printable.ts';
import type { ReportText } from '../../report/report-text.ts';
import { sinceGroups } from '../../report/since.ts';
import { shownValues } from '../../report/shown-values.ts';
import { targetCell } from '../../report/target-text.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import { markOf } from '../../core/marks.ts';
import { wrap } from '../../terminal/wrap.ts';

/** The most that is listed of each group; the rest is only counted. */
const MOST = 5;

/** What is better and what is worse than in the previous report; null without one, or if nothing changed. */
export function sinceList(reportText: ReportText, style: Style, width: number): string | null {
  const { report, words, indicatorOf } = reportText;
  const groups = sinceGroups(report);
  if (groups.length === 0) return null;
  const text = words.diff.since;
  const sections = groups.map(({ group, verdicts }) => {
    const rows = verdicts.slice(0, MOST).map((verdict): GridCell[] => {
      const indicator = indicatorOf(verdict.indicator);
      return [
        { text: markOf(verdict), paint: (mark) => style.status(verdict.status, mark) },
        { text: reportText.titleOf(verdict) },
        { text: shownValues(verdict).value ?? words.verdict.statuses[verdict.status], align: 'right' },
        {
          text: (indicator === undefined ? null : targetCell(indicator, verdict, words)) ?? '',
          paint: style.faint,
        },
      ];
    });
    const left = verdicts.length - MOST;
    return [
      `  ${text.group(text.groups[group], verdicts.length)}`,
      list(rows, { width, wrapping: 1, indent: 4 }),
      ...(left > 0 ? [style.faint(`    ${words.gate.more(left)}`)] : []),
    ].join('\n');
  });
  const title = wrap(text.title(printable(report.gate.previous?.path ?? '')), width).map(style.strong);
  return [...title, ...sections].join('\n');
}
