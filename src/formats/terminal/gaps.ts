import type { IndicatorGaps } from '../../core/gaps.ts';
import { inLanguage } from '../../core/languages.ts';
import { printable } from '../../core/printable.ts';
import { dataText } from '../../report/data-text.ts';
import type { GapsText } from '../../report/gaps-text.ts';
import {
  allGroups,
  comparedText,
  comparisons,
  gapSentence,
  groupLabel,
  lastYear,
  leftOutText,
  mainGroup,
  sidesText,
  spreadSentence,
} from '../../report/gaps-text.ts';
import type { Report } from '../../report/report.ts';
import { reportTextOf } from '../../report/report-text.ts';
import { findingFrames } from '../../terminal/frames.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import { styleOf } from '../../terminal/style.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { TerminalOptions } from '../format.ts';
import { gapRows } from './gap-rows.ts';

interface Page {
  readonly report: Report;
  readonly text: GapsText;
  readonly style: Style;
  readonly width: number;
}

/**
 * The gaps of a report for reading in a terminal, the answer first: which have narrowed, which only because one
 * side fell, which have widened; then each indicator with the years side by side.
 */
export function renderGapsTable(
  report: Report,
  { language, width = 80, colour = false }: TerminalOptions,
): string {
  const { words, names } = reportTextOf(report, language);
  const style = styleOf(colour);
  const lines = (text: string, paint = same) => wrap(text, width).map(paint).join('\n');
  const title = [
    lines(printable(inLanguage(report.plan.title, language)), style.strong),
    lines(dataText(report, words, names), style.faint),
  ].join('\n');
  const { gaps } = report;
  const sections =
    gaps === undefined
      ? [words.gaps.oneSide]
      : gaps.indicators.length === 0
        ? [words.gaps.noIndicators, ...leftOutText({ gaps, words, names })]
        : gapSections({ report, text: { gaps, words, names }, style, width });
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const warnings = report.findings.length - errors.length;
  const findings =
    report.findings.length === 0
      ? [style.faint(words.table.noFindings)]
      : [
          style.strong(words.gaps.openFindings(errors.length, warnings)),
          ...(errors.length === 0 ? [] : [findingFrames(errors, words, names, style, width)]),
        ];
  return `${[title, ...sections.map((section) => (section.includes('\n') ? section : lines(section))), ...findings].join('\n\n')}\n`;
}

function same(text: string): string {
  return text;
}

function gapSections(page: Page): string[] {
  const { text, style, width } = page;
  const { gaps, words } = text;
  const paragraph = (line: string) => wrap(line, width).join('\n');
  const faint = (line: string) => wrap(line, width).map(style.faint).join('\n');
  const year = lastYear(gaps, page.report.scope.years);
  return [
    sidesText(text).map(paragraph).join('\n'),
    ...answer(page, year),
    ...gaps.indicators.map((indicator) => section(page, indicator, year)),
    [
      ...words.gaps.methods,
      ...(gaps.indicators.some(({ yesOrNo }) => yesOrNo) ? [words.gaps.yesOrNo] : []),
      ...leftOutText(text),
    ]
      .map(faint)
      .join('\n'),
  ];
}

/** What became of the gaps, in the last year of which they are known. */
function answer({ text, style, width }: Page, year: number | null): string[] {
  if (year === null) return [];
  const { gaps, words, names } = text;
  const group = mainGroup(gaps);
  return comparisons(gaps, group, year).map(({ since, classes }) => {
    const rows = classes.map(({ class: name, indicators }): GridCell[] => [
      { text: words.gaps.classes[name], paint: PAINTS[name](style) },
      { text: String(indicators.length), align: 'right' },
      { text: words.list(indicators.map((id) => names.topic(id))) },
    ]);
    return [
      wrap(comparedText(group, year, since, text), width)
        .map(style.strong)
        .join('\n'),
      list(rows, { width, wrapping: 2, indent: 2 }),
    ].join('\n');
  });
}

const PAINTS: Readonly<
  Record<keyof GapsText['words']['gaps']['classes'], (style: Style) => Style['strong']>
> = {
  narrowed: (style) => (text) => style.status('pass', text),
  'rest-fell': ({ warning }) => warning,
  'group-fell': ({ warning }) => warning,
  widened: ({ error }) => error,
  reversed: ({ strong }) => strong,
  unchanged: ({ faint }) => faint,
  unknown: ({ warning }) => warning,
};

function section(
  { report, text, style, width }: Page,
  indicator: IndicatorGaps,
  year: number | null,
): string {
  const { gaps } = text;
  const years = indicator.years.map((each) => each.year);
  const rows = gapRows({ text, style, width, years, groups: allGroups(gaps) }, indicator);
  if (year === null) return rows;
  const ofYear = indicator.years.find((each) => each.year === year);
  const group = mainGroup(gaps);
  const said = [
    text.words.labelled(groupLabel(group, text), gapSentence(indicator, group, year, text)),
    ...[ofYear && report.scope.years.includes(year) ? spreadSentence(ofYear, text) : null].filter(
      (line) => line !== null,
    ),
  ];
  return [
    rows,
    ...said.map((line) =>
      wrap(line, width - 4)
        .map((part, i) => `${i === 0 ? '  → ' : '    '}${part}`)
        .join('\n'),
    ),
  ].join('\n');
}
