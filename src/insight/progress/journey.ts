import type { Decimal } from '../../core/decimal.ts';
import type { ProgressClass, ProgressMethod } from '../../core/progress.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, minus, over, rational, times, toDecimal } from '../../core/rational.ts';
import { cagrRatio } from './cagr.ts';

/** The way from a baseline to a target that the baseline did not meet and the value does not meet either. */
export interface Journey {
  readonly baseline: Rational;
  readonly value: Rational;
  readonly target: Rational;
  /** Years from that of the baseline to that of the value, and to that of the target. */
  readonly passed: number;
  readonly planned: number;
}

/** The pace so far as a part of the one that is needed. Of `cagr` the baseline must be above zero. */
export function ratioOf(method: ProgressMethod, journey: Journey): Rational {
  return method === 'cagr' ? cagrRatio(journey) : linearRatio(journey);
}

/**
 * Yearly change so far ÷ yearly change needed. It is at least 1 exactly where the value is on the right side of
 * the straight line that milestones lie on (docs/rules.md, 5).
 */
function linearRatio({ baseline, value, target, passed, planned }: Journey): Rational {
  return over(
    times(minus(value, baseline), rational(planned)),
    times(minus(target, baseline), rational(passed)),
  );
}

/** From which part of the pace needed on a class is given, best first; below all of them it is deterioration. */
const CLASS_LIMITS = [
  { class: 'on-track', from: rational(95, 100) },
  { class: 'moderate', from: rational(60, 100) },
  { class: 'limited', from: rational(0) },
] as const satisfies readonly { class: ProgressClass; from: Rational }[];

export function classOf(ratio: Rational): ProgressClass {
  return CLASS_LIMITS.find(({ from }) => compare(ratio, from) >= 0)?.class ?? 'deterioration';
}

/** What is left to the target ÷ the mean yearly change so far; null if that does not lead there. */
export function yearsToGo({ baseline, value, target, passed }: Journey): Decimal | null {
  const change = minus(value, baseline);
  const left = minus(target, value);
  if (change.num === 0n || change.num < 0n !== left.num < 0n) return null;
  return toDecimal(over(times(left, rational(passed)), change), 'up');
}
