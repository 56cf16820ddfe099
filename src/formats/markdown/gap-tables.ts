import type { RootContent, Table } from 'mdast';
import type { IndicatorGaps } from '../../core/gaps.ts';
import { shownValue } from '../../report/gap-figures.ts';
import type { GapsText } from '../../report/gaps-text.ts';
import { gapCell, groupLabel, leftOutText, sidesText } from '../../report/gaps-text.ts';
import type { ReportText } from '../../report/report-text.ts';
import { scopeNames } from '../../report/scope-names.ts';
import { heading, paragraph, table } from './nodes.ts';

/** Groups with their gaps and the rest, with the years side by side. */
export function gapTable(
  indicator: IndicatorGaps,
  years: readonly number[],
  groups: readonly (string | null)[],
  text: GapsText,
): Table {
  const { gaps, words, names } = text;
  const shown = years.flatMap((year) => indicator.years.find((each) => each.year === year) ?? []);
  const own = (id: string | null) => shown.map((ofYear) => ofYear.groups.find(({ group }) => group === id));
  const rows = groups.flatMap((id) => [
    [groupLabel(id, text), ...own(id).map((each) => (each === undefined ? '' : shownValue(each.counties)))],
    [
      `${groupLabel(id, text)} · ${words.gaps.gap}`,
      ...own(id).map((each) => (each === undefined ? '' : gapCell(each, words))),
    ],
  ]);
  const rest = [
    words.gaps.group(words.gaps.rest, gaps.rest.length),
    ...shown.map((ofYear) => shownValue(ofYear.rest)),
  ];
  return table(
    [names.topic(indicator.indicator), ...shown.map(({ year }) => words.verdict.year(year))],
    [...rows, rest],
  );
}

/** What the focus groups that were asked for come to themselves; nothing if no group was named. */
export function groupSections({ report, words, names }: ReportText): RootContent[] {
  const { gaps, scope } = report;
  if (gaps === undefined || scope.groups === undefined) return [];
  const text = { gaps, words, names };
  const groups = scope.groups.map(({ id }) => id);
  return [
    heading(2, scopeNames(scope, [], words, names)),
    ...sidesText(text).map((line) => paragraph(line)),
    ...gaps.indicators.map((indicator) => gapTable(indicator, scope.years, groups, text)),
    ...leftOutText(text).map((line) => paragraph(line)),
  ];
}
