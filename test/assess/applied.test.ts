import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import type { Level, Verdict } from '../../src/core/model.ts';
import { isApplied, summarise } from '../../src/core/summary.ts';
import { judgeGate } from '../../src/gate/gate.ts';
import type { Formula, Requirement } from '../../src/plan/plan.ts';
import { statedLevel } from '../../src/plan/stated-level.ts';
import { judge, PLAN, TREE, verdictOn } from '../support/judge.ts';

const COVERAGE = judge(
  [
    'region,year,inclusive-kindergarten-children,kindergarten-children,quality-balanced',
    ...TREE.all
      .filter(({ level }) => level === 'county')
      .flatMap(({ code }, i) => [
        `${code},2022,600,1000,否`,
        `${code},2025,${i < 10 ? 899 : 950},1000,${i < 39 ? '是' : '否'}`,
      ]),
  ].join('\n'),
);

describe('5a. a target of a part of the whole was said of the province', () => {
  test('which is held to it as its own', () => {
    const { target } = verdictOn(COVERAGE, 'inclusive-kindergarten-coverage', '530000', 2025);
    expect(target).toEqual({ comparison: 'at-least', value: '90', basis: 'stated' });
  });

  test('below it is applied, and says from where', () => {
    expect(verdictOn(COVERAGE, 'inclusive-kindergarten-coverage', '昆明市', 2025)).toMatchObject({
      status: 'pass',
      target: { value: '90', basis: 'stated', appliedFrom: 'province' },
    });
    expect(verdictOn(COVERAGE, 'inclusive-kindergarten-coverage', '五华区', 2025).target).toMatchObject({
      appliedFrom: 'province',
    });
  });

  test('and so are the milestones on the way to it', () => {
    expect(verdictOn(COVERAGE, 'inclusive-kindergarten-coverage', '五华区', 2024).target).toMatchObject({
      value: '80',
      basis: 'derived',
      appliedFrom: 'province',
    });
  });

  test('but not where it is not to be shared out: quality-balanced counties of a prefecture are shown', () => {
    for (const year of [2023, 2024, 2025]) {
      const verdict = verdictOn(COVERAGE, 'balanced-county-share', '昆明市', year);
      expect(verdict.target).toBeUndefined();
      expect(verdict.notes[0]).toEqual({ code: 'plan-sets-no-target' });
    }
    expect(verdictOn(COVERAGE, 'balanced-county-share', '昆明市', 2025)).toMatchObject({
      status: 'no-target',
      value: '100',
    });
    expect(verdictOn(COVERAGE, 'balanced-county-share', '530000', 2025)).toMatchObject({ status: 'pass' });
  });
});

test('5a. a target of every part holds at each level', () => {
  const share = PLAN.indicators.filter(({ targets }) =>
    targets.some(({ requirement }) => 'value' in requirement && requirement.value === '100'),
  );
  for (const indicator of share)
    for (const target of indicator.targets.filter(
      ({ requirement }) => 'value' in requirement && requirement.value === '100',
    ))
      expect(target.levels, indicator.id).toEqual(indicator.levels);
});

describe('5a. the level a target was stated for', () => {
  const ratio: Formula = { kind: 'ratio', numerator: 'schools', denominator: 'schools' };
  const ninety: Requirement = { comparison: 'at-least', value: decimal(90) };
  const stated = (levels: readonly Level[], level: Level, appliesBelow = true) =>
    statedLevel({ levels, requirement: ninety }, { appliesBelow, formula: ratio }, level);

  test('is the level itself, or the nearest above', () => {
    expect(stated(['province', 'county'], 'county')).toBe('county');
    expect(stated(['province', 'prefecture'], 'county')).toBe('prefecture');
    expect(stated(['province'], 'county')).toBe('province');
  });
  test('is none above those it was stated for', () => {
    expect(stated(['county'], 'province')).toBeNull();
  });
  test('is none below them if it is not to be shared out', () => {
    expect(stated(['province'], 'prefecture', false)).toBeNull();
    expect(stated(['province'], 'province', false)).toBe('province');
  });
  describe('is none below them if it is a number of things', () => {
    const count: Formula = { kind: 'count', measure: 'schools' };
    const share: Formula = {
      kind: 'share',
      of: 'county',
      where: null,
      having: { measure: 'yes', comparison: 'yes' },
    };
    const applied = (formula: Formula, requirement: Requirement) =>
      statedLevel({ levels: ['province'], requirement }, { appliesBelow: true, formula }, 'prefecture');
    test.each<[string, Formula, Requirement, Level | null]>([
      ['four of them', count, { comparison: 'at-least', value: decimal(4) }, null],
      ['at most four', count, { comparison: 'at-most', value: decimal(4) }, null],
      ['39 counties', share, { comparison: 'members-at-least', value: decimal(39) }, null],
      ['more than there were', count, { comparison: 'above-baseline' }, 'province'],
      ['30 % of the counties', share, { comparison: 'at-least', value: decimal(30) }, 'province'],
    ])('%s', (_, formula, requirement, level) => {
      expect(applied(formula, requirement)).toBe(level);
    });
  });
});

describe('5a. applied targets are counted apart', () => {
  const { summary, verdicts } = COVERAGE;

  test('level by level, beside all of the level', () => {
    const { province, prefecture, county } = summary.byLevel;
    expect(province?.applied.pass).toBe(0);
    expect(county?.fail).toBeGreaterThan(0);
    expect(county?.applied.fail).toBe(verdicts.filter(isAppliedMiss('county')).length);
    for (const status of ['pass', 'fail', 'undetermined', 'no-data', 'not-applicable', 'no-target'] as const)
      expect((province?.[status] ?? 0) + (prefecture?.[status] ?? 0) + (county?.[status] ?? 0)).toBe(
        summary[status],
      );
  });

  test('of levels that were not judged nothing is said', () => {
    const counties = verdicts.filter(({ region }) => TREE.get(region).level === 'county');
    expect(Object.keys(summarise(counties, (code) => TREE.get(code).level).byLevel)).toEqual(['county']);
  });

  test('fail:own fails a run by the misses of a region’s own targets only', () => {
    const exitCode = (failOn: readonly ('fail' | 'fail:own')[], of: readonly Verdict[]) =>
      judgeGate({ failOn, maxFindings: null }, null, of, []).exitCode;
    const applied = verdicts.filter((verdict) => verdict.status === 'fail' && isApplied(verdict));
    const own = applied.slice(0, 1).map(({ target: _applied, ...verdict }) => verdict);
    expect(applied.length).toBeGreaterThan(0);
    expect(exitCode(['fail'], applied)).toBe(1);
    expect(exitCode(['fail:own'], applied)).toBe(0);
    expect(exitCode(['fail:own'], [...applied, ...own])).toBe(1);
  });

  function isAppliedMiss(level: Level) {
    return (verdict: Verdict) =>
      verdict.status === 'fail' && isApplied(verdict) && TREE.get(verdict.region).level === level;
  }
});
