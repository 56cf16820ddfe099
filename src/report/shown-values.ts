import { Big } from 'big.js';
import { fromBig } from '../core/decimal.ts';
import type { Decimal, Target, Verdict } from '../core/model.ts';

const PLACES = 2;
const MOST_PLACES = 6;

/** A decimal cut to so many places, downwards or upwards; shorter ones stay as they are. */
export function cut(value: Decimal, places: number, direction: 'down' | 'up'): Decimal {
  const point = value.indexOf('.');
  if (point < 0 || value.length - point - 1 <= places) return value;
  const big = new Big(value);
  const awayFromZero = (direction === 'up') === big.gte(0);
  return fromBig(big.round(places, awayFromZero ? Big.roundUp : Big.roundDown));
}

export interface ShownValues {
  readonly value: string | null;
  readonly target: string | null;
}

/** Where a value may lie, as it is shown; without a unit. */
export interface ShownBounds {
  readonly low: Decimal;
  /** Null if nothing bounds it. */
  readonly high: Decimal | null;
  /** True if it stays below `high`. */
  readonly exclusive: boolean;
}

type Judged = Pick<Verdict, 'status' | 'value' | 'bounds' | 'target' | 'unit'>;

/**
 * Value and target as a table shows them: to two places, the value cut downwards and the target upwards, and
 * with more places where it would otherwise look as if the mark were wrong. A miss never looks like a pass.
 */
export function shownValues(verdict: Judged): ShownValues {
  const { value, target, unit } = verdict;
  if (value === undefined) {
    const { bounds, places, direction } = fittingBounds(verdict);
    return {
      value: bounds && boundsText(bounds, unit),
      target: target ? shownTarget(target, unit, places, direction) : null,
    };
  }
  if (target === undefined || target.comparison === 'members-at-least')
    return {
      value: withUnit(cut(value, PLACES, 'down'), unit),
      target: target ? shownTarget(target, unit, PLACES) : null,
    };
  const met = ({ places, direction }: Cut) =>
    reaches(cut(value, places, 'down'), target, cut(threshold(target), places, direction));
  const { places, direction } = fittingCut((each) => verdict.status !== 'pass' || met(each));
  return {
    value: withUnit(cut(value, places, 'down'), unit),
    target: shownTarget(target, unit, places, direction),
  };
}

/** The bounds as they are shown beside the target. */
export function shownBounds(verdict: Judged): ShownBounds | null {
  return fittingBounds(verdict).bounds;
}

/** To how many places figures are shown, and which way the target is cut. */
interface Cut {
  readonly places: number;
  readonly direction: 'down' | 'up';
}

const CUTS: readonly Cut[] = (['up', 'down'] as const).flatMap((direction) =>
  Array.from({ length: MOST_PLACES - PLACES + 1 }, (_, more): Cut => ({ places: PLACES + more, direction })),
);
const USUAL: Cut = { places: PLACES, direction: 'up' };

/**
 * The shortest that says the same as the mark. Of a target that goes on for ever only the part before the cut
 * does.
 */
function fittingCut(fits: (cut: Cut) => boolean): Cut {
  return CUTS.find(fits) ?? CUTS.at(-1) ?? USUAL;
}

interface FittingBounds extends Cut {
  readonly bounds: ShownBounds | null;
}

/** Bounds to as many places as it takes for them to say the same as the mark. */
function fittingBounds({ status, bounds, target }: Judged): FittingBounds {
  if (bounds === undefined) return { bounds: null, ...USUAL };
  const to = (places: number): ShownBounds => ({
    low: cut(bounds.low, places, 'down'),
    high: bounds.high === undefined ? null : cut(bounds.high, places, 'up'),
    exclusive: bounds.exclusive ?? false,
  });
  if (target === undefined || target.comparison === 'members-at-least')
    return { bounds: to(PLACES), ...USUAL };
  const chosen = fittingCut(({ places, direction }) =>
    saysTheSame(status, to(places), target, cut(threshold(target), places, direction)),
  );
  return { bounds: to(chosen.places), ...chosen };
}

function saysTheSame(
  status: Verdict['status'],
  { low, high, exclusive }: ShownBounds,
  target: Target,
  limit: Decimal,
): boolean {
  if (status === 'pass') return reaches(low, target, limit);
  const mayReach = high === null || (exclusive ? new Big(high).gt(limit) : reaches(high, target, limit));
  if (status === 'fail') return !mayReach;
  return status !== 'undetermined' || (mayReach && !reaches(low, target, limit));
}

function reaches(value: Decimal, { comparison }: Target, limit: Decimal): boolean {
  return comparison === 'above' ? new Big(value).gt(limit) : new Big(value).gte(limit);
}

function threshold({ value, tolerance }: Target): Decimal {
  return tolerance === undefined ? value : fromBig(new Big(value).minus(tolerance));
}

function boundsText({ low, high, exclusive }: ShownBounds, unit: string): string {
  if (high === null) return `≥${withUnit(low, unit)}`;
  const top = `${exclusive ? '<' : ''}${withUnit(high, unit)}`;
  return exclusive && low === '0' ? top : `${low}–${top}`;
}

const SIGNS = { 'at-least': '≥', about: '≈', 'members-at-least': '≥', above: '>' } as const;

function shownTarget(
  { comparison, value }: Target,
  unit: string,
  places: number,
  direction: 'down' | 'up' = 'up',
): string {
  const shown = cut(value, places, direction);
  return SIGNS[comparison] + (comparison === 'members-at-least' ? shown : withUnit(shown, unit));
}

export function withUnit(value: string, unit: string): string {
  return unit === 'percent' ? `${value}%` : value;
}
