import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import type { Plan, Requirement } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read.ts';
import { readFileSync } from 'node:fs';
import { PLAN, TREE, check, counties, judge, verdictOn } from '../support/judge.ts';
import { ROOT } from '../support/run.ts';

const LONG = 'region,indicator,year,value,numerator,denominator\n';
const WIDE = 'region,year,inclusive-kindergarten-children,kindergarten-children\n';
const long = (...rows: string[]) =>
  LONG + rows.map((row) => row + ','.repeat(6 - row.split(',').length)).join('\n');
const all = (level: 'county' | 'prefecture') => TREE.all.filter((region) => region.level === level);

describe('1. nothing is invented', () => {
  test('a goal without a figure has no target, and its value is reported all the same', () => {
    const { verdicts } = judge(long('云南省,industry-communities,2025,7'), { levels: ['province'] });
    const verdict = verdicts.find(
      ({ indicator, year }) => indicator === 'industry-communities' && year === 2025,
    );
    expect(verdict).toMatchObject({
      status: 'no-target',
      value: '7',
      notes: [{ code: 'plan-sets-no-target' }, { code: 'own-figure' }],
    });
    expect(verdict?.target).toBeUndefined();
  });

  test('what was not reported is no zero', () => {
    const assessment = judge(long('昆明市,industry-education-consortia,2025,1'), { regions: ['530000'] });
    expect(verdictOn(assessment, 'vocational-universities', '530000', 2025)).toMatchObject({
      status: 'no-data',
    });
    expect(verdictOn(assessment, 'industry-education-consortia', '530000', 2025)).toMatchObject({
      status: 'undetermined',
      bounds: { low: '1' },
      members: { reported: 1, expected: 16 },
    });
  });

  test('a figure of another year is none of this one', () => {
    const csv = long(
      '五华区,inclusive-kindergarten-children,2025,900',
      '五华区,kindergarten-children,2024,1000',
    );
    expect(verdictOn(judge(csv), 'inclusive-kindergarten-coverage', '五华区', 2025).status).toBe('no-data');
  });

  test('a cell left empty is not reported', () => {
    const verdict = verdictOn(
      judge(`${WIDE}五华区,2025,,1000`),
      'inclusive-kindergarten-coverage',
      '五华区',
      2025,
    );
    expect(verdict).toMatchObject({ status: 'no-data', notes: [{ code: 'needs' }] });
  });
});

describe('2. arithmetic is exact', () => {
  test.each([
    ['899,1000', 'fail', '89.9'],
    ['9,10', 'pass', '90'],
    ['8999999999999999,10000000000000000', 'fail', '89.99999999999999'],
    ['9000000000000000,10000000000000000', 'pass', '90'],
    ['2,3', 'fail', '66.666666'],
  ])('%s is a %s at 90 %%', (figures, status, value) => {
    expect(
      verdictOn(judge(`${WIDE}五华区,2025,${figures}`), 'inclusive-kindergarten-coverage', '五华区', 2025),
    ).toMatchObject({ status, value });
  });

  test('a margin is cut towards the failing side, like the value', () => {
    expect(
      verdictOn(judge(`${WIDE}五华区,2025,2,3`), 'inclusive-kindergarten-coverage', '五华区', 2025).margin,
    ).toBe('-23.333334');
  });
});

describe('3. percentages are never averaged', () => {
  test('a larger region is the sum of numerators over the sum of denominators', () => {
    const rows = counties('迪庆藏族自治州').map(
      (name, i) => `${name},2025,${[10, 900, 95][i]},${[100, 1000, 100][i]}`,
    );
    const verdict = verdictOn(
      judge(WIDE + rows.join('\n')),
      'inclusive-kindergarten-coverage',
      '迪庆藏族自治州',
      2025,
    );
    expect(verdict).toMatchObject({ status: 'fail', numerator: '1005', denominator: '1200', value: '83.75' });
  });

  test('a region with a percentage alone is judged itself, and its parent says that it can not be added up', () => {
    const [first = '', second = '', third = ''] = counties('迪庆藏族自治州');
    const assessment = judge(
      long(
        `${first},inclusive-kindergarten-coverage,2025,91%,,`,
        `${second},inclusive-kindergarten-coverage,2025,,95,100`,
        `${third},inclusive-kindergarten-coverage,2025,,95,100`,
      ),
    );
    expect(verdictOn(assessment, 'inclusive-kindergarten-coverage', first, 2025)).toMatchObject({
      status: 'pass',
      value: '91',
    });
    const parent = verdictOn(assessment, 'inclusive-kindergarten-coverage', '迪庆藏族自治州', 2025);
    expect(parent).toMatchObject({ status: 'undetermined', members: { reported: 2, expected: 3 } });
    expect(parent.notes).toContainEqual({ code: 'percentage-only', members: ['533401'] });
  });

  test('a percentage beside the figures it comes from keeps nothing from being added up', () => {
    const rows = counties('迪庆藏族自治州').flatMap((name) => [
      `${name},inclusive-kindergarten-children,2025,95`,
      `${name},kindergarten-children,2025,100`,
      `${name},inclusive-kindergarten-coverage,2025,95%`,
    ]);
    const verdict = verdictOn(
      judge(long(...rows)),
      'inclusive-kindergarten-coverage',
      '迪庆藏族自治州',
      2025,
    );
    expect(verdict).toMatchObject({ status: 'pass', numerator: '285', denominator: '300', notes: [] });
  });

  test('a shortfall of a percentage is in percentage points', () => {
    const verdict = verdictOn(
      judge(long('五华区,inclusive-kindergarten-coverage,2025,89.9%')),
      'inclusive-kindergarten-coverage',
      '五华区',
      2025,
    );
    expect(verdict).toMatchObject({ status: 'fail', shortfall: { amount: '0.1', of: 'percentage-points' } });
  });
});

