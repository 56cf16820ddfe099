import type { Shortfall, Verdict } from '../../core/model.ts';
import type { TodoItem } from '../../core/todo.ts';
import type { TodoColumn } from '../../locales/todo-columns.ts';
import { TODO_COLUMNS } from '../../locales/todo-columns.ts';
import type { ReportText } from '../../report/report-text.ts';
import { placeText, reportTextOf } from '../../report/report-text.ts';
import type { TodoGroup, TodoPage } from '../../report/todo-groups.ts';
import { todoGroups } from '../../report/todo-groups.ts';
import { missingText, openSentence } from '../../report/todo-text.ts';
import { verdictSentence } from '../../report/verdict-text.ts';
import type { RenderOptions } from '../format.ts';
import { csvText } from './csv-text.ts';

type Row = Readonly<Partial<Record<TodoColumn, string | number | undefined>>>;
type List = 'missed' | 'unreported' | 'due';

/**
 * What is to be done as one table, a row for each item: group by group, of each what is missed, what lacks data
 * and what is due; then findings. Ids are English, header and texts in the language asked for.
 */
export function renderTodoCsv(page: TodoPage, { language }: RenderOptions): string {
  const text = reportTextOf(page.report, language);
  const lists = ['missed', 'unreported', 'due'] as const;
  const rows = [
    ...todoGroups(page).flatMap((group) => lists.flatMap((list) => rowsOf(list, group, page, text))),
    ...page.report.findings.map((finding): Row => {
      const { words, messageOf } = text;
      const severity = `${words.table.severities[finding.severity]} ${placeText(finding)}`;
      return {
        type: 'finding',
        status: finding.severity,
        name: finding.facts.code,
        message: words.labelled(severity, messageOf(finding).message),
      };
    }),
  ];
  return csvText(TODO_COLUMNS, text.words.todo.csv, rows);
}

function rowsOf(type: List, group: TodoGroup, page: TodoPage, text: ReportText): Row[] {
  return group[type].map((item) => itemRow(type, item, page, text));
}

function itemRow(type: List, item: TodoItem, page: TodoPage, text: ReportText): Row {
  const { verdict, responsible, missing, next } = item;
  const { names, words, regionOf, sourcesOf } = text;
  const { indicator, region, year, status, value, bounds, unit, numerator, denominator, shortfall } = verdict;
  return {
    type,
    status,
    indicator,
    name: names.topic(indicator),
    region,
    'region-name': names.region(region),
    level: regionOf(region)?.level,
    year,
    lead: responsible?.lead,
    supporting: responsible === null ? undefined : words.list(responsible.supporting),
    value,
    low: bounds?.lowExclusive ? `>${bounds.low}` : bounds?.low,
    high: bounds?.exclusive ? `<${bounds.high}` : bounds?.high,
    unit,
    numerator,
    denominator,
    ...targetColumns(verdict),
    margin: verdict.margin,
    shortfall: shortfall && shortfallCell(shortfall),
    'shortfall-of': shortfall?.of,
    missing: missing.map((each) => missingText(each, verdict, words, names, Infinity)).join(words.separator),
    'next-target': next && figures(next),
    progress: verdict.progress?.class,
    ...waiverColumns(verdict),
    message: messageOf(item, page, text),
    source: sourcesOf(verdict).join(words.separator),
    places: verdict.places.map(placeText).join(words.separator),
  };
}

/** What is known to be missed, or what lacks, in words. */
function messageOf(item: TodoItem, page: TodoPage, text: ReportText): string | undefined {
  const { verdict } = item;
  const { words, names, indicatorOf } = text;
  if (verdict.status !== 'fail' && verdict.status !== 'waived') return openSentence(item, page, text);
  const indicator = indicatorOf(verdict.indicator);
  return indicator && verdictSentence(indicator, verdict, words, names);
}

function targetColumns({ target }: Verdict): Row {
  return {
    'target-comparison': target?.comparison,
    target: target && figures(target),
    'target-basis': target?.basis,
    'target-applied-from': target?.appliedFrom,
  };
}

function figures({ value, upper }: NonNullable<Verdict['target']>): string {
  return upper === undefined ? value : `${value}–${upper}`;
}

function waiverColumns({ waiver }: Verdict): Row {
  return {
    'waiver-reason': waiver?.reason,
    'waiver-approved-by': waiver?.approvedBy,
    'waiver-document': waiver?.document,
    'waiver-approved-on': waiver?.approvedOn,
    'waiver-expires-on': waiver?.expiresOn,
  };
}

/** With `>` if it must be exceeded; negative if it is too much. */
function shortfallCell({ amount, exclusive, surplus }: Shortfall): string {
  if (surplus) return `-${amount}`;
  return exclusive ? `>${amount}` : amount;
}
