import type { RootContent } from 'mdast';
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
import { markOf } from '../../core/marks.ts';
import type { RenderOptions } from '../format.ts';
import { findingsSection } from './markdown.ts';
import { bullets, heading, paragraph, strong, table } from './nodes.ts';
import { writeMarkdown } from './write.ts';

/** What is to be done in GitHub's Markdown: how much there is first, then each unit or region. */
export function renderTodoMarkdown(page: TodoPage, { language }: RenderOptions): string {
  const { report } = page;
  const text = reportTextOf(report, language);
  const { words, names } = text;
  const groups = todoGroups(page);
  const [answer, among] = answerText(page, groups, words);
  return writeMarkdown([
    heading(1, printable(inLanguage(report.plan.title, language))),
    paragraph(dataText(report, words, names)),
    paragraph(strong(answer)),
    paragraph(among),
    ...remarksText(page, words).map((line) => paragraph(line)),
    ...groups.flatMap((group) => section(group, page, text)),
    ...findingsSection(text),
  ]);
}

function section(group: TodoGroup, page: TodoPage, text: ReportText): RootContent[] {
  const { todo } = page;
  const { lists } = text.words.todo;
  const counts = listsText(group, page, text.words);
  const open = group.due.filter((item) => !isFailing(item));
  return [
    heading(2, groupName(group, page, text)),
    ...(counts === '' ? [] : [paragraph(counts)]),
    ...block(lists.missed(todo.year), rows(group.missed, page, text)),
    ...block(lists.unreported(todo.year), lines(group.unreported, page, text)),
    ...(todo.nextYear === null
      ? []
      : [
          ...block(lists.due(todo.nextYear), rows(group.due.filter(isFailing), page, text)),
          ...block(lists.dueOpen(todo.nextYear), lines(open, page, text)),
        ]),
    ...block(lists.supported, supported(group, page, text)),
  ];
}

function block(title: string, content: readonly RootContent[]): RootContent[] {
  return content.length === 0 ? [] : [heading(3, title), ...content];
}

function rows(items: readonly TodoItem[], page: TodoPage, text: ReportText): RootContent[] {
  if (items.length === 0) return [];
  const { words, names, indicatorOf } = text;
  const hasBeside = items.some((item) => besideText(item, page, text) !== '');
  const header = [
    words.table.indicator,
    ...(hasBeside ? [page.by === 'unit' ? words.table.region : words.todo.lead] : []),
    words.byRegion.value,
    words.byRegion.target,
    words.todo.lack,
  ];
  const cells = items.map((item) => {
    const { verdict } = item;
    const indicator = indicatorOf(verdict.indicator);
    const mark = verdict.year === page.todo.year ? `${markOf(verdict)} ` : '';
    return [
      `${mark}${names.topic(verdict.indicator)}`,
      ...(hasBeside ? [besideText(item, page, text)] : []),
      shownValues(verdict).value ?? '',
      (indicator && targetCell(indicator, verdict, words)) ?? '',
      [lackText(verdict, words, names) ?? '', waiverText(verdict, words) ?? '']
        .filter((part) => part !== '')
        .join(words.separator),
    ];
  });
  return [table(header, cells)];
}

function lines(items: readonly TodoItem[], page: TodoPage, text: ReportText): RootContent[] {
  if (items.length === 0) return [];
  return [
    bullets(
      alike(items).map((same) => [
        paragraph(text.words.labelled(alikeLabel(same, page, text), openSentence(same[0], page, text))),
      ]),
    ),
  ];
}

function supported(group: TodoGroup, page: TodoPage, text: ReportText): RootContent[] {
  const all = supportedRows(group, page.report);
  return all.length === 0 ? [] : [bullets(all.map((row) => [paragraph(supportedText(row, page, text))]))];
}
