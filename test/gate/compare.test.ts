import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import type { Finding } from '../../src/core/findings.ts';
import { compareFindings, compareVerdicts } from '../../src/gate/compare.ts';
import { fails, judgeGate } from '../../src/gate/gate.ts';
import type { Change, Status, Verdict } from '../../src/core/model.ts';
import type { Requirement } from '../../src/plan/plan.ts';
import { asking } from '../support/asking.ts';
import { newFolder } from '../support/folder.ts';
import { judge, verdictOn } from '../support/judge.ts';
import { ROOT } from '../support/run.ts';

const HEADER = 'region,year,inclusive-kindergarten-children,kindergarten-children,special-schools\n';
const WUHUA = { indicator: 'inclusive-kindergarten-coverage', region: '530102', year: 2025 };

/** The verdict on 五华区 with so many of so many children in affordable (普惠) kindergartens. */
function coverage(children: number | '', all: number | ''): Verdict {
  return verdictOn(judge(`${HEADER}530102,2025,${children},${all},1\n`), WUHUA.indicator, '五华区', 2025);
}

function changeOf(now: Verdict, before: Verdict | null): Change | undefined {
  return compareVerdicts([now], { verdicts: before === null ? [] : [before] })[0]?.change;
}

describe('a verdict against the previous report', () => {
  test.each<[string, Change | undefined, Verdict, Verdict | null]>([
    ['misses the target and was not judged before', 'new', coverage(850, 1000), null],
    ['misses the target and met it before', 'new', coverage(850, 1000), coverage(950, 1000)],
    ['misses it by the same', 'same', coverage(850, 1000), coverage(850, 1000)],
    ['misses it by the same share of other numbers', 'same', coverage(850, 1000), coverage(1700, 2000)],
    ['misses it by more', 'worse', coverage(849, 1000), coverage(850, 1000)],
    [
      'misses it by a hair more, far behind the sixth place',
      'worse',
      coverage(33_333_332, 99_999_999),
      coverage(33_333_333, 99_999_999),
    ],
    ['misses it by less', 'better', coverage(860, 1000), coverage(850, 1000)],
    ['meets it and did not', 'better', coverage(950, 1000), coverage(850, 1000)],
    ['meets it as before', 'same', coverage(950, 1000), coverage(940, 1000)],
    ['meets it and was not judged before', 'new', coverage(950, 1000), null],
    ['has no figure any more, which is no better', 'worse', coverage('', ''), coverage(850, 1000)],
    ['has no figure any more, and met it', 'worse', coverage('', ''), coverage(950, 1000)],
    ['has no figure, as before', 'same', coverage('', ''), coverage('', '')],
  ])('%s', (_, change, now, before) => {
    expect(changeOf(now, before)).toBe(change);
  });

  test('of another status that is not met is worse, unless it lacked all data and now lacks some', () => {
    const undetermined: Verdict = { ...coverage('', ''), status: 'undetermined' };
    expect(changeOf(coverage(850, 1000), coverage('', ''))).toBe('worse');
    expect(changeOf(coverage('', ''), coverage(850, 1000))).toBe('worse');
    expect(changeOf(undetermined, coverage('', ''))).toBe('better');
    expect(changeOf(undetermined, undetermined)).toBe('same');
  });

  test('of a miss that is waived: by its figures while it is, worse once the approval has lapsed', () => {
    const waived = (children: number): Verdict => ({ ...coverage(children, 1000), status: 'waived' });
    const failsOn = (now: Verdict, before: Verdict, failOn: readonly Status[]) =>
      compareVerdicts([now], { verdicts: [before] }).some((each) => fails(each, { failOn }));
    expect(changeOf(coverage(850, 1000), waived(850))).toBe('worse');
    expect(changeOf(coverage(860, 1000), waived(850))).toBe('worse');
    expect(failsOn(coverage(860, 1000), waived(850), ['fail'])).toBe(true);
    expect(changeOf(waived(850), coverage(850, 1000))).toBe('same');
    expect(changeOf(waived(860), coverage(850, 1000))).toBe('better');
    expect(failsOn(waived(850), coverage(850, 1000), ['fail', 'waived'])).toBe(false);
    expect(changeOf(waived(850), waived(850))).toBe('same');
    expect(changeOf(waived(840), waived(850))).toBe('worse');
    expect(failsOn(waived(840), waived(850), ['fail'])).toBe(false);
    expect(failsOn(waived(840), waived(850), ['waived'])).toBe(true);
    expect(changeOf(coverage(950, 1000), waived(850))).toBe('better');
    expect(changeOf(waived(850), coverage(950, 1000))).toBe('new');
    expect(changeOf(coverage('', ''), waived(850))).toBe('worse');
  });

  test('a margin in members is not compared with one in percentage points', () => {
    const missed = (comparison: 'at-least' | 'members-at-least', margin: number): Verdict => ({
      ...coverage(850, 1000),
      target: { comparison, value: decimal(12), basis: 'derived' },
      margin: decimal(margin),
      shortfall: { amount: decimal(2), of: 'county' },
    });
    const inPoints = missed('at-least', -20);
    expect(changeOf(missed('members-at-least', -2), inPoints)).toBe('same');
    expect(changeOf(missed('members-at-least', -2), missed('members-at-least', -3))).toBe('better');
  });

  test('of a target that was raised is compared by what is missing to it', () => {
    const before = coverage(850, 1000);
    const raised: Verdict = {
      ...before,
      target: { comparison: 'at-least', value: decimal(95), basis: 'stated' },
      margin: decimal(-10),
    };
    expect(changeOf(raised, before)).toBe('worse');
  });

  test('fails the run exactly if its share has fallen, whatever the numbers', () => {
    const share = fc
      .tuple(fc.nat(899), fc.constant(1000))
      .chain(([part]) =>
        fc.integer({ min: 1, max: 50 }).map((times) => [part * times, 1000 * times] as const),
      );
    fc.assert(
      fc.property(share, share, ([a, b], [c, d]) => {
        const [now] = compareVerdicts([coverage(a, b)], { verdicts: [coverage(c, d)] });
        expect(now && fails(now, { failOn: ['fail'] })).toBe(BigInt(a) * BigInt(d) < BigInt(c) * BigInt(b));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a verdict on what must not be exceeded, or on a range, against the previous report', () => {
  const coverageAgainst = (requirement: Requirement, children: number | '', all: number | ''): Verdict => {
    const plan = asking(WUHUA.indicator, requirement);
    const csv = `${HEADER}530102,2025,${children},${all},1\n`;
    return verdictOn(judge(csv, {}, plan), WUHUA.indicator, '五华区', 2025);
  };
  const atMost: Requirement = { comparison: 'at-most', value: decimal(5) };
  const between: Requirement = { comparison: 'between', value: decimal(80), upper: decimal(95) };

  test.each<[string, Change, Requirement, number, number]>([
    ['has risen further above its limit', 'worse', atMost, 90, 80],
    ['has come down towards it', 'better', atMost, 80, 90],
    ['is where it was', 'same', atMost, 80, 80],
    ['meets it now', 'better', atMost, 50, 80],
    ['met it before', 'new', atMost, 80, 50],
    ['has risen further above the range', 'worse', between, 990, 980],
    ['has come down towards it', 'better', between, 970, 980],
    ['has fallen further below it', 'worse', between, 700, 710],
    ['has risen towards it', 'better', between, 710, 700],
    ['is as far on the other side', 'same', between, 960, 790],
    ['is farther off on the other side', 'worse', between, 970, 790],
    ['is nearer on the other side', 'better', between, 960, 700],
  ])('%s: %s', (_, change, requirement, now, before) => {
    expect(
      changeOf(coverageAgainst(requirement, now, 1000), coverageAgainst(requirement, before, 1000)),
    ).toBe(change);
  });

  test('by hairs behind the sixth place', () => {
    const [now, before] = [
      coverageAgainst(atMost, 33_333_334, 99_999_999),
      coverageAgainst(atMost, 33_333_333, 99_999_999),
    ];
    expect(changeOf(now, before)).toBe('worse');
    expect(changeOf(before, now)).toBe('better');
  });
});

describe('findings against the previous report', () => {
  const finding = (text: string, line: number, path = 'a.csv'): Finding => ({
    severity: 'error',
    facts: { code: 'unknown-region', text, candidates: [] },
    path,
    line,
    column: 1,
  });
  const known = (now: readonly Finding[], before: readonly Finding[]) =>
    compareFindings(now, { findings: before, inputs: [] }, []).map((each) => each.known ?? false);

  test('are known wherever their rows have moved to', () => {
    expect(known([finding('五华山', 9)], [finding('五华山', 3)])).toEqual([true]);
  });

  test('are known wherever the other cell they name has moved to', () => {
    const duplicate = (line: number, column: number): Finding => ({
      severity: 'warning',
      facts: {
        code: 'duplicate-figure',
        subject: 'schools',
        region: '530102',
        year: 2025,
        first: { path: 'a.csv', line, column },
      },
      path: 'a.csv',
      line: line + 1,
      column,
    });
    expect(known([duplicate(7, 5)], [duplicate(2, 3)])).toEqual([true]);
  });

  test('are known as many times as there were before', () => {
    expect(known([finding('五华山', 3), finding('五华山', 4)], [finding('五华山', 3)])).toEqual([
      true,
      false,
    ]);
  });

  test('of another text or another file are new', () => {
    expect(known([finding('五华上', 3), finding('五华山', 3, 'b.csv')], [finding('五华山', 3)])).toEqual([
      false,
      false,
    ]);
  });
});

describe('the gate', () => {
  const missed = coverage(850, 1000);
  const error: Finding = { severity: 'error', facts: { code: 'empty-file' }, path: 'a.csv' };
  const warning: Finding = { severity: 'warning', facts: { code: 'stray-quote' }, path: 'a.csv' };
  const rules = { failOn: ['fail'] as const, maxFindings: null };
  const code = (
    verdicts: readonly Verdict[],
    findings: readonly Finding[],
    more: { failOn?: Status[]; maxFindings?: number } = {},
  ) => judgeGate({ ...rules, ...more }, null, verdicts, findings).exitCode;

  test('accepts what meets its targets, warnings or not', () => {
    expect(code([coverage(950, 1000)], [warning])).toBe(0);
  });
  test('rejects a missed target, unless it is not asked for', () => {
    expect(code([missed], [])).toBe(1);
    expect(code([missed], [], { failOn: [] })).toBe(0);
  });
  test('counts errors and warnings against the most that is allowed', () => {
    expect(code([], [warning], { maxFindings: 1 })).toBe(0);
    expect(code([], [warning, warning], { maxFindings: 1 })).toBe(1);
    expect(code([], [warning], { maxFindings: 0 })).toBe(1);
  });
  test('says 3 before 1', () => {
    expect(code([missed], [error], { maxFindings: 0 })).toBe(3);
  });
  test('forgives what was known or no worse', () => {
    expect(code([{ ...missed, change: 'same' }], [{ ...error, known: true }], { maxFindings: 0 })).toBe(0);
    expect(code([{ ...missed, change: 'worse' }], [])).toBe(1);
  });
});

test('the previous report among the fixtures is what its README says', () => {
  const folder = newFolder();
  const text = readFileSync(`${ROOT}fixtures/gate/before.csv`, 'utf8');
  const { stdout } = folder.run([
    'check',
    folder.put('fixtures/gate/submission.csv', text),
    '-y',
    '2025',
    '-i',
    'inclusive-kindergarten-coverage',
    '-f',
    'json',
  ]);
  const [now, kept] = [
    JSON.parse(stdout),
    JSON.parse(readFileSync(`${ROOT}fixtures/gate/last.json`, 'utf8')),
  ];
  for (const key of ['scope', 'gate', 'inputs', 'summary', 'verdicts', 'findings'])
    expect(kept[key]).toEqual(now[key]);
});
