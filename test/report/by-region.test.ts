import { expect, test } from 'vitest';
import { wordsOf } from '../../src/locales/index.ts';
import { missesByRegion } from '../../src/report/by-region.ts';
import type { Report } from '../../src/report/report.ts';
import { judge, PLAN, TREE } from '../support/judge.ts';

const HEADER =
  'region,year,inclusive-kindergarten-children,kindergarten-children,safe-campuses,campuses,digital-campuses,schools\n';

function misses(rows: string, change: (verdicts: Report['verdicts']) => Report['verdicts'] = (all) => all) {
  const { verdicts } = judge(HEADER + rows, { years: [2025], levels: ['county'] });
  const report = { verdicts: change(verdicts), plan: PLAN, regions: TREE.all };
  return missesByRegion(report, [2025]);
}

test('the largest share of the target that is lacking comes first, whatever it is counted in', () => {
  // 500 children of 9,000 are 1/18 of the target; 3 campuses of 30 are 1/10; 1 school of 19 is less than both.
  const { regions } = misses('530102,2025,8500,10000,27,30,18,20\n');
  expect(regions[0]?.missed.map(({ indicator }) => indicator)).toEqual([
    'safe-campus-rate',
    'inclusive-kindergarten-coverage',
    'digital-campus-coverage',
  ]);
});

test('of the same share the order of the plan decides', () => {
  const { regions } = misses('530102,2025,9,10,90,100,171,200\n');
  expect(regions[0]?.missed.map(({ indicator }) => indicator)).toEqual([
    'safe-campus-rate',
    'digital-campus-coverage',
  ]);
});

test('what is waived comes last and is counted apart; regions that miss nothing are counted', () => {
  const found = misses('530102,2025,85,100,27,30,,\n530103,2025,95,100,30,30,,\n', (all) =>
    all.map((each) =>
      each.indicator === 'safe-campus-rate' && each.status === 'fail' ? { ...each, status: 'waived' } : each,
    ),
  );
  expect(found.regions).toMatchObject([
    {
      region: { code: '530102' },
      missed: [{ indicator: 'inclusive-kindergarten-coverage' }, { status: 'waived' }],
      failing: 1,
      waived: 1,
    },
  ]);
  expect(found.without).toBeGreaterThanOrEqual(1);
  expect(found.withoutButOpen).toBe(found.without);
});

test('regions that miss nothing are more regions only beside some that do', () => {
  const { without: en } = wordsOf('en').byRegion;
  expect([en(5, 0, false), en(5, 0, true)]).toEqual([
    '5 regions miss nothing.',
    '5 more regions miss nothing.',
  ]);
  const { without: zh } = wordsOf('zh').byRegion;
  expect([zh(5, 0, false), zh(5, 0, true)]).toEqual([
    '5 个地区没有未达标的指标。',
    '另有 5 个地区没有未达标的指标。',
  ]);
});
