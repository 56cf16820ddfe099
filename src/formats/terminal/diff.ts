import type { TerminalOptions } from '../format.ts';
import type { Correction, DiffEntry } from '../../insight/diff/diff.ts';
import { byTargetText, classLines, LISTED_CLASSES, shownClasses } from '../../report/diff/class-lines.ts';
import type { DiffReport } from '../../report/diff/diff-report.ts';
import type { DiffText } from '../../report/diff/diff-text.ts';
import { answerOf, diffTextOf, headingOf } from '../../report/diff/diff-text.ts';
import { goalLines, planLine } from '../../report/diff/goal-lines.ts';
import { shownValues } from '../../report/shown-values.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list, widthBeside } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import { markOf, styleOf } from '../../terminal/style.ts';
import { textWidth } from '../../terminal/width.ts';
import { wrap } from '../../terminal/wrap.ts';

/** The most that is listed of a class; the rest is only counted. */
const MOST = 15;

const INDENT = 2;

/** Ordinal of the column that names indicator and region. */
const TITLE = 1;

interface DiffView {
  readonly text: DiffText;
  readonly style: Style;
  readonly width: number;
}

/**
 * A comparison for reading in a terminal, the answer first: what is compared, how many judgements are of each
 * class, the targets that changed, then class by class what became of which.
 */
export function renderDiffTable(
  report: DiffReport,
  { language, width = 80, colour = false }: TerminalOptions,
): string {
  const view = { text: diffTextOf(report, language), style: styleOf(colour), width };
  const goals = goalSection(view);
  const sections = [
    heading(view),
    [...wrap(answerOf(view.text), width).map(view.style.strong), counts(view)].join('\n'),
    ...(goals === null ? [] : [goals]),
    ...LISTED_CLASSES.flatMap((each) => {
      const entries = view.text.entriesOf(each);
      if (entries.length === 0) return [];
      const { words } = view.text;
      const title = words.diff.since.group(words.diff.classes[each], entries.length);
      return [
        section(view, title + byTargetText(view.text, entries), entries.length, entryRows(view, entries)),
      ];
    }),
    ...corrections(view),
  ];
  const isQuiet = sections.length === 2;
  return `${[...sections, ...(isQuiet ? [view.text.words.diff.nothingChanged] : [])].join('\n\n')}\n`;
}

function heading({ text, style, width }: DiffView): string {
  const { title, lines } = headingOf(text);
  return [
    ...wrap(title, width).map(style.strong),
    ...lines.flatMap((line) => wrap(line, width)).map(style.faint),
  ].join('\n');
}

/** A line for each level, and for the targets applied to it. */
function counts({ text, style, width }: DiffView): string {
  const lines = classLines(text);
  const { words } = text;
  const classes = shownClasses(lines);
  const rows = lines.map(({ level, appliedFrom, counts: found }, i): GridCell[] => [
    {
      text:
        appliedFrom === null
          ? words.verdict.levels[level]
          : `${lines[i - 1]?.level === level ? '  ' : `${words.verdict.levels[level]} `}${words.table.applied[appliedFrom]}`,
    },
    ...classes.map((each): GridCell => ({
      text: found[each] === 0 ? '·' : String(found[each]),
      align: 'right',
      paint: found[each] === 0 ? style.faint : same,
    })),
  ]);
  const header: GridCell[] = [
    { text: '' },
    ...classes.map((each): GridCell => ({
      text: words.diff.classes[each],
      align: 'right',
      paint: style.faint,
    })),
  ];
  const wide = list(rows, { header, width, wrapping: -1, indent: 2 });
  return fits(wide, width) ? wide : stacked({ text, style, width });
}

/** A class a line, a level a column, where there is no room for it the other way round. */
function stacked({ text, style, width }: DiffView): string {
  const lines = classLines(text);
  const { words } = text;
  const header: GridCell[] = [
    { text: '' },
    ...lines.map(({ level, appliedFrom }): GridCell => ({
      text: words.verdict.levels[level] + (appliedFrom === null ? '' : '*'),
      align: 'right',
      paint: style.faint,
    })),
  ];
  const rows = shownClasses(lines).map((each): GridCell[] => [
    { text: words.diff.classes[each] },
    ...lines.map(({ counts: found }): GridCell => ({
      text: found[each] === 0 ? '·' : String(found[each]),
      align: 'right',
      paint: found[each] === 0 ? style.faint : same,
    })),
  ]);
  const applied = [...new Set(lines.flatMap(({ appliedFrom }) => appliedFrom ?? []))];
  const legend =
    applied.length === 0
      ? []
      : [style.faint(`  * ${words.list(applied.map((from) => words.verdict.applied[from]))}`)];
  return [list(rows, { header, width, wrapping: -1, indent: 2 }), ...legend].join('\n');
}

