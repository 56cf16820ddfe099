import type { IndicatorGaps, YearGaps } from '../../core/gaps.ts';
import { shownValue } from '../../report/gap-figures.ts';
import type { GapsText } from '../../report/gaps-text.ts';
import { gapCell, groupLabel } from '../../report/gaps-text.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import { textWidth } from '../../terminal/width.ts';
import { wrap } from '../../terminal/wrap.ts';

/** Groups, the rest and the gaps of every indicator, with some years side by side. */
interface GapRows {
  readonly text: GapsText;
  readonly style: Style;
  readonly width: number;
  readonly years: readonly number[];
  /** The ids of the groups that are shown; null for all of them together. */
  readonly groups: readonly (string | null)[];
}

/** Of a column with gaps that are known. */
const YEAR_WIDTH = 10;

/** The values of each group with its gap below, and the value of the rest. */
export function gapRows(rows: GapRows, indicator: IndicatorGaps): string {
  const { text, style, width, years } = rows;
  const { gaps, words, names } = text;
  const name = names.topic(indicator.indicator);
  const fits = textWidth(name) + years.length * YEAR_WIDTH <= width;
  const header: GridCell[] = [
    { text: fits ? name : '', paint: style.strong },
    ...years.map((year): GridCell => ({
      text: words.verdict.year(year),
      align: 'right',
      paint: style.strong,
    })),
  ];
  const cells = (cell: (year: YearGaps) => string, paint?: GridCell['paint']): GridCell[] =>
    years.map((year) => {
      const ofYear = indicator.years.find((each) => each.year === year);
      return {
        text: ofYear === undefined ? '' : cell(ofYear),
        align: 'right',
        ...(paint === undefined ? {} : { paint }),
      };
    });
  const groups = rows.groups.flatMap((id): GridCell[][] => [
    [
      { text: `  ${groupLabel(id, text)}` },
      ...cells(({ groups }) => {
        const own = groups.find(({ group }) => group === id);
        return own === undefined ? '' : shownValue(own.counties);
      }),
    ],
    [
      { text: `    ${words.gaps.gap}`, paint: style.faint },
      ...cells(({ groups }) => {
        const own = groups.find(({ group }) => group === id);
        return own === undefined ? '' : gapCell(own, words);
      }, style.faint),
    ],
  ]);
  const rest: GridCell[] = [
    { text: `  ${words.gaps.group(words.gaps.rest, gaps.rest.length)}` },
    ...cells((year) => shownValue(year.rest)),
  ];
  const shown = list([...groups, rest], { header, width, wrapping: 0 });
  return fits ? shown : [...wrap(name, width).map(style.strong), shown].join('\n');
}
