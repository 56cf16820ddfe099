import { inLanguage } from '../../core/languages.ts';
import { printable } from '../../core/printable.ts';
import type { TodoItem } from '../../core/todo.ts';
import { waiverText } from '../../report/allowance-text.ts';
import { dataText } from '../../report/data-text.ts';
import type { ReportText } from '../../report/report-text.ts';
import { reportTextOf } from '../../report/report-text.ts';
import { shownValues } from '../../report/shown-values.ts';
import { targetCell } from '../../report/target-text.ts';
import type { TodoGroup, TodoPage } from '../../report/todo-groups.ts';
import { todoGroups } from '../../report/todo-groups.ts';
import {
  alike,
  answerText,
  besideText,
  groupName,
  listsText,
  openSentence,
  remarksText,
  supportedRows,
} from '../../report/todo-text.ts';
import { lackText } from '../../report/verdict-text.ts';
import { findingFrames } from '../../terminal/frames.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import { markOf, styleOf } from '../../terminal/style.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { TerminalOptions } from '../format.ts';

interface Sheet {
  readonly page: TodoPage;
  readonly text: ReportText;
  readonly style: Style;
  readonly width: number;
}

/**
 * What is to be done, for reading in a terminal: how much there is and by how many first, then unit by unit or
 * region by region what is missed, what lacks data, and what the next year takes.
 */
export function renderTodoTable(
  page: TodoPage,
  { language, width = 80, colour = false }: TerminalOptions,
): string {
  const { report } = page;
  const text = reportTextOf(report, language);
  const { words, names } = text;
  const style = styleOf(colour);
  const sheet = { page, text, style, width };
  const groups = todoGroups(page);
  const [answer, among] = answerText(page, groups, words);
  const head = [
    ...wrap(printable(inLanguage(report.plan.title, language)), width).map(style.strong),
    ...wrap(dataText(report, words, names), width).map(style.faint),
    '',
    ...wrap(answer, width).map(style.strong),
    ...wrap(among, width),
    ...remarksText(page, words).flatMap((line) => wrap(line, width).map(style.faint)),
  ];
  const sections = [head.join('\n'), ...groups.map((group) => section(sheet, group)), ...findings(sheet)];
  return `${sections.join('\n\n')}\n`;
}

function findings({ page: { report }, text: { words, names }, style, width }: Sheet): string[] {
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const warnings = report.findings.length - errors.length;
  if (report.findings.length === 0) return [style.faint(words.table.noFindings)];
  return [
    style.strong(words.gaps.openFindings(errors.length, warnings)),
    ...(errors.length === 0 ? [] : [findingFrames(errors, words, names, style, width)]),
  ];
}

function section(sheet: Sheet, group: TodoGroup): string {
  const { page, text, style, width } = sheet;
  const { todo } = page;
  const { lists } = text.words.todo;
  const counts = listsText(group, page, text.words);
  const title = [groupName(group, page, text), ...(counts === '' ? [] : [counts])].join(' · ');
  return [
    ...wrap(title, width).map(style.strong),
    ...block(sheet, lists.missed(todo.year), [
      ...rows(sheet, group.missed),
      ...group.missed.flatMap((item) => approval(sheet, item)),
    ]),
    ...block(sheet, lists.unreported(todo.year), lines(sheet, group.unreported)),
    ...(todo.nextYear === null
      ? []
      : block(sheet, lists.due(todo.nextYear), [
          ...rows(
            sheet,
            group.due.filter(({ verdict }) => verdict.status === 'fail'),
          ),
          ...lines(
            sheet,
            group.due.filter(({ verdict }) => verdict.status !== 'fail'),
          ),
        ])),
    ...block(sheet, lists.supported, supported(sheet, group)),
  ].join('\n');
}

function block({ style }: Sheet, title: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [`  ${style.faint(title)}`, ...content];
}

/** What is known to be missed, one line each. */
function rows({ page, text, style, width }: Sheet, items: readonly TodoItem[]): string[] {
  if (items.length === 0) return [];
  const { words, names, indicatorOf } = text;
  const cells = items.map((item): GridCell[] => {
    const { verdict } = item;
    const indicator = indicatorOf(verdict.indicator);
    const isDue = verdict.year !== page.todo.year;
    const beside: GridCell = { text: besideText(item, page, text) };
    return [
      isDue ? { text: '→' } : { text: markOf(verdict), paint: (mark) => style.status(verdict.status, mark) },
      { text: names.topic(verdict.indicator) },
      ...(page.by === 'unit' ? [beside] : []),
      { text: shownValues(verdict).value ?? '', align: 'right' },
      { text: (indicator && targetCell(indicator, verdict, words)) ?? '', paint: style.faint },
      { text: lackText(verdict, words, names) ?? '' },
      ...(page.by === 'region' ? [{ ...beside, paint: style.faint }] : []),
    ];
  });
  return [list(cells, { width, wrapping: 1, indent: 4 })];
}

function approval({ text, style, width }: Sheet, { verdict }: TodoItem): string[] {
  const { words, names } = text;
  const why = waiverText(verdict, words);
  if (why === null) return [];
  const who = [names.topic(verdict.indicator), names.region(verdict.region)].join(' · ');
  return wrap(words.labelled(`${markOf(verdict)} ${who}`, why), width - 6).map((line) =>
    style.faint(`      ${line}`),
  );
}

/** What lacks data: those that lack the same together. */
function lines({ page, text, style, width }: Sheet, items: readonly TodoItem[]): string[] {
  const { words, names } = text;
  return alike(items).flatMap((same) => {
    const [first] = same;
    const { verdict } = first;
    const beside = [...new Set(same.map((item) => besideText(item, page, text)))].filter(
      (each) => each !== '',
    );
    const label = [names.topic(verdict.indicator), ...(beside.length === 0 ? [] : [words.list(beside)])];
    const line = words.labelled(label.join(' · '), openSentence(first, page, text));
    return wrap(line, width - 7).map((part, i) =>
      i === 0 ? `    ${style.status('undetermined', markOf(verdict))}  ${part}` : `       ${part}`,
    );
  });
}

function supported({ page, text, width }: Sheet, group: TodoGroup): string[] {
  const { words, names } = text;
  const cells = supportedRows(group, page.report).map((row): GridCell[] => [
    { text: names.topic(row.indicator) },
    { text: words.labelled(words.todo.lead, row.lead) },
    { text: listsText(row, page, words) },
  ]);
  return cells.length === 0 ? [] : [list(cells, { width, wrapping: 2, indent: 4 })];
}
