import { printable } from '../core/printable.ts';
import type { MissingFigures, TodoItem } from '../core/todo.ts';
import type { Note, Verdict } from '../core/model.ts';
import { isApplied } from '../core/summary.ts';
import { noteText } from '../locales/messages.ts';
import type { Names, Words } from '../locales/words.ts';
import { grouped } from './grouped.ts';
import type { Report } from './report.ts';
import type { ReportText } from './report-text.ts';
import { shownBeside, shownValues } from './shown-values.ts';
import { targetCell } from './target-text.ts';
import type { TodoGroup, TodoLists, TodoPage } from './todo-groups.ts';
import { countsOfTodo, isEmpty } from './todo-groups.ts';

/** Members named before the rest is only counted, where people read them. */
const MOST_NAMES = 5;

/** The first lines: how much there is to be done, and by how many. */
export function answerText(
  { report, todo, by }: TodoPage,
  groups: readonly TodoGroup[],
  words: Words,
): readonly [answer: string, among: string] {
  const counts = countsOfTodo(todo);
  const applied = words.gate.ofWhichApplied(counts.applied, counts.missed);
  const answer = words.todo.answer(todo.year, todo.nextYear, counts, applied);
  const unnamed = groups.find(({ key }) => key === null);
  const amount =
    unnamed === undefined ? 0 : unnamed.missed.length + unnamed.unreported.length + unnamed.due.length;
  if (isEmpty(todo)) {
    const met = report.verdicts.filter(({ status }) => status === 'pass').length;
    return [answer, words.todo.nothing(met, todo.nextYear)];
  }
  if (by === 'region') return [answer, words.todo.amongRegions(groups.length)];
  const named = groups.filter(({ key }) => key !== null);
  const leading = named.filter((group) => !isEmpty(group)).length;
  return [answer, words.todo.amongUnits(leading, named.length - leading, amount)];
}

/** How the lists are arranged and worked out, to stand once. */
export function remarksText({ todo, by }: TodoPage, words: Words): string[] {
  const { year, nextYear, missed, due } = todo;
  if (isEmpty(todo)) return [];
  const marked = [...missed, ...due].some(({ verdict }) => isApplied(verdict));
  return [
    words.todo.order(by),
    ...(nextYear === null || due.length === 0 ? [] : [words.todo.method(year, nextYear)]),
    ...(marked ? [words.todo.applied] : []),
  ];
}

/** The name of a group, safe to print; a county with its prefecture. */
export function groupName(
  { key }: TodoGroup,
  { by }: TodoPage,
  { words, names, regionOf }: ReportText,
): string {
  if (key === null) return words.todo.unnamed;
  if (by === 'unit') return printable(key);
  const region = regionOf(key);
  const above = region?.level === 'county' && region.parent !== null ? regionOf(region.parent) : undefined;
  return `${above === undefined ? '' : `${printable(above.short)} `}${names.region(key)}`;
}

/** What there is in it; empty if there is nothing. */
export function listsText(lists: TodoLists, { todo }: TodoPage, words: Words): string {
  const counts = countsOfTodo(lists);
  return words.todo.counts(todo.nextYear, counts, words.gate.ofWhichApplied(counts.applied, counts.missed));
}

/** Whom an item concerns beside its group: the region of a unit's, the lead unit of a region's. */
export function besideText({ verdict, responsible }: TodoItem, { by }: TodoPage, text: ReportText): string {
  if (by === 'region') return responsible === null ? '' : printable(responsible.lead);
  const region = text.regionOf(verdict.region);
  // The names of autonomous prefectures are long, and their short ones are as clear.
  return region?.level === 'prefecture' ? printable(region.short) : text.names.region(verdict.region);
}

