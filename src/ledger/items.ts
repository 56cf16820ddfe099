import type { Language } from '../core/languages.ts';
import { inLanguage } from '../core/languages.ts';
import type { Verdict } from '../core/model.ts';
import { cellName, comparePlaces } from '../core/origin.ts';
import { printable } from '../core/printable.ts';
import type { TodoItem } from '../core/todo.ts';
import { grouped } from '../report/grouped.ts';
import type { ReportText } from '../report/report-text.ts';
import { reportTextOf } from '../report/report-text.ts';
import { shownValues } from '../report/shown-values.ts';
import type { TodoPage } from '../report/todo-groups.ts';
import { verdictSentence } from '../report/verdict-text.ts';
import { keyText } from './keys.ts';
import type { AsOf, LedgerItem, LedgerRun } from './run.ts';

/** What is to be done, as a ledger in a language says it: region by region, then in the order of the plan. */
export function ledgerRun({ report, todo }: TodoPage, asOf: AsOf, language: Language): LedgerRun {
  const text = reportTextOf(report, language);
  const places = new Map(report.regions.map(({ code }, i) => [code, i]));
  const at = ({ verdict }: TodoItem) => places.get(verdict.region) ?? 0;
  return {
    plan: { id: report.plan.id, title: printable(inLanguage(report.plan.title, language)) },
    years: [todo.year],
    items: todo.missed.toSorted((a, b) => at(a) - at(b)).map((item) => itemOf(item, text)),
    judged: new Map(
      report.verdicts.map((verdict) => [keyText(verdict), { status: verdict.status, ...valueOf(verdict) }]),
    ),
    open: todo.unreported.length,
    asOf,
  };
}

function itemOf({ verdict, responsible }: TodoItem, text: ReportText): LedgerItem {
  const { words, names, indicatorOf, regionOf, sourcesOf } = text;
  const { indicator: id, region: code, year } = verdict;
  const indicator = indicatorOf(id);
  const region = regionOf(code);
  const above = region?.level === 'county' && region.parent !== null ? regionOf(region.parent) : region;
  return {
    indicator: id,
    region: code,
    year,
    prefecture: printable(above?.name ?? ''),
    county: region?.level === 'county' ? printable(region.name) : '',
    title: names.topic(id),
    problem: indicator === undefined ? '' : printable(verdictSentence(indicator, verdict, words, names)),
    basis: printable(sourcesOf(verdict).join(words.separator)),
    source: sourceText(verdict, text),
    lead: printable(responsible?.lead ?? ''),
    supporting: printable(words.list(responsible?.supporting ?? [])),
  };
}

/** Rows named before the rest is only counted. */
const MOST_ROWS = 3;

function sourceText({ places }: Verdict, { words }: ReportText): string {
  const rows = [
    ...grouped(places.toSorted(comparePlaces), ({ path, sheet, line }) =>
      JSON.stringify([path, sheet, line]),
    ),
  ].map(([, cells]) => cells);
  const named = rows.slice(0, MOST_ROWS).flatMap((cells) => {
    const [first] = cells;
    if (first === undefined) return [];
    const { path, sheet, line } = first;
    return sheet === undefined
      ? words.ledger.row(
          path,
          line,
          cells.map(({ column }) => column),
        )
      : words.ledger.cells(
          path,
          cells.map(({ column }) => cellName(sheet, line, column)),
        );
  });
  const rest = rows.slice(MOST_ROWS).reduce((sum, cells) => sum + cells.length, 0);
  return printable(words.ledger.places(named, rest));
}

function valueOf(verdict: Verdict): { readonly value?: string } {
  const { value } = shownValues(verdict);
  return value === null ? {} : { value: printable(value) };
}
