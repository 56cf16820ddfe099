import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import type { Status, Verdict } from '../../../src/core/model.ts';
import { STATUSES } from '../../../src/core/model.ts';
import { classCounts, compareReports } from '../../../src/insight/diff/compare-reports.ts';
import type { DiffEntry, DiffSide } from '../../../src/insight/diff/diff.ts';
import { DIFF_CLASSES } from '../../../src/insight/diff/diff.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { asking } from '../../support/asking.ts';
import { judge, PLAN } from '../../support/judge.ts';

const COVERAGE = 'inclusive-kindergarten-coverage';
const HEADER = 'region,year,inclusive-kindergarten-children,kindergarten-children\n';
const ANY = { kind: 'any' } as const;

/** What 五华区 reported, judged for some years: children in affordable kindergartens of 1000, by year. */
function side(children: Readonly<Record<number, number>>, years = [2025], plan: Plan = PLAN): DiffSide {
  const rows = Object.entries(children).map(([year, count]) => `530102,${year},${count},1000\n`);
  const selection = { years, indicators: [COVERAGE] };
  const { verdicts } = judge(HEADER + rows.join(''), selection, plan);
  return { plan, sha256: plan === PLAN ? 'a' : 'b', scope: { years }, verdicts };
}

function only(before: DiffSide, after: DiffSide): DiffEntry {
  const [entry, ...others] = compareReports(before, after, ANY).entries;
  if (entry === undefined || others.length > 0) throw new Error('one judgement is compared');
  return entry;
}

/** The same with another status, and what goes with it. */
function as(status: Status, { verdicts, ...rest }: DiffSide): DiffSide {
  return { ...rest, verdicts: verdicts.map((verdict) => ({ ...verdict, status })) };
}

/** The same without its figures. */
function bare({ verdicts, ...rest }: DiffSide): DiffSide {
  return {
    ...rest,
    verdicts: verdicts.map(({ value: _v, numerator: _n, denominator: _d, ...verdict }) => verdict),
  };
}

describe('what became of a judgement', () => {
  test.each<[string, number, number, string]>([
    ['missed, now met', 899, 900, 'newly-met'],
    ['met, now missed', 900, 899, 'newly-missed'],
    ['missed by less', 850, 860, 'better'],
    ['missed by more', 860, 850, 'worse'],
    ['met by more', 910, 920, 'better'],
    ['met by less', 920, 910, 'worse'],
    ['as before', 850, 850, 'same'],
  ])('%s', (_, before, after, expected) => {
    expect(only(side({ 2025: before }), side({ 2025: after })).class).toBe(expected);
  });

  const missed = side({ 2025: 850 });
  const met = side({ 2025: 910 });
  const nothing = as('no-data', bare(met));
  test.each<[string, DiffSide, DiffSide, string, boolean]>([
    ['met, then no data: no longer known to be met', met, nothing, 'no-longer-known', true],
    ['met, then undetermined', met, as('undetermined', met), 'no-longer-known', true],
    ['met, then missed', met, missed, 'newly-missed', true],
    [
      'met, then missed with an approval: a miss, and no reason to fail',
      met,
      as('waived', missed),
      'newly-missed',
      false,
    ],
    ['approved, then met', as('waived', missed), met, 'newly-met', false],
    ['missed, then approved', missed, as('waived', missed), 'waiver', false],
    ['approved, then not any more', as('waived', missed), missed, 'waiver', false],
    ['missed, then no data', missed, nothing, 'no-longer-known', false],
    ['no data, then missed', nothing, missed, 'newly-missed', false],
    ['no data, then met', nothing, met, 'newly-met', false],
    ['no data in either', nothing, nothing, 'same', false],
    ['no data, then some', nothing, as('undetermined', met), 'better', false],
    ['no target, then met', as('no-target', met), met, 'appeared', false],
    ['met, then not applicable', met, as('not-applicable', met), 'vanished', false],
    ['no target in either', as('no-target', missed), as('not-applicable', met), 'not-judged', false],
    ['met, then gone although the plan asks for it', met, { ...met, verdicts: [] }, 'vanished', true],
    ['missed, then gone', missed, { ...met, verdicts: [] }, 'vanished', false],
    ['there for the first time', { ...met, verdicts: [] }, met, 'appeared', false],
  ])('%s', (_, before, after, expected, lost) => {
    const entry = only(before, after);
    expect([entry.class, entry.lost ?? false]).toEqual([expected, lost]);
  });

  test('a verdict without a target for want of a baseline no longer passes; one the plan asks nothing of is let go', () => {
    const without = (code: 'no-baseline' | 'plan-sets-no-target'): DiffSide => {
      const note = code === 'no-baseline' ? { code, year: 2022 } : { code };
      return { ...met, verdicts: as('no-target', met).verdicts.map((each) => ({ ...each, notes: [note] })) };
    };
    expect(only(met, without('no-baseline')).lost).toBe(true);
    expect(only(met, without('plan-sets-no-target')).lost).toBeUndefined();
  });

  test('exactly, far behind the sixth place', () => {
    const of = (part: number): DiffSide => ({
      ...missed,
      verdicts: missed.verdicts.map((each) => ({
        ...each,
        value: decimal(33.333333),
        numerator: decimal(part),
        denominator: decimal(99_999_999_999),
      })),
    });
    const entry = only(of(33_333_333_332), of(33_333_333_333));
    expect([entry.class, entry.change]).toEqual(['better', '0.000001']);
  });
});

