import type { MeasureId, Member, Region } from '../core/model.ts';
import { isRegion } from '../core/model.ts';
import { whole } from '../core/rational.ts';
import type { CheckedSubmission } from './check.ts';
import type { OwnFigures } from './own-figures.ts';
import { ownFigures } from './own-figures.ts';

/** What the members of a region report of a measure together. */
export interface MeasureTotal {
  readonly sum: bigint;
  readonly complete: boolean;
}

/**
 * Sums of one counted measure over the members below, in a year; a member's own figure is used where its
 * members have not all reported, or where it counts beside theirs. A direct member is one if it reported the
 * measure in some year.
 */
export type MeasureTotals = (measure: MeasureId, region: Region, year: number) => MeasureTotal;

const NONE: MeasureTotal = { sum: 0n, complete: true };

const KNOWN = new WeakMap<CheckedSubmission, MeasureTotals>();

/** The same for every check of a submission. */
export function measureTotals(submission: CheckedSubmission): MeasureTotals {
  const totals = KNOWN.get(submission) ?? addUp(submission, ownFigures(submission));
  KNOWN.set(submission, totals);
  return totals;
}

function addUp(
  { plan, regions: tree, evaluator: { index } }: CheckedSubmission,
  { counts }: OwnFigures,
): MeasureTotals {
  const levelOf = new Map(plan.measures.map(({ id, reportedBy }) => [id, reportedBy]));
  const done = new Map<string, MeasureTotal>();
  const member = (measure: MeasureId, who: Member, year: number): MeasureTotal => {
    const found = index.number(measure, who.code, year);
    const own = found && { sum: whole(found.value), complete: true };
    if (!isRegion(who) || who.level === levelOf.get(measure)) return own ?? { ...NONE, complete: false };
    const below = ofMembers(measure, who, year);
    if (own === null) return below;
    return below.complete && !counts(measure, who, year, { own: own.sum, members: below.sum }) ? below : own;
  };
  const ofMembers: MeasureTotals = (measure, { code }, year) => {
    const key = `${measure} ${code} ${year}`;
    const before = done.get(key);
    if (before !== undefined) return before;
    const direct = tree.direct(code).filter((each) => index.everReported(measure, each.code));
    const total = [...tree.children(code), ...direct].reduce((all, each) => {
      const { sum, complete } = member(measure, each, year);
      return { sum: all.sum + sum, complete: all.complete && complete };
    }, NONE);
    done.set(key, total);
    return total;
  };
  return ofMembers;
}
