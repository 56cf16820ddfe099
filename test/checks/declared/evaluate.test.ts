import { observationsOf } from '../../../src/core/observation-list.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { evaluatorOf } from '../../../src/assess/evaluate.ts';
import { runChecks } from '../../../src/checks/index.ts';
import type { FindingCode, PlacedFacts } from '../../../src/core/findings.ts';
import type { Observation } from '../../../src/core/model.ts';
import { readPlan } from '../../../src/plan/read.ts';
import { TREE } from '../../support/judge.ts';
import { reported } from '../../support/observed.ts';
import { ROOT } from '../../support/run.ts';

const FILE: unknown = parse(readFileSync(`${ROOT}fixtures/plans/checks.targets.yaml`, 'utf8'));

/** The plan of the example with one rule alone. */
function planWith(rule: Readonly<Record<string, unknown>>) {
  const says = { zh: '不对。', en: 'Wrong.' };
  const checks = { rule: { title: says, message: says, severity: 'error', reason: says, ...rule } };
  return readPlan(stringify({ ...Object(FILE), checks }), 'checks.yaml');
}

function look(
  rule: Readonly<Record<string, unknown>>,
  observations: readonly Observation[],
  closely = false,
): readonly PlacedFacts[] {
  const plan = planWith(rule);
  const evaluator = evaluatorOf(plan, TREE, observations);
  const asked = { expected: [], years: plan.years, submissionName: '.' };
  return runChecks(
    { plan, regions: TREE, observations: observationsOf(observations), totals: [], evaluator, ...asked },
    closely,
  );
}

const BROKEN: ReadonlySet<FindingCode> = new Set(['check-failed', 'check-doubtful']);

/** Where the rule is broken, as `533401 2025`. */
function brokenIn(
  rule: Readonly<Record<string, unknown>>,
  ...observations: readonly Observation[][]
): string[] {
  return look(rule, observations.flat(), true).flatMap(({ facts }) =>
    'check' in facts && BROKEN.has(facts.code) ? [`${facts.region} ${facts.year}`] : [],
  );
}

function isBroken(rule: Readonly<Record<string, unknown>>, pupils: number, boys: number): boolean {
  return brokenIn(rule, reported('533401', 2025, { pupils, boys })).length > 0;
}

