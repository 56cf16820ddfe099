import type { RootContent } from 'mdast';
import type { ReportText } from '../../report/report-text.ts';
import { heading, paragraph, table } from './nodes.ts';

/** What the previous report judged and this one does not. */
export function vanishedSection(reportText: ReportText, most: number): RootContent[] {
  const { report, words, names } = reportText;
  const { vanished = [] } = report;
  if (vanished.length === 0) return [];
  const rows = vanished
    .slice(0, most)
    .map((each) => [
      names.topic(each.indicator),
      names.region(each.region),
      words.verdict.year(each.year),
      reportText.vanishedSentence(each),
    ]);
  return [
    heading(2, words.gate.vanished),
    table([words.table.indicator, words.table.region, words.gate.year, words.gate.what], rows),
    ...(vanished.length > most ? [paragraph(words.gate.more(vanished.length - most))] : []),
  ];
}
