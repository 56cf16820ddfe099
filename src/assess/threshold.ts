import { extended } from '../core/extended.ts';
import type { Amounts } from '../core/comparisons/record.ts';
import { amountsOf, rulesOf } from '../core/comparisons/rules.ts';
import type { Limits } from '../core/limits.ts';
import type { Note, Target } from '../core/model.ts';
import type { Rational } from '../core/rational.ts';
import { fraction, opposite, rational, toDecimal } from '../core/rational.ts';

/** A target that can be compared with: exact, and as it is shown. */
export interface Threshold {
  readonly amounts: Amounts;
  readonly meets: Limits;
  readonly gap: Limits;
  readonly shown: Target;
}

/**
 * The target of a region and year, with what is to be noted of the value held against it; or why there is
 * none, and whether that is the plan's doing or missing data.
 */
export type TargetOf =
  | { readonly threshold: Threshold; readonly note?: Note }
  | { readonly none: 'planned' | 'unknown' | 'undetermined'; readonly note: Note };

export const PLAN_SETS_NONE: TargetOf = { none: 'planned', note: { code: 'plan-sets-no-target' } };

/** A target of which every figure is written out. */
export function threshold(shown: Target, amounts = amountsOf(shown)): Threshold {
  const rules = rulesOf(shown);
  return { amounts, meets: rules.meets(amounts), gap: rules.gap(amounts), shown };
}

/** A target whose value was worked out, and may have no end. */
export function valued(
  value: Rational,
  { tolerance, ...others }: Omit<Target, 'value' | 'upper'>,
): Threshold {
  const amounts = {
    value,
    tolerance: tolerance === undefined ? rational(0) : fraction(tolerance),
    upper: value,
  };
  const towards = opposite(rulesOf(others).roundTowardsFailure(value, amounts));
  return threshold(
    extended(others, { value: toDecimal(value, towards), ...(tolerance === undefined ? {} : { tolerance }) }),
    amounts,
  );
}
