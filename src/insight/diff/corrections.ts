import type { Verdict } from '../../core/model.ts';
import { verdictKey } from '../../gate/identity.ts';
import type { Correction, DiffSide } from './diff.ts';

type Side = Pick<DiffSide, 'scope' | 'verdicts'>;

/**
 * What both reports have a figure of, and not the same: in every year that both judge, also in those that are
 * not compared. What is read from cells comes before the sums that follow from it.
 */
export function correctionsOf(before: Side, after: Side): Correction[] {
  const former = new Map(before.verdicts.map((verdict) => [verdictKey(verdict), verdict]));
  const found = after.verdicts.flatMap((verdict): Correction[] => {
    const then = former.get(verdictKey(verdict));
    if (then?.value === undefined || verdict.value === undefined || hasSameFigures(then, verdict)) return [];
    const { indicator, region, year, members } = verdict;
    return [{ indicator, region, year, before: then, after: verdict, rolledUp: members.expected > 1 }];
  });
  return [...found.filter(({ rolledUp }) => !rolledUp), ...found.filter(({ rolledUp }) => rolledUp)];
}

/** The value itself is cut towards the failing side, and so may differ where the parts do not. */
function hasSameFigures(a: Verdict, b: Verdict): boolean {
  if (a.unit !== b.unit) return false;
  if (a.numerator === undefined || b.numerator === undefined) return a.value === b.value;
  return a.numerator === b.numerator && a.denominator === b.denominator;
}
