import { rulesBehind } from '../../core/comparisons/requirements.ts';
import type { ComparisonRules } from '../../core/comparisons/rules.ts';
import { amountsOf, rulesOf } from '../../core/comparisons/rules.ts';
import type { Range } from '../../core/limits.ts';
import { statusWithin } from '../../core/limits.ts';
import { unwaived } from '../../core/missed.ts';
import type { Decimal, Verdict } from '../../core/model.ts';
import { fraction } from '../../core/rational.ts';
import type { ChangedGoals, DiffEntry, Pairing } from './diff.ts';
import { isOther } from './goals.ts';
import { rangeOf } from './movement.ts';
import type { Pair } from './pairs.ts';

/** What a value is held against: how, and by which figures. */
interface Yardstick {
  readonly rules: ComparisonRules;
  readonly figures: { readonly value: Decimal; readonly tolerance?: Decimal; readonly upper?: Decimal };
}

/** Whether the target of a pair is not what it was, and whether that alone decides how it is judged. */
export function goalpostOf(pair: Pair, goals: ChangedGoals, pairing: Pairing): DiffEntry['goalpost'] {
  const { before, after } = pair;
  if (before === null || after?.target === undefined) return undefined;
  const planned = goals.requirements.filter(({ indicator }) => indicator === pair.indicator);
  if (pairing.kind === 'same-years') {
    if (before.target === undefined)
      return planned.some(({ year }) => year === after.year) ? 'moved' : undefined;
    if (!isOther(before.target, after.target, pairing)) return undefined;
    return decides(after, { rules: rulesOf(before.target), figures: before.target }) ? 'decides' : 'moved';
  }
  const ofYear = planned.find(({ year }) => year === after.year);
  if (ofYear !== undefined) {
    const [former, ...others] = ofYear.before;
    if (former === undefined || others.length > 0 || !('value' in former.requirement)) return 'moved';
    const { requirement } = former;
    return decides(after, { rules: rulesBehind(requirement), figures: requirement }) ? 'decides' : 'moved';
  }
  // A milestone leads to the final target.
  if (after.target.basis === 'derived' && planned.length > 0) return 'moved';
  return before.target !== undefined && isOther(before.target, after.target, pairing) ? 'moved' : undefined;
}

/** Whether by the former target the present value would be judged otherwise. */
function decides(after: Verdict, { rules, figures }: Yardstick): boolean {
  const range = rules.measures === 'members' ? membersOf(after) : rangeOf(after);
  if (range === null) return false;
  const status = statusWithin(range, rules.meets(amountsOf(figures)));
  return status !== unwaived(after.status);
}

function membersOf({ numerator }: Verdict): Range | null {
  if (numerator === undefined) return null;
  const value = fraction(numerator);
  return { low: value, high: value, lowReached: true, highReached: true };
}
