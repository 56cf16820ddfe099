import type { Shortfall } from '../core/model.ts';
import type { Formula } from '../plan/plan.ts';
import type { Evaluation } from './evaluate.ts';
import type { Range } from './range.ts';
import type { Rational } from '../core/rational.ts';
import { ceiling, compare, floor, minus, plus, rational, times, toDecimal } from '../core/rational.ts';
import type { Threshold } from './targets.ts';

const ONE = rational(1);
const ONE_PERCENT = rational(1, 100);
const ALL = rational(100);

/**
 * What a region that misses its target lacks, in a unit that can be acted on: so many more children, schools,
 * counties; adding them meets it, and one less would not. Where members are missing it is what is lacking
 * even if they all turn out as well as they can. Null where no amount would do.
 */
export function shortfallOf(
  formula: Formula,
  { sums }: Evaluation,
  { high }: Range,
  { value, shown }: Threshold,
): Shortfall | null {
  if (high === null) return null;
  const gap = minus(value, high);
  const exclusive = shown.comparison === 'above';
  switch (formula.kind) {
    case 'count':
      return whole(gap, exclusive, formula.measure);
    case 'score':
      return measured(gap, exclusive, formula.measure);
    case 'ratio':
    case 'share': {
      const of = formula.kind === 'ratio' ? formula.numerator : formula.of;
      if (shown.comparison === 'members-at-least') return whole(gap, false, of);
      // Nothing is above all of it.
      if (exclusive && compare(value, ALL) >= 0) return null;
      if (sums === null) return measured(gap, exclusive, 'percentage-points');
      const needed = times(times(rational(sums.high.den), value), ONE_PERCENT);
      return whole(minus(needed, rational(sums.high.num)), exclusive, of);
    }
  }
}

/** Of what comes in whole numbers: the smallest that reaches the gap, or goes beyond it. */
function whole(gap: Rational, exclusive: boolean, of: Shortfall['of']): Shortfall {
  const amount = exclusive ? plus(floor(gap), ONE) : ceiling(gap);
  return { amount: toDecimal(amount, 'up'), of };
}

/** Of what has no smallest step: the gap itself, to be reached or gone beyond. */
function measured(gap: Rational, exclusive: boolean, of: Shortfall['of']): Shortfall {
  return { amount: toDecimal(gap, 'up'), of, ...(exclusive ? { exclusive: true } : {}) };
}
