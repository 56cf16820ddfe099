import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Status, Verdict } from '../../src/core/model.ts';
import { countsOf } from '../../src/core/summary.ts';
import { judgeGate } from '../../src/gate/gate.ts';
import type { EnteredWaiver } from '../../src/gate/waive.ts';
import { waive } from '../../src/gate/waive.ts';
import { settled, waiversText } from '../support/allowances.ts';
import { judge, verdictOn } from '../support/judge.ts';

const TODAY = '2025-12-31';
const JUDGED = judge(
  [
    'region,year,inclusive-kindergarten-children,kindergarten-children,special-schools,resident-population',
    '石林县,2025,899,1000,0,250000',
    '五华区,2025,950,1000,1,900000',
    '盘龙区,2025,,,1,900000',
    '富民县,2025,850,1000,,150000',
  ].join('\n'),
);

type Waiver = Readonly<Record<string, string>>;

/** What comes of waivers, each the usual one with some keys changed: the findings, as code and facts. */
function found(...waivers: readonly Waiver[]) {
  return waive(JUDGED.verdicts, settled(waiversText(...waivers)).waivers, TODAY, () => true).found.map(
    ({ facts }) => facts,
  );
}

function statusAfter(waiver: Waiver, today = TODAY): Status {
  const { verdicts } = waive(JUDGED.verdicts, settled(waiversText(waiver)).waivers, today, () => true);
  return verdictOn({ ...JUDGED, verdicts }, 'special-school-coverage', '石林彝族自治县', 2025).status;
}

describe('13. a waived failure', () => {
  const before = verdictOn(JUDGED, 'special-school-coverage', '石林彝族自治县', 2025);
  const { verdicts } = waive(JUDGED.verdicts, settled(waiversText({})).waivers, TODAY, () => true);
  const after = verdictOn({ ...JUDGED, verdicts }, 'special-school-coverage', '石林彝族自治县', 2025);

  test('keeps all that was judged, and says why it is waived', () => {
    expect(before.status).toBe('fail');
    expect(after).toEqual({
      ...before,
      status: 'waived',
      waiver: {
        reason: '校舍重建',
        approvedBy: '昆明市教育体育局',
        document: '昆教函〔2025〕12号',
        approvedOn: '2025-03-01',
        expiresOn: '2025-12-31',
      },
    });
  });

  test('fails the run only where that is asked for', () => {
    const gate = (failOn: readonly Status[]) =>
      judgeGate({ failOn, maxFindings: null }, null, [after], []).exitCode;
    expect(gate(['fail'])).toBe(0);
    expect(gate(['fail', 'undetermined', 'no-data'])).toBe(0);
    expect(gate(['waived'])).toBe(1);
  });

  test('is counted by itself', () => {
    expect(countsOf([after])).toMatchObject({ pass: 0, fail: 0, waived: 1 });
  });

  test('changes nothing above it: its figures still count', () => {
    const of = (all: readonly Verdict[]) =>
      verdictOn({ ...JUDGED, verdicts: all }, 'special-school-coverage', '昆明市', 2025);
    expect(of(verdicts)).toEqual(of(JUDGED.verdicts));
  });
});

describe('13. a waiver counts', () => {
  test('from the day it was approved to the day it expires, both included', () => {
    const on = (today: string) => statusAfter({}, today);
    expect(['2025-02-28', '2025-03-01', '2025-12-31', '2026-01-01'].map(on)).toEqual([
      'fail',
      'waived',
      'waived',
      'fail',
    ]);
  });
  test('only for the years it names', () => {
    expect(statusAfter({ years: '[2023, 2024]' })).toBe('fail');
    expect(statusAfter({ years: '[2023, 2025]' })).toBe('waived');
  });
});

const SHILIN = { indicator: 'special-school-coverage', region: '530126' };

