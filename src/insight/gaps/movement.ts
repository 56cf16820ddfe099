import type { Cause, Course, GapChange, Movement } from '../../core/gaps.ts';
import type { Range } from '../../core/limits.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, minus, rational } from '../../core/rational.ts';
import { exactValue } from '../../assess/range.ts';
import { boundsOf, difference, highOf, points } from './points.ts';

/** The values of both sides in a year. */
export interface Values {
  readonly group: Range;
  readonly rest: Range;
}

const ZERO = rational(0);

/** The gap of a year: group minus rest. */
export function gapOf({ group, rest }: Values): Range {
  return difference(group, rest);
}

/**
 * What became of a gap between two years, and which side moved it. Where counties are missing that is said only
 * if it holds wherever the values may lie: what is said of the sides is about the signs of sums of the four
 * values, so that what holds at the ends of their ranges holds between them.
 */
export function movementOf(then: Values, now: Values): Omit<GapChange, 'since'> {
  const change = difference(gapOf(now), gapOf(then));
  const exact = exactValue(change);
  const told = corners(then, now);
  const because = agreed(told.map((each) => each.because)) ?? null;
  return {
    ...(exact === null ? { bounds: boundsOf(change) } : { points: points(exact) }),
    movement: movementBetween(gapOf(then), gapOf(now)),
    group: agreed(told.map(({ group }) => group)) ?? 'unknown',
    rest: agreed(told.map(({ rest }) => rest)) ?? 'unknown',
    ...(because === null ? {} : { because }),
    ...(because !== null && told.every(({ only }) => only) ? { only: true } : {}),
  };
}

interface Told {
  readonly group: Course;
  readonly rest: Course;
  readonly because: Cause | null;
  readonly only: boolean;
}

/** What would be said at every combination of the ends of the ranges. */
function corners(then: Values, now: Values): Told[] {
  return ends(then.group).flatMap((groupThen) =>
    ends(then.rest).flatMap((restThen) =>
      ends(now.group).flatMap((groupNow) =>
        ends(now.rest).map((restNow) =>
          told({ group: groupThen, rest: restThen }, { group: groupNow, rest: restNow }),
        ),
      ),
    ),
  );
}

function ends(range: Range): readonly Rational[] {
  return exactValue(range) === null ? [range.low, highOf(range)] : [range.low];
}

interface Exact {
  readonly group: Rational;
  readonly rest: Rational;
}

function told(then: Exact, now: Exact): Told {
  const [group, rest] = [minus(now.group, then.group), minus(now.rest, then.rest)];
  const courses = { group: courseOf(group), rest: courseOf(rest) };
  const sign = compare(group, rest);
  if (sign === 0) return { ...courses, because: null, only: false };
  // Upwards the gap is moved by a group that rises and a rest that falls; downwards the other way round.
  const [rise, fall] = sign > 0 ? [group, minus(ZERO, rest)] : [rest, minus(ZERO, group)];
  const isRise = compare(rise, fall) > 0;
  const cause = sign > 0 ? UPWARDS : DOWNWARDS;
  return {
    ...courses,
    because: isRise ? cause.rise : cause.fall,
    only: compare(isRise ? fall : rise, ZERO) <= 0,
  };
}

const UPWARDS: Readonly<Record<'rise' | 'fall', Cause>> = { rise: 'group-rose', fall: 'rest-fell' };
const DOWNWARDS: Readonly<Record<'rise' | 'fall', Cause>> = { rise: 'rest-rose', fall: 'group-fell' };

/** Whether the distance has become smaller, by the ends between which it lay and lies. */
function movementBetween(then: Range, now: Range): Movement {
  if (signOf(then) * signOf(now) < 0) return 'reversed';
  const [before, after] = [distance(then), distance(now)];
  if (compare(after.most, before.least) < 0) return 'narrowed';
  if (compare(after.least, before.most) > 0) return 'widened';
  const isKnown = exactValue(then) !== null && exactValue(now) !== null;
  return isKnown ? 'unchanged' : 'unknown';
}

/** 0 also where it is not known. */
function signOf(range: Range): number {
  const [low, high] = [compare(range.low, ZERO), compare(highOf(range), ZERO)];
  return low === high ? low : 0;
}

/** How far from zero a gap may be, at least and at most. */
function distance(gap: Range): { readonly least: Rational; readonly most: Rational } {
  const [below, above] = [minus(ZERO, gap.low), highOf(gap)];
  const most = compare(below, above) > 0 ? below : above;
  if (compare(gap.low, ZERO) > 0) return { least: gap.low, most };
  return { least: compare(above, ZERO) < 0 ? minus(ZERO, above) : ZERO, most };
}

function courseOf(change: Rational): Course {
  const sign = compare(change, ZERO);
  return sign > 0 ? 'rose' : sign < 0 ? 'fell' : 'unchanged';
}

/** What all of them say; undefined if they differ. */
function agreed<T>(all: readonly T[]): T | undefined {
  const [first, ...others] = all;
  return others.every((each) => each === first) ? first : undefined;
}
