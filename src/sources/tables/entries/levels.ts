import type { FindingFacts } from '../../../core/findings.ts';
import type { Level, Region } from '../../../core/model.ts';
import { LEVELS } from '../../../core/model.ts';
import { topicId } from '../terms/columns.ts';
import type { Topic } from '../terms/dictionary.ts';

/** What is wrong with a figure on a topic from a region whose level does not report on it. */
export function wrongLevel(topic: Topic, { code, level }: Region): FindingFacts | null {
  const allowed = levelsOf(topic);
  if (allowed.includes(level)) return null;
  return { code: 'wrong-level', subject: topicId(topic), region: code, level, allowed: [...allowed] };
}

/**
 * A count may be reported where it is counted and above; a yes/no only where it is decided; a percentage
 * where it is judged.
 */
function levelsOf(topic: Topic): readonly Level[] {
  if (topic.type === 'indicator') return topic.indicator.levels;
  const { type, reportedBy } = topic.measure;
  if (reportedBy === 'any') return LEVELS;
  return type === 'yes-no' ? [reportedBy] : LEVELS.slice(0, LEVELS.indexOf(reportedBy) + 1);
}
