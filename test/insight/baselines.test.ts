import { expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { evaluatorOf } from '../../src/assess/evaluate.ts';
import { baselinesOf } from '../../src/insight/baselines.ts';
import { PLAN, submit, TREE } from '../support/judge.ts';

/** The baselines of what one table reported. */
function baselines(csv: string, indicator: string) {
  const { observations } = submit({ 'test.csv': csv });
  const evaluator = evaluatorOf(PLAN, TREE, observations);
  const selection = { years: PLAN.years, indicators: [indicator] };
  const { verdicts } = assess(PLAN, TREE, observations, selection, evaluator);
  return baselinesOf(verdicts, { plan: PLAN, regions: TREE, evaluator });
}

const HEAD = 'region,year,inclusive-kindergarten-children,kindergarten-children\n';

test('a region has the figure of the baseline year, with numerator and denominator', () => {
  expect(
    baselines(`${HEAD}五华区,2022,80,100\n五华区,2023,90,100\n`, 'inclusive-kindergarten-coverage'),
  ).toEqual([
    {
      indicator: 'inclusive-kindergarten-coverage',
      region: '530102',
      value: '80',
      numerator: '80',
      denominator: '100',
    },
  ]);
});

test('what has no end is cut downwards, as nothing is judged by it', () => {
  const [found] = baselines(`${HEAD}五华区,2022,2,3\n`, 'inclusive-kindergarten-coverage');
  expect(found?.value).toBe('66.666666');
});

test('counties are added up, and while some are missing it is said where the value lies', () => {
  const rows = `${HEAD}怒江州,2023,1,2\n泸水市,2022,80,100\n福贡县,2022,60,100\n`;
  const found = baselines(rows, 'inclusive-kindergarten-coverage');
  expect(found.map(({ region }) => region)).toEqual(['533300', '533301', '533323']);
  expect(found[0]).toEqual({
    indicator: 'inclusive-kindergarten-coverage',
    region: '533300',
    bounds: { low: '0', high: '100', exclusive: true },
  });
});

test('what reported nothing for the baseline year is left out', () => {
  expect(baselines(`${HEAD}五华区,2023,90,100\n`, 'inclusive-kindergarten-coverage')).toEqual([]);
});
