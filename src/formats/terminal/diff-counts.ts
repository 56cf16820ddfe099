import { classLines, shownClasses } from '../../report/diff/class-lines.ts';
import type { DiffText } from '../../report/diff/diff-text.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';
import { wrap } from '../../terminal/wrap.ts';

/** A line for each level, and for the targets applied to it. */
export function diffCounts(text: DiffText, style: Style, width: number): string {
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
    ...classes.map((each) => countCell(found[each], style)),
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
  return fits(wide, width) ? wide : stacked(text, style, width);
}

/** A class a line, a level a column, where there is no room for it the other way round. */
function stacked(text: DiffText, style: Style, width: number): string {
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
    ...lines.map(({ counts }) => countCell(counts[each], style)),
  ]);
  const applied = [...new Set(lines.flatMap(({ appliedFrom }) => appliedFrom ?? []))];
  const legend =
    applied.length === 0
      ? []
      : [style.faint(`  * ${words.list(applied.map((from) => words.verdict.applied[from]))}`)];
  return [list(rows, { header, width, wrapping: -1, indent: 2 }), ...legend].join('\n');
}

function countCell(count: number, style: Style): GridCell {
  return count === 0
    ? { text: '·', align: 'right', paint: style.faint }
    : { text: String(count), align: 'right' };
}

function fits(grid: string, width: number): boolean {
  return grid.split('\n').every((line) => wrap(line, width).length === 1);
}
