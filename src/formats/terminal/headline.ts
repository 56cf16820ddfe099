import { inLanguage } from '../../core/languages.ts';
import { LEVELS } from '../../core/model.ts';
import { dataText } from '../../report/data-text.ts';
import type { CountedStatus, CountLine } from '../../report/count-lines.ts';
import { countedName, countedStatuses, countedStatusName, countLines } from '../../report/count-lines.ts';
import { printable } from '../../core/printable.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list, widthBeside } from '../../terminal/grid.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { View } from './view.ts';

/** What the data is, as wide as there is room. */
export function dataLine({ report, words, names, style, width }: View): string {
  return wrap(dataText(report, words, names), width)
    .map((line) => style.faint(line))
    .join('\n');
}

/**
 * What the data is, and per year how many targets are met, missed and open: of the region itself, then of each
 * level below it, their own targets and those applied to them apart.
 * @param first what comes before the counts
 */
export function headline(view: View, first: readonly string[] = []): string {
  const { report, words, style, years, width } = view;
  const title = wrap(printable(inLanguage(report.plan.title, words.language)), width)
    .map(style.strong)
    .join('\n');
  const missing = report.scope.years.filter((year) => !years.includes(year));
  return [
    title,
    dataLine(view),
    ...first.flatMap((section) => ['', section]),
    '',
    counts(view),
    ...(missing.length > 0 ? [wrap(words.table.noDataInYear(missing), width).join('\n')] : []),
  ].join('\n');
}

/** Applied targets stand behind the own ones where there is room, else below them. */
function counts(view: View): string {
  const { report, years, width } = view;
  const lines = countLines(report, years);
  const beside = besideRows(view, lines);
  const rows = widthBeside(beside, -1) <= width + 2 ? beside : belowRows(view, lines);
  return list(rows, { width, wrapping: 0 });
}

function besideRows(view: View, lines: readonly CountLine[]): GridCell[][] {
  const own = lines.filter(({ appliedFrom }) => appliedFrom === null);
  const levels = [...new Set(lines.flatMap(({ appliedFrom }) => appliedFrom ?? []))];
  const blocks = [
    { from: null, statuses: countedStatuses(own) },
    ...levels.map((from) => ({
      from,
      statuses: countedStatuses(lines.filter(({ appliedFrom }) => appliedFrom === from)),
    })),
  ];
  const rows = [...new Map(lines.map((line) => [`${line.level} ${line.year}`, line])).values()];
  return rows.map(({ level, year }, i) => [
    rows[i - 1]?.level === level ? { text: '' } : nameCell(view, { level }),
    yearCell(view, { year }),
    ...blocks.flatMap(({ from, statuses }) => {
      const line = lines.find(
        (each) => each.level === level && each.year === year && each.appliedFrom === from,
      );
      return [...(from === null ? [] : [appliedCell(view, line)]), ...countCells(view, statuses, line)];
    }),
  ]);
}

function belowRows(view: View, lines: readonly CountLine[]): GridCell[][] {
  const statuses = countedStatuses(lines);
  return [...new Set(lines.map(({ level }) => level))].flatMap((level) => {
    const ofLevel = lines.filter((line) => line.level === level);
    const groups = [null, ...LEVELS].flatMap((from) =>
      ofLevel
        .filter(({ appliedFrom }) => appliedFrom === from)
        .map((line, i): GridCell[] => [
          i > 0 ? { text: '' } : from === null ? nameCell(view, line) : indented(appliedCell(view, line)),
          yearCell(view, line),
          ...countCells(view, statuses, line),
        ]),
    );
    const [first] = ofLevel;
    const hasOwn = ofLevel.some(({ appliedFrom }) => appliedFrom === null);
    return hasOwn || first === undefined ? groups : [[nameCell(view, first)], ...groups];
  });
}

function indented(cell: GridCell): GridCell {
  return { ...cell, text: `  ${cell.text}` };
}

function nameCell({ report, words, names, style, tops }: View, line: Pick<CountLine, 'level'>): GridCell {
  return { text: countedName(line, tops, words, names, report.scope), paint: style.strong };
}

function yearCell({ words, style }: View, { year }: Pick<CountLine, 'year'>): GridCell {
  return { text: words.verdict.year(year), paint: style.strong };
}

function appliedCell({ words, style }: View, line: CountLine | undefined): GridCell {
  const from = line?.appliedFrom ?? null;
  return { text: from === null ? '' : words.table.applied[from], paint: style.faint };
}

/** None of what is rare is left blank. */
function countCells(
  { words, style }: View,
  statuses: readonly CountedStatus[],
  line: CountLine | undefined,
): GridCell[] {
  return statuses.map((status): GridCell => {
    const count = line?.counts[status] ?? 0;
    const isSaid = line !== undefined && (count > 0 || status === 'pass' || status === 'fail');
    return {
      text: isSaid ? words.table.headline(countedStatusName(status, words), count) : '',
      paint: (text) => (count > 0 ? style.status(status, text) : style.faint(text)),
    };
  });
}