describe('which way is better', () => {
  const asked = (requirement: Parameters<typeof asking>[1]) => asking(COVERAGE, requirement);
  const at = (plan: Plan, children: number) => side({ 2025: children }, [2025], plan);
  test('down, of a target that must not be exceeded', () => {
    const plan = asked({ comparison: 'at-most', value: decimal(5) });
    expect(only(at(plan, 80), at(plan, 70)).class).toBe('better');
    expect(only(at(plan, 30), at(plan, 40)).class).toBe('worse');
  });
  test('towards the nearer end of two, and nowhere between them', () => {
    const plan = asked({ comparison: 'between', value: decimal(40), upper: decimal(50) });
    expect(only(at(plan, 380), at(plan, 390)).class).toBe('better');
    expect(only(at(plan, 380), at(plan, 510)).class).toBe('better');
    expect(only(at(plan, 510), at(plan, 530)).class).toBe('worse');
    expect(only(at(plan, 420), at(plan, 480)).class).toBe('same');
  });
  test('where there are only bounds, if both moved one way or one stayed', () => {
    const open = as('undetermined', bare(side({ 2025: 850 })));
    const of = (low: number, high: number): DiffSide => {
      const bounds = { low: decimal(low), high: decimal(high) };
      return { ...open, verdicts: open.verdicts.map((verdict) => ({ ...verdict, bounds })) };
    };
    expect(only(of(10, 95), of(20, 95)).class).toBe('better');
    expect(only(of(10, 95), of(10, 92)).class).toBe('worse');
    expect(only(of(10, 95), of(20, 92)).class).toBe('unclear');
    expect(only(of(10, 95), of(10, 95)).class).toBe('same');
  });
});

