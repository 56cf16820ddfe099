import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Observation, Shortfall, Verdict } from '../../src/core/model.ts';
import type { Plan, Requirement } from '../../src/plan/plan.ts';
import { asking, observe } from '../support/asking.ts';
import { TREE } from '../support/judge.ts';

function verdict(
  plan: Plan,
  indicator: string,
  region: string,
  observations: readonly Observation[],
): Verdict {
  const { verdicts } = assess(plan, TREE, observations, {
    years: [2025],
    indicators: [indicator],
    regions: [region],
  });
  const found = verdicts.find((each) => each.region === region);
  if (found === undefined) throw new Error(`no verdict on ${indicator}`);
  return found;
}

/** Adding it meets the target, and one less does not. */
function expectSmallest(of: (count: number) => Verdict, now: number, shortfall: Shortfall | undefined): void {
  const lacking = Number(shortfall?.amount);
  expect(shortfall).not.toHaveProperty('exclusive');
  expect(of(now + lacking).status).toBe('pass');
  expect(of(now + lacking - 1).status).toBe('fail');
}

const ABOVE: Requirement = { comparison: 'above-year-before' };
const atLeast = (percent: number): Requirement => ({ comparison: 'at-least', value: decimal(percent) });

describe('what is lacking is the smallest amount that meets the target', () => {
  const requirement = fc.oneof(fc.constant(ABOVE), fc.integer({ min: 1, max: 100 }).map(atLeast));
  const part = fc
    .integer({ min: 1, max: 400 })
    .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

  test('of a ratio', () => {
    fc.assert(
      fc.property(requirement, part, part, (asked, [before, wholeBefore], [now, whole]) => {
        const plan = asking('digital-campus-coverage', asked);
        const of = (count: number) =>
          verdict(plan, 'digital-campus-coverage', '530102', [
            ...observe('530102', 2024, { 'digital-campuses': before, schools: wholeBefore }),
            ...observe('530102', 2025, { 'digital-campuses': count, schools: whole }),
          ]);
        const { status, shortfall } = of(now);
        // Nothing is above all of it.
        const none = status !== 'fail' || (asked === ABOVE && before === wholeBefore);
        expect(shortfall?.of).toBe(none ? undefined : 'digital-campuses');
        if (!none) expectSmallest(of, now, shortfall);
      }),
      { numRuns: 300 },
    );
  });

  test('of a share', () => {
    const members = TREE.children('530100').map(({ code }) => code);
    const yes = fc.integer({ min: 0, max: members.length });
    fc.assert(
      fc.property(requirement, yes, yes, (asked, before, now) => {
        const plan = asking('balanced-county-share', asked);
        const year = (each: number, count: number) =>
          members.flatMap((code, i) => observe(code, each, { 'quality-balanced': i < count }));
        const of = (count: number) =>
          verdict(plan, 'balanced-county-share', '530100', [...year(2024, before), ...year(2025, count)]);
        const { status, shortfall } = of(now);
        const none = status !== 'fail' || (asked === ABOVE && before === members.length);
        expect(shortfall?.of).toBe(none ? undefined : 'county');
        if (!none) expectSmallest(of, now, shortfall);
      }),
      { numRuns: 100 },
    );
  });

  test('of a count', () => {
    fc.assert(
      fc.property(requirement, fc.nat(50), fc.nat(50), (asked, before, now) => {
        const plan = asking('vocational-universities', asked);
        const of = (count: number) =>
          verdict(plan, 'vocational-universities', '530000', [
            ...observe('530000', 2024, { 'vocational-universities': before }),
            ...observe('530000', 2025, { 'vocational-universities': count }),
          ]);
        const { status, shortfall } = of(now);
        expect(shortfall?.of).toBe(status === 'fail' ? 'vocational-universities' : undefined);
        if (status === 'fail') expectSmallest(of, now, shortfall);
      }),
      { numRuns: 100 },
    );
  });

  test('of a share counted in members', () => {
    const members = TREE.children('530100').map(({ code }) => code);
    const plan = asking('balanced-county-share', { comparison: 'members-at-least', value: decimal(5) });
    const of = (count: number) =>
      verdict(
        plan,
        'balanced-county-share',
        '530100',
        members.flatMap((code, i) => observe(code, 2025, { 'quality-balanced': i < count })),
      );
    expect(of(2)).toMatchObject({ status: 'fail', shortfall: { amount: '3', of: 'county' } });
    expect([of(4).status, of(5).status]).toEqual(['fail', 'pass']);
  });
});

test('nothing is lacking where no amount would do', () => {
  // Of three schools one is 33 %, and two are 67 %.
  const between: Requirement = { comparison: 'between', value: decimal(40), upper: decimal(60) };
  const plan = asking('digital-campus-coverage', between);
  const of = (schools: number) =>
    verdict(plan, 'digital-campus-coverage', '530102', [
      ...observe('530102', 2025, { 'digital-campuses': 1, schools }),
    ]);
  expect(of(3)).toMatchObject({ status: 'fail' });
  expect(of(3)).not.toHaveProperty('shortfall');
  expect(of(4).shortfall).toEqual({ amount: '1', of: 'digital-campuses' });
});

test('a score above what must not be exceeded has so much too much', () => {
  const plan = asking('public-satisfaction', { comparison: 'at-most', value: decimal(80) });
  expect(
    verdict(plan, 'public-satisfaction', '530000', observe('530000', 2025, { 'satisfaction-score': 85.5 }))
      .shortfall,
  ).toEqual({ amount: '5.5', of: 'satisfaction-score', surplus: true });
});

describe('what has no smallest step must be exceeded', () => {
  const percentage = (year: number, value: number): Observation => ({
    subject: { type: 'indicator', id: 'digital-campus-coverage' },
    region: '530102',
    year,
    figure: { kind: 'percentage', value: decimal(value) },
    place: { path: 't', line: 1, column: 1 },
  });

  test('a percentage by itself', () => {
    const plan = asking('digital-campus-coverage', ABOVE);
    const of = (now: number) =>
      verdict(plan, 'digital-campus-coverage', '530102', [percentage(2024, 90), percentage(2025, now)])
        .shortfall;
    expect(of(90)).toEqual({ amount: '0', of: 'percentage-points', exclusive: true });
    expect(of(88.5)).toEqual({ amount: '1.5', of: 'percentage-points', exclusive: true });
    expect(of(90.1)).toBeUndefined();
  });

  test('a score', () => {
    const of = (now: number) =>
      verdict(asking('public-satisfaction', ABOVE), 'public-satisfaction', '530000', [
        ...observe('530000', 2024, { 'satisfaction-score': 86.35 }),
        ...observe('530000', 2025, { 'satisfaction-score': now }),
      ]).shortfall;
    expect(of(86.35)).toEqual({ amount: '0', of: 'satisfaction-score', exclusive: true });
    expect(of(85)).toEqual({ amount: '1.35', of: 'satisfaction-score', exclusive: true });
  });
});
