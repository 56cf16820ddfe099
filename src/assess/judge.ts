import type { Bounds, Note, RegionCode, Status, Verdict } from '../core/model.ts';
import type { Indicator } from '../plan/plan.ts';
import type { Evaluation } from './evaluate.ts';
import type { Range } from './range.ts';
import { exactValue } from './range.ts';
import type { Rational } from '../core/rational.ts';
import { compare, fraction, minus, rational, toDecimal } from '../core/rational.ts';
import { shortfallOf } from './shortfall.ts';
import { placesBehind } from './tally.ts';
import type { Threshold, TargetOf } from './targets.ts';

type Draft = { -readonly [Key in keyof Verdict]: Verdict[Key] };

/** Holds what an indicator comes to against its target. */
export function judge(
  indicator: Indicator,
  region: RegionCode,
  year: number,
  evaluation: Evaluation,
  target: TargetOf,
): Verdict {
  const { range, applicable, notes, members, places } = evaluation;
  const verdict: Draft = {
    indicator: indicator.id,
    region,
    year,
    status: 'no-data',
    unit: indicator.unit,
    members,
    notes,
    observations: places,
  };
  if (range !== null) showValue(verdict, range, evaluation);
  if ('threshold' in target) verdict.target = target.threshold.shown;
  const open = (status: Status, note?: Note): Verdict => {
    verdict.status = status;
    if (note !== undefined) verdict.notes = [note, ...notes];
    return verdict;
  };

  if ('none' in target && target.none === 'planned') return open('no-target', target.note);
  if (!applicable) return open('not-applicable');
  if (range === null) return open('no-data');
  if ('none' in target)
    return open(target.none === 'undetermined' ? 'undetermined' : 'no-target', target.note);

  const { threshold } = target;
  const measured = measuredRange(range, evaluation, threshold);
  if (measured === null) return open('undetermined', { code: 'members-not-counted' });
  const status = compareRange(measured, threshold);
  if (status === 'fail' && evaluation.tally !== null) verdict.observations = placesBehind(evaluation.tally);
  if (status === 'fail' && measured === range && verdict.bounds !== undefined)
    verdict.bounds = missedBounds(verdict.bounds, range, threshold);
  const exact = exactValue(measured);
  const lacking = status === 'fail' ? shortfallOf(indicator.formula, evaluation, measured, threshold) : null;
  if (exact !== null) verdict.margin = toDecimal(minus(exact, threshold.value), 'down');
  if (status === 'pass' && compare(measured.low, threshold.value) < 0) verdict.approximate = true;
  if (lacking !== null) verdict.shortfall = lacking;
  return open(status);
}

/**
 * A target of so many members is compared in members, which a percentage does not tell; all others in the
 * indicator's unit.
 */
function measuredRange(range: Range, { sums }: Evaluation, { shown }: Threshold): Range | null {
  if (shown.comparison !== 'members-at-least') return range;
  return sums && { low: rational(sums.low.num), high: rational(sums.high.num), highReached: true };
}

/** Passes if every value of the range would, fails if none would; else the members still missing decide. */
function compareRange({ low, high, highReached }: Range, threshold: Threshold): Status {
  const limit = limitOf(threshold);
  const least = threshold.shown.comparison === 'above' ? 1 : 0;
  if (compare(low, limit) >= least) return 'pass';
  if (high === null) return 'undetermined';
  return compare(high, limit) >= (highReached ? least : 1) ? 'undetermined' : 'fail';
}

function limitOf({ value, tolerance }: Threshold): Rational {
  return tolerance.num === 0n ? value : minus(value, tolerance);
}

/**
 * An upper bound without end that would be cut upwards onto the target is cut downwards: what is missed is
 * never shown as reached.
 */
function missedBounds(bounds: Bounds, { high }: Range, threshold: Threshold): Bounds {
  if (high === null || bounds.high === undefined || compare(fraction(bounds.high), limitOf(threshold)) < 0)
    return bounds;
  return { ...bounds, high: toDecimal(high, 'down') };
}

function showValue(verdict: Draft, range: Range, { sums }: Evaluation): void {
  const exact = exactValue(range);
  if (exact === null) {
    const low = toDecimal(range.low, 'down');
    const high = range.high === null ? {} : { high: toDecimal(range.high, 'up') };
    verdict.bounds = {
      low,
      ...high,
      ...(range.high !== null && !range.highReached ? { exclusive: true } : {}),
    };
    return;
  }
  verdict.value = toDecimal(exact, 'down');
  if (sums === null) return;
  verdict.numerator = toDecimal(rational(sums.high.num), 'down');
  verdict.denominator = toDecimal(rational(sums.high.den), 'down');
}