describe('which years', () => {
  test('the same, where both have figures of them', () => {
    const before = side({ 2022: 800, 2023: 850, 2024: 860 }, [2023, 2024]);
    const after = side({ 2022: 800, 2023: 850, 2024: 870, 2025: 910 }, [2023, 2024, 2025]);
    expect(compareReports(before, after, ANY)).toMatchObject({
      pairing: { kind: 'same-years', years: [2023, 2024] },
      leftOut: { before: [], after: [2025] },
    });
  });
  test('the last of each, where they have none in common', () => {
    const before = side({ 2022: 800, 2024: 860 }, [2023, 2024, 2025]);
    const after = side({ 2022: 800, 2025: 890 }, [2023, 2024, 2025]);
    const { pairing, entries } = compareReports(before, after, ANY);
    expect(pairing).toEqual({ kind: 'year-to-year', before: 2024, after: 2025 });
    expect(entries).toMatchObject([{ before: { year: 2024 }, after: { year: 2025 }, change: '3' }]);
  });
  test('a year that lost its figures is compared, one that had none is not', () => {
    const before = side({ 2024: 910, 2025: 910 }, [2024, 2025]);
    const after = side({ 2024: 910 }, [2024, 2025]);
    expect(compareReports(before, after, ANY).pairing).toMatchObject({ years: [2024, 2025] });
    expect(compareReports(before, after, ANY).entries.filter(({ lost }) => lost)).toHaveLength(1);
    expect(compareReports(after, before, ANY).pairing).toMatchObject({ years: [2024] });
  });
  test('those asked for', () => {
    const all = side({ 2022: 800, 2024: 860, 2025: 910 }, [2024, 2025]);
    const pairing = (asked: Parameters<typeof compareReports>[2]) => compareReports(all, all, asked).pairing;
    expect(pairing({ kind: 'one', year: 2024 })).toEqual({ kind: 'same-years', years: [2024] });
    expect(pairing({ kind: 'two', before: 2024, after: 2025 })).toMatchObject({ before: 2024, after: 2025 });
    expect(pairing({ kind: 'latest' })).toEqual({ kind: 'same-years', years: [2025] });
  });
  test('two years by the value, not by the distance to two milestones', () => {
    // 3 points up on the way from 80 to 90, and farther from its milestone than the year before.
    const before = side({ 2022: 800, 2023: 820 }, [2023]);
    const after = side({ 2022: 800, 2024: 825 }, [2024]);
    expect(only(before, after).class).toBe('better');
  });
});

describe('targets that changed', () => {
  const eased = asking(COVERAGE, { comparison: 'at-least', value: decimal(85) });
  const same = asking(COVERAGE, { comparison: 'at-least', value: decimal(90) });
  test('are told, and what is met only by them is said to be', () => {
    const diff = compareReports(side({ 2025: 870 }, [2025], same), side({ 2025: 870 }, [2025], eased), ANY);
    expect(diff.goals.requirements).toMatchObject([
      { year: 2025, before: [{ requirement: { value: '90' } }], after: [{ requirement: { value: '85' } }] },
    ]);
    expect(diff.entries).toMatchObject([{ class: 'newly-met', goalpost: 'decides' }]);
  });
  test('do not decide what is met by the former one too', () => {
    const diff = compareReports(side({ 2025: 870 }, [2025], same), side({ 2025: 910 }, [2025], eased), ANY);
    expect(diff.entries).toMatchObject([{ class: 'newly-met', goalpost: 'moved' }]);
  });
  test('decide between two years by what the former plan asked of the second', () => {
    const diff = compareReports(side({ 2024: 850 }, [2024], same), side({ 2025: 870 }, [2025], eased), ANY);
    expect(diff.entries).toMatchObject([{ goalpost: 'decides' }]);
  });
  test('are none where only the year is another', () => {
    const diff = compareReports(
      side({ 2022: 800, 2024: 860 }, [2024]),
      side({ 2022: 800, 2025: 910 }, [2025]),
      ANY,
    );
    expect(diff.goals).toMatchObject({ plan: 'same', requirements: [], targets: [], added: [], dropped: [] });
    expect(diff.entries[0]).not.toHaveProperty('goalpost');
  });
  test('are told where the value they start from was corrected', () => {
    const before = side({ 2022: 800, 2024: 870 }, [2024]);
    const after = side({ 2022: 850, 2024: 870 }, [2024]);
    expect(compareReports(before, after, ANY).goals.targets).toMatchObject([
      { before: { baseline: '80' }, after: { baseline: '85' }, regions: ['530102'] },
    ]);
    expect(only(before, after)).toMatchObject({ class: 'newly-missed', goalpost: 'decides' });
  });
  test('and indicators that came, went, or are worked out otherwise', () => {
    const without = { ...PLAN, indicators: PLAN.indicators.filter(({ id }) => id !== COVERAGE) };
    const recounted = {
      ...PLAN,
      indicators: PLAN.indicators.map((each) =>
        each.id === COVERAGE
          ? { ...each, formula: { kind: 'count' as const, measure: 'kindergarten-children' } }
          : each,
      ),
    };
    const full = side({ 2025: 910 });
    const dropped = compareReports(full, { ...full, plan: without, verdicts: [] }, ANY);
    expect(dropped.goals.dropped).toEqual([COVERAGE]);
    expect(dropped.entries).toMatchObject([{ class: 'vanished' }]);
    expect(dropped.entries[0]).not.toHaveProperty('lost');
    expect(compareReports({ ...full, plan: without }, full, ANY).goals.added).toEqual([COVERAGE]);
    expect(compareReports(full, { ...full, plan: recounted }, ANY).goals.recounted).toEqual([COVERAGE]);
  });
});

