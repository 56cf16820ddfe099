import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { evaluatorOf } from '../../src/assess/evaluate.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Observation, Verdict } from '../../src/core/model.ts';
import { withProgress } from '../../src/insight/progress/with-progress.ts';
import type { Requirement } from '../../src/plan/plan.ts';
import { asking, observe } from '../support/asking.ts';
import { TREE } from '../support/judge.ts';

const PROVINCE = '530000';
const COUNTIES = TREE.all.filter(({ level }) => level === 'county').map(({ code }) => code);

/** The verdict on the province in 2023 or 2024, with its progress. */
function verdictOn(
  indicator: string,
  requirement: Requirement,
  year: number,
  observations: readonly Observation[],
): Verdict {
  const plan = asking(indicator, requirement, ['province']);
  const evaluator = evaluatorOf(plan, TREE, observations);
  const selection = { years: [year], indicators: [indicator], regions: [PROVINCE] };
  const { verdicts } = assess(plan, TREE, observations, selection, evaluator);
  const [verdict] = withProgress(verdicts, 'linear', { plan, regions: TREE, evaluator });
  if (verdict === undefined) throw new Error('nothing was judged');
  return verdict;
}

const year = fc.constantFrom(2023, 2024);
const amount = fc.integer({ min: 0, max: 1000 });
const comparison = fc.constantFrom('at-least' as const, 'at-most' as const);

describe('14. a pace that is enough, and a milestone that is reached', () => {
  test('go together exactly, where milestones are not rounded', () => {
    fc.assert(
      fc.property(comparison, amount, amount, amount, year, (asked, before, now, target, judged) => {
        // Tenths, in whole numbers.
        const { status, progress } = verdictOn(
          'public-satisfaction',
          { comparison: asked, value: decimal(target / 10) },
          judged,
          [
            ...observe(PROVINCE, 2022, { 'satisfaction-score': before / 10 }),
            ...observe(PROVINCE, judged, { 'satisfaction-score': now / 10 }),
          ],
        );
        const sign = asked === 'at-least' ? 1 : -1;
        const isAtLine = sign * (3 * now) >= sign * (3 * before + (target - before) * (judged - 2022));
        if (progress?.ratio === undefined) return;
        expect(Number(progress.ratio) >= 1).toBe(isAtLine);
        expect(status).toBe(isAtLine ? 'pass' : 'fail');
      }),
      { numRuns: 500 },
    );
  });

  test.each(['at-least', 'at-most'] as const)(
    'are never at odds, where milestones are whole members: %s',
    (asked) => {
      const members = fc.integer({ min: 0, max: COUNTIES.length });
      fc.assert(
        fc.property(
          members,
          members,
          fc.integer({ min: 0, max: 100 }),
          year,
          (before, now, target, judged) => {
            const observations = COUNTIES.flatMap((code, i) => [
              ...observe(code, 2022, { 'group-schooling': i < before }),
              ...observe(code, judged, { 'group-schooling': i < now }),
            ]);
            const requirement = { comparison: asked, value: decimal(target) };
            const { status, progress } = verdictOn(
              'group-schooling-coverage',
              requirement,
              judged,
              observations,
            );
            if (progress?.ratio === undefined || Number(progress.ratio) < 1) return;
            expect(['pass', 'no-target']).toContain(status);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
