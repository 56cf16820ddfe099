import { inLanguage } from '../../core/languages.ts';
import type { Region, Verdict } from '../../core/model.ts';
import { printable } from '../../core/printable.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { missedIndicators } from '../../report/missed.ts';
import { shownValues } from '../../report/shown-values.ts';
import { APPLIED_MARK, appliedMeaning, targetCell } from '../../report/target-text.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list, widthBeside } from '../../terminal/grid.ts';
import { textWidth } from '../../terminal/width.ts';
import { wrap } from '../../terminal/wrap.ts';
import { markOf } from '../../core/marks.ts';
import { progressBehind, progressCell } from './progress.ts';
import type { View } from './view.ts';

const NAME_WIDTH = 28;

/**
 * A region's indicators with the years side by side: value, mark, target. Where names would get too little
 * room they stand on lines of their own.
 */
export function indicatorTable(view: View, region: Region): string {
  const { indicators, years, words, names, style, width } = view;
  const shown = indicators.filter(({ id }) => years.some((year) => view.verdictOf(id, region.code, year)));
  const lastOf = ({ id }: ReportIndicator) => view.verdictOf(id, region.code, years.at(-1) ?? 0);
  const hasProgress = shown.some((each) => view.progress.standingOf(lastOf(each)) !== null);
  const header = years.map((year): GridCell => ({
    text: words.verdict.year(year),
    span: 2,
    paint: style.strong,
  }));
  const headerWithProgress = hasProgress
    ? [...header, { text: words.progress.title, paint: style.strong }]
    : header;
  const nameOf = ({ id, unit }: ReportIndicator) => names.topic(id) + unitOf(view, unit);
  const figuresOf = (indicator: ReportIndicator) =>
    years.flatMap((year) => figureCells(view, indicator, view.verdictOf(indicator.id, region.code, year)));
  const withProgress = (indicator: ReportIndicator) => [
    ...figuresOf(indicator),
    ...(hasProgress ? [progressCell(view, lastOf(indicator))] : []),
  ];
  const rows = shown.map((indicator) => [{ text: nameOf(indicator) }, ...withProgress(indicator)]);
  const title = { text: names.region(region.code), paint: style.strong };
  if (width - widthBeside(rows, 0) >= NAME_WIDTH)
    return list(rows, { header: [title, ...headerWithProgress], width, wrapping: 0 });

  const stacked = (figures: readonly GridCell[]) => [INDENT, ...figures];
  const wide = [headerWithProgress, ...shown.map(withProgress)].map(stacked);
  const hasRoom = INDENT.text.length + widthBeside(wide, 0) <= width;
  const [head, ...lines] = list(shown.map(hasRoom ? withProgress : figuresOf).map(stacked), {
    header: stacked(hasRoom ? headerWithProgress : header),
    width,
    wrapping: 0,
  }).split('\n');
  const labelOf = (indicator: ReportIndicator) =>
    nameOf(indicator) + (hasRoom ? '' : progressBehind(view, lastOf(indicator)));
  const blocks = shown.flatMap((indicator, i) => [...wrap(labelOf(indicator), width), lines[i] ?? '']);
  return [style.strong(names.region(region.code)), head, ...blocks].join('\n');
}

/** In front of figures that stand below the name. */
const INDENT: GridCell = { text: '  ' };

/** The unit follows the name, except the percent sign, which follows the figure. */
function unitOf({ report, words }: View, id: string): string {
  const unit = report.plan.units.find((each) => each.id === id);
  if (unit === undefined || id === 'percent') return '';
  return words.brackets(printable(inLanguage(unit.name, words.language)));
}

function figureCells(
  { style, words }: View,
  indicator: ReportIndicator,
  verdict: Verdict | undefined,
): GridCell[] {
  if (verdict === undefined) return [{ text: '', align: 'right' }, { text: '' }];
  const { value } = shownValues(verdict);
  const target = targetCell(indicator, verdict, words);
  const mark = markOf(verdict);
  const paint = (text: string) => style.status(verdict.status, mark) + style.faint(text.slice(mark.length));
  return [
    { text: value ?? '', align: 'right' },
    { text: target === null ? mark : `${mark} ${target}`, paint },
  ];
}

/** Marks from best to least. */
const ORDER = ['✓', '≈', '✗', '⊘', '?', '–', '∅', '·'];

/** What the marks mean, and the words of progress; only those that occur, and null if none does. */
export function legend(view: View): string | null {
  const { words, style, width } = view;
  const used = new Map<string, string>();
  const shown = shownVerdicts(view);
  for (const verdict of shown) {
    used.set(
      markOf(verdict),
      verdict.approximate ? words.verdict.approximately : words.verdict.statuses[verdict.status],
    );
  }
  const marks = ORDER.flatMap((mark) => (used.has(mark) ? [{ mark, name: used.get(mark) ?? '' }] : []));
  const applied = appliedMeaning(shown, words);
  const progress = view.progress.legendOf(ofTabled(view));
  const entries = [...marks, ...(applied === null ? [] : [{ mark: APPLIED_MARK, name: applied }])];
  const lines = [
    ...packed(
      entries.map((entry) => words.table.legend([entry])),
      width,
    ),
    ...(progress?.measuredBy ? wrap(progress.measuredBy, width) : []),
    ...packed(progress?.meanings ?? [], width),
  ];
  return lines.length === 0 ? null : lines.map(style.faint).join('\n');
}

/** As many on a line as fit. */
function packed(entries: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = [...lines.slice(-1), entry].join('   ');
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(entry);
  }
  return lines.flatMap((line) => wrap(line, width));
}

function ofTabled({ tabled, years, verdictOf, indicators }: View): Verdict[] {
  return tabled.flatMap(({ code }) =>
    indicators.flatMap(({ id }) => years.flatMap((year) => verdictOf(id, code, year) ?? [])),
  );
}

/** Those that a row is about: all of the regions with a table, below them what is missed. */
function shownVerdicts({ report, tabled, below, years, verdictOf, indicators }: View): Verdict[] {
  const rows = [
    ...tabled.flatMap(({ code }) => indicators.map(({ id }) => ({ id, code }))),
    ...missedIndicators(
      report,
      below.filter(({ year }) => years.includes(year)),
    ).flatMap(({ indicator, regions }) => regions.map((code) => ({ id: indicator.id, code }))),
  ];
  return rows.flatMap(({ id, code }) => years.flatMap((year) => verdictOf(id, code, year) ?? []));
}