describe('corrected data', () => {
  test('is other figures for the same, with the cells of both', () => {
    const { corrections } = compareReports(side({ 2025: 850 }), side({ 2025: 860 }), ANY);
    expect(corrections).toMatchObject([
      { year: 2025, before: { numerator: '850' }, after: { numerator: '860' }, rolledUp: false },
    ]);
    expect(corrections[0]?.before.places).toHaveLength(2);
  });
  test('is found in years that are not compared', () => {
    const before = side({ 2022: 800, 2024: 850 }, [2024]);
    const after = side({ 2022: 800, 2024: 840, 2025: 910 }, [2024, 2025]);
    const diff = compareReports(before, after, { kind: 'two', before: 2024, after: 2025 });
    expect(diff.corrections).toMatchObject([{ year: 2024 }]);
  });
  test('is not a value that is only cut another way', () => {
    const [verdict] = side({ 2025: 850 }).verdicts;
    const other = {
      ...side({ 2025: 850 }),
      verdicts: verdict ? [{ ...verdict, value: decimal(85.000001) }] : [],
    };
    expect(compareReports(side({ 2025: 850 }), other, ANY).corrections).toEqual([]);
  });
});

test('the classes part all verdicts of both, each into one', () => {
  const verdict = fc.record({
    indicator: fc.constantFrom(COVERAGE, 'safe-campus-rate'),
    region: fc.constantFrom('530000', '530100', '530102'),
    year: fc.constantFrom(2024, 2025),
    status: fc.constantFrom(...STATUSES),
    value: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  });
  const report = fc
    .uniqueArray(verdict, { selector: ({ indicator, region, year }) => `${indicator} ${region} ${year}` })
    .map((all): DiffSide => ({
      plan: PLAN,
      sha256: 'a',
      scope: { years: [2024, 2025] },
      verdicts: all.map(({ value, ...rest }): Verdict => ({
        ...rest,
        unit: 'percent',
        ...(value === undefined ? {} : { value: decimal(value) }),
        target: { comparison: 'at-least', value: decimal(90), basis: 'stated' },
        members: { reported: 1, expected: 1, direct: [], missing: [], lacking: [] },
        notes: [],
        places: [],
      })),
    }));
  fc.assert(
    fc.property(report, report, (before, after) => {
      const { pairing, entries } = compareReports(before, after, ANY);
      const years =
        pairing.kind === 'same-years'
          ? { before: pairing.years, after: pairing.years }
          : { before: [pairing.before], after: [pairing.after] };
      for (const [key, all] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const compared = all.verdicts.filter(({ year }) => years[key].includes(year));
        const found = entries.flatMap((entry) => entry[key] ?? []);
        expect(new Set(found)).toEqual(new Set(compared));
        expect(found).toHaveLength(compared.length);
      }
      const counts = classCounts(entries);
      expect(DIFF_CLASSES.reduce((sum, each) => sum + counts[each], 0)).toBe(entries.length);
      for (const entry of entries) {
        const [then, now] = [entry.before?.status, entry.after?.status];
        expect(entry.class === 'newly-met').toBe(
          now === 'pass' &&
            then !== 'pass' &&
            then !== undefined &&
            then !== 'no-target' &&
            then !== 'not-applicable',
        );
        if (entry.lost) expect(then).toBe('pass');
        if (then === 'pass' && (now === 'fail' || now === 'no-data' || now === undefined))
          expect(entry.lost).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
