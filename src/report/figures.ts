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

/**
 * Value and target as a table shows them: to two places, the value cut downwards and the target upwards, and with more places where a
 * pass would otherwise look like a miss. A miss never looks like a pass.
 */
export function shownFigures({
  status,
  value,
  bounds,
  target,
  unit,
}: Pick<Verdict, 'status' | 'value' | 'bounds' | 'target' | 'unit'>): ShownFigures {
  if (value === undefined || target === undefined || target.comparison === 'members-at-least') {
    return {
      value: value === undefined ? shownBounds(bounds, unit) : withUnit(cut(value, PLACES, 'down'), unit),
      target: target ? shownTarget(target, unit, PLACES) : null,
    };
  }
  let places = PLACES;
  const misleads = () => status === 'pass' && Number(cut(value, places, 'down')) < Number(cut(threshold(target), places, 'up'));
  while (places < MOST_PLACES && misleads()) places += 1;
  return { value: withUnit(cut(value, places, 'down'), unit), target: shownTarget(target, unit, places, misleads() ? 'down' : 'up') };
}

function threshold({ value, tolerance }: Target): Decimal {
  return tolerance === undefined ? value : fromBig(new Big(value).minus(tolerance));
}

function shownBounds(bounds: Verdict['bounds'], unit: string): string | null {
  if (bounds === undefined) return null;
  const low = cut(bounds.low, PLACES, 'down');
  return bounds.high === undefined ? `≥${withUnit(low, unit)}` : `${low}–${withUnit(cut(bounds.high, PLACES, 'up'), unit)}`;
}

const SIGNS = { 'at-least': '≥', about: '≈', 'members-at-least': '≥', above: '>' } as const;

function shownTarget({ comparison, value }: Target, unit: string, places: number, direction: 'down' | 'up' = 'up'): string {
  const shown = cut(value, places, direction);
  return SIGNS[comparison] + (comparison === 'members-at-least' ? shown : withUnit(shown, unit));
}

export function withUnit(value: string, unit: string): string {
  return unit === 'percent' ? `${value}%` : value;
}
