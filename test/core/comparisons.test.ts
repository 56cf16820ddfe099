import { describe, expect, test } from 'vitest';
import type { Amounts } from '../../src/core/comparisons/record.ts';
import {
  comparisonOf,
  figuresAt,
  figuresBeside,
  REQUIREMENT_KEYS,
  requirementOf,
} from '../../src/core/comparisons/requirements.ts';
import { amountsOf, comparisonsWith, rulesOf } from '../../src/core/comparisons/rules.ts';
import { gapTo, marginWithin, statusWithin } from '../../src/core/limits.ts';
import type { Range } from '../../src/core/limits.ts';
import { exactly } from '../../src/assess/range.ts';
import type { Decimal, Target } from '../../src/core/model.ts';
import { parseDecimal } from '../../src/core/decimal.ts';
import { fraction, rational, toDecimal } from '../../src/core/rational.ts';
import { shownValues } from '../../src/report/shown-values.ts';

function exact(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

const target = (comparison: Target['comparison'], value: string, more: Partial<Target> = {}): Target => ({
  comparison,
  value: exact(value),
  basis: 'stated',
  ...more,
});

const AT_LEAST = target('at-least', '90');
const AT_MOST = target('at-most', '5');
const BETWEEN = target('between', '80', { upper: exact('95') });
const ABOUT = target('about', '30', { tolerance: exact('1') });
const MEMBERS = target('members-at-least', '4');
const ABOVE = target('above', '86.35');

/** What is compared, margin, and what is still to go; `+` more and `-` less of it, `>` to be passed. */
function heldAgainst(value: string, asked: Target): [string, string, string | null] {
  const { meets, gap } = rulesOf(asked);
  const amounts = amountsOf(asked);
  const to = gapTo(fraction(exact(value)), gap(amounts));
  return [
    statusWithin(exactly(fraction(exact(value))), meets(amounts)),
    toDecimal(marginWithin(fraction(exact(value)), gap(amounts)), 'down'),
    to && `${to.exclusive ? '>' : ''}${to.isSurplus ? '-' : '+'}${toDecimal(to.distance, 'up')}`,
  ];
}

describe('a value held against a target', () => {
  test.each<[string, Target, ReturnType<typeof heldAgainst>]>([
    ['89.999999', AT_LEAST, ['fail', '-0.000001', '+0.000001']],
    ['90', AT_LEAST, ['pass', '0', null]],
    ['95', AT_LEAST, ['pass', '5', null]],
    ['5', AT_MOST, ['pass', '0', null]],
    ['5.000001', AT_MOST, ['fail', '-0.000001', '-0.000001']],
    ['0', AT_MOST, ['pass', '5', null]],
    ['90', AT_MOST, ['fail', '-85', '-85']],
    ['79.9', BETWEEN, ['fail', '-0.1', '+0.1']],
    ['80', BETWEEN, ['pass', '0', null]],
    ['82', BETWEEN, ['pass', '2', null]],
    ['94', BETWEEN, ['pass', '1', null]],
    ['95', BETWEEN, ['pass', '0', null]],
    ['98', BETWEEN, ['fail', '-3', '-3']],
    ['28.9', ABOUT, ['fail', '-1.1', '+1.1']],
    ['29', ABOUT, ['pass', '-1', '+1']],
    ['31.5', ABOUT, ['pass', '1.5', null]],
    ['3', MEMBERS, ['fail', '-1', '+1']],
    ['4', MEMBERS, ['pass', '0', null]],
    ['86.35', ABOVE, ['fail', '0', '>+0']],
    ['86.36', ABOVE, ['pass', '0.01', null]],
    ['85', ABOVE, ['fail', '-1.35', '>+1.35']],
  ])('%s: %o', (value, asked, expected) => {
    expect(heldAgainst(value, asked)).toEqual(expected);
  });
});

describe('a value of which only bounds are known', () => {
  const range = (low: number, high: number | null, open: Partial<Range> = {}): Range => ({
    low: rational(low),
    high: high === null ? null : rational(high),
    lowReached: true,
    highReached: high !== null,
    ...open,
  });
  test.each<[string, Target, Range, string]>([
    ['all of it below an upper limit', AT_MOST, range(0, 5), 'pass'],
    ['some of it above', AT_MOST, range(0, 6), 'undetermined'],
    ['all of it above', AT_MOST, range(6, 8), 'fail'],
    ['no upper bound', AT_MOST, range(5, null), 'undetermined'],
    ['no upper bound, and too much already', AT_MOST, range(6, null), 'fail'],
    ['it comes near a limit it does not reach', AT_MOST, range(5, 8, { lowReached: false }), 'fail'],
    ['it may be none at all', target('at-most', '0'), range(0, 100), 'undetermined'],
    ['it is never none', target('at-most', '0'), range(0, 100, { lowReached: false }), 'fail'],
    ['it is always something', target('above', '0'), range(0, 100, { lowReached: false }), 'pass'],
    ['all of it between', BETWEEN, range(80, 95), 'pass'],
    ['some of it below', BETWEEN, range(79, 90), 'undetermined'],
    ['some of it above the upper end', BETWEEN, range(90, 96), 'undetermined'],
    ['either side of both ends', BETWEEN, range(0, 100), 'undetermined'],
    ['all of it below the lower end', BETWEEN, range(0, 79), 'fail'],
    ['it comes near the lower end only', BETWEEN, range(0, 80, { highReached: false }), 'fail'],
    ['all of it above the upper end', BETWEEN, range(96, 100), 'fail'],
    ['it may come up to a lower limit', AT_LEAST, range(0, 90), 'undetermined'],
    ['it only comes near it', AT_LEAST, range(0, 90, { highReached: false }), 'fail'],
    ['it may come up to what it must exceed', target('above', '90'), range(0, 90), 'fail'],
  ])('%s', (_, asked, known, status) => {
    expect(statusWithin(known, rulesOf(asked).meets(amountsOf(asked)))).toBe(status);
  });
});

describe('what goes on for ever is cut towards failure', () => {
  const rounding = (value: string, asked: Target, amounts: Amounts = amountsOf(asked)) =>
    rulesOf(asked).roundTowardsFailure(fraction(exact(value)), amounts);
  test.each<[string, Target, 'down' | 'up']>([
    ['95', AT_LEAST, 'down'],
    ['3', AT_MOST, 'up'],
    ['79', BETWEEN, 'down'],
    ['87', BETWEEN, 'down'],
    ['88', BETWEEN, 'up'],
    ['96', BETWEEN, 'up'],
    ['30', ABOUT, 'down'],
    ['4', MEMBERS, 'down'],
    ['90', ABOVE, 'down'],
  ])('%s, %o: %s', (value, asked, direction) => {
    expect(rounding(value, asked)).toBe(direction);
  });
});

describe('a value and its target in a table', () => {
  const shown = (status: 'pass' | 'fail', value: string, asked: Target) => {
    const figures = shownValues({ status, value: exact(value), target: asked, unit: 'percent' });
    return `${figures.value} ${figures.target}`;
  };
  test.each<['pass' | 'fail', string, Target, string]>([
    ['fail', '89.999', AT_LEAST, '89.999% ≥90%'],
    ['pass', '90', AT_LEAST, '90% ≥90%'],
    ['fail', '5.000001', AT_MOST, '5.000001% ≤5%'],
    ['pass', '4.999999', AT_MOST, '5% ≤5%'],
    ['pass', '4.991', target('at-most', '4.994'), '4.99% ≤4.99%'],
    ['fail', '79.999999', BETWEEN, '79.999999% 80–95%'],
    ['pass', '94.999', BETWEEN, '95% 80–95%'],
    ['fail', '95.000001', BETWEEN, '95.000001% 80–95%'],
    ['pass', '29.46', ABOUT, '29.46% ≈30%'],
    ['fail', '3.1', MEMBERS, '3.1% ≥4'],
    ['fail', '86.35', ABOVE, '86.35% >86.35%'],
  ])('%s %s %o', (status, value, asked, expected) => {
    expect(shown(status, value, asked)).toBe(expected);
  });

  test('bounds that stay above what must not be exceeded say so', () => {
    const bounds = { low: exact('0'), high: exact('100'), lowExclusive: true as const };
    const none = target('at-most', '0');
    expect(shownValues({ status: 'fail', bounds, target: none, unit: 'percent' })).toEqual({
      value: '>0–100%',
      target: '≤0%',
    });
  });
});

test('a year without a target gets one on the way up, on the way down, or none', () => {
  const ways = [AT_LEAST, ABOUT, AT_MOST, BETWEEN, MEMBERS, ABOVE].map((each) => rulesOf(each).milestone);
  expect(ways).toEqual(['rising', 'rising', 'falling', 'none', 'none', 'none']);
});

test('a line leads to one figure, so what has two gets no target on the way', () => {
  const withMilestone = comparisonsWith(
    ({ written, milestone }) => !!written.figures.upper && milestone !== 'none',
  );
  expect(withMilestone).toEqual([]);
});

describe('what a plan asks for', () => {
  test('is a comparison with the figures that its record names', () => {
    const figures = REQUIREMENT_KEYS.map((key) => [key, ...figuresAt(key), ...figuresBeside(key)].join(' '));
    expect(figures).toEqual(
      expect.arrayContaining(['at-least value', 'between value upper', 'about value tolerance']),
    );
    expect(figures).toContain('above-year-before');
  });
  test('lacks none of them', () => {
    expect(requirementOf('between', { value: exact('80'), upper: exact('95') })).toEqual({
      comparison: 'between',
      value: '80',
      upper: '95',
    });
    expect(() => requirementOf('between', { value: exact('80') })).toThrow(/between lacks a figure/u);
    expect(() => requirementOf('about', { value: exact('30') })).toThrow(/about lacks a figure/u);
  });
  test('is judged by the name of its comparison, whatever the plan calls it', () => {
    expect(comparisonOf({ comparison: 'above-year-before' })).toBe('above');
    expect(comparisonOf({ comparison: 'about' })).toBe('about');
  });
});
