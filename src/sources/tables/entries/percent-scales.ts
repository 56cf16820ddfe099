import { topicId } from '../terms/columns.ts';
import type { Topic } from '../terms/dictionary.ts';
import type { PercentScale, ScaleFinder } from '../values/cells.ts';
import { scaleFinder } from '../values/cells.ts';
import type { CellProblem, RowEntries } from './entry.ts';

/** How the bare numbers of each indicator of a table are meant. */
export type PercentScales = ReadonlyMap<Topic, PercentScale>;

/**
 * Decides from all the percentages of a table how the bare numbers of each indicator are meant, and says
 * where they were taken for fractions.
 */
export function percentScales(rows: Iterable<{ readonly entries: RowEntries }>): {
  readonly scales: PercentScales;
  readonly problems: readonly CellProblem[];
} {
  const byTopic = percentages(rows);
  const scales = new Map(
    [...byTopic].map(([topic, { finder, isStated }]): [Topic, PercentScale] => [
      topic,
      finder.scale(isStated),
    ]),
  );
  const problems = [...byTopic].flatMap(([topic, { column, count }]): CellProblem[] =>
    scales.get(topic) === 'fraction'
      ? [{ column, facts: { code: 'percent-as-fraction', subject: topicId(topic), count } }]
      : [],
  );
  return { scales, problems };
}

/** What the cells of an indicator show together. */
interface Percentages {
  /** That of the first. */
  readonly column: number;
  readonly finder: ScaleFinder;
  count: number;
  /** Whether header or unit say of all that they are in percent. */
  isStated: boolean;
}

function percentages(rows: Iterable<{ readonly entries: RowEntries }>): Map<Topic, Percentages> {
  const byTopic = new Map<Topic, Percentages>();
  for (const { entries } of rows)
    for (const entry of entries.entries) {
      if (entry.kind !== 'value' || entry.topic.type !== 'indicator') continue;
      const { topic, cell, unit } = entry;
      const known = byTopic.get(topic) ?? {
        column: cell.column,
        finder: scaleFinder(),
        count: 0,
        isStated: true,
      };
      byTopic.set(topic, known);
      known.finder.add(cell.text);
      known.count += 1;
      known.isStated &&= unit.percent;
    }
  return byTopic;
}
