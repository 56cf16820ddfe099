import type { Region, Verdict } from '../../model.ts';
import { shownFigures } from './figures.ts';
import type { GridCell } from './grid.ts';
import { grid } from './grid.ts';
import { markOf } from './style.ts';
import type { View } from './view.ts';

/** A region's indicators with the years side by side: value, target, mark. */
export function indicatorTable(view: View, region: Region): string {
  const { indicators, years, words, style, width } = view;
  const header: GridCell[] = [
    { text: region.name, paint: style.strong },
    ...years.map((year): GridCell => ({ text: words.verdict.year(year), span: 3, paint: style.strong })),
  ];
  const rows = indicators
    .filter(({ id }) => years.some((year) => view.verdictOf(id, region.code, year)))
    .map(({ id, title, unit }): GridCell[] => [
      { text: title[words.language] + unitOf(view, unit) },
      ...years.flatMap((year) => figureCells(view, view.verdictOf(id, region.code, year))),
    ]);
  return grid([header, ...rows], width, 0);
}

/** The unit stands with the name, except the percent, which stands with the figure. */
function unitOf({ report, words }: View, id: string): string {
  const unit = report.plan.units.find((each) => each.id === id);
  if (unit === undefined || id === 'percent') return '';
  return words.language === 'zh' ? `（${unit.name.zh}）` : ` (${unit.name.en})`;
}

function figureCells({ style }: View, verdict: Verdict | undefined): GridCell[] {
  if (verdict === undefined) return [{ text: '' }, { text: '' }, { text: '' }];
  const { value, target } = shownFigures(verdict);
  const paint = (text: string) => style.status(verdict.status, text);
  return [{ text: value ?? '', align: 'right' }, { text: target ?? '', paint: style.faint }, { text: markOf(verdict), paint }];
}

/** What the marks in the table mean; only those that stand in it. */
export function legend({ report, words, style, years }: View): string {
  const used = new Map<string, string>();
  for (const verdict of report.verdicts) {
    if (!years.includes(verdict.year)) continue;
    used.set(markOf(verdict), verdict.approximate ? words.verdict.approximately : words.verdict.statuses[verdict.status]);
  }
  return style.faint(words.table.legend([...used].map(([mark, name]) => ({ mark, name }))));
}