describe('a comparison', () => {
  test.each([
    ['at-most', [false, false, true]],
    ['at-least', [true, false, false]],
    ['below', [false, true, true]],
    ['above', [true, true, false]],
    ['equal', [true, false, true]],
  ])('%s, of 9, 10 and 11 with 10', (comparison, expected) => {
    const broken = [9, 10, 11].map((boys) => isBroken({ left: 'boys', [comparison]: 'pupils' }, 10, boys));
    expect(broken).toEqual(expected);
  });

  test.each([
    ['about', 1000, [699, 700, 1300, 1301], [true, false, false, true]],
    ['at-most', 1000, [1, 1300, 1301], [false, false, true]],
    ['at-least', 1000, [699, 700, 9999], [true, false, false]],
    ['about', 0, [0, 1], [false, true]],
  ])('%s with a tolerance of 30 percent of %d', (comparison, pupils, boys, expected) => {
    const rule = { left: 'boys', [comparison]: 'pupils', 'tolerance-percent': 30 };
    expect(boys.map((each) => isBroken(rule, pupils, each))).toEqual(expected);
  });

  test('takes the tolerance of the size of the right side, though that be below zero', () => {
    const rule = (right: string) => ({ left: 'boys - 110', about: right, 'tolerance-percent': 10 });
    expect(isBroken(rule('0 - pupils'), 100, 0)).toBe(false);
    expect(isBroken(rule('0 - pupils'), 99, 0)).toBe(true);
  });

  test('is exact: nothing is rounded', () => {
    expect(isBroken({ left: 'boys / 3', equal: 'pupils / 3' }, 10, 10)).toBe(false);
    expect(isBroken({ left: '0.1 * boys + 0.2 * boys', equal: '0.3 * pupils' }, 1, 1)).toBe(false);
    expect(isBroken({ left: 'boys / pupils', 'at-most': 0.333_333_333 }, 3, 1)).toBe(true);
  });

  test('with what is divided by zero is not possible, and that is said', () => {
    const [found] = look(
      { left: 'boys / pupils', 'at-most': 2 },
      reported('533401', 2025, { pupils: 0, boys: 1 }),
    );
    expect(found?.facts).toMatchObject({
      compared: {
        left: { parts: [{ figure: '1' }, { text: ' / ' }, { figure: '0' }] },
        right: { value: '2' },
      },
    });
    expect(found?.facts).not.toHaveProperty('compared.left.value');
  });

  test('is not made while a measure is missing', () => {
    const rule = { left: 'boys + girls', equal: 'pupils' };
    expect(brokenIn(rule, reported('533401', 2025, { boys: 1, pupils: 5 }))).toEqual([]);
    expect(brokenIn(rule, reported('533401', 2025, { boys: 1, girls: 1 }))).toEqual([]);
    expect(brokenIn(rule, reported('533401', 2025, { boys: 1, girls: 1, pupils: 5 }))).toHaveLength(1);
  });

  test('is of each region and year by itself, never of what members come to', () => {
    const rule = { left: 'boys', 'at-most': 'pupils' };
    const found = brokenIn(
      rule,
      reported('533401', 2024, { boys: 9, pupils: 5 }),
      reported('533401', 2025, { boys: 5 }),
      reported('533422', 2025, { pupils: 4 }),
      reported('533400', 2025, { boys: 7, pupils: 5 }),
      reported('533400-direct', 2025, { boys: 7, pupils: 5 }),
    );
    expect(found).toEqual(['533401 2024', '533400 2025', '533400-direct 2025']);
  });

  test('with the year before is of neighbouring years', () => {
    const rule = { left: 'pupils', 'at-least': 'pupils of the year before' };
    const years = (...figures: readonly (readonly [number, number])[]) =>
      brokenIn(rule, ...figures.map(([year, pupils]) => reported('533401', year, { pupils })));
    expect(years([2023, 10], [2024, 9], [2025, 9])).toEqual(['533401 2024']);
    expect(years([2023, 10], [2025, 9])).toEqual([]);
    expect(
      brokenIn(
        { left: 'boys of the year before', 'at-most': 'pupils' },
        reported('533401', 2024, { boys: 10 }),
        reported('533401', 2025, { pupils: 9 }),
      ),
    ).toEqual(['533401 2025']);
  });

  test('is pointed out at the cell of the first measure on the left', () => {
    const [found] = look(
      { left: '2 * (girls + boys)', equal: 'pupils' },
      reported('533401', 2025, { pupils: 9, boys: 1, girls: 2 }),
    );
    expect(found).toMatchObject({ path: '533401-2025.csv', line: 2, column: 3 });
  });

  test('has its words and both sides with their figures in the facts', () => {
    const [found] = look(
      { left: 'boys / 3', 'at-most': 'pupils of the year before', 'tolerance-percent': 2.5 },
      [...reported('533401', 2024, { pupils: 1 }), ...reported('533401', 2025, { boys: 10 })],
    );
    expect(found?.facts).toEqual({
      code: 'check-failed',
      check: 'rule',
      says: { zh: '不对。', en: 'Wrong.' },
      region: '533401',
      year: 2025,
      compared: {
        left: {
          parts: [{ measure: 'boys', year: 2025, figure: '10' }, { text: ' / ' }, { text: '3' }],
          value: '10/3',
        },
        comparison: 'at-most',
        right: { parts: [{ measure: 'pupils', year: 2024, figure: '1' }], value: '1' },
        tolerance: '2.5',
      },
    });
  });
});

describe('the levels of a rule', () => {
  const everywhere = ['530000', '533400', '533401', '533400-direct'].map((code) =>
    reported(code, 2025, { boys: 2, pupils: 1 }),
  );
  test.each([
    [undefined, ['530000 2025', '533400 2025', '533401 2025', '533400-direct 2025']],
    [['county'], ['533401 2025', '533400-direct 2025']],
    [
      ['province', 'prefecture'],
      ['530000 2025', '533400 2025'],
    ],
  ])('%s', (levels, expected) => {
    const rule = { left: 'boys', 'at-most': 'pupils', ...(levels === undefined ? {} : { levels }) };
    expect(brokenIn(rule, ...everywhere)).toEqual(expected);
  });
});

describe('measures that belong together', () => {
  const rule = { both: ['boarders', 'boarding-schools', 'pupils'] };
  test.each<[Parameters<typeof reported>[2], readonly string[] | null]>([
    [{ boys: 1 }, null],
    [{ boarders: 1, 'boarding-schools': true, pupils: 2 }, null],
    [{ boarders: 1, 'boarding-schools': false }, ['pupils']],
    [{ 'boarding-schools': false }, ['boarders', 'pupils']],
    [{ boarders: 0 }, ['boarding-schools', 'pupils']],
  ])('%o', (figures, missing) => {
    const found = look(rule, reported('533401', 2025, figures)).map(({ facts }) => togetherIn(facts));
    expect(found).toEqual(missing === null ? [] : [missing]);
  });
});

