import type { Region, Shortfall, Verdict } from '../../core/model.ts';
import { isLevel } from '../../core/model.ts';
import { countsOf } from '../../core/summary.ts';
import { shownFigures, shownValues } from '../../report/shown-values.ts';
import type { Missed } from '../../report/missed.ts';
import { missedIndicators } from '../../report/missed.ts';
import { roundedAmount } from '../../report/rounded.ts';
import { APPLIED_MARK, appliedMark, appliedMeaning } from '../../report/target-text.ts';
import { changeText } from '../../report/verdict-text.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import { wrap } from '../../terminal/wrap.ts';
import { markOf } from '../../core/marks.ts';
import type { View } from './view.ts';

/**
 * What fails below the regions judged as a whole: an indicator at a time, each region that misses it with
 * what it lacks.
 */
export function below(view: View): string | null {
  const { report, words, style, years } = view;
  const shown = view.below.filter(({ year }) => years.includes(year));
  const sections = missedIndicators(report, shown).map((missed) => section(view, missed));
  return sections.length === 0
    ? null
    : [
        style.strong(report.scope.groups === undefined ? words.table.failsBelow : words.gaps.groupFails),
        ...sections,
      ].join('\n\n');
}

function section(view: View, { indicator, regions: missing, judged }: Missed): string {
  const { words, names, style, years, width } = view;
  const shown = view.belowOf(indicator.id).filter(({ year }) => years.includes(year));
  const regions = missing.flatMap((code) => view.regionOf(code) ?? []);
  const open = countsOf(shown);
  const units = new Set(shown.flatMap(({ shortfall }) => (shortfall ? [signMeaning(view, shortfall)] : [])));
  const applied = appliedMeaning(shown, words);
  const heading = [
    names.topic(indicator.id),
    words.table.failsOf(regions.length, judged),
    ...units,
    ...(applied === null ? [] : [`${APPLIED_MARK} ${applied}`]),
  ].join(' · ');
  const header: GridCell[] = [
    { text: words.table.region, paint: style.faint },
    ...years.map((year): GridCell => ({ text: words.verdict.year(year), span: 2, paint: style.faint })),
  ];
  const rows = regions.map((region): GridCell[] => [
    { text: placeName(view, region) },
    ...years.flatMap((year) => cells(view, view.verdictOf(indicator.id, region.code, year))),
  ]);
  return [
    wrap(heading, width).map(style.strong).join('\n'),
    list(rows, { header, width, wrapping: 0, indent: 2 }),
    ...(open.waived + open.undetermined + open['no-data'] > 0
      ? [style.faint(`  ${words.table.openBelow(open)}`)]
      : []),
  ].join('\n');
}

/** A county is named with its prefecture. */
function placeName({ regionOf, names }: View, { code, level, parent }: Region): string {
  const above = level === 'county' && parent !== null ? regionOf(parent) : undefined;
  return above === undefined ? names.region(code) : `${above.short} ${names.region(code)}`;
}

function cells(view: View, verdict: Verdict | undefined): GridCell[] {
  if (verdict === undefined) return [{ text: '', align: 'right' }, { text: '' }];
  const { style, words } = view;
  const { status } = verdict;
  const change = changeText(verdict, words);
  const paint = (text: string) => style.status(status, text);
  return [
    { text: shownValues(verdict).value ?? '', align: 'right' },
    {
      text: `${markOf(verdict)}${appliedMark(verdict)}${lacking(view, verdict)}${change === null ? '' : ` ${change}`}`,
      paint,
    },
  ];
}

/** After a minus sign, or a plus sign if it is too much; with `>` if the amount must be exceeded. */
function lacking({ words, names }: View, verdict: Verdict): string {
  const { shortfall, target } = verdict;
  if (shortfall === undefined) return '';
  const { amount, of, exclusive, surplus } = shortfall;
  if (exclusive && amount === '0' && target !== undefined)
    return ` ${words.verdict.notAbove(shownFigures(verdict, target).value)}`;
  const sign = (surplus ? '+' : '−') + (exclusive ? '>' : '');
  const rounded = roundedAmount(amount);
  return ` ${sign}${of === 'percentage-points' ? names.inUnit(rounded, 'percent') : rounded}`;
}

function signMeaning({ report, words }: View, { of, surplus }: Shortfall): string {
  const meaning = surplus ? words.table.surplus : words.table.lacking;
  if (of === 'percentage-points') return meaning(of);
  if (isLevel(of)) return meaning(of);
  const counted = report.plan.measures.find(({ id }) => id === of)?.counted;
  return counted === undefined ? '' : meaning(counted);
}