describe('4. kinds', () => {
  test('share: members in which the condition holds, of those it is asked of', () => {
    const rows = counties('丽江市').map(
      (name, i) => `${name},2025,${i < 3 ? 300000 : 100000},${i < 2 ? 1 : 0}`,
    );
    const verdict = verdictOn(
      judge(`region,year,resident-population,special-schools\n${rows.join('\n')}`),
      'special-school-coverage',
      '丽江市',
      2025,
    );
    expect(verdict).toMatchObject({
      status: 'fail',
      numerator: '2',
      denominator: '3',
      shortfall: { amount: '1', of: 'county' },
      members: { expected: 3 },
    });
    expect(verdict.members.lacking).toHaveLength(1);
  });

  test('a region the condition leaves out is not judged', () => {
    const verdict = verdictOn(
      judge('region,year,resident-population,special-schools\n五华区,2025,199000,0'),
      'special-school-coverage',
      '五华区',
      2025,
    );
    expect(verdict).toMatchObject({ status: 'not-applicable', notes: [{ code: 'condition-not-met' }] });
  });

  test('count: a sum', () => {
    const rows = all('prefecture').map(
      ({ code }, i) => `${code},industry-education-consortia,2025,${i < 4 ? 1 : 0}`,
    );
    expect(verdictOn(judge(long(...rows)), 'industry-education-consortia', '530000', 2025)).toMatchObject({
      status: 'pass',
      value: '4',
    });
  });

  test('score: each level its own, never added up', () => {
    const assessment = judge(
      long(
        '昆明市,satisfaction-score,2024,80',
        '昆明市,satisfaction-score,2025,90',
        '曲靖市,satisfaction-score,2025,90',
      ),
    );
    expect(verdictOn(assessment, 'public-satisfaction', '530000', 2025)).toMatchObject({ status: 'no-data' });
  });

  test('a ratio with nothing in its denominator is not applicable', () => {
    const verdict = verdictOn(
      judge(`${WIDE}五华区,2025,0,0`),
      'inclusive-kindergarten-coverage',
      '五华区',
      2025,
    );
    expect(verdict).toMatchObject({ status: 'not-applicable', notes: [{ code: 'nothing-to-count' }] });
  });
});

