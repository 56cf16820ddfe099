import type { Bounds } from '../../core/model.ts';
import type { GapChange, GroupGap, GroupValue, IndicatorGaps, YearGaps } from '../../core/gaps.ts';
import type { Finding } from '../../core/findings.ts';
import type { GapsColumn } from '../../locales/gaps-columns.ts';
import { GAPS_COLUMNS } from '../../locales/gaps-columns.ts';
import type { GapsText } from '../../report/gaps-text.ts';
import { gapSentence, groupName, spreadSentence } from '../../report/gaps-text.ts';
import type { Report } from '../../report/report.ts';
import type { ReportText } from '../../report/report-text.ts';
import { placeText, reportTextOf } from '../../report/report-text.ts';
import type { RenderOptions } from '../format.ts';
import { csvText } from './csv-text.ts';

type Row = Readonly<Partial<Record<GapsColumn, string | number | undefined>>>;

/**
 * The gaps of a report as one table: of each indicator and year a row `group` for each group and for the rest,
 * a row `change` for each change of a gap, a row `spread`; then findings. Ids are English, header and texts in
 * the language asked for.
 */
export function renderGapsCsv(report: Report, { language }: RenderOptions): string {
  const reportText = reportTextOf(report, language);
  const { words, names } = reportText;
  const { gaps } = report;
  const rows: readonly Row[] = [
    ...(gaps === undefined
      ? [{ type: 'none', message: words.gaps.oneSide }]
      : gaps.indicators.flatMap((indicator) => indicatorRows(indicator, { gaps, words, names }))),
    ...report.findings.map((finding) => findingRow(finding, reportText)),
  ];
  return csvText(GAPS_COLUMNS, words.gaps.csv, rows);
}

function indicatorRows(indicator: IndicatorGaps, text: GapsText): Row[] {
  const { names } = text;
  return indicator.years.flatMap((ofYear) => {
    const { year } = ofYear;
    const about = { indicator: indicator.indicator, name: names.topic(indicator.indicator), year };
    const of = (group: string, name: string) => ({ ...about, group, 'group-name': name });
    return [
      ...ofYear.groups.flatMap((own): Row[] => {
        const group = of(own.group ?? 'all', groupName(own.group, text));
        return [
          {
            ...group,
            ...groupColumns(own, text),
            message: gapSentence(indicator, own.group, year, text),
          },
          ...own.changes.map((change): Row => ({ ...group, ...changeColumns(change) })),
        ];
      }),
      { ...of('rest', text.words.gaps.rest), type: 'group', ...valueColumns(ofYear.rest, text) },
      ...spreadRows(about, ofYear, text),
    ];
  });
}

function groupColumns({ counties, gap, bounds }: GroupGap, text: GapsText): Row {
  const [low, high] = endsOf(bounds);
  return { type: 'group', ...valueColumns(counties, text), gap, 'gap-low': low, 'gap-high': high };
}

function valueColumns(counties: GroupValue, { names }: GapsText): Row {
  const { value, bounds, numerator, denominator, reported, expected, missing } = counties;
  const [low, high] = endsOf(bounds);
  return { value, low, high, numerator, denominator, reported, expected, missing: names.regions(missing) };
}

function changeColumns(change: GapChange): Row {
  const { since, points, bounds, movement, group, rest, because, only } = change;
  const [low, high] = endsOf(bounds);
  return {
    type: 'change',
    since,
    change: points,
    'change-low': low,
    'change-high': high,
    movement,
    'group-course': group,
    'rest-course': rest,
    because,
    only: because === undefined ? undefined : only ? 'yes' : 'no',
  };
}

/** With `>` and `<` for ends that are not reached. */
function endsOf(bounds: Bounds | undefined): readonly [string | undefined, string | undefined] {
  if (bounds === undefined) return [undefined, undefined];
  const { low, high, exclusive, lowExclusive } = bounds;
  return [lowExclusive ? `>${low}` : low, exclusive && high !== undefined ? `<${high}` : high];
}

function spreadRows(about: Row, ofYear: YearGaps, text: GapsText): Row[] {
  const { spread } = ofYear;
  if (spread === undefined) return [];
  const { names } = text;
  const { lowest, highest, lowerQuartile, median, upperQuartile, range, ratio, variation } = spread;
  return [
    {
      ...about,
      type: 'spread',
      lowest: lowest.value,
      'lowest-counties': names.regions(lowest.counties),
      'lower-quartile': lowerQuartile,
      median,
      'upper-quartile': upperQuartile,
      highest: highest.value,
      'highest-counties': names.regions(highest.counties),
      range,
      'range-ratio': ratio,
      variation: variation?.coefficient,
      counties: spread.counties,
      missing: names.regions(spread.missing),
      message: spreadSentence(ofYear, text) ?? undefined,
    },
  ];
}

function findingRow(finding: Finding, { words, messageOf }: ReportText): Row {
  const { message } = messageOf(finding);
  const place = placeText(finding);
  return {
    type: 'finding',
    name: finding.facts.code,
    message: words.labelled(`${words.table.severities[finding.severity]} ${place}`, message),
  };
}
