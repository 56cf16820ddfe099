import type { Decimal } from '../../core/decimal.ts';
import type { Spread, SpreadEnd, Variation } from '../../core/gaps.ts';
import type { RegionCode } from '../../core/model.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, floor, minus, plus, quotient, rational, times } from '../../core/rational.ts';
import type { Sum } from '../../assess/tally.ts';
import { points, toSixPlaces } from './points.ts';
import { rootToSixPlaces, squaredVariation } from './variation.ts';

/** What is known of one county. */
export interface CountyValue {
  readonly county: RegionCode;
  /** In percent. */
  readonly value: Rational;
  /** Null if it reported a percentage alone. */
  readonly sums: Sum | null;
}

/**
 * How far counties lie apart: the ends, quartiles, range, range ratio (极差率, highest ÷ lowest) and weighted
 * coefficient of variation. Null if no county has a value.
 */
export function spreadOf(
  known: readonly CountyValue[],
  missing: readonly RegionCode[],
  notApplicable: readonly RegionCode[],
): Spread | null {
  const sorted = known.toSorted((a, b) => compare(a.value, b.value));
  const values = sorted.map(({ value }) => value);
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined) return null;
  const weighted = known.flatMap(({ sums }) => sums ?? []);
  const variation = variationOf(weighted);
  return {
    counties: known.length,
    missing,
    notApplicable,
    lowest: endAt(low, known),
    lowerQuartile: shown(quartile(values, 1)),
    median: shown(quartile(values, 2)),
    upperQuartile: shown(quartile(values, 3)),
    highest: endAt(high, known),
    range: points(minus(high, low)),
    ...(low.num === 0n ? {} : { ratio: toSixPlaces(quotient(high, low)) }),
    ...(variation === null ? {} : { variation }),
    unweighted: known.flatMap(({ county, sums }) => (sums === null ? [county] : [])),
  };
}

/**
 * The first, second or third quartile of sorted values: linear interpolation at (n − 1) · k / 4, counted from 0
 * (R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996),
 * 361–365, definition 7), as QUARTILE.INC of spreadsheet programs does.
 * @throws Error if there are no values
 */
export function quartile(sorted: readonly Rational[], k: 1 | 2 | 3): Rational {
  const position = rational((sorted.length - 1) * k, 4);
  const below = floor(position);
  const index = Number(below.num);
  const value = sorted[index];
  if (value === undefined) throw new Error('no quartile of no values');
  const next = sorted[index + 1] ?? value;
  return plus(value, times(minus(position, below), minus(next, value)));
}

function variationOf(counties: readonly Sum[]): Variation | null {
  const squared = squaredVariation(counties);
  return squared && { coefficient: rootToSixPlaces(squared), squared: toSixPlaces(squared) };
}

function endAt(value: Rational, known: readonly CountyValue[]): SpreadEnd {
  const there = known.filter((each) => compare(each.value, value) === 0);
  return { value: shown(value), counties: there.map(({ county }) => county) };
}

function shown(value: Rational): Decimal {
  return toSixPlaces(value);
}
