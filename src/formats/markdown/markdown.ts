import { inLanguage } from '../../core/languages.ts';
import type { RootContent } from 'mdast';
import { failsByItself } from '../../gate/gate.ts';
import type { Finding } from '../../core/findings.ts';
import type { Region, Verdict } from '../../core/model.ts';
import { dataText } from '../../report/data-text.ts';
import { shownValues } from '../../report/shown-values.ts';
import type { RenderOptions } from '../format.ts';
import { gateLine } from '../../report/gate-line.ts';
import { grouped } from '../../report/grouped.ts';
import { missedIndicators } from '../../report/missed.ts';
import { withPlaces } from '../../report/places-text.ts';
import { printable } from '../../core/printable.ts';
import type { Report } from '../../report/report.ts';
import { markOf } from '../../core/marks.ts';
import type { ReportText } from '../../report/report-text.ts';
import { placeText, reportTextOf } from '../../report/report-text.ts';
import { findingsTitle } from '../../report/allowance-text.ts';
import { isExplained, saidOf } from '../../report/verdict-text.ts';
import { reportedYears } from '../../core/reported.ts';
import {
  countedName,
  countedStatuses,
  countedStatusName,
  countLines,
  tabledRegions,
  topRegions,
} from '../../report/count-lines.ts';
import { APPLIED_MARK, appliedMeaning, targetCell } from '../../report/target-text.ts';
import { byRegion } from './by-region.ts';
import { groupSections } from './gap-tables.ts';
import { bullets, code, folded, heading, paragraph, quote, strong, table } from './nodes.ts';
import { sinceSection } from './since.ts';
import { vanishedSection } from './vanished.ts';
import { waivedBelow } from './waived.ts';
import { progressColumn } from './progress.ts';
import { writeMarkdown } from './write.ts';

/** The most rows of a list; the rest are only counted, since a job summary on GitHub is limited to 1 MiB. */
const MOST_ROWS = 100;

/**
 * The report for a pull request, an issue or a job summary, in GitHub's Markdown: the outcome first, the
 * indicators of the region with the years side by side, why those not met are not; what fails below and what
 * is wrong with the data is folded away.
 */
export function renderMarkdown(report: Report, { language, by = 'indicator' }: RenderOptions): string {
  const reportText = reportTextOf(report, language);
  return writeMarkdown([
    heading(1, printable(inLanguage(report.plan.title, language))),
    paragraph(strong(gateLine(reportText))),
    paragraph(dataText(report, reportText.words, reportText.names)),
    ...groupSections(reportText),
    ...counts(reportText),
    ...(by === 'region'
      ? byRegion(reportText)
      : [
          ...tabledRegions(report).flatMap((region) => regionSections(reportText, region)),
          ...failsBelow(reportText),
          ...waivedBelow(reportText, MOST_ROWS),
        ]),
    ...sinceSection(reportText),
    ...vanishedSection(reportText, MOST_ROWS),
    ...findingsSection(reportText),
  ]);
}

/** How many targets are met, missed and open in each year: at the top and level by level, own and applied. */
function counts({ report, words, names }: ReportText): RootContent[] {
  const years = reportedYears(report);
  const lines = countLines(report, years);
  if (lines.length === 0) return [];
  const tops = topRegions(report);
  const statuses = countedStatuses(lines);
  const isApplied = lines.some(({ appliedFrom }) => appliedFrom !== null);
  const rows = lines.map((line) => [
    countedName(line, tops, words, names, report.scope),
    words.verdict.year(line.year),
    ...(isApplied
      ? [line.appliedFrom === null ? words.gate.own : words.table.applied[line.appliedFrom]]
      : []),
    ...statuses.map((status) => String(line.counts[status])),
  ]);
  const header = [
    words.table.region,
    words.gate.year,
    ...(isApplied ? [words.gate.target] : []),
    ...statuses.map((status) => countedStatusName(status, words)),
  ];
  const missing = report.scope.years.filter((year) => !years.includes(year));
  return [
    table(header, rows),
    ...(missing.length === 0 ? [] : [paragraph(words.table.noDataInYear(missing))]),
  ];
}

function regionSections(reportText: ReportText, region: Region): RootContent[] {
  const { report, words, names } = reportText;
  const years = reportedYears(report);
  const own = report.verdicts.filter(
    (verdict) => verdict.region === region.code && years.includes(verdict.year),
  );
  const progress = progressColumn(reportText, own);
  const rows = [...grouped(own, ({ indicator }) => indicator)].map(([indicator, verdicts]) => [
    names.topic(indicator),
    ...years.map((year) =>
      figure(
        reportText,
        verdicts.find((verdict) => verdict.year === year),
      ),
    ),
    ...progress.cellOf(verdicts),
  ]);
  const explained = own.filter(isExplained);
  return [
    heading(2, names.region(region.code)),
    table(
      [words.table.indicator, ...years.map((year) => words.verdict.year(year)), ...progress.header],
      rows,
    ),
    paragraph(legend(reportText, own)),
    ...progress.legend,
    ...reasons(
      reportText,
      region,
      explained.filter(({ status }) => status !== 'pass'),
    ),
    ...reasons(
      reportText,
      region,
      explained.filter(({ status }) => status === 'pass'),
    ),
  ];
}

