import { Big } from 'big.js';
import { fromBig } from '../core/decimal.ts';
import { amountsOf, rulesOf } from '../core/comparisons/rules.ts';
import type { Limits } from '../core/limits.ts';
import { mapLimits, statusWithin } from '../core/limits.ts';
import type { Bounds, Decimal, Target, Verdict } from '../core/model.ts';
import type { Direction, Rational } from '../core/rational.ts';
import { fraction, opposite, toDecimal } from '../core/rational.ts';

const PLACES = 2;
const MOST_PLACES = 6;

/** A decimal cut to so many places, downwards or upwards; shorter ones stay as they are. */
export function cut(value: Decimal, places: number, direction: Direction): Decimal {
  if (placesOf(value) <= places) return value;
  const big = new Big(value);
  const awayFromZero = (direction === 'up') === big.gte(0);
  return fromBig(big.round(places, awayFromZero ? Big.roundUp : Big.roundDown));
}

function placesOf(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** Whether it is shown with all its digits. */
function isShort(value: Decimal | undefined): boolean {
  return value === undefined || placesOf(value) <= PLACES;
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
  /** True if it stays above `low`. */
  readonly lowExclusive: boolean;
}

type Judged = Pick<Verdict, 'status' | 'value' | 'bounds' | 'target' | 'unit'>;

/**
 * Value and target as a table shows them: to two places, the value cut towards failure and the target the
 * other way, and with more places where it would otherwise look as if the mark were wrong. A miss never looks
 * like a pass.
 */
export function shownValues(verdict: Judged): ShownValues {
  const { target, unit } = verdict;
  const { value, cut: chosen } = fitting(verdict);
  return { value, target: target ? targetText(target, unit, chosen) : null };
}

/** The figures of the target as they are shown beside the value, without a sign. */
export function shownFigures(verdict: Judged, target: Target): ShownFigures {
  const { value, upper } = figuresOf(target, fitting(verdict).cut);
  const unit = unitOf(target, verdict.unit);
  return { value: withUnit(value, unit), upper: upper && withUnit(upper, unit) };
}

/** The bounds as they are shown beside the target. */
export function shownBounds(verdict: Judged): ShownBounds | null {
  return verdict.bounds === undefined ? null : fittingBounds(verdict, verdict.bounds).bounds;
}

export interface ShownFigures {
  readonly value: string;
  readonly upper: string | null;
}

/** To how many places figures are shown, and whether those of the target are cut to the stricter side. */
interface Cut {
  readonly places: number;
  readonly strict: boolean;
}

const CUTS: readonly Cut[] = [true, false].flatMap((strict) =>
  Array.from({ length: MOST_PLACES - PLACES + 1 }, (_, more): Cut => ({ places: PLACES + more, strict })),
);
const USUAL: Cut = { places: PLACES, strict: true };

/**
 * The shortest that says the same as the mark. Of a target that goes on for ever only the part before the cut
 * does.
 */
function fittingCut(fits: (cut: Cut) => boolean): Cut {
  return CUTS.find(fits) ?? CUTS.at(-1) ?? USUAL;
}

function fitting(verdict: Judged): { readonly value: string | null; readonly cut: Cut } {
  const { value, bounds, target, unit, status } = verdict;
  if (value === undefined) {
    if (bounds === undefined) return { value: null, cut: USUAL };
    const found = fittingBounds(verdict, bounds);
    return { value: boundsText(found.bounds, unit), cut: found.cut };
  }
  const to = (places: number) => cut(value, places, target === undefined ? 'down' : rounding(value, target));
  if (target === undefined || rulesOf(target).measures === 'members')
    return { value: withUnit(to(PLACES), unit), cut: USUAL };
  const isShownWhole = [value, target.value, target.tolerance, target.upper].every(isShort);
  const chosen = fittingCut((each) => {
    if (status !== 'pass' || isShownWhole) return true;
    const shown = fraction(to(each.places));
    const range = { low: shown, high: shown, lowReached: true, highReached: true };
    return statusWithin(range, limitsTo(target, each)) === 'pass';
  });
  return { value: withUnit(to(chosen.places), unit), cut: chosen };
}

/** Bounds to as many places as it takes for them to say the same as the mark. */
function fittingBounds(
  { status, target }: Judged,
  bounds: Bounds,
): { readonly bounds: ShownBounds; readonly cut: Cut } {
  const to = (places: number): ShownBounds => ({
    low: cut(bounds.low, places, 'down'),
    high: bounds.high === undefined ? null : cut(bounds.high, places, 'up'),
    exclusive: bounds.exclusive ?? false,
    lowExclusive: bounds.lowExclusive ?? false,
  });
  if (target === undefined || rulesOf(target).measures === 'members')
    return { bounds: to(PLACES), cut: USUAL };
  const chosen = fittingCut((each) => saysTheSame(status, to(each.places), limitsTo(target, each)));
  return { bounds: to(chosen.places), cut: chosen };
}

function saysTheSame(status: Verdict['status'], bounds: ShownBounds, limits: Limits): boolean {
  if (status !== 'pass' && status !== 'fail' && status !== 'undetermined') return true;
  const range = {
    low: fraction(bounds.low),
    high: bounds.high && fraction(bounds.high),
    lowReached: !bounds.lowExclusive,
    highReached: !bounds.exclusive,
  };
  return statusWithin(range, limits) === status;
}

/** What meets the target, as it is shown. */
function limitsTo(target: Target, { places, strict }: Cut): Limits {
  const cutTo = (direction: Direction) => (value: Rational) =>
    fraction(cut(toDecimal(value, direction), places, strict ? direction : opposite(direction)));
  return mapLimits(rulesOf(target).meets(amountsOf(target)), cutTo('up'), cutTo('down'));
}

function rounding(value: Decimal, target: Target): Direction {
  const { rounding: always, roundTowardsFailure } = rulesOf(target);
  return always ?? roundTowardsFailure(fraction(value), amountsOf(target));
}

function boundsText({ low, high, exclusive, lowExclusive }: ShownBounds, unit: string): string {
  if (high === null) return `${lowExclusive ? '>' : '≥'}${withUnit(low, unit)}`;
  const top = `${exclusive ? '<' : ''}${withUnit(high, unit)}`;
  return exclusive && low === '0' && !lowExclusive ? top : `${lowExclusive ? '>' : ''}${low}–${top}`;
}

function targetText(target: Target, unit: string, chosen: Cut): string {
  const { value, upper } = figuresOf(target, chosen);
  const figures = upper === null ? value : `${value}–${upper}`;
  return rulesOf(target).sign + withUnit(figures, unitOf(target, unit));
}

function figuresOf(target: Target, { places, strict }: Cut): ShownFigures {
  const shown = (figure: Decimal) => {
    const stricter = opposite(rounding(figure, target));
    return cut(figure, places, strict ? stricter : opposite(stricter));
  };
  return { value: shown(target.value), upper: target.upper === undefined ? null : shown(target.upper) };
}

function unitOf(target: Target, unit: string): string {
  return rulesOf(target).measures === 'members' ? 'members' : unit;
}

export function withUnit(value: string, unit: string): string {
  return unit === 'percent' ? `${value}%` : value;
}
