import type { ReportText } from '../../report/report-text.ts';
import { list } from '../../terminal/grid.ts';
import { markOf } from '../../core/marks.ts';
import type { View } from './view.ts';

/** The most verdicts that are shown; the rest are only counted. */
const MOST = 20;

/** What is waived below the regions judged as a whole, each with its approval; null if there is nothing. */
export function waivedBelow(
  { below, years, words, style, width }: View,
  reportText: ReportText,
): string | null {
  const waived = below.filter(({ status, year }) => status === 'waived' && years.includes(year));
  if (waived.length === 0) return null;
  const rows = waived
    .slice(0, MOST)
    .map((verdict) => [
      { text: markOf(verdict), paint: (text: string) => style.status(verdict.status, text) },
      { text: `${reportText.titleOf(verdict)}${words.separator}${reportText.sentenceOf(verdict)}` },
    ]);
  const more = waived.length > MOST ? [style.faint(`  ${words.gate.more(waived.length - MOST)}`)] : [];
  return [style.strong(words.waivers.below), list(rows, { width, wrapping: 1, indent: 2 }), ...more].join(
    '\n',
  );
}
