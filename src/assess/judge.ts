import type { Bounds, Note, RegionCode, Status, Verdict } from '../core/model.ts';
import type { Indicator } from '../plan/plan.ts';
import type { Evaluation } from './evaluate.ts';
import type { Range } from '../core/limits.ts';
import { exactValue } from './range.ts';
import type { Direction, Rational } from '../core/rational.ts';
import { compare, fraction, integer, rational, toDecimal } from '../core/rational.ts';
import { rulesOf } from '../core/comparisons/rules.ts';
import { marginWithin, statusWithin, staysBelow } from '../core/limits.ts';
import { shortfallOf } from './shortfall.ts';
import { placesBehind } from './tally.ts';
import type { TargetOf, Threshold } from './threshold.ts';

type Draft = { -readonly [Key in keyof Verdict]: Verdict[Key] };

/** Compares what an indicator comes to with its target. */
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
    places,
  };
  if (range !== null) showValue(verdict, range, evaluation, 'threshold' in target ? target.threshold : null);
  if ('threshold' in target) verdict.target = target.threshold.shown;
  const settle = (status: Status, note?: Note): Verdict => {
    verdict.status = status;
    if (note !== undefined) verdict.notes = [note, ...notes];
    return verdict;
  };

  if ('none' in target && target.none === 'planned') return settle('no-target', target.note);
  if (!applicable) return settle('not-applicable');
  if (range === null) return settle('no-data');
  if ('none' in target)
    return settle(target.none === 'undetermined' ? 'undetermined' : 'no-target', target.note);

  const { threshold, note } = target;
  const measured = measuredRange(range, evaluation, threshold);
  if (measured === null) return settle('undetermined', { code: 'members-not-counted' });
  const status = statusWithin(measured, threshold.meets);
  if (status === 'fail' && evaluation.tally !== null) verdict.places = placesBehind(evaluation.tally);
  if (status === 'fail' && measured === range && verdict.bounds !== undefined)
    verdict.bounds = missedBounds(verdict.bounds, range, threshold);
  const exact = exactValue(measured);
  const lacking = status === 'fail' ? shortfallOf(indicator.formula, evaluation, measured, threshold) : null;
  if (exact !== null) verdict.margin = toDecimal(marginWithin(exact, threshold.gap), 'down');
  // What passes and is short of the target all the same passes by its tolerance.
  if (status === 'pass' && marginWithin(measured.low, threshold.gap).num < 0n) verdict.approximate = true;
  if (lacking !== null) verdict.shortfall = lacking;
  return settle(status, note);
}

/**
 * A target of so many members is compared in members, which a percentage does not tell; all others in the
 * indicator's unit.
 */
export function measuredRange(range: Range, { sums }: Evaluation, { shown }: Threshold): Range | null {
  if (rulesOf(shown).measures === 'value') return range;
  return (
    sums && {
      low: rational(sums.low.num),
      high: rational(sums.high.num),
      lowReached: true,
      highReached: true,
    }
  );
}

/**
 * What is missed is never shown as reached: a bound without end that would be cut onto the target is cut the
 * other way, and one that lies on it and is not reached says so.
 */
function missedBounds(bounds: Bounds, range: Range, { meets }: Threshold): Bounds {
  const { low, high, lowReached } = range;
  if (meets.low !== null && high !== null && staysBelow(range, meets.low)) {
    const isCutOnto = bounds.high !== undefined && compare(fraction(bounds.high), meets.low.value) >= 0;
    return isCutOnto ? { ...bounds, high: toDecimal(high, 'down') } : bounds;
  }
  if (meets.high === null || compare(fraction(bounds.low), meets.high.value) > 0) return bounds;
  return { ...bounds, low: toDecimal(low, 'up'), ...(lowReached ? {} : { lowExclusive: true }) };
}

function showValue(verdict: Draft, range: Range, { sums }: Evaluation, threshold: Threshold | null): void {
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
  verdict.value = toDecimal(exact, threshold === null ? 'down' : roundingOf(exact, threshold));
  // None or all of the members that count may be known before it is known how many those are.
  if (sums === null || sums.low.den !== sums.high.den) return;
  verdict.numerator = integer(sums.high.num);
  verdict.denominator = integer(sums.high.den);
}

function roundingOf(value: Rational, { shown, amounts }: Threshold): Direction {
  return rulesOf(shown).roundTowardsFailure(value, amounts);
}
