import type { Names, Words } from '../../locales/words.ts';
import type { Decimal, Region, Shortfall, Verdict } from '../../model.ts';
import type { Indicator } from '../../plan/plan.ts';
import { shownFigures, withUnit } from './figures.ts';
import { list, wrap } from './grid.ts';
import { markOf } from './style.ts';
import type { View } from './view.ts';
import { notesText } from './view.ts';

/** Members named before the rest is only counted. */
const MOST_NAMES = 5;

/** Why a region does not meet a target: what was found, what is asked for and where that stands, and what is lacking. */
export function reasons(view: View, region: Region): string | null {
  const { words, style, years, indicators } = view;
  const explained = indicators.flatMap((indicator) => {
    const verdicts = years.flatMap((year) => view.verdictOf(indicator.id, region.code, year) ?? []);
    const open = verdicts.filter(({ status, approximate }) => status === 'fail' || status === 'undetermined' || approximate);
    return open.length === 0 ? [] : [explain(view, indicator, open)];
  });
  const missing = years.flatMap((year) => missingData(view, region, year));
  if (explained.length === 0 && missing.length === 0) return null;
  return [style.strong(words.table.whyNot(region.name)), ...explained, ...missing].join('\n');
}

function explain(view: View, indicator: Indicator, verdicts: readonly Verdict[]): string {
  const { words, style, width } = view;
  const language = words.language;
  const rows = verdicts.map((verdict) => [
    { text: markOf(verdict), paint: (text: string) => style.status(verdict.status, text) },
    { text: words.verdict.year(verdict.year) },
    { text: sentence(view, indicator, verdict) },
  ]);
  const sources = new Set(verdicts.flatMap((verdict) => sourceLines(view, indicator, verdict)));
  if (indicator.definition !== null) sources.add(words.table.definition(indicator.definition[language]));
  return [
    wrap(indicator.title[language], width - 2)
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

/** The clause of the target judged by; of a milestone, that of the final target it leads to. */
function sourceLines({ words }: View, { targets }: Indicator, { year, target }: Verdict): string[] {
  const planned = target?.basis === 'derived' ? targets.toSorted((a, b) => b.year - a.year)[0] : targets.find((each) => each.year === year);
  if (planned === undefined) return [];
  const reading = planned.reading === null ? [] : [words.table.reading(planned.reading[words.language])];
  return [words.table.source(planned.source, planned.quote), ...reading];
}

function sentence(view: View, { unit, formula }: Indicator, verdict: Verdict): string {
  const { words, names } = view;
  const { target, approximate, shortfall, members } = verdict;
  const shown = shownFigures(verdict);
  const inMembers = target?.comparison === 'members-at-least' && formula.kind === 'share';
  const targetValue = target && (inMembers ? words.verdict.counties(target.value, formula.of) : (shown.target ?? '').replace(/^[≥≈>]/u, ''));
  const missing = members.missing.map((code) => names.region(code));
  return [
    valueText(view, verdict, shown.value, unit),
    ...(target && targetValue ? [words.verdict.target(target, targetValue) + basisText(words, verdict)] : []),
    ...(shortfall ? [shortfallText(shortfall, words, names)] : []),
    ...(approximate ? [words.verdict.approximately] : []),
    ...(members.expected > 1 && missing.length > 0 ? [words.table.members(members.reported, members.expected)] : []),
    ...(members.expected > 1 && missing.length > 0
      ? [words.table.missingMembers(words.list(missing.slice(0, MOST_NAMES)), Math.max(0, missing.length - MOST_NAMES))]
      : []),
    ...notesText(view, verdict),
  ]
    .filter((part) => part !== '')
    .join(words.language === 'zh' ? '；' : '; ');
}

function basisText(words: Words, { target }: Verdict): string {
  if (target?.basis !== 'derived') return '';
  return words.language === 'zh' ? `（${words.verdict.bases.derived}）` : ` (${words.verdict.bases.derived})`;
}

function valueText({ words }: View, { numerator, denominator, bounds }: Verdict, value: string | null, unit: string): string {
  if (value === null) return '';
  if (bounds !== undefined) {
    const [low, high] = value.replace(/^≥/u, '').split('–');
    return words.verdict.between(high === undefined ? (low ?? '') : withUnit(low ?? '', unit), high ?? null);
  }
  if (numerator === undefined || denominator === undefined) return value;
  return words.language === 'zh' ? `${value}（${numerator}/${denominator}）` : `${value} (${numerator}/${denominator})`;
}

/** What is lacking, in a sentence: 还差 132 名幼儿. */
export function shortfallText({ amount, of, exclusive }: Shortfall, words: Words, names: Names): string {
  if (exclusive && amount === '0') return words.verdict.notAbove;
  const text = amountText(amount, of, words, names);
  return exclusive ? words.verdict.shortExclusive(text) : words.verdict.short(text);
}

function amountText(amount: Decimal, of: Shortfall['of'], words: Words, names: Names): string {
  if (of === 'percentage-points') return words.verdict.percentagePoints(amount);
  if (of === 'province' || of === 'prefecture' || of === 'county') return words.verdict.counties(amount, of);
  return names.amount(amount, of);
}

/** The indicators of which nothing was reported, in one line a year. */
function missingData({ words, names, indicators, verdictOf, style, width }: View, region: Region, year: number): string[] {
  const ids = indicators.filter(({ id }) => verdictOf(id, region.code, year)?.status === 'no-data').map(({ id }) => names.topic(id));
  if (ids.length === 0) return [];
  const line = `${words.verdict.year(year)} ${words.verdict.statuses['no-data']}${words.language === 'zh' ? '：' : ': '}${words.list(ids)}`;
  return [
    wrap(line, width - 4)
      .map((part, i) => `${i === 0 ? `  ${style.status('no-data', '–')} ` : '    '}${part}`)
      .join('\n'),
  ];
}
