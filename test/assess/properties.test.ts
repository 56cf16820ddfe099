import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Observation, Region } from '../../src/core/model.ts';
import { buildRegionTree } from '../../src/regions/tree.ts';
import { judge, PLAN, submit, TREE, verdictOn } from '../support/judge.ts';

const INDICATOR = 'inclusive-kindergarten-coverage';

/** part ÷ whole ≥ 90 %, in whole numbers alone. */
function meets(part: bigint, whole: bigint): boolean {
  return part * 100n >= whole * 90n;
}

function observed(region: string, measure: string, value: number): Observation {
  return {
    subject: { type: 'measure', id: measure },
    region,
    year: 2025,
    figure: { kind: 'number', value: decimal(value) },
    place: { path: 't', line: 1, column: 1 },
  };
}

describe('ratios', () => {
  test('are judged as whole numbers judge them', () => {
    const fraction = fc
      .bigInt({ min: 1n, max: 10n ** 15n })
      .chain((whole) => fc.tuple(fc.bigInt({ min: 0n, max: whole }), fc.constant(whole)));
    // Close to the line, where rounding would show.
    const close = fc
      .bigInt({ min: 1n, max: 10n ** 14n })
      .chain((tenth) =>
        fc.bigInt({ min: -2n, max: 2n }).map((off): [bigint, bigint] => [9n * tenth + off, 10n * tenth]),
      );
    fc.assert(
      fc.property(fc.oneof(fraction, close), ([part, whole]) => {
        if (part < 0n || part > whole) return;
        const verdict = verdictOn(
          judge(
            `region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,${part},${whole}`,
          ),
          INDICATOR,
          '530102',
          2025,
        );
        expect(verdict.status).toBe(meets(part, whole) ? 'pass' : 'fail');
        if (verdict.shortfall) {
          const lacking = BigInt(verdict.shortfall.amount);
          expect(meets(part + lacking, whole)).toBe(true);
          expect(meets(part + lacking - 1n, whole)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('are never shown as more than they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(), (whole, seed) => {
        const part = seed % (whole + 1);
        const { value = '' } = verdictOn(
          judge(
            `region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,${part},${whole}`,
          ),
          INDICATOR,
          '530102',
          2025,
        );
        const [units = '', places = ''] = value.split('.');
        const shown = BigInt(units + places);
        const scale = 10n ** BigInt(places.length);
        expect(shown * BigInt(whole) <= BigInt(part) * 100n * scale).toBe(true);
        expect((shown + 1n) * BigInt(whole) > BigInt(part) * 100n * scale).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

/** A province with so many counties in each prefecture. */
function treeOf(sizes: readonly number[]): Region[] {
  const region = (code: string, level: Region['level'], parent: string | null): Region => ({
    code,
    name: code,
    short: code,
    level,
    parent,
    population: 1000,
    groups: [],
  });
  return [
    region('990000', 'province', null),
    ...sizes.flatMap((size, i) => {
      const prefecture = `99${String(i + 1).padStart(2, '0')}00`;
      return [
        region(prefecture, 'prefecture', '990000'),
        ...Array.from({ length: size }, (_, j) =>
          region(`${prefecture.slice(0, 4)}${String(j + 1).padStart(2, '0')}`, 'county', prefecture),
        ),
      ];
    }),
  ];
}

describe('roll-ups', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 });
  const cases = sizes.chain((each) =>
    fc.tuple(
      fc.constant(each),
      fc.array(fc.tuple(fc.nat(500), fc.nat(500)), {
        minLength: each.reduce((a, b) => a + b),
        maxLength: each.reduce((a, b) => a + b),
      }),
    ),
  );

  test('of random trees are the direct sums', () => {
    fc.assert(
      fc.property(cases, ([prefectures, figures]) => {
        const tree = buildRegionTree(treeOf(prefectures));
        const counties = tree.members('990000', 'county');
        const observations = counties.flatMap(({ code }, i) => {
          const [part, rest] = figures[i] ?? [0, 0];
          return [
            observed(code, 'inclusive-kindergarten-children', part),
            observed(code, 'kindergarten-children', part + rest),
          ];
        });
        const { verdicts } = assess(PLAN, tree, observations, {
          years: [2025],
          indicators: [INDICATOR],
          regions: ['990000'],
        });
        for (const { region, numerator, denominator, status } of verdicts) {
          const members = tree
            .members(region, 'county')
            .map(({ code }) => counties.findIndex((county) => county.code === code));
          const part = members.reduce((sum, i) => sum + (figures[i]?.[0] ?? 0), 0);
          const whole = members.reduce((sum, i) => sum + (figures[i]?.[0] ?? 0) + (figures[i]?.[1] ?? 0), 0);
          if (whole === 0) expect(status).toBe('not-applicable');
          else {
            expect([numerator, denominator]).toEqual([String(part), String(whole)]);
            expect(status).toBe(meets(BigInt(part), BigInt(whole)) ? 'pass' : 'fail');
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('of shares with missing members stand exactly when no answer of theirs could change them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('yes', 'no', 'missing'), { minLength: 3, maxLength: 10 }),
        (answers) => {
          const tree = buildRegionTree(treeOf([answers.length]));
          const observations = answers.flatMap((answer, i): Observation[] => {
            const base = observed(
              tree.members('990000', 'county')[i]?.code ?? '',
              'high-school-trusteeship',
              0,
            );
            return answer === 'missing'
              ? []
              : [{ ...base, figure: { kind: 'yes-no', value: answer === 'yes' } }];
          });
          if (observations.length === 0) return;
          const { verdicts } = assess(PLAN, tree, observations, {
            years: [2025],
            indicators: ['balanced-county-share', 'high-school-trusteeship-coverage'],
            regions: ['990000'],
          });
          const verdict = verdicts.find(
            ({ region, indicator }) =>
              region === '990000' && indicator === 'high-school-trusteeship-coverage',
          );
          const missing = answers.filter((answer) => answer === 'missing').length;
          const outcomes = new Set(
            Array.from(
              { length: missing + 1 },
              (_, yes) => answers.filter((answer) => answer === 'yes').length + yes === answers.length,
            ),
          );
          const expected = outcomes.size > 1 ? 'undetermined' : outcomes.has(true) ? 'pass' : 'fail';
          expect(verdict?.status).toBe(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the assessment does not depend on', () => {
  const figures = fc.array(fc.tuple(fc.nat(300), fc.nat(100), fc.boolean()), {
    minLength: 14,
    maxLength: 14,
  });
  const names = TREE.children('530100').map(({ name }) => name);
  const withoutPlaces = (files: Readonly<Record<string, string>>) => {
    const { observations, findings } = submit(files);
    expect(findings).toEqual([]);
    return assess(PLAN, TREE, observations, { years: PLAN.years }).verdicts.map((verdict) => ({
      ...verdict,
      places: [],
    }));
  };
  const wideHeader =
    'region,year,inclusive-kindergarten-children,kindergarten-children,high-school-trusteeship';
  const wideRows = (data: readonly (readonly [number, number, boolean])[]) =>
    data.map(([part, rest, yes], i) => `${names[i]},2025,${part},${part + rest},${yes ? '是' : '否'}`);
  const longRows = (data: readonly (readonly [number, number, boolean])[]) =>
    data.flatMap(([part, rest, yes], i) => [
      `${names[i]},kindergarten-children,2025,${part + rest}`,
      `${names[i]},普惠性幼儿园在园幼儿数,2025,${part}`,
      `${names[i]},普通高中托管帮扶,2025,${yes ? 'yes' : 'no'}`,
    ]);

  test('the order of rows, nor how they are spread over files', () => {
    fc.assert(
      fc.property(figures, fc.infiniteStream(fc.nat(1000)), (data, random) => {
        const rows = wideRows(data);
        const shuffled = rows
          .map((row) => ({ row, key: random.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key);
        const half = shuffled.slice(0, 7).map(({ row }) => row);
        const other = shuffled.slice(7).map(({ row }) => row);
        const together = withoutPlaces({ 'all.csv': [wideHeader, ...rows].join('\n') });
        expect(
          withoutPlaces({
            'b.csv': [wideHeader, ...half].join('\r\n'),
            'a.csv': [wideHeader, ...other].join('\n'),
          }),
        ).toEqual(together);
      }),
      { numRuns: 30 },
    );
  });

  test('the layout', () => {
    fc.assert(
      fc.property(figures, (data) => {
        const wide = withoutPlaces({ 'wide.csv': [wideHeader, ...wideRows(data)].join('\n') });
        const long = withoutPlaces({ 'long.csv': ['地区,指标,年份,数值', ...longRows(data)].join('\n') });
        expect(long).toEqual(wide);
      }),
      { numRuns: 30 },
    );
  });
});

test('of two observations about one thing the first counts', () => {
  const [first, second] = [
    observed('530102', 'inclusive-kindergarten-children', 90),
    observed('530102', 'inclusive-kindergarten-children', 10),
  ];
  const whole = observed('530102', 'kindergarten-children', 100);
  const { verdicts } = assess(PLAN, TREE, [first, second, whole], { years: [2025], indicators: [INDICATOR] });
  expect(verdicts[0]).toMatchObject({ status: 'pass', numerator: '90' });
});