describe('5. targets of a year', () => {
  const coverage = (rows: string, year: number) =>
    verdictOn(judge(WIDE + rows), 'inclusive-kindergarten-coverage', '五华区', year);

  test('a milestone lies on the line from the own baseline to the final target', () => {
    expect(coverage('五华区,2022,600,1000\n五华区,2023,700,1000', 2023)).toMatchObject({
      status: 'pass',
      target: {
        comparison: 'at-least',
        value: '70',
        basis: 'derived',
        baseline: '60',
        appliedFrom: 'province',
      },
    });
    expect(coverage('五华区,2022,600,1000\n五华区,2024,799,1000', 2024)).toMatchObject({
      status: 'fail',
      target: { value: '80' },
    });
  });

  test('a milestone without end is exact in the comparison and cut upwards where it is shown', () => {
    const rows = '五华区,2022,50,100\n五华区,2023,';
    expect(coverage(`${rows}633,1000`, 2023)).toMatchObject({
      status: 'fail',
      target: { value: '63.333334' },
    });
    expect(coverage(`${rows}190,300`, 2023)).toMatchObject({
      status: 'pass',
      value: '63.333333',
      margin: '0',
    });
  });

  test('without a baseline there is no target for the year', () => {
    const verdict = coverage('五华区,2023,700,1000', 2023);
    expect(verdict).toMatchObject({
      status: 'no-target',
      value: '70',
      notes: [{ code: 'no-baseline', year: 2022 }],
    });
    expect(verdict.target).toBeUndefined();
  });

  test('a region above the final target in 2022 has it as its milestone', () => {
    expect(coverage('五华区,2022,950,1000\n五华区,2023,920,1000', 2023)).toMatchObject({
      status: 'pass',
      target: { value: '90', basis: 'derived' },
    });
  });

  const consortia = (baseline: number, value: number, year: number) => {
    const rows = [
      `530000,industry-education-consortia,2022,${baseline}`,
      `530000,industry-education-consortia,${year},${value}`,
    ];
    return verdictOn(judge(long(...rows)), 'industry-education-consortia', '530000', year);
  };

  test('the milestone of a count is rounded down', () => {
    expect(consortia(0, 1, 2023)).toMatchObject({ status: 'pass', target: { value: '1' } });
    expect(consortia(0, 1, 2024)).toMatchObject({
      status: 'fail',
      target: { value: '2' },
      shortfall: { amount: '1', of: 'industry-education-consortia' },
    });
  });

  test('a milestone of a count that is no more than the baseline is no target', () => {
    expect(consortia(3, 3, 2023)).toMatchObject({
      status: 'no-target',
      notes: [{ code: 'milestone-not-above-baseline', baseline: '3' }, { code: 'own-figure' }],
    });
  });

  test('what the plan states for a year goes before the line: safe campuses 60, 100, 100', () => {
    const csv = `region,year,safe-campuses,campuses\n${[2022, 2023, 2024, 2025].map((year) => `五华区,${year},60,100`).join('\n')}`;
    const targets = [2023, 2024, 2025].map(
      (year) => verdictOn(judge(csv), 'safe-campus-rate', '五华区', year).target,
    );
    expect(targets).toEqual([
      { comparison: 'at-least', value: '60', basis: 'stated', appliedFrom: 'province' },
      { comparison: 'at-least', value: '100', basis: 'stated' },
      { comparison: 'at-least', value: '100', basis: 'stated' },
    ]);
  });

  test('2023 asks for a first quality-balanced county in the province, not for a percentage', () => {
    const csv = `region,year,quality-balanced\n${all('county')
      .map(({ code }, i) => `${code},2023,${i === 0 ? '是' : '否'}`)
      .join('\n')}`;
    const assessment = judge(csv);
    expect(verdictOn(assessment, 'balanced-county-share', '530000', 2023)).toMatchObject({
      status: 'pass',
      numerator: '1',
      denominator: '129',
      target: { comparison: 'members-at-least', value: '1', basis: 'interpreted' },
    });
    expect(verdictOn(assessment, 'balanced-county-share', '昆明市', 2023)).toMatchObject({
      status: 'no-target',
    });
  });

  const satisfaction = (scores: Readonly<Record<number, string>>) =>
    verdictOn(
      judge(
        long(...Object.entries(scores).map(([year, score]) => `530000,satisfaction-score,${year},${score}`)),
      ),
      'public-satisfaction',
      '530000',
      2025,
    );

  test('public satisfaction has to rise above the baseline year, not merely to stay', () => {
    expect(satisfaction({ 2022: '84.2', 2025: '84.21' })).toMatchObject({
      status: 'pass',
      target: { comparison: 'above', value: '84.2', ofYear: 2022 },
      notes: [],
    });
    expect(satisfaction({ 2022: '84.2', 2025: '84.20' })).toMatchObject({
      status: 'fail',
      margin: '0',
      shortfall: { amount: '0', exclusive: true },
    });
    expect(satisfaction({ 2024: '89', 2025: '90' })).toMatchObject({
      status: 'undetermined',
      notes: [{ code: 'no-year-before', year: 2022 }],
    });
  });

  test('a standstill or fall of public satisfaction in the last year is noted, not failed', () => {
    const scores = { 2022: '84.2', 2023: '85.1', 2024: '86.35' };
    expect(satisfaction({ ...scores, 2025: '86.350' })).toMatchObject({
      status: 'pass',
      notes: [{ code: 'stood-still', year: 2024 }],
    });
    expect(satisfaction({ ...scores, 2025: '86.34' })).toMatchObject({
      status: 'pass',
      notes: [{ code: 'fell', year: 2024, value: '86.35' }],
    });
    expect(satisfaction({ ...scores, 2025: '86.36' }).notes).toEqual([]);
  });

  /** The plan with other targets for one indicator, in the order given. */
  const asking = (
    id: string,
    ...targets: readonly (readonly [year: number, requirement: Requirement])[]
  ): Plan => ({
    ...PLAN,
    indicators: PLAN.indicators.map((each) =>
      each.id === id
        ? {
            ...each,
            targets: targets.map(([year, requirement]) => ({
              year,
              levels: each.levels,
              requirement,
              basis: 'stated' as const,
              source: 'x',
              quote: null,
              reading: null,
            })),
          }
        : each,
    ),
  });
  const atLeast = (value: number): Requirement => ({ comparison: 'at-least', value: decimal(value) });
  const in2023 = (plan: Plan) =>
    verdictOn(
      judge(`${WIDE}五华区,2022,600,1000\n五华区,2023,700,1000`, {}, plan),
      'inclusive-kindergarten-coverage',
      '五华区',
      2023,
    ).target;

  test('the line leads to the last target of all, in whatever order they stand', () => {
    const [sooner, later] = [[2024, atLeast(66)] as const, [2025, atLeast(90)] as const];
    for (const targets of [
      [sooner, later],
      [later, sooner],
    ])
      expect(in2023(asking('inclusive-kindergarten-coverage', ...targets))).toMatchObject({
        value: '70',
        basis: 'derived',
      });
  });

  test('the line is as long as it takes to the last target: half of two years', () => {
    expect(in2023(asking('inclusive-kindergarten-coverage', [2024, atLeast(90)]))).toMatchObject({
      value: '75',
      basis: 'derived',
    });
  });

  test('behind the last target there is none', () => {
    const plan = asking('inclusive-kindergarten-coverage', [2024, atLeast(90)]);
    const verdict = verdictOn(
      judge(`${WIDE}五华区,2022,600,1000\n五华区,2025,700,1000`, {}, plan),
      'inclusive-kindergarten-coverage',
      '五华区',
      2025,
    );
    expect(verdict).toMatchObject({ status: 'no-target', notes: [{ code: 'plan-sets-no-target' }] });
  });

  test('the year before is the one before the year judged', () => {
    const plan = asking('public-satisfaction', [2024, { comparison: 'above-year-before' }]);
    const scores = long(
      '530000,satisfaction-score,2022,70',
      '530000,satisfaction-score,2023,86',
      '530000,satisfaction-score,2024,85',
    );
    expect(verdictOn(judge(scores, {}, plan), 'public-satisfaction', '530000', 2024)).toMatchObject({
      status: 'fail',
      target: { comparison: 'above', value: '86' },
    });
  });

  test('the milestone of an approximate target has its tolerance', () => {
    const tolerant = asking('inclusive-kindergarten-coverage', [
      2025,
      { comparison: 'about', value: decimal(90), tolerance: decimal(1) },
    ]);
    const status = (children: number) =>
      verdictOn(
        judge(`${WIDE}五华区,2022,600,1000\n五华区,2023,${children},1000`, {}, tolerant),
        'inclusive-kindergarten-coverage',
        '五华区',
        2023,
      );
    expect(status(690)).toMatchObject({
      status: 'pass',
      approximate: true,
      target: { value: '70', tolerance: '1' },
    });
    expect(status(689)).toMatchObject({ status: 'fail' });
    expect(status(700)).not.toHaveProperty('approximate');
  });

  test('a plan may do without milestones', () => {
    const plan = { ...PLAN, milestones: 'none' as const };
    const assessment = judge(`${WIDE}五华区,2022,600,1000\n五华区,2023,700,1000`, {}, plan);
    expect(verdictOn(assessment, 'inclusive-kindergarten-coverage', '五华区', 2023)).toMatchObject({
      status: 'no-target',
    });
  });
});