function reasons(reportText: ReportText, region: Region, verdicts: readonly Verdict[]): RootContent[] {
  const { words, names } = reportText;
  if (verdicts.length === 0) return [];
  return [
    heading(3, words.table.whyNot(names.region(region.code), saidOf(verdicts))),
    bullets(verdicts.map((each) => reason(reportText, each))),
  ];
}

function figure({ words, indicatorOf }: ReportText, verdict: Verdict | undefined): string {
  if (verdict === undefined) return '';
  const { value } = shownValues(verdict);
  const indicator = indicatorOf(verdict.indicator);
  const target = indicator === undefined ? null : targetCell(indicator, verdict, words);
  return [markOf(verdict), value, target === null ? null : `(${target})`]
    .filter((part) => part !== null)
    .join(' ');
}

function legend({ words }: ReportText, verdicts: readonly Verdict[]): string {
  const marks = new Map(
    verdicts.map((each) => [
      markOf(each),
      each.approximate ? words.verdict.approximately : words.verdict.statuses[each.status],
    ]),
  );
  const applied = appliedMeaning(verdicts, words);
  return words.table.legend([
    ...[...marks].map(([mark, name]) => ({ mark, name })),
    ...(applied === null ? [] : [{ mark: APPLIED_MARK, name: applied }]),
  ]);
}

function reason(reportText: ReportText, verdict: Verdict): RootContent[] {
  const { words } = reportText;
  const sources = reportText.sourcesOf(verdict);
  return [
    paragraph(
      `${markOf(verdict)} `,
      strong(reportText.titleOf(verdict)),
      words.labelled('', withPlaces(reportText.sentenceOf(verdict), verdict, words)),
    ),
    ...(sources.length === 0 ? [] : [quote(sources)]),
  ];
}

/** What fails at lower levels, indicator by indicator. */
function failsBelow(reportText: ReportText): RootContent[] {
  const { report, words, names } = reportText;
  const tabled = new Set(tabledRegions(report).map(({ code: each }) => each));
  const below = report.verdicts.filter(({ region }) => !tabled.has(region));
  const missed = missedIndicators(report, below);
  if (missed.length === 0) return [];
  return [
    heading(2, report.scope.groups === undefined ? words.table.failsBelow : words.gaps.groupFails),
    ...missed.flatMap(({ indicator, regions, judged }) => {
      const verdicts = below.filter((each) => each.indicator === indicator.id && each.status === 'fail');
      const header = [words.table.region, words.regions.level, words.gate.year, words.gate.why];
      return folded(`${names.topic(indicator.id)} · ${words.table.failsOf(regions.length, judged)}`, [
        table(
          header,
          verdicts.slice(0, MOST_ROWS).map((verdict) => belowRow(reportText, verdict)),
        ),
        ...more(reportText, verdicts.length),
      ]);
    }),
  ];
}

function belowRow({ words, names, regionOf, sentenceOf }: ReportText, verdict: Verdict): string[] {
  const region = regionOf(verdict.region);
  const above = region?.level === 'county' && region.parent !== null ? `${names.region(region.parent)} ` : '';
  return [
    above + names.region(verdict.region),
    region === undefined ? '' : words.verdict.levels[region.level],
    words.verdict.year(verdict.year),
    withPlaces(sentenceOf(verdict), verdict, words),
  ];
}

export function findingsSection(reportText: ReportText): RootContent[] {
  const { report, words } = reportText;
  const { findings } = report;
  if (findings.length === 0) return [paragraph(words.table.noFindings)];
  const ordered = [
    ...findings.filter(failsByItself),
    ...findings.filter((finding) => !failsByItself(finding)),
  ];
  const rows = ordered.slice(0, MOST_ROWS).map((finding) => findingRow(reportText, finding));
  return [
    heading(2, findingsTitle(report, words)),
    table([words.gate.finding, words.gate.place, words.gate.what], rows),
    ...more(reportText, findings.length),
  ];
}

function findingRow(reportText: ReportText, finding: Finding) {
  const { words } = reportText;
  const { message, hint } = reportText.messageOf(finding);
  const explained = reportText.explanationOf(finding);
  const known = finding.known ? words.brackets(words.gate.known) : '';
  return [
    code(`${words.table.severities[finding.severity]} ${finding.facts.code}`),
    placeText(finding),
    words.sentences([message, hint, explained].filter((part) => part !== null)) + known,
  ];
}

function more({ words }: ReportText, total: number): RootContent[] {
  return total > MOST_ROWS ? [paragraph(words.gate.more(total - MOST_ROWS))] : [];
}
