import type { FindingFacts } from '../../../core/findings.ts';
import type { Figure, Observation, Subject } from '../../../core/model.ts';
import type { Place } from '../../../core/origin.ts';
import { topicId } from '../terms/columns.ts';
import type { TablePlace } from '../sheets/table.ts';
import type { Topic } from '../terms/dictionary.ts';
import type { CellProblem, RegionAndYear } from './entry.ts';
import type { PercentScales } from './percent-scales.ts';
import type { TableFacts } from './table-facts.ts';

/** What the figures of an entry turned out to be, and what is wrong or doubtful about them. */
export interface EntryReading {
  readonly observations: readonly Observation[];
  readonly problems: readonly CellProblem[];
}

/** What the rows of a table are read with. */
export interface ReadingFrame {
  readonly table: TableFacts;
  readonly place: TablePlace;
  readonly scales: PercentScales;
}

export function placeOf({ place: { path, sheet } }: ReadingFrame, line: number, column: number): Place {
  return sheet === null ? { path, line, column } : { path, sheet, line, column };
}

export const NOTHING: readonly never[] = [];

export function refused(column: number, facts: FindingFacts): EntryReading {
  return { observations: NOTHING, problems: [{ column, facts }] };
}

export function observation(
  topic: Topic,
  { region, year }: RegionAndYear,
  figure: Figure,
  place: Place,
): Observation {
  return { subject: subjectOf(topic), region: region.code, year, figure, place };
}

const SUBJECTS = new WeakMap<Topic, Subject>();

/** One object for all observations of a topic: a submission has many of them. */
function subjectOf(topic: Topic): Subject {
  const known = SUBJECTS.get(topic) ?? { type: topic.type, id: topicId(topic) };
  SUBJECTS.set(topic, known);
  return known;
}
