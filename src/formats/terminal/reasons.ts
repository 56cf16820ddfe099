import { inLanguage } from '../../core/languages.ts';
import type { Region, Verdict } from '../../core/model.ts';
import { printable } from '../../core/printable.ts';
import { withPlaces } from '../../report/places-text.ts';
import type { ReportIndicator } from '../../report/report.ts';
import { isExplained, saidOf, targetSources, verdictSentence } from '../../report/verdict-text.ts';
import { list } from '../../terminal/grid.ts';
import { wrap } from '../../terminal/wrap.ts';
import { markOf } from '../../core/marks.ts';
import type { View } from './view.ts';

/**
 * Why a region does not meet a target: what was found, what is asked for and where that stands, and what is
 * lacking. Then what is to be said of targets that it meets.
 */
export function reasons(view: View, region: Region): string[] {
  const { words, names, style, years, indicators } = view;
  const explained = indicators.map((indicator) => {
    const verdicts = years.flatMap((year) => view.verdictOf(indicator.id, region.code, year) ?? []);
    return { indicator, verdicts, told: verdicts.filter(isExplained) };
  });
  const isMet = ({ status }: Verdict) => status === 'pass';
  const textsOf = (all: typeof explained) => all.map(({ indicator, told }) => explain(view, indicator, told));
  const missed = textsOf(explained.filter(({ told }) => !told.every(isMet)));
  const remarks = textsOf(explained.filter(({ told }) => told.length > 0 && told.every(isMet)));
  const missing = years.flatMap((year) => missingData(view, region, year));
  const section = (verdicts: readonly Verdict[], lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [
          [style.strong(words.table.whyNot(names.region(region.code), saidOf(verdicts))), ...lines].join(
            '\n',
          ),
        ];
  return [
    ...section(
      explained.flatMap(({ verdicts }) => verdicts),
      [...missed, ...missing],
    ),
    ...section([], remarks),
  ];
}

function explain(view: View, indicator: ReportIndicator, verdicts: readonly Verdict[]): string {
  const { words, names, style, width } = view;
  const language = words.language;
  const rows = verdicts.map((verdict) => [
    { text: markOf(verdict), paint: (text: string) => style.status(verdict.status, text) },
    { text: words.verdict.year(verdict.year) },
    {
      text: withPlaces(
        [verdictSentence(indicator, verdict, words, names), ...view.progress.clausesOf(verdict)].join(
          words.separator,
        ),
        verdict,
        words,
      ),
    },
  ]);
  const sources = new Set(verdicts.flatMap((verdict) => targetSources(indicator, verdict, words)));
  if (indicator.definition !== null)
    sources.add(words.table.definition(printable(inLanguage(indicator.definition, language))));
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
