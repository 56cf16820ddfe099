import type { Course, GroupValue } from '../core/gaps.ts';
import type { Bounds, Decimal } from '../core/model.ts';
import type { Rational } from '../core/rational.ts';
import { compare, fraction, percent, rational, whole } from '../core/rational.ts';
import type { SideMove } from '../locales/words/gaps.ts';
import type { Words } from '../locales/words.ts';
import { MOST_PLACES, PLACES, roundedAmount, toPlaces } from './rounded.ts';
import { shownValues } from './shown-values.ts';

/** The figures of gaps as people read them: rounded half up to two places (docs/rules.md, 8a). */

const ZERO = rational(0);
const RATIO_PLACES = 4;

/** What counties come to; a dash if nothing is known of it. */
export function shownValue(counties: GroupValue): string {
  return shownValues({ status: 'no-target', unit: 'percent', ...counties }).value ?? '–';
}

/** A difference with its sign. */
export function shownPoints(points: Decimal): string {
  const sign = compare(fraction(points), ZERO);
  const text = roundedAmount(points).replace(/^-/u, '');
  return sign < 0 ? `−${text}` : sign > 0 ? `+${text}` : text;
}

/** Between which differences it lies, rounded outwards. */
export function shownBetween({ low, high = low }: Bounds, { gaps }: Words): string {
  return gaps.between(
    shownPoints(toPlaces(fraction(low), PLACES, 'down')),
    shownPoints(toPlaces(fraction(high), PLACES, 'up')),
  );
}

/** A ratio, or a coefficient of variation. */
export function shownRatio(value: Decimal): string {
  return toPlaces(fraction(value), RATIO_PLACES, 'nearest');
}

/** Rounded, without its sign. */
export function unsigned(points: Decimal): string {
  return roundedAmount(points).replace(/^-/u, '');
}

/** What became of a side, with as many places as it takes to see it. */
export function sideMove(course: Course, then: GroupValue | undefined, now: GroupValue): SideMove {
  const usual = { course, before: then === undefined ? '–' : shownValue(then), after: shownValue(now) };
  const [was, is] = [then === undefined ? null : exactly(then), exactly(now)];
  if (course === 'unchanged' || usual.before !== usual.after || was === null || is === null) return usual;
  for (let places = PLACES; places <= MOST_PLACES; places += 1) {
    const before = `${toPlaces(was, places, 'nearest')}%`;
    const after = `${toPlaces(is, places, 'nearest')}%`;
    if (before !== after) return { course, before, after };
  }
  return usual;
}

function exactly({ value, numerator, denominator }: GroupValue): Rational | null {
  if (numerator !== undefined && denominator !== undefined && denominator !== '0')
    return percent(whole(numerator), whole(denominator));
  return value === undefined ? null : fraction(value);
}
