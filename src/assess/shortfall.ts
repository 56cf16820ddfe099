import type { Shortfall } from '../model.ts';
import type { Formula } from '../plan/plan.ts';
import type { Evaluation } from './evaluate.ts';
import type { Range } from './range.ts';
import type { Rational } from './rational.ts';
import { ceiling, minus, rational, times, toDecimal } from './rational.ts';
import type { Applied } from './targets.ts';

const ONE_PERCENT = rational(1, 100);

/**
 * What a region that misses its target lacks, in a unit that can be acted on: so many more children, schools, counties. Where members are
 * missing it is what is lacking even if they all turn out as well as they can.
 */
export function shortfallOf(formula: Formula, { sums }: Evaluation, { high }: Range, { value, shown }: Applied): Shortfall | null {
  if (high === null) return null;
  const gap = minus(value, high);
  switch (formula.kind) {
    case 'count':
      return rounded(gap, formula.measure);
    case 'score':
      return { amount: toDecimal(gap, 'up'), of: formula.measure, ...(shown.comparison === 'above' ? { exclusive: true } : {}) };
    case 'ratio':
    case 'share': {
      const of = formula.kind === 'ratio' ? formula.numerator : formula.of;
      if (shown.comparison === 'members-at-least') return rounded(gap, of);
      if (sums === null) return { amount: toDecimal(gap, 'up'), of: 'percentage-points' };
      const needed = times(times(rational(sums.high.den), value), ONE_PERCENT);
      return rounded(minus(needed, rational(sums.high.num)), of);
    }
  }
}

function rounded(amount: Rational, of: Shortfall['of']): Shortfall {
  return { amount: toDecimal(ceiling(amount), 'up'), of };
}
