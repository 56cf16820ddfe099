import { exactValueOf } from '../../core/exact-value.ts';
import type { Decimal, Status, Verdict } from '../../core/model.ts';
import { compare, minus, rational, toDecimal } from '../../core/rational.ts';
import type { ComparedVerdict, DiffClass } from './diff.ts';
import { movementOf } from './movement.ts';

/** What a status says of a target: met, missed, not known, or that there is none to meet. */
const STATES: Readonly<Record<Status, 'met' | 'missed' | 'open' | 'none'>> = {
  pass: 'met',
  fail: 'missed',
  waived: 'missed',
  undetermined: 'open',
  'no-data': 'open',
  'not-applicable': 'none',
  'no-target': 'none',
};

/** What a state is called that it was not in before. */
const NEWLY = {
  met: 'newly-met',
  missed: 'newly-missed',
  open: 'no-longer-known',
} as const satisfies Readonly<Record<string, DiffClass>>;

/** What became of a judgement. A miss that was approved is a miss. */
export function classOf(before: ComparedVerdict | null, after: ComparedVerdict | null): DiffClass {
  if (before === null || after === null) return before === null ? 'appeared' : 'vanished';
  const [then, now] = [STATES[before.status], STATES[after.status]];
  if (then === 'none') return now === 'none' ? 'not-judged' : 'appeared';
  if (now === 'none') return 'vanished';
  if (now !== then) return NEWLY[now];
  const moved = movementOf(before, after);
  const isWaiverNew = now === 'missed' && before.status !== after.status;
  return moved === 'same' && isWaiverNew ? 'waiver' : moved;
}

/**
 * Whether what passed can't be said to pass any more: it misses, is not known, or is gone although the plan
 * still asks for it. An approved miss is none of these: it does not fail a run. Nor is what no target is asked
 * of any more, unless only for want of data.
 * @param asked whether the plan of the second report has the indicator
 */
export function isLost(before: Verdict | null, after: Verdict | null, asked: boolean): boolean {
  if (before?.status !== 'pass') return false;
  if (after === null) return asked;
  if (after.status === 'no-target') return after.notes.some(({ code }) => code === 'no-baseline');
  return after.status === 'fail' || STATES[after.status] === 'open';
}

const NONE = rational(0);

/** How much the value rose; undefined unless both are known, in one unit, and differ. */
export function changeBetween(before: ComparedVerdict, after: ComparedVerdict): Decimal | undefined {
  const [then, now] = [exactValueOf(before), exactValueOf(after)];
  if (then === null || now === null || before.unit !== after.unit) return undefined;
  const change = minus(now, then);
  const sign = compare(change, NONE);
  return sign === 0 ? undefined : toDecimal(change, sign < 0 ? 'down' : 'up');
}
