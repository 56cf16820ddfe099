import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Requirement } from '../../../src/core/comparisons/requirements.ts';
import { decimal } from '../../../src/core/decimal.ts';
import type { Level } from '../../../src/core/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { buildRegionTree } from '../../../src/regions/tree.ts';
import { explainedDocument } from '../../../src/report/document/explained.ts';
import { jsonText } from '../../../src/report/document/json-text.ts';
import { runExplain } from '../../../src/run/explain.ts';
import { openText } from '../../../src/sources/tables/files/open.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import type { Fraction, ReadCell } from '../../support/recompute.ts';
import { boundsOf, cellReader, decimalOf, order, statusOf } from '../../support/recompute.ts';
import { source } from '../../support/source.ts';

/** The province with two prefectures of seven counties, and what they run themselves. */
const SMALL = buildRegionTree(TREE.all.filter(({ code }) => /^53(?:0000|33|34)/u.test(code)));
const REGIONS = SMALL.all.map(({ name }) => name);
const REPORTING = [...REGIONS, '怒江州本级', '迪庆州本级'];
const YEARS = [2022, 2023, 2024, 2025];

const RATIO = 'inclusive-kindergarten-coverage';
const HEADER = [
  '地区',
  '年份',
  '普惠性幼儿园在园幼儿数',
  '在园幼儿总数',
  '普惠性幼儿园覆盖率',
  '特殊教育学校数',
  '常住人口',
  '普通高中托管帮扶',
  '区域产教联合体数',
  '教育满意度得分',
].join(',');

const written = fc.constantFrom(
  (n: number) => String(n),
  (n: number) => `"${n.toLocaleString('en-US')}"`,
  (n: number) => `${n}人`,
  (n: number) =>
    String(n).replaceAll(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)),
);
const often = <T>(cell: fc.Arbitrary<T>) => fc.option(cell, { nil: '' as const, freq: 6 });
const children = often(
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 900, max: 2000 }), written)
    .map(([less, of, write]) => ({
      part: write(of - less),
      whole: write(of),
    })),
);
const row = fc.record({
  children,
  leaves: fc.constantFrom('both', 'both', 'both', 'part', 'whole'),
  percentage: fc.option(fc.integer({ min: 800, max: 999 }), { nil: null, freq: 2 }),
  special: often(fc.integer({ min: 0, max: 2 }).map(String)),
  population: fc.option(fc.integer({ min: 150_000, max: 300_000 }).map(String), { nil: '', freq: 2 }),
  answer: often(fc.constantFrom('是', '是', '否')),
  consortia: often(fc.integer({ min: 0, max: 4 }).map(String)),
  score: often(fc.integer({ min: 800, max: 900 }).map((tenths) => `${tenths / 10}`)),
});
interface Row {
  readonly children: '' | { readonly part: string; readonly whole: string };
  readonly leaves: string;
  readonly percentage: number | null;
  readonly special: string;
  readonly population: string;
  readonly answer: string;
  readonly consortia: string;
  readonly score: string;
}

const NOTHING: Row = {
  children: '',
  leaves: 'both',
  percentage: null,
  special: '',
  population: '',
  answer: '',
  consortia: '',
  score: '',
};

function line(region: string, year: number, each: Row): string {
  const part = each.children === '' || each.leaves === 'whole' ? '' : each.children.part;
  const whole = each.children === '' || each.leaves === 'part' ? '' : each.children.whole;
  const isCounty = SMALL.all.some(({ name, level }) => name === region && level === 'county');
  const isRegion = REGIONS.includes(region);
  const percentage = each.percentage === null ? '' : `${each.percentage / 10}%`;
  return [
    region,
    year,
    part,
    whole,
    percentage,
    isCounty ? each.special : '',
    isCounty ? each.population : '',
    isCounty ? each.answer : '',
    isCounty || !isRegion ? '' : each.consortia,
    isRegion ? each.score : '',
  ].join(',');
}