function togetherIn(facts: PlacedFacts['facts']): readonly string[] | undefined {
  return facts.code === 'check-failed' ? facts.together?.missing : undefined;
}

describe('the bounds of a measure', () => {
  test.each([
    [{ min: 3 }, [true, false, false]],
    [{ max: 3 }, [false, false, true]],
    [{ min: 2.5, max: 3.5 }, [true, false, true]],
  ])('%o, of 2, 3 and 4', (bounds, expected) => {
    const broken = [2, 3, 4].map((boys) => isBroken({ measure: 'boys', ...bounds }, 10, boys));
    expect(broken).toEqual(expected);
  });
});

describe('the severity of a rule', () => {
  const BOYS = reported('533401', 2025, { boys: 2, pupils: 1 });
  const codes = (severity: string, closely: boolean) =>
    look({ left: 'boys', 'at-most': 'pupils', severity }, BOYS, closely).map(({ facts }) => facts.code);
  test('says when it is looked for', () => {
    expect(codes('error', false)).toEqual(['check-failed']);
    expect(codes('error', true)).toEqual(['check-failed']);
    expect(codes('warning', false)).toEqual([]);
    expect(codes('warning', true)).toEqual(['check-doubtful']);
  });
});

/** A change from one year to the next is said once, by whoever says it best. */
describe('beside a jump and swapped digits', () => {
  const change = (severity: string, before: number, now: number, skipped: readonly FindingCode[] = []) => {
    const plan = planWith({
      left: 'pupils',
      about: 'pupils of the year before',
      'tolerance-percent': 30,
      severity,
    });
    const observations = observationsOf([
      ...reported('533401', 2024, { pupils: before }),
      ...reported('533401', 2025, { pupils: now }),
    ]);
    const evaluator = evaluatorOf(plan, TREE, observations);
    const asked = { expected: [], years: plan.years, submissionName: '.' };
    const submission = { plan, regions: TREE, observations, totals: [], evaluator, ...asked };
    return runChecks(submission, true, new Set(skipped)).map(({ facts }) => facts.code);
  };
  test.each<[string, number, number, FindingCode[]]>([
    ['warning', 1000, 1400, ['check-doubtful']],
    ['warning', 1000, 2001, ['jump']],
    ['warning', 1234, 2134, ['transposed-digits']],
    ['warning', 1234, 1324, ['transposed-digits']],
    ['error', 1000, 2001, ['check-failed']],
    ['error', 1234, 2134, ['check-failed', 'transposed-digits']],
  ])('%s, %d, %d', (severity, before, now, expected) => {
    expect(change(severity, before, now)).toEqual(expected);
  });
  test('what is switched off stands in for nothing', () => {
    expect(change('warning', 1000, 2001, ['jump'])).toEqual(['check-doubtful']);
    expect(change('warning', 1000, 2001, ['check-doubtful'])).toEqual(['jump']);
    expect(change('warning', 1000, 2001, ['jump', 'check-doubtful'])).toEqual([]);
  });
  test('rules about something else stand beside it', () => {
    const found = look(
      { left: 'pupils', 'at-most': 'boys of the year before', severity: 'warning' },
      [
        ...reported('533401', 2024, { pupils: 100, boys: 50 }),
        ...reported('533401', 2025, { pupils: 300, boys: 50 }),
      ],
      true,
    );
    expect(found.map(({ facts }) => facts.code)).toEqual(['check-doubtful', 'jump']);
  });
});

test('a rule says the same whatever the order of what was reported', () => {
  const all = ['533401', '533422', '533423', '533400'].flatMap((code, i) =>
    [2023, 2024, 2025].flatMap((year) =>
      reported(code, year, { boys: 40 * i + (year - 2020), pupils: 100 - 7 * i }),
    ),
  );
  const rules = [
    { left: 'boys', 'at-most': 'pupils of the year before' },
    { both: ['boys', 'pupils', 'girls'] },
    { measure: 'boys', max: 43 },
  ];
  const said = (rule: (typeof rules)[number], observations: readonly Observation[]) =>
    look(rule, observations)
      .map((found) => JSON.stringify(found))
      .toSorted();
  fc.assert(
    fc.property(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.constantFrom(...rules),
      (shuffled, rule) => {
        expect(said(rule, shuffled)).toEqual(said(rule, all));
        expect(said(rule, all).length).toBeGreaterThan(2);
      },
    ),
    { numRuns: 30 },
  );
});
