import type { Range } from '../core/limits.ts';
import { isLevel } from '../core/model.ts';
import type { Rational } from '../core/rational.ts';
import { compare, fraction, inLowestTerms, toDecimal } from '../core/rational.ts';
import type { Parts } from '../insight/explain/explanation.ts';
import type { Words } from '../locales/words.ts';
import type { Kind } from '../plan/plan.ts';
import { MOST_PLACES, toPlaces } from './rounded.ts';
import { withUnit } from './shown-values.ts';

/** What figures are in: a unit of the plan, or members of a level. */
export type FigureUnit = string;

/** More places than this tell nobody anything. */
const MOST_OF_ALL = 60;

/** A figure written out, and whether that is all of it. */
export interface WrittenFigure {
  readonly text: string;
  /** In front of it, behind what it comes of: `=`, or `≈` where it was rounded. */
  readonly sign: '=' | '≈';
}

/**
 * A figure to six places, with more where it would otherwise look like one of those it is held against and is
 * not.
 */
export function figureText(
  value: Rational,
  unit: FigureUnit,
  words: Words,
  against: readonly Rational[] = [],
): WrittenFigure {
  const lowest = inLowestTerms(value);
  const decimal = toDecimal(lowest, 'down');
  const places = decimal.split('.')[1]?.length ?? 0;
  if (compare(fraction(decimal), lowest) === 0 && places <= MOST_PLACES)
    return { text: inUnit(decimal, unit, words), sign: '=' };
  const short = Array.from({ length: MOST_OF_ALL - MOST_PLACES }, (_, more) =>
    toPlaces(lowest, MOST_PLACES + more, 'nearest'),
  );
  const fitting = short.find((text) =>
    against.every((other) => compare(fraction(text), other) === compare(lowest, other)),
  );
  return { text: inUnit(fitting ?? short.at(-1) ?? decimal, unit, words), sign: '≈' };
}

/**
 * A figure and a limit it is held against, to as many places as it takes for them to compare in print as they do.
 */
export function comparedFigures(
  value: Rational,
  limit: Rational,
  unit: FigureUnit,
  words: Words,
): readonly [value: string, limit: string] {
  const order = compare(value, limit);
  const to = (places: number) => ({
    shown: toPlaces(value, places, 'nearest'),
    against: toPlaces(limit, places, 'nearest'),
  });
  const tried = Array.from({ length: MOST_OF_ALL - MOST_PLACES }, (_, more) => MOST_PLACES + more);
  const fitting = tried.find((places) => {
    const { shown, against } = to(places);
    return compare(fraction(shown), fraction(against)) === order;
  });
  const { shown, against } = to(fitting ?? MOST_OF_ALL);
  return [inUnit(shown, unit, words), inUnit(against, unit, words)];
}

function inUnit(figure: string, unit: FigureUnit, words: Words): string {
  return isLevel(unit) ? words.verdict.counties(figure, unit) : withUnit(figure, unit);
}

/** Where a value lies; the value itself if it is known. */
export function rangeText(
  { low, high, lowReached, highReached }: Range,
  unit: FigureUnit,
  words: Words,
  against: readonly Rational[] = [],
): WrittenFigure {
  const least = figureText(low, unit, words, against);
  if (high === null)
    return { text: words.verdict.between({ value: least.text, exclusive: !lowReached }, null), sign: '=' };
  if (compare(low, high) === 0 && highReached) return least;
  const most = figureText(high, unit, words, against);
  return {
    text: words.verdict.between(
      { value: least.text, exclusive: !lowReached },
      { value: most.text, exclusive: !highReached },
    ),
    sign: '=',
  };
}

/** What is added up: 899 ÷ 1000; of a count a number. */
export function partsText({ num, den }: Parts, kind: Kind): string {
  return kind === 'count' ? String(num) : `${num} ÷ ${den}`;
}

export function sameParts(a: Parts, b: Parts): boolean {
  return a.num === b.num && a.den === b.den;
}
