import { inLanguage } from '../../core/languages.ts';
import type { Region, Verdict } from '../../core/model.ts';
import { printable } from '../../core/printable.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { missedIndicators } from '../../report/missed.ts';
import { shownValues } from '../../report/shown-values.ts';
import { APPLIED_MARK, appliedMeaning, targetCell } from '../../report/target-text.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { grid, widthBeside } from '../../terminal/grid.ts';
import { textWidth } from '../../terminal/width.ts';
import { wrap } from '../../terminal/wrap.ts';
import { markOf } from '../../terminal/style.ts';
import type { View } from './view.ts';

const NAME_WIDTH = 28;

/**
 * A region's indicators with the years side by side: value, mark, target. Where names would get too little
 * room they stand on lines of their own.
 */
export function indicatorTable(view: View, region: Region): string {
  const { indicators, years, words, names, style, width } = view;
  const shown = indicators.filter(({ id }) => years.some((year) => view.verdictOf(id, region.code, year)));
  const header: GridCell[] = [
    { text: names.region(region.code), paint: style.strong },
    ...years.map((year): GridCell => ({ text: words.verdict.year(year), span: 2, paint: style.strong })),
  ];
  const nameOf = ({ id, unit }: ReportIndicator) => names.topic(id) + unitOf(view, unit);
  const figuresOf = (indicator: ReportIndicator) =>
    years.flatMap((year) => figureCells(view, indicator, view.verdictOf(indicator.id, region.code, year)));
  const rows = shown.map((indicator): GridCell[] => [{ text: nameOf(indicator) }, ...figuresOf(indicator)]);
  if (width - widthBeside(rows, 0) >= NAME_WIDTH) return grid(rows, { header, width, wrapping: 0 });

  const stacked = shown.map((indicator): GridCell[] => [{ text: '  ' }, ...figuresOf(indicator)]);
  const [head, ...figures] = grid(stacked, {
    header: [{ text: '  ' }, ...header.slice(1)],
    width,
    wrapping: 0,
  }).split('\n');
  const blocks = shown.flatMap((indicator, i) => [...wrap(nameOf(indicator), width), figures[i] ?? '']);
  return [style.strong(names.region(region.code)), head, ...blocks].join('\n');
}

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

/** What the marks mean; only those that occur, as many on a line as fit. */
export function legend(view: View): string {
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
  const entries = [...marks, ...(applied === null ? [] : [{ mark: APPLIED_MARK, name: applied }])];
  const lines: (typeof entries)[] = [];
  for (const entry of entries) {
    const line = lines.at(-1);
    const fits = line !== undefined && textWidth(words.table.legend([...line, entry])) <= width;
    if (fits) line.push(entry);
    else lines.push([entry]);
  }
  return lines.map((line) => style.faint(words.table.legend(line))).join('\n');
}

/** Those that a row is about: all of the regions judged as a whole, below them what is missed. */
function shownVerdicts({ report, tops, below, years, verdictOf, indicators }: View): Verdict[] {
  const rows = [
    ...tops.flatMap(({ code }) => indicators.map(({ id }) => ({ id, code }))),
    ...missedIndicators(
      report,
      below.filter(({ year }) => years.includes(year)),
    ).flatMap(({ indicator, regions }) => regions.map((code) => ({ id: indicator.id, code }))),
  ];
  return rows.flatMap(({ id, code }) => years.flatMap((year) => verdictOf(id, code, year) ?? []));
}
