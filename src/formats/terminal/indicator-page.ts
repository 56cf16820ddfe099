import type { Words } from '../../locales/words.ts';
import type { IndicatorProfile } from '../../report/indicator-profile.ts';
import { grid } from '../../terminal/grid.ts';
import { labelledRows } from './labelled.ts';

const INDENT = 2;

/** All that a plan says of one indicator: its properties, the targets of each year, and its measures. */
export function indicatorPage(
  { id, title, properties, targets, measures }: IndicatorProfile,
  words: Words,
  width: number,
): string {
  const label = words.targets;
  const measureRows = measures.map((measure) => [
    { text: measure.id },
    { text: measure.title },
    { text: measure.type },
    { text: words.labelled(label.reportedBy, measure.reportedBy) },
  ]);
  const sections = [
    `${title}  ${id}`,
    labelledRows(properties, width, INDENT),
    `${label.targets}\n${labelledRows(targets, width, INDENT)}`,
    `${label.measures}\n${grid(measureRows, { width, wrapping: 1, indent: INDENT })}`,
  ];
  return `${sections.join('\n\n')}\n`;
}
