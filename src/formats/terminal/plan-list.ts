import type { Words } from '../../locales/words.ts';
import type { PlanOverview } from '../../report/plan-overview.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';

/** From this width on there is room for an indicator's id and its title side by side. */
const ROOM_FOR_BOTH = 110;

/** A plan's indicators, one a row, with a column for each year; a title is below its id if room is short. */
export function planList({ title, years, indicators }: PlanOverview, words: Words, width: number): string {
  const sideBySide = width >= ROOM_FOR_BOTH;
  const heading = words.targets.indicator;
  const header: GridCell[] = [
    ...(sideBySide ? [{ text: 'id' }, { text: heading }] : [{ text: heading }]),
    ...years.map((year) => ({ text: words.verdict.year(year) })),
  ];
  const rows = indicators.map((indicator): GridCell[] => [
    ...(sideBySide
      ? [{ text: indicator.id }, { text: indicator.title }]
      : [{ text: `${indicator.id}\n  ${indicator.title}` }]),
    ...indicator.targets.map((text) => ({ text })),
  ]);
  return `${title}\n\n${list(rows, { header, width, wrapping: sideBySide ? 1 : 0 })}\n`;
}
