import type { Amounts } from '../core/comparisons/record.ts';
import { unwaived } from '../core/missed.ts';
import { amountsOf, rulesOf } from '../core/comparisons/rules.ts';
import type { Limits, Range } from '../core/limits.ts';
import { statusWithin } from '../core/limits.ts';
import type { Bounds, Decimal, Target, Verdict } from '../core/model.ts';
import type { Direction, Rational } from '../core/rational.ts';
import { compare, fraction, opposite, percent, toDecimal, whole } from '../core/rational.ts';
import { MOST_PLACES, PLACES, rounded, roundedAmount, toPlaces } from './rounded.ts';

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

/** As much of a verdict as its figures need. */
export type Judged = Pick<
  Verdict,
  'status' | 'value' | 'bounds' | 'target' | 'unit' | 'numerator' | 'denominator' | 'approximate'
> &
  Partial<Pick<Verdict, 'notes'>>;

/**
 * Value and target as people read them (docs/rules.md, 8a): the value rounded half up to two places, the target to
 * its strict side, and both with more places where they would otherwise say something else than the mark. A
 * miss never looks like a pass, nor a pass like a miss.
 */
export function shownValues(verdict: Judged): ShownValues {
  const { target, unit } = verdict;
  const { value, print } = printed(verdict);
  return { value, target: target ? targetText(target, unit, print) : null };
}

/** The figures of the target as they are shown beside the value, without a sign. */
export function shownFigures(verdict: Judged, target: Target): ShownFigures {
  const { value, upper } = writtenFigures(target, printed(verdict).print);
  const unit = unitOf(target, verdict.unit);
  return { value: withUnit(value, unit), upper: upper && withUnit(upper, unit) };
}

/** Another figure of the indicator as it is shown beside the value: what it was in another year. */
export function shownBeside(verdict: Judged, figure: Decimal): string {
  const { places } = printed(verdict).print;
  const shown = places === PLACES ? roundedAmount(figure) : toPlaces(fraction(figure), places, 'nearest');
  return withUnit(shown, verdict.unit);
}

/** The bounds as they are shown beside the target. */
export function shownBounds(verdict: Judged): ShownBounds | null {
  return verdict.bounds === undefined ? null : printedBounds(verdict, verdict.bounds).bounds;
}

export interface ShownFigures {
  readonly value: string;
  readonly upper: string | null;
}

/** To how many places figures are shown, which way the value is rounded, and whether the target is strict. */
interface Print {
  readonly places: number;
  readonly way: 'nearest' | 'towards-failure' | 'away-from-failure';
  readonly strict: boolean;
}

const USUAL: Print = { places: PLACES, way: 'nearest', strict: true };
const UP_TO_MOST: readonly Print[] = Array.from({ length: MOST_PLACES - PLACES + 1 }, (_, more) => ({
  ...USUAL,
  places: PLACES + more,
}));

/**
 * From the best on. The last ones are for bounds, and for values without their parts, that were cut onto the wrong
 * side of a target without end: there the target gives way.
 */
const PRINTS: readonly Print[] = [
  ...UP_TO_MOST,
  { ...USUAL, places: MOST_PLACES, way: 'towards-failure' },
  { ...USUAL, places: MOST_PLACES, way: 'away-from-failure' },
  ...UP_TO_MOST.map((print) => ({ ...print, strict: false })),
];

/** The first that says the same as the mark. */
function fittingPrint(fits: (print: Print) => boolean): Print {
  return PRINTS.find(fits) ?? PRINTS.at(-1) ?? USUAL;
}

interface Printed {
  readonly value: string | null;
  readonly print: Print;
}

/** A verdict is printed in a table, a sentence and beside its notes. */
const PRINTED = new WeakMap<Judged, Printed>();

function printed(verdict: Judged): Printed {
  const before = PRINTED.get(verdict);
  if (before !== undefined) return before;
  const found = findPrint(verdict);
  PRINTED.set(verdict, found);
  return found;
}

function findPrint(verdict: Judged): Printed {
  const { bounds, target, unit } = verdict;
  const value = exactValue(verdict);
  if (value === null) {
    if (bounds === undefined) return { value: null, print: USUAL };
    const found = printedBounds(verdict, bounds);
    return { value: boundsText(found.bounds, unit), print: found.print };
  }
  const print = fittingPrint((each) => {
    const figure = figureOf(value, target, each);
    return agreesWithTarget(verdict, figure, each) && agreesWithNotes(verdict, value, figure, each);
  });
  return { value: withUnit(toDecimal(figureOf(value, target, print), 'down'), unit), print };
}

/** Of numerator and denominator where they are known: the value itself may have been cut. */
function exactValue({ value, numerator, denominator, unit }: Judged): Rational | null {
  if (value === undefined) return null;
  const isRatio = unit === 'percent' && numerator !== undefined && denominator !== undefined;
  if (!isRatio || numerator.includes('.') || denominator.includes('.')) return fraction(value);
  return whole(denominator) > 0n ? percent(whole(numerator), whole(denominator)) : fraction(value);
}

