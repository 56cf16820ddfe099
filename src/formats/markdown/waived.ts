import type { RootContent } from 'mdast';
import { tabledRegions } from '../../report/count-lines.ts';
import type { ReportText } from '../../report/report-text.ts';
import { markOf } from '../../core/marks.ts';
import { bullets, heading, paragraph, strong } from './nodes.ts';

/** What is waived at lower levels, each with its approval. */
export function waivedBelow(reportText: ReportText, most: number): RootContent[] {
  const { report, words } = reportText;
  const tabled = new Set(tabledRegions(report).map(({ code }) => code));
  const waived = report.verdicts.filter(({ region, status }) => status === 'waived' && !tabled.has(region));
  if (waived.length === 0) return [];
  return [
    heading(2, words.waivers.below),
    bullets(
      waived
        .slice(0, most)
        .map((verdict) => [
          paragraph(
            `${markOf(verdict)} `,
            strong(reportText.titleOf(verdict)),
            words.labelled('', reportText.sentenceOf(verdict)),
          ),
        ]),
    ),
    ...(waived.length > most ? [paragraph(words.gate.more(waived.length - most))] : []),
  ];
}