/** What lacks data, in a sentence: 缺 2024 年的在园幼儿总数（五华区）；2025 年目标 ≥90%. */
export function openSentence(item: TodoItem, page: TodoPage, text: ReportText): string {
  const { verdict } = item;
  const { words, names, indicatorOf } = text;
  const indicator = indicatorOf(verdict.indicator);
  const target = (indicator && targetCell(indicator, verdict, words)) ?? null;
  const { value } = shownValues(verdict);
  const next =
    item.next && indicator ? targetCell(indicator, { ...verdict, target: item.next }, words) : null;
  return [
    ...verdict.notes
      .filter(({ code }) => WHY_OPEN.has(code))
      .map((note) => noteText(note, words, names, (figure) => shownBeside(verdict, figure))),
    ...item.missing.map((each) => missingText(each, verdict, words, names)),
    ...(value === null || verdict.status === 'no-target' ? [] : [words.todo.known(value)]),
    ...(target === null ? [] : [words.todo.target(verdict.year, target)]),
    ...(next === null || page.todo.nextYear === null ? [] : [words.todo.target(page.todo.nextYear, next)]),
  ].join(words.separator);
}

/** Notes that say why something can't be told, beside which figures lack. */
const WHY_OPEN: ReadonlySet<Note['code']> = new Set([
  'no-baseline',
  'no-year-before',
  'members-uncertain',
  'members-not-counted',
  'percentage-only',
]);

/** @param most members named before the rest is only counted */
export function missingText(
  { year, measures, members }: MissingFigures,
  { region }: Pick<Verdict, 'region'>,
  words: Words,
  names: Names,
  most = MOST_NAMES,
): string {
  const [only, ...others] = members;
  const isItself = only === region && others.length === 0;
  const named = words.todo.members(
    names.regions(members.slice(0, most)),
    members.length - Math.min(most, members.length),
  );
  return words.todo.lacks(year, words.list(measures.map((id) => names.topic(id))), isItself ? null : named);
}

/** Items that lack the same and differ by their region alone, so that they can be told together. */
export function alike(items: readonly TodoItem[]): readonly (readonly [TodoItem, ...TodoItem[]])[] {
  const groups = grouped(items, ({ verdict, missing, next }) =>
    JSON.stringify([
      verdict.indicator,
      verdict.status,
      verdict.value ?? verdict.bounds ?? null,
      verdict.target ?? null,
      next ?? null,
      missing.map(({ year, measures, members }) => [
        year,
        measures,
        members.length === 1 && members[0] === verdict.region ? null : members,
      ]),
    ]),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others]],
  );
}

/** What such items are about: the indicator, and whom they concern beside their group. */
export function alikeLabel(
  [first, ...others]: readonly [TodoItem, ...TodoItem[]],
  page: TodoPage,
  text: ReportText,
): string {
  const beside = new Set([first, ...others].map((item) => besideText(item, page, text)));
  const named = [...beside].filter((each) => each !== '');
  const topic = text.names.topic(first.verdict.indicator);
  return named.length === 0 ? topic : `${topic} · ${text.words.list(named)}`;
}

/** What a unit only supports: by the indicator and who leads it. */
export interface SupportedRow extends TodoLists {
  readonly indicator: string;
  readonly lead: string;
}

export function supportedRows(
  { supported }: TodoGroup,
  { plan }: Pick<Report, 'plan'>,
): readonly SupportedRow[] {
  const keyOf = ({ verdict, responsible }: TodoItem) =>
    JSON.stringify([verdict.indicator, responsible?.lead]);
  const { missed, unreported, due } = supported;
  const order = new Map(plan.indicators.map(({ id }, i) => [id, i]));
  return [...grouped([...missed, ...unreported, ...due], keyOf)]
    .flatMap(([key, [first]]): SupportedRow[] => {
      if (first?.responsible === undefined || first.responsible === null) return [];
      const own = (items: readonly TodoItem[]) => items.filter((item) => keyOf(item) === key);
      return [
        {
          indicator: first.verdict.indicator,
          lead: printable(first.responsible.lead),
          missed: own(missed),
          unreported: own(unreported),
          due: own(due),
        },
      ];
    })
    .toSorted((a, b) => (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0));
}

/** Such a row in a sentence: 普惠性幼儿园覆盖率（牵头：省教育厅）：未达标 2 项. */
export function supportedText(row: SupportedRow, page: TodoPage, { words, names }: ReportText): string {
  const lead = words.brackets(words.labelled(words.todo.lead, row.lead));
  return words.labelled(`${names.topic(row.indicator)}${lead}`, listsText(row, page, words));
}
