import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import { wordsOf } from '../../src/locales/index.ts';
import type { Observation, Verdict } from '../../src/core/model.ts';
import type { Requirement } from '../../src/plan/plan.ts';
import { shownValues } from '../../src/report/shown-values.ts';
import { namesOf } from '../../src/report/names.ts';
import { verdictSentence } from '../../src/report/verdict-text.ts';
import { judge, PLAN, TREE, verdictOn } from '../support/judge.ts';

const INDICATOR = 'safe-campus-rate';

/** What the print says about the value: where it may lie. */
interface Printed {
  readonly low: number;
  readonly high: number;
  readonly exclusive: boolean;
}

function read(shown: string): Printed {
  const number = (text: string) => Number(text.replaceAll(/[<≥%]/gu, ''));
  if (shown.startsWith('≥')) return { low: number(shown), high: Infinity, exclusive: false };
  const [low = '', high] = shown.split('–');
  if (high === undefined && !low.startsWith('<'))
    return { low: number(low), high: number(low), exclusive: false };
  return {
    low: high === undefined ? 0 : number(low),
    high: number(high ?? low),
    exclusive: (high ?? low).startsWith('<'),
  };
}

/** Whether the print can be true of a verdict with this status and target. */
function agrees({ low, high, exclusive }: Printed, status: Verdict['status'], target: string): boolean {
  const limit = Number(target.replaceAll(/[≥>≈%]/gu, ''));
  const above = target.startsWith('>');
  const reaches = (value: number) => (above ? value > limit : value >= limit);
  const mayReach = exclusive ? high > limit : reaches(high);
  if (status === 'pass') return reaches(low);
  if (status === 'fail') return !mayReach;
  return mayReach && !reaches(low);
}

const county = fc.tuple(fc.option(fc.nat(3000)), fc.option(fc.nat(3000)));
const asked: fc.Arbitrary<Requirement> = fc.oneof(
  fc.constant({ comparison: 'above-year-before' as const }),
  fc
    .constantFrom(60, 90, 95, 99, 100, 89.999, 99.999, 33.3333)
    .map((value) => ({ comparison: 'at-least' as const, value: decimal(value) })),
);

function observe(
  region: string,
  year: number,
  [safe, unsafe]: readonly [number | null, number | null],
): Observation[] {
  const one = (id: string, value: number): Observation => ({
    subject: { type: 'measure', id },
    region,
    year,
    figure: { kind: 'number', value: decimal(value) },
    place: { path: 't', line: 1, column: 1 },
  });
  return [
    ...(safe === null ? [] : [one('safe-campuses', safe)]),
    ...(unsafe === null ? [] : [one('campuses', (safe ?? 0) + unsafe)]),
  ];
}

describe('bounds and mark agree', () => {
  test('a gap that is known keeps the upper bound below 100 %', () => {
    const csv = 'region,year,safe-campuses,campuses\n德钦县,2025,99,100\n维西傈僳族自治县,2025,99,100';
    const verdict = verdictOn(judge(csv), INDICATOR, '迪庆藏族自治州', 2025);
    expect(verdict).toMatchObject({ status: 'fail', bounds: { low: '0', high: '100', exclusive: true } });
    expect(shownValues(verdict)).toEqual({ value: '<100%', target: '≥100%' });
    const [indicator] = PLAN.indicators;
    if (indicator === undefined) throw new Error('no indicator');
    const sentence = (language: 'zh' | 'en') =>
      verdictSentence(indicator, verdict, wordsOf(language), namesOf(PLAN, TREE.all, language));
    expect(sentence('zh')).toMatch(/^低于 100%；目标不低于 100%/u);
    expect(sentence('en')).toMatch(/^below 100%; target at least 100%/u);
  });

  test('whatever was reported and asked for', () => {
    const levels = ['prefecture'] as const;
    const members = TREE.children('533400').map(({ code }) => code);
    const year = fc.tuple(county, county, county);
    fc.assert(
      fc.property(asked, year, year, (requirement, before, now) => {
        const indicators = PLAN.indicators.map((each) =>
          each.id === INDICATOR
            ? {
                ...each,
                targets: [
                  {
                    year: 2025,
                    levels,
                    requirement,
                    basis: 'stated' as const,
                    source: 'x',
                    quote: null,
                    reading: null,
                  },
                ],
              }
            : each,
        );
        const observations = members.flatMap((code, i) => [
          ...observe(code, 2024, before[i] ?? [null, null]),
          ...observe(code, 2025, now[i] ?? [null, null]),
        ]);
        const { verdicts } = assess({ ...PLAN, indicators }, TREE, observations, {
          years: [2025],
          regions: ['533400'],
          levels,
          indicators: [INDICATOR],
        });
        const [verdict] = verdicts;
        if (verdict?.target === undefined || !['pass', 'fail', 'undetermined'].includes(verdict.status))
          return;
        const { value, target } = shownValues(verdict);
        expect(
          agrees(read(value ?? ''), verdict.status, target ?? ''),
          `${value} ${verdict.status} ${target}`,
        ).toBe(true);
        // The same holds for what programs read, but that a pass and its milestone may be cut differently in
        // the seventh place.
        const {
          low,
          high,
          exclusive = false,
        } = verdict.bounds ?? { low: verdict.value ?? '', high: verdict.value };
        const exact = { low: Number(low), high: high === undefined ? Infinity : Number(high), exclusive };
        if (verdict.status === 'fail')
          expect(agrees(exact, 'fail', (target?.[0] ?? '') + verdict.target.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('of a share, whichever members are missing', () => {
    const answers = fc.array(fc.constantFrom('yes', 'no', 'missing'), { minLength: 14, maxLength: 14 });
    const value = fc.integer({ min: 1, max: 100_000_000 }).map((millionths) => decimal(millionths / 1e6));
    const members = TREE.children('530100').map(({ code }) => code);
    const levels = ['prefecture'] as const;
    fc.assert(
      fc.property(answers, value, (each, atLeast) => {
        const indicators = PLAN.indicators.map((indicator) =>
          indicator.id === 'high-school-trusteeship-coverage'
            ? {
                ...indicator,
                targets: [
                  {
                    year: 2025,
                    levels,
                    requirement: { comparison: 'at-least' as const, value: atLeast },
                    basis: 'stated' as const,
                    source: 'x',
                    quote: null,
                    reading: null,
                  },
                ],
              }
            : indicator,
        );
        const observations = members.flatMap((region, i): Observation[] =>
          each[i] === 'missing'
            ? []
            : [
                {
                  subject: { type: 'measure', id: 'high-school-trusteeship' },
                  region,
                  year: 2025,
                  figure: { kind: 'yes-no', value: each[i] === 'yes' },
                  place: { path: 't', line: 1, column: 1 },
                },
              ],
        );
        const plan = { ...PLAN, indicators };
        const selection = {
          years: [2025],
          regions: ['530100'],
          levels,
          indicators: ['high-school-trusteeship-coverage'],
        };
        const [verdict] = assess(plan, TREE, observations, selection).verdicts;
        if (verdict?.target === undefined || !['pass', 'fail', 'undetermined'].includes(verdict.status))
          return;
        const shown = shownValues(verdict);
        expect(
          agrees(read(shown.value ?? ''), verdict.status, shown.target ?? ''),
          `${shown.value} ${verdict.status} ${shown.target}`,
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