const submissions = fc
  .record({
    rows: fc.array(row, { minLength: REPORTING.length * 4, maxLength: REPORTING.length * 4 }),
    /** Larger regions that report nothing of their own leave it to their members. */
    silent: fc.boolean(),
    shares: fc.array(
      fc.tuple(fc.constantFrom('怒江州', '迪庆州', '泸水市'), fc.constantFrom(...YEARS), fc.nat(3)),
      {
        maxLength: 3,
      },
    ),
  })
  .map(({ rows, silent, shares }) => {
    const lines = REPORTING.flatMap((region, i) =>
      YEARS.map((year, j) => ({ region, text: line(region, year, rows[i * 4 + j] ?? NOTHING) })),
    ).filter(({ region }) => !silent || SMALL.all.find(({ name }) => name === region)?.level === 'county');
    const seen = new Set<string>();
    const counted = shares.filter(([region, year]) => {
      const key = `${region} ${year}`;
      return !seen.has(key) && seen.add(key);
    });
    return {
      'a.csv': [HEADER, ...lines.map(({ text }) => text)].join('\n'),
      'b.csv': [
        '地区,指标,年份,分子,分母',
        ...counted.map(([region, year, many]) => {
          const of = region === '泸水市' ? 1 : 3;
          return `${region},普通高中托管帮扶县域覆盖率,${year},${Math.min(many, of)},${of}`;
        }),
      ].join('\n'),
    };
  });

const INDICATORS = [
  RATIO,
  'special-school-coverage',
  'high-school-trusteeship-coverage',
  'industry-education-consortia',
  'public-satisfaction',
];

const specs = fc.record({
  id: fc.constantFrom(...INDICATORS),
  kind: fc.constantFrom(
    'at-least',
    'at-most',
    'between',
    'about',
    'members',
    'above-year-before',
    'above-baseline',
  ),
  value: fc.integer({ min: 60, max: 1000 }),
  levels: fc.constantFrom<readonly Level[]>(
    ['province'],
    ['province', 'prefecture', 'county'],
    ['prefecture', 'county'],
  ),
  appliesBelow: fc.boolean(),
});

type Spec = typeof specs extends fc.Arbitrary<infer T> ? T : never;

/** The plan with one thing asked for in 2025. */
function planOf({ id, kind, value, levels, appliesBelow }: Spec): Plan {
  const found = PLAN.indicators.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  const isCount = found.formula.kind === 'count';
  const amount = decimal(isCount ? Math.ceil(value / 100) : value / 10);
  const requirement = ((): Requirement => {
    if (kind === 'between') return { comparison: kind, value: amount, upper: decimal(Number(amount) + 4) };
    if (kind === 'about') return { comparison: kind, value: amount, tolerance: decimal(1) };
    if (kind === 'above-year-before' || kind === 'above-baseline') return { comparison: kind };
    if (kind === 'members')
      return found.formula.kind === 'share'
        ? { comparison: 'members-at-least', value: decimal(2) }
        : { comparison: 'at-least', value: amount };
    return { comparison: kind, value: amount };
  })();
  const target = {
    year: 2025,
    levels: [...levels],
    requirement,
    basis: 'stated' as const,
    source: 'x',
    quote: null,
    reading: null,
  };
  const indicators = PLAN.indicators.map((each) =>
    each.id === id
      ? { ...each, levels: ['province', 'prefecture', 'county'] as const, appliesBelow, targets: [target] }
      : each,
  );
  return { ...PLAN, indicators };
}

type Document = ReturnType<typeof explainedDocument>;
const whole = ({ numerator, denominator }: { numerator: unknown; denominator: unknown }): Fraction => [
  BigInt(String(numerator)),
  BigInt(String(denominator)),
];
const childrenOf = (code: string) => SMALL.children(code).map((each) => each.code);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d];
const floor = ([a, b]: Fraction): Fraction => [a >= 0n ? a / b : -((-a + b - 1n) / b), 1n];
const negative = ([a, b]: Fraction): Fraction => [-a, b];
const ceiling = (value: Fraction): Fraction => negative(floor(negative(value)));

/** What a plan asks for, as it is written. */
function figuresIn(written: unknown): Readonly<Record<string, unknown>> {
  if (typeof written !== 'object' || written === null) throw new Error('nothing is asked for');
  return { ...written };
}

