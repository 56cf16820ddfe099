import type { ReportText } from '../../report/report-text.ts';
import { list } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';

/** The most verdicts that are shown; the rest are only counted. */
const MOST = 20;

/** What the previous report judged and this one does not; null if there is nothing. */
export function vanishedList(reportText: ReportText, style: Style, width: number): string | null {
  const { vanished = [] } = reportText.report;
  if (vanished.length === 0) return null;
  const rows = vanished.slice(0, MOST).map((each) => [
    { text: '-', paint: (text: string) => style.status('fail', text) },
    {
      text: `${reportText.titleOf(each)}${reportText.words.separator}${reportText.vanishedSentence(each)}`,
    },
  ]);
  const more =
    vanished.length > MOST ? [style.faint(`  ${reportText.words.gate.more(vanished.length - MOST)}`)] : [];
  return [style.strong(reportText.words.gate.vanished), list(rows, { width, wrapping: 1 }), ...more].join(
    '\n',
  );
}
