import { topicId } from '../terms/columns.ts';
import type { Topic } from '../terms/dictionary.ts';
import type { PercentScale } from '../values/cells.ts';
import { percentScale } from '../values/cells.ts';
import type { CellProblem, RowEntries, ValueEntry } from './entry.ts';

/** How the bare numbers of each indicator of a table are meant. */
export type PercentScales = ReadonlyMap<Topic, PercentScale>;

/**
 * Decides from all the percentages of a table how the bare numbers of each indicator are meant, and says
 * where they were taken for fractions.
 */
export function percentScales(rows: readonly RowEntries[]): {
  readonly scales: PercentScales;
  readonly problems: readonly CellProblem[];
} {
  const byTopic = percentages(rows);
  const scales = new Map(
    [...byTopic].map(([topic, same]): [Topic, PercentScale] => [
      topic,
      percentScale(
        same.map(({ cell }) => cell.text),
        same.every(({ unit }) => unit.percent),
      ),
    ]),
  );
  const problems = [...byTopic].flatMap(([topic, same]): CellProblem[] => {
    const [first] = same;
    if (scales.get(topic) !== 'fraction' || first === undefined) return [];
    const facts = { code: 'percent-as-fraction', subject: topicId(topic), count: same.length } as const;
    return [{ column: first.cell.column, facts }];
  });
  return { scales, problems };
}

function percentages(rows: readonly RowEntries[]): Map<Topic, ValueEntry[]> {
  const byTopic = new Map<Topic, ValueEntry[]>();
  for (const { entries } of rows) {
    for (const entry of entries) {
      if (entry.kind !== 'value' || entry.topic.type !== 'indicator') continue;
      const same = byTopic.get(entry.topic);
      if (same === undefined) byTopic.set(entry.topic, [entry]);
      else same.push(entry);
    }
  }
  return byTopic;
}