/** What is asked for, worked out from what the plan says and the cells of the baseline; null if nothing is. */
function asked(document: Document, read: ReadCell) {
  const { target, plan, verdict } = document;
  const [indicator] = plan.indicators;
  const { planned, rule, from } = target;
  if (indicator === undefined || planned === null || rule === 'none') return null;
  const requirement = figuresIn(planned.requirement);
  const figure = from === null ? null : boundsOf(from, indicator, read, childrenOf);
  const before =
    figure?.high && figure.highReached && order(figure.low, figure.high) === 0 ? figure.low : null;
  if (rule === 'other-year')
    return before === null
      ? 'undetermined'
      : { least: { value: before, exclusive: true }, most: null, inMembers: false };
  if (!('value' in requirement)) throw new Error('no value');
  const end = decimalOf(String(requirement['value']));
  const tolerance =
    'tolerance' in requirement ? decimalOf(String(requirement['tolerance'])) : ([0n, 1n] as const);
  const upper = 'upper' in requirement ? decimalOf(String(requirement['upper'])) : null;
  const falls = requirement['comparison'] === 'at-most';
  const limits = (value: Fraction, inMembers = requirement['comparison'] === 'members-at-least') => ({
    least: falls
      ? null
      : { value: minus(value, inMembers && rule === 'milestone' ? [0n, 1n] : tolerance), exclusive: false },
    most: falls ? value : upper,
    inMembers,
  });
  if (rule === 'written') return limits(end);
  if (before === null) return null;
  const ahead = (a: Fraction, b: Fraction) => order(a, b) * (falls ? -1 : 1) > 0;
  if (!ahead(end, before)) return limits(end);
  const line = minus(before, negative(times(minus(end, before), [BigInt(verdict.year - 2022), 3n])));
  const round = falls ? ceiling : floor;
  if (indicator.formula.kind === 'count') return ahead(round(line), before) ? limits(round(line)) : null;
  if (indicator.formula.kind !== 'share') return limits(line);
  const { members } = target.line ?? {};
  if (!members) throw new Error('how many members count?');
  const of = (count: unknown) => round(times(times(line, [BigInt(String(count)), 1n]), [1n, 100n]));
  if (order(of(members.fewest), of(members.most)) !== 0) return 'undetermined';
  return ahead(of(members.most), whole(members.before)) ? limits(of(members.most), true) : null;
}

test('a verdict can be worked out again from its explanation and the cells of the files', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      submissions,
      specs,
      fc.constantFrom('530000', ...childrenOf('530000'), ...childrenOf('533300'), ...childrenOf('533400')),
      fc.constantFrom(2023, 2024, 2025, 2025),
      (files, spec, region, year) => {
        const plan = planOf(spec);
        const { id } = spec;
        const sources = Object.entries(files).map(([path, text]) =>
          openText(source(text, path), { encoding: null }),
        );
        const indicator = plan.indicators.find((each) => each.id === id);
        if (indicator === undefined) throw new Error(id);
        const { explained } = runExplain(
          { plan, sha256: '', regions: SMALL, sources },
          {},
          { indicator, region, year },
        );
        const document: Document = JSON.parse(jsonText(explainedDocument(explained)));
        const read = cellReader(files);
        const { verdict, figure, target } = document;
        const [told] = document.plan.indicators;
        if (figure === null || told === undefined) throw new Error('no figure');
        const bounds = boundsOf(figure, told, read, childrenOf);
        const ask = asked(document, read);
        const [root] = figure.members;
        const isNothing =
          bounds === null &&
          (root === undefined || root.expected > 0) &&
          root?.reported !== undefined &&
          root.reported === 0;
        const expected = ((): string => {
          if (target.rule === 'none') return 'no-target';
          if (bounds === null && figure.by === 'roll-up' && !isNothing) return 'not-applicable';
          if (bounds === null) return 'no-data';
          if (ask === null) return 'no-target';
          if (ask === 'undetermined') return 'undetermined';
          if (!ask.inMembers) return statusOf(bounds, ask.least, ask.most);
          if (figure.by === 'percentage' || root === undefined) return 'undetermined';
          const [low, high] = [whole(root.low), whole(root.high)];
          return statusOf(
            { low: [low[0], 1n], high: [high[0], 1n], lowReached: true, highReached: true },
            ask.least,
            ask.most,
          );
        })();
        expect(verdict.status).toBe(expected);
        seen.set(expected, (seen.get(expected) ?? 0) + 1);
        if (figure.range !== null && bounds !== null) {
          expect(order(whole(figure.range.low), bounds.low)).toBe(0);
          expect(figure.range.high === null).toBe(bounds.high === null);
        }
        if (ask !== null && ask !== 'undetermined' && target.exact !== null) {
          const value = minus(whole(target.exact.value), [0n, 1n]);
          const limit = ask.most !== null && ask.least === null ? ask.most : (ask.least?.value ?? [0n, 1n]);
          const tolerance = ask.inMembers ? ([0n, 1n] as const) : whole(target.exact.tolerance);
          expect(order(minus(value, ask.least === null ? [0n, 1n] : tolerance), limit)).toBe(0);
        }
      },
    ),
    { numRuns: 300, endOnFailure: true },
  );
  expect([...seen.keys()].toSorted()).toEqual([
    'fail',
    'no-data',
    'no-target',
    'not-applicable',
    'pass',
    'undetermined',
  ]);
});
