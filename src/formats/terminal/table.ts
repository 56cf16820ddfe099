import type { Finding } from '../../core/findings.ts';
import { countsAsFinding, fails, failsByItself } from '../../gate/gate.ts';
import type { TerminalOptions } from '../format.ts';
import { gateLine } from '../../report/gate-line.ts';
import type { Report } from '../../report/report.ts';
import type { ReportText } from '../../report/report-text.ts';
import { reportTextOf } from '../../report/report-text.ts';
import { below } from './below.ts';
import { byRegion } from './by-region.ts';
import { findingFrames } from '../../terminal/frames.ts';
import { list } from '../../terminal/grid.ts';
import { wrap } from '../../terminal/wrap.ts';
import { groupLines } from './group-lines.ts';
import { dataLine, headline } from './headline.ts';
import { indicatorTable, legend } from './indicators.ts';
import { next } from './next.ts';
import { reasons } from './reasons.ts';
import type { Style } from '../../terminal/style.ts';
import { markOf } from '../../core/marks.ts';
import { styleOf } from '../../terminal/style.ts';
import { sinceList } from './since.ts';
import { findingsTitle } from '../../report/allowance-text.ts';
import { vanishedList } from './vanished.ts';
import type { View } from './view.ts';
import { waivedBelow } from './waived.ts';
import { viewOf } from './view.ts';

/**
 * The report for reading in a terminal, the answer first: how many targets are met in each year, the region's
 * indicators with the years side by side, why those not met are not, what fails below, what is wrong with the
 * data, and where to go from there.
 */
export function renderTable(
  report: Report,
  { language, width = 80, colour = false, quiet = false, by = 'indicator' }: TerminalOptions,
): string {
  const reportText = reportTextOf(report, language);
  const style = styleOf(colour);
  if (quiet) return whatFails(reportText, style, width);
  const view = viewOf(report, reportText.words, reportText.names, style, width);
  // A report about no year is one of the data alone.
  const judged =
    report.scope.years.length === 0
      ? [dataLine(view)]
      : report.verdicts.length === 0
        ? [reportText.words.table.nothingToJudge]
        : by === 'region'
          ? [headline(view), byRegion(view)]
          : judgement(view, reportText);
  const vanished = vanishedList(reportText, style, width);
  const since = sinceList(reportText, style, width);
  const sections = [
    ...judged,
    ...(since === null ? [] : [since]),
    ...(vanished === null ? [] : [vanished]),
    ...outcome(reportText, style, width),
    findings(view, report.findings),
    ...[next(view)].filter((section) => section !== null),
  ];
  return `${sections.join('\n\n')}\n`;
}

function judgement(view: View, reportText: ReportText): string[] {
  const { tabled } = view;
  const failures = below(view);
  const waived = waivedBelow(view, reportText);
  const marks = legend(view);
  return [
    headline(view, groupLines(view)),
    ...tabled.map((region) => indicatorTable(view, region)),
    ...(marks === null ? [] : [marks]),
    ...tabled.flatMap((region) => reasons(view, region)),
    ...(failures === null ? [] : [failures]),
    ...(waived === null ? [] : [waived]),
  ];
}

/** The outcome of the run, if more than the targets that are missed decides it. */
function outcome(reportText: ReportText, style: Style, width: number): string[] {
  const { gate, verdicts } = reportText.report;
  const failsOtherwise = verdicts.some((verdict) => verdict.status !== 'fail' && fails(verdict, gate));
  if (gate.previous === null && gate.maxFindings === null && !failsOtherwise) return [];
  return [wrap(gateLine(reportText), width).map(style.strong).join('\n')];
}

/** The outcome, and only the verdicts and findings that cause it. */
function whatFails(reportText: ReportText, style: Style, width: number): string {
  const { report, words, names } = reportText;
  const failing = report.verdicts.filter((verdict) => fails(verdict, report.gate));
  const rows = failing.map((verdict) => [
    { text: markOf(verdict), paint: (text: string) => style.status(verdict.status, text) },
    { text: `${reportText.titleOf(verdict)}${words.separator}${reportText.sentenceOf(verdict)}` },
  ]);
  const vanished = vanishedList(reportText, style, width);
  const tooMany = report.gate.reasons.some(({ code }) => code === 'too-many-findings');
  const bad = report.findings.filter(
    (finding) => failsByItself(finding) || (tooMany && countsAsFinding(finding)),
  );
  const sections = [
    wrap(gateLine(reportText), width).map(style.strong).join('\n'),
    ...(rows.length === 0 ? [] : [list(rows, { width, wrapping: 1 })]),
    ...(vanished === null ? [] : [vanished]),
    ...(bad.length === 0 ? [] : [findingFrames(bad, words, names, style, width)]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function findings({ words, names, style, width }: View, all: readonly Finding[]): string {
  if (all.length === 0) return style.faint(words.table.noFindings);
  return [
    style.strong(findingsTitle({ findings: all }, words)),
    findingFrames(all, words, names, style, width),
  ].join('\n\n');
}