describe('13. a waiver that has no effect is a finding', () => {
  test('if it has expired, or is not in force yet', () => {
    expect(found({ 'expires-on': '2025-12-30' })).toEqual([
      { code: 'waiver-expired', ...SHILIN, years: [2025], expiredOn: '2025-12-30' },
    ]);
    expect(found({ 'approved-on': '2026-01-01', 'expires-on': '2026-12-31' })).toEqual([
      { code: 'waiver-not-yet', ...SHILIN, years: [2025], approvedOn: '2026-01-01' },
    ]);
  });
  test('if the target is met', () => {
    expect(found({ region: '五华区' })).toEqual([
      { code: 'waiver-over-pass', indicator: SHILIN.indicator, region: '530102', years: [2025] },
    ]);
  });
  test.each([
    ['not-applicable', { region: '富民县' }],
    ['no-data', { region: '盘龙区', indicator: 'inclusive-kindergarten-coverage' }],
    ['no-target', { region: '昆明市', indicator: 'balanced-county-share' }],
    ['not-judged', { region: '五华区', indicator: 'vocational-universities' }],
    ['undetermined', { region: '昆明市', indicator: 'inclusive-kindergarten-coverage' }],
  ])('if the verdict is %s', (why, waiver) => {
    expect(found(waiver)).toMatchObject([{ code: 'waiver-unmatched', why, years: [2025] }]);
  });
  test('one finding for each cause, with the years', () => {
    expect(found({ region: '五华区', years: '[2023, 2024, 2025]' })).toMatchObject([
      { code: 'waiver-over-pass', years: [2025] },
      { code: 'waiver-unmatched', why: 'no-data', years: [2023, 2024] },
    ]);
  });
  test('but not if the run was not asked for what it is about', () => {
    const entries = settled(waiversText({ region: '五华区', years: '[2024, 2025]' })).waivers;
    const { found: facts } = waive(JUDGED.verdicts, entries, TODAY, ({ year }) => year === 2025);
    expect(facts).toMatchObject([{ facts: { code: 'waiver-over-pass', years: [2025] } }]);
  });
});

/** Waivers of anything there is a verdict on, in force or not; none of them of the same verdict. */
const anyWaivers = fc.uniqueArray(fc.nat(JUDGED.verdicts.length - 1), { maxLength: 40 }).chain((indexes) =>
  fc.tuple(
    ...indexes.map((index) =>
      fc.constantFrom('2025-06-30', '2025-12-31', '2027-01-01').map((expiresOn): EnteredWaiver => {
        const { indicator, region, year } = JUDGED.verdicts[index] ?? fail();
        return {
          indicator,
          region,
          years: [year],
          waiver: { reason: 'r', approvedBy: 'b', document: 'd', approvedOn: '2025-01-01', expiresOn },
          place: { path: 'waivers.yaml', line: index + 1, column: 5 },
        };
      }),
    ),
  ),
);

function fail(): never {
  throw new Error('no such verdict');
}

describe('13. whatever is waived', () => {
  const apply = (waivers: readonly EnteredWaiver[]) => waive(JUDGED.verdicts, waivers, TODAY, () => true);

  test('only failures that match change, by their status alone, and never to a pass', () => {
    fc.assert(
      fc.property(anyWaivers, (waivers) => {
        const { verdicts } = apply(waivers);
        verdicts.forEach((after, i) => {
          const before = JUDGED.verdicts[i] ?? fail();
          const waiver = waivers.find(
            ({ indicator, region, years }) =>
              indicator === before.indicator && region === before.region && years.includes(before.year),
          )?.waiver;
          const counts = before.status === 'fail' && waiver !== undefined && waiver.expiresOn >= TODAY;
          expect(after).toEqual(counts ? { ...before, status: 'waived', waiver } : before);
        });
        expect(countsOf(verdicts).pass).toBe(countsOf(JUDGED.verdicts).pass);
      }),
    );
  });

  test('the order of waivers does not matter', () => {
    fc.assert(
      fc.property(anyWaivers, (waivers) => {
        const [one, other] = [apply(waivers), apply(waivers.toReversed())];
        expect(other.verdicts).toEqual(one.verdicts);
        expect(other.found.toReversed()).toEqual(one.found);
      }),
    );
  });

  test('each waiver either has its effect or is a finding', () => {
    fc.assert(
      fc.property(anyWaivers, (waivers) => {
        const { verdicts, found: facts } = apply(waivers);
        expect(countsOf(verdicts).waived + facts.length).toBe(waivers.length);
      }),
    );
  });
});
