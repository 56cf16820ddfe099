import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { evaluatorOf } from '../../../src/assess/evaluate.ts';
import { isMissed } from '../../../src/core/missed.ts';
import type { Observation, Verdict } from '../../../src/core/model.ts';
import type { TodoItem } from '../../../src/core/todo.ts';
import { todoOf } from '../../../src/insight/todo/todo.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { reported } from '../../support/observed.ts';

const SEED = 15;
const REGIONS = ['533300', ...TREE.members('533300', 'county').map(({ code }) => code)];
const [TODAY, NEXT] = [2024, 2025];

/** What indicators judged below the province are made of, few enough for figures to meet. */
const MEASURES = PLAN.measures.filter(({ id }) =>
  [
    'inclusive-kindergarten-children',
    'kindergarten-children',
    'safe-campuses',
    'campuses',
    'special-schools',
    'resident-population',
    'high-school-trusteeship',
  ].includes(id),
);

/** The plan, with a target for every kind of comparison that the shipped one has none of at the county. */
const above = { comparison: 'above-year-before' } as const;
const PLANS: readonly Plan[] = [
  PLAN,
  { ...PLAN, milestones: 'none' },
  {
    ...PLAN,
    indicators: PLAN.indicators.map((each) => ({
      ...each,
      targets: each.targets.map((target) => ({ ...target, requirement: above })),
    })),
  },
];

/** What some regions reported in the baseline year, the year judged and the one before it; also impossible figures. */
const submissions = fc
  .array(
    fc.record({
      region: fc.constantFrom(...REGIONS),
      year: fc.constantFrom(2022, 2023, TODAY, TODAY, TODAY),
      measure: fc.constantFrom(...MEASURES),
      figure: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 900, max: 1000 })),
    }),
    { minLength: 40, maxLength: 160 },
  )
  .map((cells) => {
    const known = new Map<string, Observation>();
    for (const { region, year, measure, figure } of cells) {
      const said = measure.type === 'yes-no' ? figure > 6 : figure;
      for (const observation of reported(region, year, { [measure.id]: said }))
        known.set(`${region} ${year} ${measure.id}`, observation);
    }
    return [...known.values()];
  });

const cases = fc.tuple(fc.constantFrom(...PLANS), submissions);

function judged(plan: Plan, observations: readonly Observation[], year: number): readonly Verdict[] {
  return assess(plan, TREE, observations, { years: [year], regions: ['533300'] }).verdicts;
}

function listed(plan: Plan, observations: readonly Observation[]) {
  const evaluator = evaluatorOf(plan, TREE, observations);
  return todoOf({ plan, regions: TREE, evaluator }, judged(plan, observations, TODAY), TODAY);
}

const keyOf = ({ indicator, region, year }: Verdict) => `${indicator} ${region} ${year}`;
const keys = (items: readonly TodoItem[]) => items.map(({ verdict }) => keyOf(verdict));

/** The same submission a year later. */
function carriedOver(observations: readonly Observation[]): readonly Observation[] {
  return [
    ...observations,
    ...observations.filter(({ year }) => year === TODAY).map((each) => ({ ...each, year: NEXT })),
  ];
}

test('every failing verdict is missed once, every open one unreported once, and nothing is in two lists', () => {
  fc.assert(
    fc.property(cases, ([plan, observations]) => {
      const { missed, unreported, due } = listed(plan, observations);
      const verdicts = judged(plan, observations, TODAY);
      expect(keys(missed)).toEqual(verdicts.filter(isMissed).map(keyOf));
      const isOpen = ({ status }: Verdict) => status === 'undetermined' || status === 'no-data';
      expect(keys(unreported.filter(({ verdict }) => isOpen(verdict)))).toEqual(
        verdicts.filter(isOpen).map(keyOf),
      );
      for (const { verdict } of unreported)
        if (verdict.status === 'no-target')
          expect(verdict.notes).toContainEqual({ code: 'no-baseline', year: 2022 });
        else expect(isOpen(verdict)).toBe(true);
      const all = keys([...missed, ...unreported, ...due]);
      expect(new Set(all).size).toBe(all.length);
      for (const { missing } of [...unreported, ...due.filter(({ verdict }) => verdict.status !== 'fail')])
        for (const { measures, members } of missing) {
          expect(measures).not.toEqual([]);
          expect(members).not.toEqual([]);
        }
      // The year before may have had nothing to count.
      const isTold = ({ verdict, missing }: TodoItem) =>
        missing.length > 0 || verdict.notes.some(({ code }) => code === 'no-year-before');
      expect(unreported.every(isTold)).toBe(true);
      expect(missed.every(({ missing, next }) => missing.length === 0 && next === undefined)).toBe(true);
    }),
    { numRuns: 150, seed: SEED },
  );
});

test('what is due is what fails next year if every figure stays as it is', () => {
  fc.assert(
    fc.property(cases, ([plan, observations]) => {
      const { due, unreported } = listed(plan, observations);
      const later = new Map(
        judged(plan, carriedOver(observations), NEXT).map((verdict) => [keyOf(verdict), verdict]),
      );
      const failing = due.filter(({ verdict }) => verdict.status === 'fail');
      expect(keys(failing)).toEqual([...later.values()].filter(isMissed).map(keyOf));
      for (const { verdict } of due) {
        const { notes: _, places: __, ...rest } = verdict;
        expect(later.get(keyOf(verdict))).toMatchObject(rest);
      }
      for (const { verdict, next } of unreported) {
        const then = later.get(keyOf({ ...verdict, year: NEXT }));
        if (next !== undefined) expect(then?.target).toEqual(next);
      }
    }),
    { numRuns: 150, seed: SEED },
  );
});

test('what it takes, added to the numerator, meets the target of the next year, and one less does not', () => {
  const measures = new Set(PLAN.measures.map(({ id }) => id));
  let tried = 0;
  fc.assert(
    fc.property(cases, ([plan, observations]) => {
      for (const { verdict } of listed(plan, observations).due) {
        const { shortfall, region, indicator } = verdict;
        if (shortfall === undefined || !measures.has(shortfall.of) || shortfall.exclusive) continue;
        const { formula } = PLAN.indicators.find(({ id }) => id === indicator) ?? {};
        const isItself = verdict.members.expected === 1 && verdict.value !== undefined;
        if (!isItself || (formula?.kind !== 'ratio' && formula?.kind !== 'count')) continue;
        const statusWith = (more: number) => {
          const then = carriedOver(observations).map((each): Observation => {
            const { figure, subject } = each;
            const isIt = each.region === region && each.year === NEXT && subject.id === shortfall.of;
            return isIt && figure.kind === 'number'
              ? { ...each, ...reported(region, NEXT, { [shortfall.of]: Number(figure.value) + more })[0] }
              : each;
          });
          return judged(plan, then, NEXT).find((each) => keyOf(each) === keyOf(verdict))?.status;
        };
        const sign = shortfall.surplus ? -1 : 1;
        expect(statusWith(sign * Number(shortfall.amount))).toBe('pass');
        expect(statusWith(sign * (Number(shortfall.amount) - 1))).toBe('fail');
        tried++;
      }
    }),
    { numRuns: 60, seed: SEED },
  );
  expect(tried).toBeGreaterThan(30);
});