function figureOf(value: Rational, target: Target | undefined, { places, way }: Print): Rational {
  if (way === 'nearest' || target === undefined) return rounded(value, places, 'nearest');
  const failing = rulesOf(target).roundTowardsFailure(value, amountsOf(target));
  return rounded(value, places, way === 'towards-failure' ? failing : opposite(failing));
}

/** Whether a reader of the print would say what was judged, and pass it with the tolerance or without. */
function agreesWithTarget({ status, target, approximate }: Judged, figure: Rational, print: Print): boolean {
  const judged = unwaived(status);
  if (target === undefined || (judged !== 'pass' && judged !== 'fail')) return true;
  const rules = rulesOf(target);
  if (rules.measures === 'members') return true;
  const amounts = shownAmounts(target, print);
  const says = (limits: Limits) => statusWithin(rangeAt(figure), limits);
  if (says(rules.meets(amounts)) !== judged) return false;
  return judged === 'fail' || (says(rules.gap(amounts)) === 'fail') === (approximate ?? false);
}

/** What was higher before is printed as higher. */
function agreesWithNotes({ notes = [] }: Judged, value: Rational, figure: Rational, print: Print): boolean {
  return notes.every((note) => {
    if (note.code !== 'fell') return true;
    const before = fraction(note.value);
    const shown = rounded(before, print.places, 'nearest');
    return compare(value, before) === compare(figure, shown);
  });
}

function rangeAt(value: Rational): Range {
  return { low: value, high: value, lowReached: true, highReached: true };
}

/** Bounds, outwards, to as many places as it takes for them to say the same as the mark. */
function printedBounds(
  { status, target }: Judged,
  bounds: Bounds,
): { readonly bounds: ShownBounds; readonly print: Print } {
  const to = (places: number): ShownBounds => ({
    low: toPlaces(fraction(bounds.low), places, 'down'),
    high: bounds.high === undefined ? null : toPlaces(fraction(bounds.high), places, 'up'),
    exclusive: bounds.exclusive ?? false,
    lowExclusive: bounds.lowExclusive ?? false,
  });
  if (target === undefined || rulesOf(target).measures === 'members')
    return { bounds: to(PLACES), print: USUAL };
  const print = fittingPrint((each) =>
    saysTheSame(status, to(each.places), rulesOf(target).meets(shownAmounts(target, each))),
  );
  return { bounds: to(print.places), print };
}

function saysTheSame(status: Verdict['status'], bounds: ShownBounds, limits: Limits): boolean {
  const judged = unwaived(status);
  if (judged !== 'pass' && judged !== 'fail' && judged !== 'undetermined') return true;
  const range = {
    low: fraction(bounds.low),
    high: bounds.high && fraction(bounds.high),
    lowReached: !bounds.lowExclusive,
    highReached: !bounds.exclusive,
  };
  return statusWithin(range, limits) === judged;
}

function boundsText({ low, high, exclusive, lowExclusive }: ShownBounds, unit: string): string {
  if (high === null) return `${lowExclusive ? '>' : '≥'}${withUnit(low, unit)}`;
  const top = `${exclusive ? '<' : ''}${withUnit(high, unit)}`;
  return exclusive && low === '0' && !lowExclusive ? top : `${lowExclusive ? '>' : ''}${low}–${top}`;
}

function targetText(target: Target, unit: string, print: Print): string {
  const { value, upper } = writtenFigures(target, print);
  const figures = upper === null ? value : `${value}–${upper}`;
  return rulesOf(target).sign + withUnit(figures, unitOf(target, unit));
}

/** The target as a reader of its figures takes it. */
function shownAmounts(target: Target, print: Print): Amounts {
  const { value, upper } = figuresOf(target, print);
  return { ...amountsOf(target), value, upper: upper ?? value };
}

interface Figures {
  readonly value: Rational;
  readonly upper: Rational | null;
}

/** A value that equals a figure on its strict side meets it. */
function figuresOf(target: Target, { places, strict }: Print): Figures {
  const shown = (figure: Decimal, strictly: Direction) =>
    rounded(fraction(figure), places, strict ? strictly : opposite(strictly));
  return {
    value: shown(target.value, rulesOf(target).ends === 'high' ? 'down' : 'up'),
    upper: target.upper === undefined ? null : shown(target.upper, 'down'),
  };
}

function writtenFigures(
  target: Target,
  print: Print,
): { readonly value: Decimal; readonly upper: Decimal | null } {
  const { value, upper } = figuresOf(target, print);
  return { value: toDecimal(value, 'down'), upper: upper && toDecimal(upper, 'down') };
}

function unitOf(target: Target, unit: string): string {
  return rulesOf(target).measures === 'members' ? 'members' : unit;
}

export function withUnit(value: string, unit: string): string {
  return unit === 'percent' ? `${value}%` : value;
}
