import type { FindingFacts } from '../../../core/findings.ts';
import type { Level, Member } from '../../../core/model.ts';
import { isRegion, LEVELS } from '../../../core/model.ts';
import { recordOf } from '../../../core/records.ts';
import type { RegionTree } from '../../../regions/tree.ts';
import { topicId } from '../terms/columns.ts';
import type { Topic } from '../terms/dictionary.ts';

/** Asked for each figure, so that no list is made for each. */
const ALONE = recordOf(LEVELS, (level): readonly Level[] => [level]);
const AND_ABOVE = recordOf(LEVELS, (level) => LEVELS.slice(0, LEVELS.indexOf(level) + 1));

/** Why a figure on a topic is not for a region, or a direct member, to report. */
export function wrongReporter(topic: Topic, member: Member, tree: RegionTree): FindingFacts | null {
  const { code } = member;
  const allowed = levelsOf(topic);
  const subject = topicId(topic);
  if (isRegion(member)) {
    const { level } = member;
    return allowed.includes(level)
      ? null
      : { code: 'wrong-level', subject, region: code, level, allowed: [...allowed] };
  }
  if (isOfShare(topic)) return { code: 'not-counted-in-share', subject, region: code };
  if (topic.type === 'indicator' && topic.indicator.formula.kind === 'score') return null;
  const { level } = tree.get(member.parent);
  const below = LEVELS.slice(LEVELS.indexOf(level) + 1);
  if (below.some((each) => allowed.includes(each))) return null;
  return { code: 'wrong-level', subject, region: code, level, allowed: [...allowed], direct: true };
}

/** A yes or no, and what it adds up to, is said of regions: a direct member is none. */
function isOfShare(topic: Topic): boolean {
  return topic.type === 'measure'
    ? topic.measure.type === 'yes-no'
    : topic.indicator.formula.kind === 'share';
}

/**
 * A count may be reported where it is counted and above; a yes/no only where it is decided; a percentage
 * where it is judged.
 */
function levelsOf(topic: Topic): readonly Level[] {
  if (topic.type === 'indicator') return topic.indicator.levels;
  const { type, reportedBy } = topic.measure;
  if (reportedBy === 'any') return LEVELS;
  return (type === 'yes-no' ? ALONE : AND_ABOVE)[reportedBy];
}
