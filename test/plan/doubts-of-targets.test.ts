import { describe, expect, test } from 'vitest';
import type { DoubtFacts } from '../../src/plan/doubt-facts.ts';
import { lintPlan } from '../../src/plan/read.ts';
import { smallPlan } from './small-plan.ts';

type Doubts = (readonly [facts: DoubtFacts, keys: string])[];

function doubts(parts: Parameters<typeof smallPlan>[0], isRole = (_: string) => false): Doubts {
  return lintPlan(smallPlan(parts), 'small.yaml', isRole).doubts.map(({ facts, keys }) => [
    facts,
    keys.join(' › '),
  ]);
}

/** An indicator beside the one of the small plan, with targets. */
function added(kind: string, targets: readonly string[], levels = 'province'): Doubts {
  const lines = targets.map((target) => `      ${target}\n`).join('');
  return doubts({
    indicators: `  added:
    title: { zh: 加, en: added }
    kind: ${kind}
    levels: [${levels}]
    source: 第二条
    quote: 再办
    targets:
${lines}`,
  });
}
const RATIO = 'ratio\n    numerator: good-schools\n    denominator: schools';
const SHARE = 'share\n    of: county\n    having: { measure: schools, above: 1 }';
const COUNT = 'count\n    measure: schools';
const AT = 'indicators › added › targets › 2025';

test('the small plan leaves no doubt', () => {
  expect(doubts({})).toEqual([]);
});

describe('a name that means something else in a header', () => {
  const isRole = (name: string) => ['年份', 'Year', '地区'].includes(name);
  const facts = (found: string) => ({ kind: 'name-of-role', found });
  const measure = (zh: string, en: string, aliases = '') =>
    `  more:\n    title: { zh: ${zh}, en: ${en} }\n${aliases}    type: count\n    unit: items\n    reported-by: county\n    counted: { zh: 个, en: [one, many] }\n`;

  test('of a measure: a title in either language, another name', () => {
    const unused = [{ kind: 'unused-measure', found: 'more' }, 'measures › more'];
    const at = (keys: string) => `measures › more › ${keys}`;
    expect(doubts({ measures: measure('年份', 'more') }, isRole)).toEqual([
      unused,
      [facts('年份'), at('title')],
    ]);
    expect(doubts({ measures: measure('多', 'Year') }, isRole)).toEqual([
      unused,
      [facts('Year'), at('title')],
    ]);
    expect(doubts({ measures: measure('多', 'more', '    aliases: [多, 地区]\n') }, isRole)).toEqual([
      unused,
      [facts('地区'), at('aliases')],
    ]);
    expect(
      doubts({ measures: measure('多', 'more') }, () => true).filter(([, keys]) => keys.startsWith('m')),
    ).not.toContainEqual([expect.anything(), at('aliases')]);
  });

  test('of an indicator', () => {
    const indicators = `  added:\n    title: { zh: 地区, en: added }\n    kind: ${RATIO}\n    levels: [county]\n    source: x\n    quote: x\n`;
    expect(doubts({ indicators }, isRole)).toEqual([[facts('地区'), 'indicators › added › title']]);
  });
});

describe('a percentage that looks like a fraction', () => {
  const looks = (found: number, percent: number, isHardlyMet = false) => ({
    kind: 'percentage-as-fraction',
    found,
    percent,
    isHardlyMet,
  });

  test.each([
    ['of a ratio', RATIO],
    ['of a share', SHARE],
  ])('%s', (_, kind) => {
    expect(added(kind, ['2025: { at-least: 0.95, basis: stated }'])).toEqual([
      [looks(0.95, 95), `${AT} › at-least`],
    ]);
    expect(added(kind, ['2025: { at-least: 1, basis: stated }'])).toEqual([
      [looks(1, 100), `${AT} › at-least`],
    ]);
    expect(added(kind, ['2025: { at-least: 1.5, basis: stated }'])).toEqual([]);
    expect(added(kind, ['2025: { at-most: 0.5, basis: stated }'])).toEqual([]);
    expect(added(kind, ['2025: { between: [0.29, 0.57], basis: stated }'])).toEqual([
      [looks(0.57, 57, true), `${AT} › between › 1`],
    ]);
  });

  test('is none of a count or of members', () => {
    expect(added(COUNT, ['2025: { at-least: 1, basis: stated }'])).toEqual([]);
    expect(added(SHARE, ['2025: { members-at-least: 1, basis: stated }'])).toEqual([]);
  });
});

describe('a target that is always met', () => {
  const always = (found: string) => ({ kind: 'always-met', found });
  test('is named with all its figures', () => {
    expect(added(RATIO, ['2025: { at-least: 0, basis: stated }'])).toEqual([
      [always('0'), `${AT} › at-least`],
    ]);
    expect(added(RATIO, ['2025: { about: 5, tolerance: 5, basis: stated }'])).toEqual([
      [always('5 ± 5'), `${AT} › about`],
    ]);
    expect(added(RATIO, ['2025: { about: 0, tolerance: 0, basis: stated }'])).toEqual([
      [always('0'), `${AT} › about`],
    ]);
    expect(added(RATIO, ['2025: { between: [0, 100], basis: stated }'])).toEqual([
      [always('0–100'), `${AT} › between`],
    ]);
    expect(added(COUNT, ['2025: { at-most: 100, basis: stated }'])).toEqual([]);
  });
});

