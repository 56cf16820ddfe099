import type { RootContent } from 'mdast';
import { countsOf, isApplied } from '../../core/summary.ts';
import { waiverText } from '../../report/allowance-text.ts';
import type { RegionMisses } from '../../report/by-region.ts';
import { missesByRegion } from '../../report/by-region.ts';
import { reportedYears } from '../../core/reported.ts';
import type { ReportText } from '../../report/report-text.ts';
import { shownValues } from '../../report/shown-values.ts';
import { targetCell } from '../../report/target-text.ts';
import { lackText } from '../../report/verdict-text.ts';
import { markOf } from '../../core/marks.ts';
import { folded, heading, paragraph, table } from './nodes.ts';

/** The most regions that are listed; the rest are only counted, since a job summary on GitHub is limited to 1 MiB. */
const MOST_REGIONS = 200;

/** For each region what it misses, the largest lack first; a prefecture, then its counties. */
export function byRegion(reportText: ReportText): RootContent[] {
  const { report, words } = reportText;
  const { regions, without, withoutButOpen } = missesByRegion(report, reportedYears(report));
  return [
    ...(regions.length === 0 ? [] : [heading(2, words.byRegion.title), paragraph(words.byRegion.order)]),
    ...regions.slice(0, MOST_REGIONS).flatMap((each) => section(reportText, each)),
    ...(regions.length > MOST_REGIONS ? [paragraph(words.gate.more(regions.length - MOST_REGIONS))] : []),
    ...(without === 0
      ? []
      : [paragraph(words.byRegion.without(without, withoutButOpen, regions.length > 0))]),
  ];
}

function section(reportText: ReportText, each: RegionMisses): RootContent[] {
  const { words, names, indicatorOf } = reportText;
  const { region, missed, failing, waived, open } = each;
  const above = region.level === 'county' && region.parent !== null ? `${names.region(region.parent)} ` : '';
  const applied = missed.filter((verdict) => verdict.status === 'fail' && isApplied(verdict)).length;
  const appliedText = words.gate.ofWhichApplied(applied, failing);
  const header = [
    words.table.indicator,
    words.gate.year,
    words.byRegion.value,
    words.byRegion.target,
    words.byRegion.lack,
  ];
  const rows = missed.map((verdict) => {
    const indicator = indicatorOf(verdict.indicator);
    return [
      `${markOf(verdict)} ${names.topic(verdict.indicator)}`,
      words.verdict.year(verdict.year),
      shownValues(verdict).value ?? '',
      (indicator && targetCell(indicator, verdict, words)) ?? '',
      [lackText(verdict, words, names) ?? '', waiverText(verdict, words) ?? '']
        .filter((part) => part !== '')
        .join(words.separator),
    ];
  });
  return folded(
    `${above}${names.region(region.code)} · ${words.byRegion.missed(failing, waived, appliedText)}`,
    [table(header, rows), ...(open.length > 0 ? [paragraph(words.byRegion.open(countsOf(open)))] : [])],
  );
}
