import { describe, expect, test } from 'vitest';
import type { Range } from '../../../src/core/limits.ts';
import { rational } from '../../../src/core/rational.ts';
import { movementOf } from '../../../src/insight/gaps/movement.ts';

/** A value in tenths of a percent, or between two. */
const at = (low: number, high = low): Range => ({
  low: rational(Math.round(low * 10), 10),
  high: rational(Math.round(high * 10), 10),
  lowReached: true,
  highReached: true,
});
const moved = (then: readonly [number, number], now: readonly [number, number]) =>
  movementOf({ group: at(then[0]), rest: at(then[1]) }, { group: at(now[0]), rest: at(now[1]) });

describe('a gap between two years', () => {
  test('82 against 90, then 88 against 92: narrowed by 4 points, as the group rose more', () => {
    expect(moved([82, 90], [88, 92])).toEqual({
      points: '4',
      movement: 'narrowed',
      group: 'rose',
      rest: 'rose',
      because: 'group-rose',
      only: true,
    });
  });

  test('82 against 90, then 82 against 86: narrowed as much, but only because the rest fell', () => {
    expect(moved([82, 90], [82, 86])).toEqual({
      points: '4',
      movement: 'narrowed',
      group: 'unchanged',
      rest: 'fell',
      because: 'rest-fell',
      only: true,
    });
  });

  test.each([
    [[82, 90], [81, 86], 'narrowed', 'rest-fell', true],
    [[82, 90], [83, 87], 'narrowed', 'rest-fell', undefined],
    [[82, 90], [85, 89], 'narrowed', 'group-rose', undefined],
    // Half and half: the more careful word.
    [[82, 90], [84, 88], 'narrowed', 'rest-fell', undefined],
    [[82, 90], [82, 92], 'widened', 'rest-rose', true],
    [[82, 90], [80, 90], 'widened', 'group-fell', true],
    [[82, 90], [83, 92], 'widened', 'rest-rose', true],
    [[90, 82], [86, 82], 'narrowed', 'group-fell', true],
    [[90, 82], [90, 86], 'narrowed', 'rest-rose', true],
    [[82, 90], [91, 90], 'reversed', 'group-rose', true],
    [[82, 82], [82, 83], 'widened', 'rest-rose', true],
    [[82, 83], [83, 83], 'narrowed', 'group-rose', true],
  ] as const)('%j, then %j: %s, %s', (then, now, movement, because, only) => {
    expect(moved(then, now)).toMatchObject({ movement, because });
    expect(moved(then, now).only).toBe(only);
  });

  test('both rose alike: unchanged, and nobody is the cause', () => {
    expect(moved([82, 90], [83, 91])).toEqual({
      points: '0',
      movement: 'unchanged',
      group: 'rose',
      rest: 'rose',
    });
  });
});

describe('with counties missing', () => {
  const rest = at(90);

  test('what holds for every value is said', () => {
    const change = movementOf({ group: at(80, 82), rest }, { group: at(86), rest: at(91) });
    expect(change).toEqual({
      bounds: { low: '3', high: '5' },
      movement: 'narrowed',
      group: 'rose',
      rest: 'rose',
      because: 'group-rose',
      only: true,
    });
  });

  test('what may be either is not guessed', () => {
    const change = movementOf({ group: at(80, 88), rest }, { group: at(86), rest });
    expect(change).toEqual({
      bounds: { low: '-2', high: '6' },
      movement: 'unknown',
      group: 'unknown',
      rest: 'unchanged',
    });
  });

  test('a gap that may have been on either side, and is wide now, has widened', () => {
    const change = movementOf({ group: at(89, 91), rest }, { group: at(85), rest });
    expect(change).toMatchObject({ movement: 'widened', group: 'fell', because: 'group-fell', only: true });
  });

  test('a gap that may lie on either side in both years says nothing', () => {
    const change = movementOf({ group: at(89, 91), rest }, { group: at(85, 95), rest });
    expect(change).toMatchObject({ movement: 'unknown', group: 'unknown' });
  });
});

test('a change too small for six places is not said to be none', () => {
  const tiny: Range = { ...at(0), low: rational(-1, 3n * 10n ** 9n), high: rational(-1, 3n * 10n ** 9n) };
  expect(movementOf({ group: at(0), rest: at(0) }, { group: tiny, rest: at(0) }).points).toBe('-0.000001');
});