describe('6. approximate targets', () => {
  test.each([
    [36, 'fail', undefined],
    [37, 'fail', undefined],
    [38, 'pass', true],
    [39, 'pass', undefined],
  ])('%i of 129 counties: %s', (balanced, status, approximate) => {
    const rows = all('county').map(({ code }, i) => `${code},2025,${i < balanced ? '是' : '否'}`);
    const verdict = verdictOn(
      judge(`region,year,quality-balanced\n${rows.join('\n')}`),
      'balanced-county-share',
      '530000',
      2025,
    );
    expect(verdict).toMatchObject({ status, target: { comparison: 'about', value: '30', tolerance: '1' } });
    expect(verdict.approximate).toBe(approximate);
  });

  test('what misses it lacks what is needed for the target itself', () => {
    const rows = all('county').map(({ code }, i) => `${code},2025,${i < 11 ? '是' : '否'}`);
    const verdict = verdictOn(
      judge(`region,year,quality-balanced\n${rows.join('\n')}`),
      'balanced-county-share',
      '530000',
      2025,
    );
    expect(verdict.shortfall).toEqual({ amount: '28', of: 'county' });
  });
});

describe('7. incomplete data', () => {
  const balanced = (yes: number, no: number) => {
    const rows = all('county')
      .slice(0, yes + no)
      .map(({ code }, i) => `${code},2025,${i < yes ? '是' : '否'}`);
    return verdictOn(
      judge(`region,year,quality-balanced\n${rows.join('\n')}`, { regions: ['530000'] }),
      'balanced-county-share',
      '530000',
      2025,
    );
  };

  test('a share that passes even if all missing members fail it, passes', () => {
    expect(balanced(40, 0)).toMatchObject({
      status: 'pass',
      bounds: { low: '31.007751', high: '100' },
      members: { reported: 40, expected: 129 },
    });
  });
  test('one that fails even if all missing members satisfy it, fails, short of what would still be missing then', () => {
    expect(balanced(0, 100)).toMatchObject({
      status: 'fail',
      bounds: { low: '0', high: '22.480621' },
      shortfall: { amount: '10', of: 'county' },
    });
  });
  test('in between it is undetermined', () => {
    expect(balanced(20, 40)).toMatchObject({ status: 'undetermined' });
  });

  test('a count already reached stands', () => {
    const rows = all('prefecture')
      .slice(0, 4)
      .map(({ code }) => `${code},industry-education-consortia,2025,1`);
    const verdict = verdictOn(judge(long(...rows)), 'industry-education-consortia', '530000', 2025);
    expect(verdict).toMatchObject({
      status: 'pass',
      bounds: { low: '4' },
      members: { reported: 4, expected: 16 },
    });
  });

  test('a ratio with a missing member could turn out either way', () => {
    const [first = '', second = ''] = counties('迪庆藏族自治州');
    const verdict = verdictOn(
      judge(`${WIDE}${first},2025,100,100\n${second},2025,100,100`),
      'inclusive-kindergarten-coverage',
      '迪庆藏族自治州',
      2025,
    );
    expect(verdict).toMatchObject({ status: 'undetermined', bounds: { low: '0', high: '100' } });
  });

  test('no member of any size can close a gap to 100 %', () => {
    const csv = `region,year,safe-campuses,campuses\n${counties('迪庆藏族自治州')
      .slice(0, 2)
      .map((name) => `${name},2025,99,100`)
      .join('\n')}`;
    expect(verdictOn(judge(csv), 'safe-campus-rate', '迪庆藏族自治州', 2025)).toMatchObject({
      status: 'fail',
    });
  });

  test('a member with half of its fraction still bounds the sum', () => {
    const [first = '', second = '', third = ''] = counties('迪庆藏族自治州');
    const csv = `${WIDE}${first},2025,,10\n${second},2025,1000,1000\n${third},2025,1000,1000`;
    expect(verdictOn(judge(csv), 'inclusive-kindergarten-coverage', '迪庆藏族自治州', 2025)).toMatchObject({
      status: 'pass',
      bounds: { low: '99.502487', high: '100' },
    });
  });

  test('a member with only its numerator can pull the sum down and not up', () => {
    const [first = '', second = '', third = ''] = counties('迪庆藏族自治州');
    const judged = (numerator: number, others: string) =>
      verdictOn(
        judge(`${WIDE}${first},2025,${numerator},\n${second},2025,${others}\n${third},2025,${others}`),
        'inclusive-kindergarten-coverage',
        '迪庆藏族自治州',
        2025,
      );
    expect(judged(100, '50,100')).toMatchObject({
      status: 'fail',
      bounds: { low: '0', high: '66.666667' },
      shortfall: { amount: '70' },
    });
    expect(judged(100, '95,100')).toMatchObject({
      status: 'undetermined',
      bounds: { low: '0', high: '96.666667' },
    });
    const none = judged(0, '0,100');
    expect(none).toMatchObject({ status: 'fail', value: '0', shortfall: { of: 'percentage-points' } });
    expect(none).not.toHaveProperty('denominator');
  });

  describe('a member of which it is unknown whether it belongs is left out if it would help, and counted if it would hurt', () => {
    const yaml = readFileSync(`${ROOT}targets.yaml`, 'utf8').replace(/\n {4}fallback: census.*\n/u, '\n');
    const plan = readPlan(yaml, 'without-census.yaml');
    const names = counties('丽江市');
    /** Five counties; of the first no population is known. */
    const judged = (schools: readonly number[]) => {
      const rows = names.map((name, i) => `${name},2025,${i === 0 ? '' : 300000},${schools[i]}`);
      const csv = `region,year,resident-population,special-schools\n${rows.join('\n')}`;
      return verdictOn(judge(csv, {}, plan), 'special-school-coverage', '丽江市', 2025);
    };

    test('one that has a school: 3 of 4 without it, 4 of 5 with it', () => {
      expect(judged([1, 0, 1, 1, 1])).toMatchObject({
        status: 'fail',
        bounds: { low: '75', high: '80' },
        members: { reported: 4, expected: 5, missing: ['530702'] },
      });
    });
    test('all have one: 100 %, of 4 or of 5', () => {
      const verdict = judged([1, 1, 1, 1, 1]);
      expect(verdict).toMatchObject({ status: 'pass', value: '100' });
      expect(verdict).not.toHaveProperty('denominator');
    });
    test('one that has none: 4 of 5 with it, 4 of 4 without it', () => {
      expect(judged([0, 1, 1, 1, 1])).toMatchObject({
        status: 'undetermined',
        bounds: { low: '80', high: '100' },
      });
    });
  });
});