function fits(grid: string, width: number): boolean {
  return grid.split('\n').every((line) => wrap(line, width).length === 1);
}

function goalSection({ text, style, width }: DiffView): string | null {
  const lines = goalLines(text);
  const plan = planLine(text);
  if (lines.length === 0 && plan === null) return null;
  const rows = lines
    .slice(0, MOST)
    .map((line): GridCell[] => [
      { text: '!', paint: style.warning },
      { text: text.words.labelled(line.title, line.text) },
    ]);
  return [
    style.strong(text.words.diff.goals),
    ...(plan === null ? [] : wrap(plan, width - 2).map((line) => `  ${line}`)),
    ...(rows.length === 0 ? [] : [list(rows, { width, wrapping: 1, indent: 2 })]),
    ...more(text, lines.length, style),
  ].join('\n');
}

function section({ text, style, width }: DiffView, title: string, total: number, rows: GridCell[][]): string {
  return [style.strong(title), titledList(rows, width), ...more(text, total, style)].join('\n');
}

/** Rows with a title in the second column; where there is no room for one, its region stands on the next line. */
function titledList(rows: readonly GridCell[][], width: number): string {
  const room = width - INDENT - widthBeside(rows, TITLE);
  const folded = (text: string) => (textWidth(text) <= room ? text : text.replace(' · ', '\n'));
  return list(
    rows.map((row) => row.map((cell, i) => (i === TITLE ? { ...cell, text: folded(cell.text) } : cell))),
    { width, wrapping: TITLE, indent: INDENT },
  );
}

function more({ words }: DiffText, total: number, style: Style): string[] {
  return total > MOST ? [style.faint(`  ${words.gate.more(total - MOST)}`)] : [];
}

function entryRows({ text, style }: DiffView, entries: readonly DiffEntry[]): GridCell[][] {
  return entries.slice(0, MOST).map((entry): GridCell[] => {
    const { before, after } = entry;
    const marks = [before, after].map((verdict) => (verdict === null ? ' ' : markOf(verdict)));
    const remark = text.remarkOf(entry);
    const status = after?.status ?? 'no-data';
    return [
      { text: marks.join('→'), paint: (each) => style.status(status, each) },
      { text: text.titleOf(entry) + (remark === '' ? '' : text.words.brackets(remark)) },
      { text: text.valuesOf(entry) },
      { text: text.changeOf(entry) },
      { text: text.targetsOf(entry), paint: style.faint },
    ];
  });
}

/** First what was read from cells; the totals that follow from it are only counted, if there is anything else. */
function corrections(view: DiffView): string[] {
  const { text, style, width } = view;
  const { words, names } = text;
  const all = text.corrections;
  if (all.length === 0) return [];
  const read = all.filter(({ rolledUp }) => !rolledUp);
  const listed = read.length === 0 ? all : read;
  const rows = listed.slice(0, MOST).map((each): GridCell[] => [
    { text: '~', paint: style.warning },
    {
      text: [names.topic(each.indicator), names.region(each.region), words.verdict.year(each.year)].join(
        ' · ',
      ),
    },
    { text: figuresOf(each, 'before') },
    { text: '→' },
    { text: figuresOf(each, 'after') },
  ]);
  const cells = listed.slice(0, MOST).map((each) => cellLine(view, each));
  const lines = rows.flatMap((row, i) => [
    titledList([row], width),
    ...(cells[i] === null || cells[i] === undefined ? [] : [cells[i]]),
  ]);
  return [
    [
      style.strong(words.diff.corrections(all.length)),
      ...lines,
      ...more(text, listed.length, style),
      ...(read.length === 0 || read.length === all.length
        ? []
        : [style.faint(`  ${words.diff.rolledUp(all.length - read.length)}`)]),
    ].join('\n'),
  ];
}

function figuresOf(each: Correction, side: 'before' | 'after'): string {
  const { numerator, denominator } = each[side];
  const value = shownValues({ status: 'no-target', ...each[side] }).value ?? '';
  return numerator === undefined || denominator === undefined
    ? value
    : `${value} (${numerator}/${denominator})`;
}

function cellLine({ text, style, width }: DiffView, { before, after }: Correction): string | null {
  const cells = [before, after].map((figures) => text.cellsOf(figures));
  if (cells.every((each) => each === '')) return null;
  return wrap(cells.map((each) => (each === '' ? '?' : each)).join(' → '), width - 5)
    .map((line) => style.faint(`     ${line}`))
    .join('\n');
}

function same(text: string): string {
  return text;
}
