import { inLanguage } from '../../core/languages.ts';
import type { Verdict } from '../../core/model.ts';
import { dataText } from '../../report/data-text.ts';
import { printable } from '../../core/printable.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { View } from './view.ts';
import { isOpen, levelsOf } from './view.ts';

/** What the data is, as wide as there is room. */
export function dataLine({ report, words, names, style, width }: View): string {
  return wrap(dataText(report, words, names), width)
    .map((line) => style.faint(line))
    .join('\n');
}

/**
 * What the data is, and per year how many targets are met, missed and open: of the region itself, and of
 * those below it.
 */
export function headline(view: View): string {
  const { report, words, style, years, tops, verdicts, width } = view;
  const title = wrap(printable(inLanguage(report.plan.title, words.language)), width)
    .map(style.strong)
    .join('\n');
  const reported = verdicts.below.some(({ value, bounds }) => value !== undefined || bounds !== undefined);
  const belowName = words.table.below(levelsOf(view, verdicts.below));
  const lines = years.map((year): GridCell[] => [
    { text: words.verdict.year(year), paint: style.strong },
    ...(tops.length > 0 ? [...countCells(view, verdicts.top, year)] : []),
    ...(reported || tops.length === 0
      ? [{ text: belowName, paint: style.faint }, ...countCells(view, verdicts.below, year)]
      : []),
  ]);
  const missing = report.scope.years.filter((year) => !years.includes(year));
  return [
    title,
    dataLine(view),
    '',
    list(lines, { width, wrapping: tops.length > 0 ? 4 : 1 }),
    ...(missing.length > 0 ? [wrap(words.table.noDataInYear(missing), width).join('\n')] : []),
  ].join('\n');
}

function countCells({ words, style }: View, verdicts: readonly Verdict[], year: number): GridCell[] {
  const of = verdicts.filter((verdict) => verdict.year === year);
  const count = (test: (verdict: Verdict) => boolean) => of.filter(test).length;
  const cell = (status: Verdict['status'], name: string, amount: number): GridCell => ({
    text: words.table.headline([{ name, count: amount }]),
    paint: (text) => (amount > 0 ? style.status(status, text) : style.faint(text)),
  });
  return [
    cell(
      'pass',
      words.table.met,
      count(({ status }) => status === 'pass'),
    ),
    cell(
      'fail',
      words.table.missed,
      count(({ status }) => status === 'fail'),
    ),
    cell(
      'undetermined',
      words.table.open,
      count(({ status }) => isOpen(status)),
    ),
  ];
}
