import type { Words } from '../../locales/words.ts';
import type { PlanOverview } from '../../report/plan-overview.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';

/** From this width on there is room for an id and its title side by side. */
const ROOM_FOR_BOTH = 110;
const INDENT = '  ';

/**
 * A plan's indicators and goals under the action they belong to, one a row, with a column for each year; a title is
 * below its id if room is short.
 */
export function planList({ title, years, actions }: PlanOverview, words: Words, width: number): string {
  const sideBySide = width >= ROOM_FOR_BOTH;
  const label = words.targets;
  const header: GridCell[] = [
    ...(sideBySide
      ? [{ text: `${INDENT}id` }, { text: label.indicatorOrGoal }]
      : [{ text: label.indicatorOrGoal }]),
    ...years.map((year) => ({ text: words.verdict.year(year) })),
  ];
  const named = (entry: { readonly id: string; readonly title: string }): GridCell[] =>
    sideBySide
      ? [{ text: INDENT + entry.id }, { text: entry.title }]
      : [{ text: `${INDENT}${entry.id}\n${INDENT}${INDENT}${entry.title}` }];
  const rows = actions.flatMap((action): GridCell[][] => [
    [],
    [{ text: action.title, span: header.length }],
    ...action.indicators.map((indicator) => [
      ...named(indicator),
      ...indicator.targets.map((text) => ({ text })),
    ]),
    ...action.goals.map((goal) => [...named(goal), { text: label.withoutFigures, span: years.length }]),
  ]);
  return `${title}\n\n${list(rows, { header, width, wrapping: sideBySide ? 1 : 0 })}\n`;
}
