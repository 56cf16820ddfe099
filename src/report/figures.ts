import { Big } from 'big.js';
import { fromBig } from '../decimal.ts';
import type { Decimal, Target, Verdict } from '../model.ts';

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

export interface ShownFigures {
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
 * Value and target as a table shows them: to two places, the value cut downwards and the target upwards, and with more places where it would
 * otherwise look as if the mark were wrong. A miss never looks like a pass.
 */
export function shownFigures(verdict: Judged): ShownFigures {
  const { value, target, unit } = verdict;
  if (value === undefined) {
    const { bounds, places, direction } = fittingBounds(verdict);
    return { value: bounds && boundsText(bounds, unit), target: target ? shownTarget(target, unit, places, direction) : null };
  }
  if (target === undefined || target.comparison === 'members-at-least')
    return { value: withUnit(cut(value, PLACES, 'down'), unit), target: target ? shownTarget(target, unit, PLACES) : null };
  let places = PLACES;
  const misleads = () => verdict.status === 'pass' && Number(cut(value, places, 'down')) < Number(cut(threshold(target), places, 'up'));
  while (places < MOST_PLACES && misleads()) places += 1;
  return { value: withUnit(cut(value, places, 'down'), unit), target: shownTarget(target, unit, places, misleads() ? 'down' : 'up') };
}

/** The bounds as they are shown beside the target. */
export function shownBounds(verdict: Judged): ShownBounds | null {
  return fittingBounds(verdict).bounds;
}

interface FittingBounds {
  readonly bounds: ShownBounds | null;
  readonly places: number;
  /** How the target is cut. */
  readonly direction: 'down' | 'up';
}

/** Bounds to as many places as it takes for them to say the same as the mark. */
function fittingBounds({ status, bounds, target }: Judged): FittingBounds {
  if (bounds === undefined) return { bounds: null, places: PLACES, direction: 'up' };
  const to = (places: number): ShownBounds => ({
    low: cut(bounds.low, places, 'down'),
    high: bounds.high === undefined ? null : cut(bounds.high, places, 'up'),
    exclusive: bounds.exclusive ?? false,
  });
  if (target === undefined || target.comparison === 'members-at-least') return { bounds: to(PLACES), places: PLACES, direction: 'up' };
  const fits = (places: number) => saysTheSame(status, to(places), target, cut(threshold(target), places, 'up'));
  let places = PLACES;
  while (places < MOST_PLACES && !fits(places)) places += 1;
  return { bounds: to(places), places, direction: fits(places) || status !== 'pass' ? 'up' : 'down' };
}

function saysTheSame(status: Verdict['status'], { low, high, exclusive }: ShownBounds, { comparison }: Target, limit: Decimal): boolean {
  const above = comparison === 'above';
  const reaches = (value: Decimal) => (above ? new Big(value).gt(limit) : new Big(value).gte(limit));
  if (status === 'pass') return reaches(low);
  const mayReach = high === null || (exclusive ? new Big(high).gt(limit) : reaches(high));
  if (status === 'fail') return !mayReach;
  return status !== 'undetermined' || (mayReach && !reaches(low));
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

function shownTarget({ comparison, value }: Target, unit: string, places: number, direction: 'down' | 'up' = 'up'): string {
  const shown = cut(value, places, direction);
  return SIGNS[comparison] + (comparison === 'members-at-least' ? shown : withUnit(shown, unit));
}

export function withUnit(value: string, unit: string): string {
  return unit === 'percent' ? `${value}%` : value;
}
