import type { RootContent } from 'mdast';
import type { DiffEntry } from '../../insight/diff/diff.ts';
import { byTargetText, classLines, LISTED_CLASSES, shownClasses } from '../../report/diff/class-lines.ts';
import { bothCellsText, correctionTitle, figuresText } from '../../report/diff/correction-text.ts';
import type { DiffReport } from '../../report/diff/diff-report.ts';
import type { DiffText } from '../../report/diff/diff-text.ts';
import { answerOf, diffTextOf, headingOf } from '../../report/diff/diff-text.ts';
import { goalLines, planLine } from '../../report/diff/goal-lines.ts';
import { markOf } from '../../core/marks.ts';
import type { RenderOptions } from '../format.ts';
import { bullets, folded, heading, paragraph, strong, table } from './nodes.ts';
import { writeMarkdown } from './write.ts';

/** The most rows of a list; the rest are only counted, since a job summary on GitHub is limited to 1 MiB. */
const MOST_ROWS = 100;

/** A comparison for a pull request or a job summary, in GitHub's Markdown: the answer first, lists folded away. */
export function renderDiffMarkdown(report: DiffReport, { language }: RenderOptions): string {
  const text = diffTextOf(report, language);
  const { title, lines } = headingOf(text);
  return writeMarkdown([
    heading(1, title),
    paragraph(strong(answerOf(text))),
    bullets(lines.map((line) => [paragraph(line)])),
    countsTable(text),
    ...goals(text),
    ...LISTED_CLASSES.flatMap((each) => {
      const entries = text.entriesOf(each);
      const summary = text.words.diff.since.group(text.words.diff.classes[each], entries.length);
      return entries.length === 0
        ? []
        : folded(summary + byTargetText(text, entries), [
            entriesTable(text, entries),
            ...more(text, entries),
          ]);
    }),
    ...corrections(text),
  ]);
}

function countsTable(text: DiffText): RootContent {
  const { words } = text;
  const lines = classLines(text);
  const classes = shownClasses(lines);
  return table(
    [words.regions.level, words.gate.target, ...classes.map((each) => words.diff.classes[each])],
    lines.map(({ level, appliedFrom, counts }) => [
      words.verdict.levels[level],
      appliedFrom === null ? words.gate.own : words.table.applied[appliedFrom],
      ...classes.map((each) => String(counts[each])),
    ]),
  );
}

function goals(text: DiffText): RootContent[] {
  const lines = goalLines(text);
  const plan = planLine(text);
  if (lines.length === 0 && plan === null) return [];
  return [
    heading(2, text.words.diff.goals),
    ...(plan === null ? [] : [paragraph(plan)]),
    ...(lines.length === 0
      ? []
      : [
          bullets(
            lines
              .slice(0, MOST_ROWS)
              .map((line) => [paragraph(strong(line.title), text.words.labelled('', line.text))]),
          ),
        ]),
    ...more(text, lines),
  ];
}

function entriesTable(text: DiffText, entries: readonly DiffEntry[]): RootContent {
  const { words } = text;
  const { columns } = words.diff;
  const header = [
    words.table.indicator,
    columns.before,
    columns.after,
    columns.change,
    columns.target,
    columns.remark,
  ];
  return table(
    header,
    entries
      .slice(0, MOST_ROWS)
      .map((entry) => [
        text.titleOf(entry),
        ...[entry.before, entry.after].map((each) =>
          each === null ? text.valueOf(each) : `${markOf(each)} ${text.valueOf(each)}`,
        ),
        text.changeOf(entry),
        text.targetsOf(entry),
        text.remarkOf(entry),
      ]),
  );
}

function corrections(text: DiffText): RootContent[] {
  const { words } = text;
  const all = text.corrections;
  if (all.length === 0) return [];
  const { columns } = words.diff;
  const header = [words.table.indicator, columns.before, columns.after, columns.cells];
  const rows = all
    .slice(0, MOST_ROWS)
    .map((each) => [
      correctionTitle(text, each),
      figuresText(each.before),
      figuresText(each.after),
      bothCellsText(each, words),
    ]);
  return [heading(2, words.diff.corrections(all.length)), table(header, rows), ...more(text, all)];
}

function more({ words }: DiffText, all: readonly unknown[]): RootContent[] {
  return all.length > MOST_ROWS ? [paragraph(words.gate.more(all.length - MOST_ROWS))] : [];
}