describe('a target of a part of the whole that does not say for which levels', () => {
  const LEVELS = 'province, county';
  const unsaid = (found: string) => ({ kind: 'levels-unsaid', found, levels: ['province', 'county'] });

  test.each([
    ['of a ratio', RATIO],
    ['of a share', SHARE],
  ])('%s', (_, kind) => {
    expect(added(kind, ['2025: { at-least: 90, basis: stated }'], LEVELS)).toEqual([
      [unsaid('90'), `${AT} › at-least`],
    ]);
    expect(added(kind, ['2025: { about: 90, tolerance: 1, basis: stated }'], LEVELS)).toEqual([
      [unsaid('90 ± 1'), `${AT} › about`],
    ]);
    expect(added(kind, ['2025: { between: [80, 95], basis: stated }'], LEVELS)).toEqual([
      [unsaid('80–95'), `${AT} › between`],
    ]);
  });

  test('is none where it says them, is of one level, of all of it, or of what must not be exceeded', () => {
    expect(added(RATIO, ['2025: { at-least: 90, basis: stated, levels: [province] }'], LEVELS)).toEqual([]);
    expect(added(RATIO, ['2025: { at-least: 90, basis: stated }'])).toEqual([]);
    expect(added(RATIO, ['2025: { at-least: 100, basis: stated }'], LEVELS)).toEqual([]);
    expect(added(RATIO, ['2025: { between: [80, 100], basis: stated }'], LEVELS)).toEqual([]);
    expect(added(RATIO, ['2025: { at-most: 5, basis: stated }'], LEVELS)).toEqual([]);
  });

  test('is none of things', () => {
    expect(added(COUNT, ['2025: { at-least: 4, basis: stated }'], LEVELS)).toEqual([]);
  });
});

describe('a target that asks for less than one of an earlier year', () => {
  const eased = (kind: string, found: number, before: number) => [
    [{ kind, found, year: 2025, before, yearBefore: 2024 }, AT],
  ];
  const two = (before: string, after: string, levels = 'province') =>
    added(RATIO, [`2024: { ${before}, basis: stated }`, `2025: { ${after}, basis: stated }`], levels);

  test('is lower, or higher where it must not be exceeded', () => {
    expect(two('at-least: 90', 'at-least: 85')).toEqual(eased('target-falls', 85, 90));
    expect(two('at-most: 5', 'at-most: 8')).toEqual(eased('target-rises', 8, 5));
  });
  test('is none where it stays, or asks for more', () => {
    expect(two('at-least: 90', 'at-least: 90')).toEqual([]);
    expect(two('at-least: 85', 'at-least: 90')).toEqual([]);
    expect(two('at-most: 5', 'at-most: 5')).toEqual([]);
    expect(two('at-most: 8', 'at-most: 5')).toEqual([]);
  });
  test('is none beside one of another kind, or with two ends', () => {
    expect(two('at-most: 90', 'at-least: 85')).toEqual([]);
    expect(two('at-least: 5', 'at-most: 8')).toEqual([]);
    expect(two('between: [50, 90]', 'between: [60, 80]')).toEqual([]);
    expect(two('between: [60, 80]', 'between: [50, 90]')).toEqual([]);
  });
  test('is one at levels that both are for', () => {
    const levels = 'province, county';
    const at = (before: string, after: string) =>
      two(`at-least: 90${before}`, `at-least: 85${after}`, levels).filter(
        ([{ kind }]) => kind === 'target-falls',
      );
    const falls = eased('target-falls', 85, 90);
    expect(at('', ', levels: [county]')).toEqual(falls);
    expect(at(', levels: [county]', '')).toEqual(falls);
    expect(at(', levels: [county]', ', levels: [province, county]')).toEqual(falls);
    expect(at(', levels: [province, county]', ', levels: [county]')).toEqual(falls);
    expect(at(', levels: [province]', ', levels: [county]')).toEqual([]);
  });
});

test('doubts come in the order of the file', () => {
  const keys = (...targets: string[]) => added(RATIO, targets).map(([, each]) => each);
  const before = '2024: { at-least: 0.9, basis: stated }';
  const after = '2025: { at-least: 0.8, basis: stated }';
  expect(keys(before, after)).toEqual([
    'indicators › added › targets › 2024 › at-least',
    AT,
    `${AT} › at-least`,
  ]);
  const all = doubts(
    {
      measures:
        '  more:\n    title: { zh: 年份, en: more }\n    type: count\n    unit: items\n    reported-by: county\n    counted: { zh: 个, en: [one, many] }\n',
      indicators: `  added:\n    title: { zh: 加, en: added }\n    kind: ${RATIO}\n    levels: [county]\n    source: x\n    quote: 80%\n    targets: { 2025: { at-least: 0.9, basis: stated } }\n`,
    },
    (name) => name === '年份' || name === '好学校数',
  );
  expect(all.map(([{ kind }]) => kind)).toEqual([
    'name-of-role',
    'unused-measure',
    'name-of-role',
    'reading-differs',
    'percentage-as-fraction',
  ]);
});