describe('8. every non-pass says what is missing, in a unit that can be acted on', () => {
  test('so many more children', () => {
    const verdict = verdictOn(
      judge(`${WIDE}五华区,2025,899,1000`),
      'inclusive-kindergarten-coverage',
      '五华区',
      2025,
    );
    expect(verdict.shortfall).toEqual({ amount: '1', of: 'inclusive-kindergarten-children' });
  });
  const digital = (header: string, rows: string, region: string) =>
    verdictOn(judge(`region,year,${header}\n${rows}`), 'digital-campus-coverage', region, 2025);

  test('which measure was reported, and which of those it goes with was not', () => {
    expect(digital('digital-campuses', '五华区,2025,10', '五华区')).toMatchObject({
      status: 'no-data',
      notes: [{ code: 'needs', measures: ['schools'], reported: ['digital-campuses'] }],
    });
    expect(digital('schools', '五华区,2025,10', '五华区').notes).toEqual([
      { code: 'needs', measures: ['digital-campuses'], reported: ['schools'] },
    ]);
    expect(digital('resident-population', '五华区,2025,10', '五华区').notes).toEqual([
      { code: 'needs', measures: ['digital-campuses', 'schools'] },
    ]);
  });
  test('which regions below reported half of it', () => {
    expect(digital('digital-campuses', '五华区,2025,10\n盘龙区,2025,10', '昆明市')).toMatchObject({
      status: 'no-data',
      notes: [
        {
          code: 'needs',
          measures: ['schools'],
          reported: ['digital-campuses'],
          members: ['530102', '530103'],
        },
      ],
    });
    expect(digital('digital-campuses,schools', '五华区,2025,10,\n盘龙区,2025,10,20', '昆明市')).toMatchObject(
      {
        status: 'undetermined',
        notes: [{ code: 'needs', members: ['530102'] }],
      },
    );
    expect(
      digital('digital-campuses,schools', '五华区,2025,10,10\n盘龙区,2025,10,20', '昆明市').notes,
    ).toEqual([]);
  });
  test('those below that lack different halves are named apart', () => {
    const rows = '五华区,2025,10,\n盘龙区,2025,,20\n官渡区,2025,10,\n西山区,2025,1,1';
    const needs = (measure: string, other: string, members: readonly string[]) => ({
      code: 'needs',
      measures: [measure],
      reported: [other],
      members,
    });
    expect(digital('digital-campuses,schools', rows, '昆明市').notes).toEqual([
      needs('schools', 'digital-campuses', ['530102', '530111']),
      needs('digital-campuses', 'schools', ['530103']),
    ]);
  });
  test('of a share the sums of a larger region are no part', () => {
    const csv =
      'region,year,resident-population,special-schools\n昆明市,2025,8000000,20\n五华区,2025,,\n盘龙区,2025,300000,1';
    expect(
      verdictOn(judge(csv), 'special-school-coverage', '昆明市', 2025).notes.map(({ code }) => code),
    ).toEqual(['census-population']);
  });
  test('an answer without the condition of who is asked', () => {
    const yaml = readFileSync(`${ROOT}targets.yaml`, 'utf8')
      .replace(/\n {4}fallback: census.*\n/u, '\n')
      .replace(
        'having: { measure: high-school-trusteeship',
        'where: { measure: resident-population, above: 1 }\n    having: { measure: high-school-trusteeship',
      );
    const plan = readPlan(yaml, 'asked.yaml');
    const verdict = verdictOn(
      judge('region,year,high-school-trusteeship\n五华区,2025,是', {}, plan),
      'high-school-trusteeship-coverage',
      '五华区',
      2025,
    );
    expect(verdict.notes).toEqual([
      { code: 'needs', measures: ['resident-population'], reported: ['high-school-trusteeship'] },
    ]);
  });
  test('a condition that is reported without what it is asked for', () => {
    const verdict = verdictOn(
      judge('region,year,resident-population\n五华区,2025,300000'),
      'special-school-coverage',
      '五华区',
      2025,
    );
    expect(verdict).toMatchObject({
      status: 'no-data',
      notes: [{ code: 'needs', measures: ['special-schools'], reported: ['resident-population'] }],
    });
  });
  test('which members are missing', () => {
    const [first = '', second = '', third = ''] = counties('迪庆藏族自治州');
    const verdict = verdictOn(
      judge(`${WIDE}${first},2025,1,2\n${second},2025,1,2`),
      'inclusive-kindergarten-coverage',
      '迪庆藏族自治州',
      2025,
    );
    expect(verdict.members.missing).toEqual([TREE.all.find(({ name }) => name === third)?.code]);
  });
});

