import type { Verdict } from '../../core/model.ts';
import { countsOf, isApplied } from '../../core/summary.ts';
import { waiverText } from '../../report/allowance-text.ts';
import type { RegionMisses } from '../../report/by-region.ts';
import { missesByRegion } from '../../report/by-region.ts';
import { shownValues } from '../../report/shown-values.ts';
import { targetCell } from '../../report/target-text.ts';
import { lackText } from '../../report/verdict-text.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import { markOf } from '../../core/marks.ts';
import { textWidth } from '../../terminal/width.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { View } from './view.ts';

/** For each region what it misses, the largest lack first; a prefecture, then its counties. */
export function byRegion(view: View): string {
  const { report, words, style, years, width } = view;
  const { regions, without, withoutButOpen } = missesByRegion(report, years);
  return [
    ...(regions.length === 0
      ? []
      : [
          [
            style.strong(words.byRegion.title),
            ...wrap(words.byRegion.order, width).map((line) => style.faint(line)),
          ].join('\n'),
        ]),
    ...regions.map((each) => section(view, each)),
    ...(without === 0
      ? []
      : [wrap(words.byRegion.without(without, withoutButOpen, regions.length > 0), width).join('\n')]),
  ].join('\n\n');
}

function section(view: View, { region, missed, failing, waived, open }: RegionMisses): string {
  const { words, names, style, width, regionOf } = view;
  const above = region.level === 'county' && region.parent !== null ? regionOf(region.parent) : undefined;
  const name = `${above === undefined ? '' : `${above.short} `}${names.region(region.code)}`;
  const isOpen = countsOf(open);
  const applied = missed.filter((verdict) => verdict.status === 'fail' && isApplied(verdict)).length;
  const appliedText = words.gate.ofWhichApplied(applied, failing);
  return [
    style.strong(`${name} · ${words.byRegion.missed(failing, waived, appliedText)}`),
    list(
      fitted(
        missed.map((verdict) => row(view, verdict)),
        width,
      ),
      { width, wrapping: 1, indent: INDENT },
    ),
    ...missed.flatMap((verdict) => {
      const approval = waiverText(verdict, words);
      if (approval === null) return [];
      const line = words.labelled(`${markOf(verdict)} ${names.topic(verdict.indicator)}`, approval);
      return wrap(line, width - 4).map((part) => style.faint(`    ${part}`));
    }),
    ...(open.length > 0 ? [style.faint(`  ${words.byRegion.open(isOpen)}`)] : []),
  ].join('\n');
}

const INDENT = 2;
const GAP = 2;
/** A name in less room than this is hard to read. */
const LEAST_NAME = 20;
const [NAME, LACK] = [1, 5];

/** What is lacking beside the figures, or below the name where there is no room for it. */
function fitted(rows: readonly (readonly GridCell[])[], width: number): readonly (readonly GridCell[])[] {
  const columns = rows[0]?.map((_, i) => Math.max(...rows.map((cells) => textWidth(cells[i]?.text ?? ''))));
  const needed = columns?.reduce(
    (sum, each, i) => sum + GAP + (i === NAME ? Math.min(each, LEAST_NAME) : each),
    INDENT - GAP,
  );
  if (needed === undefined || needed <= width) return rows;
  return rows.map((cells) =>
    cells.slice(0, LACK).map((cell, i) => (i === NAME ? below(cell, cells[LACK]?.text ?? '') : cell)),
  );
}

function below({ text, ...cell }: GridCell, lack: string): GridCell {
  return { ...cell, text: lack === '' ? text : `${text}\n${lack}` };
}

function row({ words, names, style, report }: View, verdict: Verdict): GridCell[] {
  const indicator = report.plan.indicators.find(({ id }) => id === verdict.indicator);
  return [
    { text: markOf(verdict), paint: (mark) => style.status(verdict.status, mark) },
    { text: names.topic(verdict.indicator) },
    { text: words.verdict.year(verdict.year) },
    { text: shownValues(verdict).value ?? '', align: 'right' },
    { text: (indicator && targetCell(indicator, verdict, words)) ?? '', paint: style.faint },
    { text: lackText(verdict, words, names) ?? '' },
  ];
}
