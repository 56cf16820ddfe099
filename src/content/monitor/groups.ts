import { allGroups, gapCell, gapIn, groupLabel, leftOutText, sidesText } from '../../report/gaps-text.ts';
import type { GapsText } from '../../report/gaps-text.ts';
import { shownPoints, shownValue } from '../../report/gap-figures.ts';
import type { Gaps, GroupGap, IndicatorGaps } from '../../core/gaps.ts';
import { figureColumn, groupRow, paragraphs, row, section, table, textColumn } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Section, Table } from '../document.ts';

/** The counties the plan singles out, against all others; none where the report does not say it. */
export function groupsSection(context: Context): Section[] {
  const { annual, content, text, tight } = context;
  const { gaps } = annual.report;
  if (gaps === undefined) return [];
  const of: GapsText = { gaps, words: text.words, names: text.names };
  const known = gaps.indicators.filter((each) => hasGap(each, annual.year, gaps));
  if (known.length === 0) return [];
  return [
    section('groups', content.sections.groups, {
      sheet: content.sections.groups,
      startsPage: true,
      blocks: [
        ...paragraphs(sidesText(of).map((each) => context.say.sentence([tight(each)]))),
        groupTable(known, of, context),
        ...paragraphs(
          leftOutText(of).map((each) => context.say.sentence([tight(each)])),
          'remark',
        ),
      ],
    }),
  ];
}

function hasGap(each: IndicatorGaps, year: number, gaps: Gaps): boolean {
  return allGroups(gaps).some((group) => {
    const own = gapIn(each, group, year);
    return own?.gap !== undefined || own?.bounds !== undefined;
  });
}

/** An indicator a block of rows, a group a row: its value, that of the rest, the gap, and its change. */
function groupTable(
  known: readonly IndicatorGaps[],
  of: GapsText,
  { annual, content, text }: Context,
): Table {
  const { columns } = content;
  const { year } = annual;
  return table('groups-table', content.tables.groups(year), {
    columns: [
      textColumn(columns.group, 12),
      figureColumn(columns.value, 5),
      figureColumn(columns.rest, 5),
      figureColumn(columns.gap, 5),
      figureColumn(columns.before, 5),
    ],
    rows: known.flatMap((each) => [
      groupRow(text.names.topic(each.indicator)),
      ...allGroups(of.gaps).flatMap((group) => {
        const own = gapIn(each, group, year);
        const ofYear = each.years.find((one) => one.year === year);
        return own === undefined || ofYear === undefined
          ? []
          : [
              row(
                groupLabel(group, of),
                shownValue(own.counties),
                shownValue(ofYear.rest),
                gapCell(own, text.words),
                changeText(own),
              ),
            ];
      }),
    ]),
    notes: text.words.gaps.methods.slice(0, 1),
  });
}

/** Since the baseline year, or the earliest year that is known. */
function changeText({ changes }: GroupGap): string {
  const first = changes.toSorted((a, b) => a.since - b.since).find(({ points }) => points !== undefined);
  return first?.points === undefined ? '–' : shownPoints(first.points);
}