describe('9. scope', () => {
  test("a county's own file is judged as that county", () => {
    const assessment = judge(`${WIDE}五华区,2025,9,10`);
    expect(assessment.scope).toEqual(['530102']);
    expect(new Set(assessment.verdicts.map(({ region }) => region))).toEqual(new Set(['530102']));
  });
  test('counties of one prefecture are judged as that prefecture with all its counties', () => {
    const { scope, verdicts } = judge(`${WIDE}五华区,2025,9,10\n盘龙区,2025,9,10`);
    expect(scope).toEqual(['530100']);
    expect(new Set(verdicts.map(({ region }) => region)).size).toBe(1 + counties('昆明市').length);
  });
  test('counties of two prefectures are judged as the province', () => {
    expect(judge(`${WIDE}五华区,2025,9,10\n麒麟区,2025,9,10`).scope).toEqual(['530000']);
  });
  test('the regions asked for go before the data; one below another is judged once', () => {
    expect(judge(`${WIDE}五华区,2025,9,10`, { regions: ['530100', '530102', '530302'] }).scope).toEqual([
      '530100',
      '530302',
    ]);
  });
  test('levels and indicators narrow what is judged', () => {
    const { verdicts } = judge(`${WIDE}五华区,2025,9,10\n盘龙区,2025,9,10`, {
      levels: ['prefecture'],
      indicators: ['inclusive-kindergarten-coverage'],
      years: [2025],
    });
    expect(verdicts.map(({ region, indicator }) => [region, indicator])).toEqual([
      ['530100', 'inclusive-kindergarten-coverage'],
    ]);
  });
});

