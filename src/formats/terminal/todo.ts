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
import { isFailing, todoGroups } from '../../report/todo-groups.ts';
import {
  alike,
  alikeLabel,
  answerText,
  besideText,
  groupName,
  listsText,
  openSentence,
  remarksText,
  supportedRows,
  supportedText,
} from '../../report/todo-text.ts';
import { lackText } from '../../report/verdict-text.ts';
import { findingFrames } from '../../terminal/frames.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list, widthBeside } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import { markOf } from '../../core/marks.ts';
import { styleOf } from '../../terminal/style.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { TerminalOptions } from '../format.ts';

const INDENT = 4;

/** The columns that the name of an indicator needs beside the others. */
const LEAST_TOPIC = 16;

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
      : [
          ...block(sheet, lists.due(todo.nextYear), rows(sheet, group.due.filter(isFailing))),
          ...block(
            sheet,
            lists.dueOpen(todo.nextYear),
            lines(
              sheet,
              group.due.filter((item) => !isFailing(item)),
            ),
          ),
        ]),
    ...block(sheet, lists.supported, supported(sheet, group)),
  ].join('\n');
}

function block({ style }: Sheet, title: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [`  ${style.faint(title)}`, ...content];
}

/** What is known to be missed: in columns, or in sentences where there is no room for them. */
function rows(sheet: Sheet, items: readonly TodoItem[]): string[] {
  const { page, text, style, width } = sheet;
  if (items.length === 0) return [];
  const { words, names, indicatorOf } = text;
  const parts = items.map((item) => {
    const { verdict } = item;
    const indicator = indicatorOf(verdict.indicator);
    return {
      mark: markIn(sheet, item),
      topic: names.topic(verdict.indicator),
      beside: besideText(item, page, text),
      value: shownValues(verdict).value ?? '',
      target: (indicator && targetCell(indicator, verdict, words)) ?? '',
      lack: lackText(verdict, words, names) ?? '',
    };
  });
  const cells = parts.map(({ mark, topic, beside, value, target, lack }): GridCell[] => [
    mark,
    { text: topic },
    ...(page.by === 'unit' ? [{ text: beside }] : []),
    { text: value, align: 'right' },
    { text: target, paint: style.faint },
    { text: lack },
    ...(page.by === 'region' ? [{ text: beside, paint: style.faint }] : []),
  ]);
  if (INDENT + widthBeside(cells, 1) + LEAST_TOPIC <= width)
    return [list(cells, { width, wrapping: 1, indent: INDENT })];
  return parts.flatMap(({ mark, topic, beside, value, target, lack }) =>
    told(
      sheet,
      mark,
      present([topic, beside]).join(' · '),
      present([value, target, lack]).join(words.separator),
    ),
  );
}

function markIn({ page, style }: Sheet, { verdict }: TodoItem): GridCell {
  if (verdict.status === 'fail' && verdict.year !== page.todo.year) return { text: '→' };
  return { text: markOf(verdict), paint: (mark) => style.status(verdict.status, mark) };
}

/** A sentence behind a mark. */
function told(
  { text, width }: Sheet,
  { text: mark, paint }: GridCell,
  label: string,
  what: string,
): string[] {
  const hanging = INDENT + 3;
  return wrap(text.words.labelled(label, what), width - hanging).map((line, i) =>
    i === 0 ? `${' '.repeat(INDENT)}${paint?.(mark) ?? mark}  ${line}` : ' '.repeat(hanging) + line,
  );
}

function present(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '');
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
function lines(sheet: Sheet, items: readonly TodoItem[]): string[] {
  const { page, text } = sheet;
  return alike(items).flatMap((same) => {
    const [first] = same;
    return told(sheet, markIn(sheet, first), alikeLabel(same, page, text), openSentence(first, page, text));
  });
}

function supported({ page, text, width }: Sheet, group: TodoGroup): string[] {
  return supportedRows(group, page.report).flatMap((row) =>
    wrap(supportedText(row, page, text), width - INDENT - 2).map(
      (line, i) => ' '.repeat(i === 0 ? INDENT : INDENT + 2) + line,
    ),
  );
}
