import type { Region, Verdict } from '../../core/model.ts';
import { printable } from '../../core/printable.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { isExplained, targetSources, verdictSentence } from '../../report/verdict-text.ts';
import { list } from '../../terminal/grid.ts';
import { wrap } from '../../terminal/wrap.ts';
import { markOf } from '../../terminal/style.ts';
import type { View } from './view.ts';
import { isOpen } from './view.ts';

/**
 * Why a region does not meet a target: what was found, what is asked for and where that stands, and what is
 * lacking.
 */
export function reasons(view: View, region: Region): string | null {
  const { words, names, style, years, indicators } = view;
  const explained = indicators.flatMap((indicator) => {
    const verdicts = years.flatMap((year) => view.verdictOf(indicator.id, region.code, year) ?? []);
    const open = verdicts.filter(isExplained);
    return open.length === 0 ? [] : [explain(view, indicator, open)];
  });
  const missing = years.flatMap((year) => missingData(view, region, year));
  if (explained.length === 0 && missing.length === 0) return null;
  const shown = indicators.flatMap(({ id }) =>
    years.flatMap((year) => view.verdictOf(id, region.code, year) ?? []),
  );
  const what = {
    missed: shown.some(({ status }) => status === 'fail'),
    open: shown.some(({ status }) => isOpen(status)),
  };
  return [style.strong(words.table.whyNot(names.region(region.code), what)), ...explained, ...missing].join(
    '\n',
  );
}

function explain(view: View, indicator: ReportIndicator, verdicts: readonly Verdict[]): string {
  const { words, names, style, width } = view;
  const language = words.language;
  const rows = verdicts.map((verdict) => [
    { text: markOf(verdict), paint: (text: string) => style.status(verdict.status, text) },
    { text: words.verdict.year(verdict.year) },
    { text: verdictSentence(indicator, verdict, words, names) },
  ]);
  const sources = new Set(verdicts.flatMap((verdict) => targetSources(indicator, verdict, words)));
  if (indicator.definition !== null)
    sources.add(words.table.definition(printable(indicator.definition[language])));
  return [
    wrap(names.topic(indicator.id), width - 2)
      .map((line) => `  ${line}`)
      .join('\n'),
    list(rows, { width, wrapping: 2, indent: 4 }),
    ...[...sources].map((line) =>
      style.faint(
        wrap(line, width - 7)
          .map((part) => `       ${part}`)
          .join('\n'),
      ),
    ),
  ].join('\n');
}

/** The indicators for which nothing was reported, in one line for each year. */
function missingData(
  { words, names, indicators, verdictOf, style, width }: View,
  region: Region,
  year: number,
): string[] {
  const ids = indicators.flatMap(({ id }) => {
    const verdict = verdictOf(id, region.code, year);
    return verdict?.status === 'no-data' && !isExplained(verdict) ? [names.topic(id)] : [];
  });
  if (ids.length === 0) return [];
  const label = `${words.verdict.year(year)} ${words.verdict.statuses['no-data']}`;
  const line = words.labelled(label, words.list(ids));
  return [
    wrap(line, width - 4)
      .map((part, i) => `${i === 0 ? `  ${style.status('no-data', '–')} ` : '    '}${part}`)
      .join('\n'),
  ];
}