describe('10. population', () => {
  const special = (rows: string) =>
    verdictOn(
      judge(`region,year,resident-population,special-schools\n${rows}`),
      'special-school-coverage',
      '宜良县',
      2025,
    );

  test('the reported one goes before the census', () => {
    expect(special('宜良县,2025,150000,0')).toMatchObject({
      status: 'not-applicable',
      notes: [{ code: 'condition-not-met' }],
    });
  });
  test('where none is reported the census stands in, and the verdict says so', () => {
    expect(special('宜良县,2025,,0')).toMatchObject({
      status: 'fail',
      notes: [{ code: 'census-population', members: 1 }],
    });
  });
  test('a region above says of how many below it the census was taken', () => {
    const rows = counties('昆明市').map((name, i) => `${name},2025,${i < 3 ? '' : 300000},1`);
    const verdict = verdictOn(
      judge(`region,year,resident-population,special-schools\n${rows.join('\n')}`),
      'special-school-coverage',
      '昆明市',
      2025,
    );
    expect(verdict.notes).toEqual([{ code: 'census-population', members: 3 }]);
  });
  test('of the region and year judged, not of another year', () => {
    expect(special('宜良县,2025,,0\n宜良县,2024,150000,0')).toMatchObject({
      status: 'fail',
      notes: [{ code: 'census-population', members: 1 }],
    });
  });
  test('exactly 200,000 is not above 200,000', () => {
    expect(special('宜良县,2025,200000,0').status).toBe('not-applicable');
    expect(special('宜良县,2025,200001,0').status).toBe('fail');
  });
  test('by the census 92 of 129 counties are asked for a special-education school', () => {
    const rows = all('county').map(({ code }) => `${code},special-schools,2025,1`);
    expect(verdictOn(judge(long(...rows)), 'special-school-coverage', '530000', 2025)).toMatchObject({
      status: 'pass',
      numerator: '92',
      denominator: '92',
    });
  });
});

