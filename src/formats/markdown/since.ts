import type { RootContent } from 'mdast';
import { printable } from '../../core/printable.ts';
import type { ReportText } from '../../report/report-text.ts';
import { sinceGroups } from '../../report/since.ts';
import { markOf } from '../../core/marks.ts';
import { bullets, heading, folded, paragraph } from './nodes.ts';

/** The most of a group that is listed; the rest is only counted. */
const MOST = 50;

/** What is better and what is worse than in the previous report. */
export function sinceSection(reportText: ReportText): RootContent[] {
  const { report, words } = reportText;
  const groups = sinceGroups(report);
  if (groups.length === 0) return [];
  const text = words.diff.since;
  return [
    heading(2, text.title(printable(report.gate.previous?.path ?? ''))),
    ...groups.flatMap(({ group, verdicts }) =>
      folded(text.group(text.groups[group], verdicts.length), [
        bullets(
          verdicts
            .slice(0, MOST)
            .map((verdict) => [
              paragraph(
                `${markOf(verdict)} ${words.labelled(reportText.titleOf(verdict), reportText.sentenceOf(verdict))}`,
              ),
            ]),
        ),
        ...(verdicts.length > MOST ? [paragraph(words.gate.more(verdicts.length - MOST))] : []),
      ]),
    ),
  ];
}
