import type { Shortfall } from '../core/model.ts';
import type { Rational } from '../core/rational.ts';
import { ceiling, compare, floor, minus, plus, rational, times, toDecimal } from '../core/rational.ts';
import type { Formula } from '../plan/plan.ts';
import { rulesOf } from '../core/comparisons/rules.ts';
import type { Evaluation } from './evaluate.ts';
import type { Limits } from '../core/limits.ts';
import { gapTo, mapLimits, staysAbove } from '../core/limits.ts';
import type { Range } from '../core/limits.ts';
import type { Threshold } from './threshold.ts';

const ONE = rational(1);
const ONE_PERCENT = rational(1, 100);
const ALL = rational(100);

/**
 * What a region that misses its target lacks, or has too much, in a unit that can be acted on: so many more
 * or fewer children, schools, counties; that many meet it, and one less would not. Where members are missing
 * it is what is lacking even if they all turn out as well as they can. Null where no amount would do.
 */
export function shortfallOf(
  formula: Formula,
  { sums }: Evaluation,
  range: Range,
  { gap: limits, shown }: Threshold,
): Shortfall | null {
  const isAbove = staysAbove(range, limits.high);
  const best = isAbove ? range.low : range.high;
  if (best === null) return null;
  switch (formula.kind) {
    case 'count':
      return whole(best, limits, formula.measure);
    case 'score':
      return measured(best, limits, formula.measure);
    case 'ratio':
    case 'share': {
      const of = formula.kind === 'ratio' ? formula.numerator : formula.of;
      if (rulesOf(shown).measures === 'members') return whole(best, limits, of);
      // Nothing is above all of it.
      if (limits.low?.exclusive && compare(limits.low.value, ALL) >= 0) return null;
      if (sums === null) return measured(best, limits, 'percentage-points');
      const { num, den } = isAbove ? sums.low : sums.high;
      const inParts = mapLimits(limits, (percentage) => times(times(rational(den), percentage), ONE_PERCENT));
      return whole(rational(num), inParts, of);
    }
  }
}

/** Of what comes in whole numbers: the smallest amount that meets the target, if one does. */
function whole(value: Rational, limits: Limits, of: Shortfall['of']): Shortfall | null {
  const gap = gapTo(value, limits);
  if (gap === null) return null;
  const { distance, exclusive, isSurplus } = gap;
  const amount = exclusive ? plus(floor(distance), ONE) : ceiling(distance);
  const reached = isSurplus ? minus(value, amount) : plus(value, amount);
  if (gapTo(reached, limits) !== null) return null;
  return { amount: toDecimal(amount, 'up'), of, ...(isSurplus ? { surplus: true } : {}) };
}

/** Of what has no smallest step: the gap itself, to be closed or gone beyond. */
function measured(value: Rational, limits: Limits, of: Shortfall['of']): Shortfall | null {
  const gap = gapTo(value, limits);
  if (gap === null) return null;
  const { distance, exclusive, isSurplus } = gap;
  return {
    amount: toDecimal(distance, 'up'),
    of,
    ...(exclusive ? { exclusive: true } : {}),
    ...(isSurplus ? { surplus: true } : {}),
  };
}
