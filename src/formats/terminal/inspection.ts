import type { Names, Words } from '../../locales/words.ts';
import type { ColumnAccount, Input, LeftOut, NotOpened, TableAccount } from '../../core/account.ts';
import { printable } from '../../core/printable.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { Style } from '../../terminal/style.ts';

/** How files were read, for a terminal: file by file, table by table, column by column. */
export function renderInspection(
  inputs: readonly Input[],
  tables: readonly TableAccount[],
  notRead: readonly NotOpened[],
  words: Words,
  names: Names,
  style: Style,
  width: number,
): string {
  const files = inputs.map(({ path, encoding, delimiter }) => {
    const own = tables.filter((table) => table.path === path);
    const head = `${style.strong(printable(path))}  ${style.faint(words.inspection.file(encoding, delimiter))}`;
    return [
      head,
      ...(own.length === 0
        ? [`  ${words.inspection.unread}`]
        : own.map((table) => tableText(table, words, names, style, width))),
    ].join('\n');
  });
  return `${[...files, ...notOpened(notRead, words, width)].join('\n\n')}\n`;
}

function notOpened(files: readonly NotOpened[], { inspection }: Words, width: number): string[] {
  if (files.length === 0) return [];
  const rows = files.map(({ path, reason }): GridCell[] => [
    { text: printable(path) },
    { text: reason === 'not-data' ? inspection.notData : reason },
  ]);
  return [`${inspection.notRead}\n${list(rows, { width, wrapping: 0, indent: 2 })}`];
}

function tableText(table: TableAccount, words: Words, names: Names, style: Style, width: number): string {
  const { inspection } = words;
  const header: GridCell[] = [inspection.column, inspection.heading, inspection.takenFor].map((text) => ({
    text,
    paint: style.faint,
  }));
  const rows = table.columns.map((column): GridCell[] => [
    { text: String(column.column), align: 'right' },
    { text: printable(column.text) },
    { text: useText(column, words, names) },
  ]);
  const { region, year, topic } = table.given;
  const lines = [
    ...(region === null ? [] : [inspection.given('region', names.region(region))]),
    ...(year === null ? [] : [inspection.given('year', String(year))]),
    ...(topic === null ? [] : [inspection.given('topic', names.topic(topic))]),
    ...(table.given.units.length === 0
      ? []
      : [inspection.given('unit', words.list(table.given.units.map(printable)))]),
    inspection.used(table.used, table.refused.length),
    ...table.direct.map((each) => inspection.direct(names.region(each.region), ranges(each.lines))),
    ...leftOutTexts(table, words),
    ...(table.refused.length === 0 ? [] : [inspection.refused(ranges(table.refused))]),
  ];
  return [
    `  ${inspection.table(table.sheet === null ? null : printable(table.sheet), table.layout, ranges(table.header))}`,
    list(rows, { header, width, wrapping: 1, indent: 4 }),
    ...lines.flatMap((line) => wrap(line, width - 4).map((part) => `    ${part}`)),
  ].join('\n');
}

function useText(
  { use, topic, year, region, power, by }: ColumnAccount,
  { inspection }: Words,
  names: Names,
): string {
  const what =
    topic === undefined
      ? region === undefined
        ? (year ?? '')
        : names.region(region)
      : [names.topic(topic), ...(year === undefined ? [] : [year])].join(' ');
  return [
    inspection.uses[use],
    what,
    power === undefined ? '' : inspection.power(power),
    by === undefined ? '' : inspection.by[by],
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function leftOutTexts({ leftOut, titles }: TableAccount, { inspection }: Words): string[] {
  const byReason = new Map<LeftOut, number[]>(titles.length === 0 ? [] : [['title', [...titles]]]);
  for (const { line, reason } of leftOut) byReason.set(reason, [...(byReason.get(reason) ?? []), line]);
  return [...byReason].map(([reason, lines]) => inspection.leftOut(reason, ranges(lines)));
}

/** 1, 2, 3, 7 as 1–3, 7. */
function ranges(lines: readonly number[]): string {
  const parts: [first: number, last: number][] = [];
  for (const line of lines) {
    const part = parts.at(-1);
    if (part !== undefined && line === part[1] + 1) part[1] = line;
    else parts.push([line, line]);
  }
  return parts.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
