import type { Status, Verdict } from '../model.ts';
import type { Indicator } from '../plan/plan.ts';
import type { Evaluation } from './evaluate.ts';
import type { Range } from './range.ts';
import { exactValue } from './range.ts';
import { compare, minus, rational, toDecimal } from './rational.ts';
import { shortfallOf } from './shortfall.ts';
import type { Applied, TargetOf } from './targets.ts';

type Judged = Pick<
  Verdict,
  'status' | 'value' | 'numerator' | 'denominator' | 'bounds' | 'target' | 'margin' | 'approximate' | 'shortfall' | 'notes'
>;

/** Holds what an indicator comes to against its target. */
export function judge({ formula }: Indicator, evaluation: Evaluation, target: TargetOf): Judged {
  const { range, applicable, notes } = evaluation;
  const found = {
    ...(range === null ? {} : shownValue(range, evaluation)),
    ...('applied' in target ? { target: target.applied.shown } : {}),
  };
  const open = (status: Status, more: Judged['notes'] = []): Judged => ({ status, ...found, notes: [...more, ...notes] });

  if ('none' in target && target.none === 'planned') return open('no-target', [target.note]);
  if (!applicable) return open('not-applicable');
  if (range === null) return open('no-data');
  if ('none' in target) return open(target.none === 'undetermined' ? 'undetermined' : 'no-target', [target.note]);

  const { applied } = target;
  const measured = measuredRange(range, evaluation, applied);
  if (measured === null) return open('undetermined', [{ code: 'members-not-counted' }]);
  const status = compareRange(measured, applied);
  const exact = exactValue(measured);
  const lacking = status === 'fail' ? shortfallOf(formula, evaluation, measured, applied) : null;
  return {
    ...open(status),
    ...(exact === null ? {} : { margin: toDecimal(minus(exact, applied.value), 'down') }),
    ...(status === 'pass' && compare(measured.low, applied.value) < 0 ? { approximate: true } : {}),
    ...(lacking === null ? {} : { shortfall: lacking }),
  };
}

/** A target of so many members is compared in members, which a percentage does not tell; all others in the indicator's unit. */
function measuredRange(range: Range, { sums }: Evaluation, { shown }: Applied): Range | null {
  if (shown.comparison !== 'members-at-least') return range;
  return sums && { low: rational(sums.low.num), high: rational(sums.high.num), highReached: true };
}

/** Passes if every value of the range would, fails if none would; else the members still missing decide. */
function compareRange({ low, high, highReached }: Range, { value, tolerance, shown }: Applied): Status {
  const threshold = minus(value, tolerance);
  const least = shown.comparison === 'above' ? 1 : 0;
  if (compare(low, threshold) >= least) return 'pass';
  if (high === null) return 'undetermined';
  return compare(high, threshold) >= (highReached ? least : 1) ? 'undetermined' : 'fail';
}

function shownValue(range: Range, { sums }: Evaluation): Pick<Verdict, 'value' | 'numerator' | 'denominator' | 'bounds'> {
  const exact = exactValue(range);
  if (exact === null) {
    const high = range.high === null ? {} : { high: toDecimal(range.high, 'up') };
    return { bounds: { low: toDecimal(range.low, 'down'), ...high } };
  }
  const value = { value: toDecimal(exact, 'down') };
  if (sums === null) return value;
  return { ...value, numerator: toDecimal(rational(sums.high.num), 'down'), denominator: toDecimal(rational(sums.high.den), 'down') };
}
