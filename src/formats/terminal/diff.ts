import type { TerminalOptions } from '../format.ts';
import type { Correction, DiffEntry } from '../../insight/diff/diff.ts';
import { byTargetText, LISTED_CLASSES } from '../../report/diff/class-lines.ts';
import { bothCellsText, correctionTitle, figuresText } from '../../report/diff/correction-text.ts';
import type { DiffReport } from '../../report/diff/diff-report.ts';
import type { DiffText } from '../../report/diff/diff-text.ts';
import { answerOf, diffTextOf, headingOf } from '../../report/diff/diff-text.ts';
import { goalLines, planLine } from '../../report/diff/goal-lines.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list, widthBeside } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import { markOf } from '../../core/marks.ts';
import { styleOf } from '../../terminal/style.ts';
import { textWidth } from '../../terminal/width.ts';
import { wrap } from '../../terminal/wrap.ts';
import { diffCounts } from './diff-counts.ts';

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
    [
      ...wrap(answerOf(view.text), width).map(view.style.strong),
      diffCounts(view.text, view.style, width),
    ].join('\n'),
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
  const { text, style } = view;
  const { words } = text;
  const all = text.corrections;
  if (all.length === 0) return [];
  const read = all.filter(({ rolledUp }) => !rolledUp);
  const listed = read.length === 0 ? all : read;
  return [
    [
      style.strong(words.diff.corrections(all.length)),
      ...listed.slice(0, MOST).flatMap((each) => correctionLines(view, each)),
      ...more(text, listed.length, style),
      ...(read.length === 0 || read.length === all.length
        ? []
        : [style.faint(`  ${words.diff.rolledUp(all.length - read.length)}`)]),
    ].join('\n'),
  ];
}

function correctionLines({ text, style, width }: DiffView, each: Correction): string[] {
  const row: GridCell[] = [
    { text: '~', paint: style.warning },
    { text: correctionTitle(text, each) },
    { text: figuresText(each.before) },
    { text: '→' },
    { text: figuresText(each.after) },
  ];
  const cells = bothCellsText(each, text.words);
  return [
    titledList([row], width),
    ...(cells === '' ? [] : wrap(cells, width - 5).map((line) => style.faint(`     ${line}`))),
  ];
}
