import type { Dictionary, Topic } from '../terms/dictionary.ts';

export interface RatioMeasures {
  readonly numerator: Topic;
  readonly denominator: Topic;
}

/** The two measures that a ratio divides; null for anything else. */
export function measuresOfRatio(topic: Topic, dictionary: Dictionary): RatioMeasures | null {
  if (topic.type === 'measure' || topic.indicator.formula.kind !== 'ratio') return null;
  const { numerator, denominator } = topic.indicator.formula;
  const measures = KNOWN.get(topic) ?? {
    numerator: { type: 'measure', measure: dictionary.measure(numerator) },
    denominator: { type: 'measure', measure: dictionary.measure(denominator) },
  };
  KNOWN.set(topic, measures);
  return measures;
}

/** One pair for all rows. */
const KNOWN = new WeakMap<Topic, RatioMeasures>();