describe('11. reported and computed', () => {
  const differences = (csv: string) => check({ 'test.csv': csv }, false);
  const rows = counties('迪庆藏族自治州').map((name) => `${name},2025,95,100`);

  test('when all members reported, what they come to is judged, and the difference is a finding', () => {
    const csv = `${WIDE}${rows.join('\n')}\n迪庆藏族自治州,2025,200,300`;
    expect(verdictOn(judge(csv), 'inclusive-kindergarten-coverage', '迪庆藏族自治州', 2025)).toMatchObject({
      status: 'pass',
      numerator: '285',
    });
    expect(differences(csv)).toEqual([
      {
        path: 'test.csv',
        line: 5,
        column: 3,
        facts: {
          code: 'reported-differs',
          subject: 'inclusive-kindergarten-children',
          region: '533400',
          year: 2025,
          reported: '200',
          computed: '285',
          complete: true,
        },
      },
    ]);
  });

  test('while members are missing, the own figure stands in', () => {
    const csv = `${WIDE}${rows[0]}\n迪庆藏族自治州,2025,200,300`;
    const verdict = verdictOn(judge(csv), 'inclusive-kindergarten-coverage', '迪庆藏族自治州', 2025);
    expect(verdict).toMatchObject({
      status: 'fail',
      numerator: '200',
      denominator: '300',
      notes: [{ code: 'own-figure', regions: ['533400'] }],
    });
    expect(differences(csv)).toEqual([]);
  });

  test('a figure that is less than some of the members already come to can not be right', () => {
    const found = differences(`${WIDE}${rows[0]}\n迪庆藏族自治州,2025,90,300`);
    expect(found.map(({ facts }) => facts)).toMatchObject([
      { reported: '90', computed: '95', complete: false },
    ]);
  });

  test('what complete members come to goes before a percentage of the region itself', () => {
    const members = counties('迪庆藏族自治州').flatMap((name) => [
      `${name},inclusive-kindergarten-children,2025,95`,
      `${name},kindergarten-children,2025,100`,
    ]);
    const own = '迪庆藏族自治州,inclusive-kindergarten-coverage,2025,50%';
    const of = (rows: readonly string[]) =>
      verdictOn(
        judge(long(...rows), { regions: ['533400'] }),
        'inclusive-kindergarten-coverage',
        '迪庆藏族自治州',
        2025,
      );
    expect(of([...members, own])).toMatchObject({ status: 'pass', value: '95', numerator: '285', notes: [] });
    expect(of([...members.slice(2), own])).toMatchObject({
      status: 'fail',
      value: '50',
      notes: [{ code: 'own-figure', regions: ['533400'] }],
    });
  });

  test('a yes or no that was reported goes before a fraction of the region itself', () => {
    const of = (...rows: string[]) =>
      verdictOn(judge(long(...rows)), 'high-school-trusteeship-coverage', '五华区', 2025);
    const fraction = '五华区,high-school-trusteeship-coverage,2025,,1,1';
    expect(of(fraction)).toMatchObject({ status: 'pass' });
    expect(of('五华区,high-school-trusteeship,2025,否', fraction)).toMatchObject({
      status: 'fail',
      numerator: '0',
      denominator: '1',
    });
  });

  test('a region above says whose own figure stands in below it', () => {
    const assessment = judge(`${WIDE}${rows[0]}\n迪庆藏族自治州,2025,200,300`, { regions: ['530000'] });
    const verdict = verdictOn(assessment, 'inclusive-kindergarten-coverage', '530000', 2025);
    expect(verdict).toMatchObject({
      status: 'undetermined',
      notes: [{ code: 'own-figure', regions: ['533400'] }],
    });
    expect(verdict.members.missing).not.toContain('533401');
  });

  test('a sum is held against what complete members come to, not against the own figure of a region between', () => {
    const found = differences(`${WIDE}${rows.join('\n')}\n迪庆藏族自治州,2025,200,300\n云南省,2025,250,400`);
    expect(found.map(({ facts }) => facts)).toMatchObject([
      { region: '533400', reported: '200', computed: '285', complete: true },
      { region: '530000', reported: '250', computed: '285', complete: false },
    ]);
  });

  test('a percentage may differ from its own figures by rounding, not by more', () => {
    const found = (percentage: string) =>
      differences(
        long(
          '五华区,inclusive-kindergarten-children,2025,2',
          '五华区,kindergarten-children,2025,3',
          `五华区,inclusive-kindergarten-coverage,2025,${percentage}`,
        ),
      ).length;
    expect([found('66.67%'), found('66.66%'), found('66.7%'), found('67%'), found('66.5%')]).toEqual([
      0, 0, 0, 0, 1,
    ]);
  });

  test('a share reported in members must be the members', () => {
    const members = counties('迪庆藏族自治州').map(
      (name, i) => `${name},quality-balanced,2025,${i === 0 ? '是' : '否'},,`,
    );
    const found = differences(long(...members, '迪庆藏族自治州,balanced-county-share,2025,,2,3'));
    expect(found.map(({ facts }) => facts)).toMatchObject([
      { reported: '2/3', computed: '1/3', complete: true },
    ]);
  });
});
