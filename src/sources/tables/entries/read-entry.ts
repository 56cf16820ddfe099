import type { Figure } from '../../../core/model.ts';
import { topicId } from '../terms/columns.ts';
import type { Topic } from '../terms/dictionary.ts';
import { readUnit } from '../terms/units.ts';
import type { Reading } from '../values/cells.ts';
import { readMeasure, readPercentage } from '../values/cells.ts';
import type { Entry, FractionCell, FractionEntry, RegionAndYear, ValueEntry } from './entry.ts';
import { measuresOfRatio } from './measures-of-ratio.ts';
import { wrongReporter } from './levels.ts';
import { readShare } from './read-share.ts';
import type { EntryReading, ReadingFrame } from './reading.ts';
import { NOTHING, observation, placeOf, refused } from './reading.ts';
import { NO_UNIT, unitOfFigure } from './unit-of-figure.ts';

/** Reads the figures of an entry; none if it is not certain whose they are. */
export function readEntry(entry: Entry, line: number, frame: ReadingFrame): EntryReading {
  if (entry.of === null) return { observations: NOTHING, problems: NOTHING };
  return entry.kind === 'value'
    ? readValue(entry, entry.of, line, frame)
    : readFraction(entry, entry.of, line, frame);
}

type Value = Pick<ValueEntry, 'topic' | 'cell' | 'unit'>;

function readValue(value: Value, of: RegionAndYear, line: number, frame: ReadingFrame): EntryReading {
  const { topic, cell } = value;
  const misplaced = wrongReporter(topic, of.region, frame.table.context.tree);
  if (misplaced !== null) return refused(cell.column, misplaced);
  const reading = readFigure(value, frame);
  if ('problem' in reading) return refused(cell.column, reading.problem);
  const { warning } = reading;
  return {
    observations: [observation(topic, of, reading.value, placeOf(frame, line, cell.column))],
    problems: warning === undefined ? NOTHING : [{ column: cell.column, facts: warning }],
  };
}

function readFigure({ topic, cell, unit }: Value, { table, scales }: ReadingFrame): Reading<Figure> {
  if (topic.type === 'measure') {
    const names = table.context.dictionary.unitNames(topic);
    return readMeasure(cell.text, topic.measure, { power: unit.power, names });
  }
  const reading = readPercentage(cell.text, topic.indicator.id, scales.get(topic) ?? 'doubt');
  return 'problem' in reading ? reading : { ...reading, value: { kind: 'percentage', value: reading.value } };
}

/**
 * The numerator and denominator of a ratio are its two measures; those of a share are the region's own count
 * of members.
 */
function readFraction(
  entry: FractionEntry,
  of: RegionAndYear,
  line: number,
  frame: ReadingFrame,
): EntryReading {
  const { topic, numerator, denominator } = entry;
  if (topic.type === 'measure')
    return refused(numerator.column, { code: 'fraction-not-allowed', subject: topicId(topic) });
  const measures = measuresOfRatio(topic, frame.table.context.dictionary);
  if (measures === null) return readShare(topic, entry, of, line, frame);
  const above = readPart(topic, measures.numerator, numerator, of, line, frame);
  const below = readPart(topic, measures.denominator, denominator, of, line, frame);
  return {
    observations: [...above.observations, ...below.observations],
    problems: [...above.problems, ...below.problems],
  };
}

/** A unit in the row may be that of the ratio, 百分比, which says nothing about its two measures. */
function readPart(
  ratio: Topic,
  measure: Topic,
  { column, text, unit: sources }: FractionCell,
  of: RegionAndYear,
  line: number,
  frame: ReadingFrame,
): EntryReading {
  const { dictionary } = frame.table.context;
  const isOfRatio = sources.row !== null && readUnit(sources.row, ratio, dictionary) !== null;
  const unit = isOfRatio ? NO_UNIT : unitOfFigure(measure, sources, frame.table);
  return 'problem' in unit
    ? { observations: NOTHING, problems: [unit.problem] }
    : readValue({ topic: measure, cell: { column, text }, unit }, of, line, frame);
}
