import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Observation, Verdict } from '../../src/core/model.ts';
import type { Requirement } from '../../src/plan/plan.ts';
import { shownValues } from '../../src/report/shown-values.ts';
import { asking, observe } from '../support/asking.ts';
import { TREE } from '../support/judge.ts';

/** A requirement, and the same in hundredths: what meets it, and the least figure that it names. */
interface Asked {
  readonly requirement: Requirement;
  readonly least: bigint | null;
  readonly most: bigint | null;
  readonly named: bigint | null;
}

const hundredths = (value: number) => decimal(value / 100);
/** Figures up to so many hundredths. */
function askedUpTo(max: number): fc.Arbitrary<Asked> {
  const figure = fc.oneof(
    fc.integer({ min: 0, max }),
    fc.integer({ min: 0, max: max / 100 }).map((whole) => whole * 100),
  );
  return fc.oneof(
    figure.map((value): Asked => ({
      requirement: { comparison: 'at-least', value: hundredths(value) },
      least: BigInt(value),
      most: null,
      named: BigInt(value),
    })),
    figure.map((value): Asked => ({
      requirement: { comparison: 'at-most', value: hundredths(value) },
      least: null,
      most: BigInt(value),
      named: null,
    })),
    fc.tuple(figure, fc.integer({ min: 1, max: max / 2 })).map(([value, width]): Asked => ({
      requirement: { comparison: 'between', value: hundredths(value), upper: hundredths(value + width) },
      least: BigInt(value),
      most: BigInt(value + width),
      named: BigInt(value),
    })),
    fc.tuple(figure, fc.integer({ min: 1, max: 300 })).map(([value, tolerance]): Asked => ({
      requirement: { comparison: 'about', value: hundredths(value), tolerance: hundredths(tolerance) },
      least: BigInt(value - tolerance),
      most: null,
      named: BigInt(value),
    })),
  );
}

/** Whether part ÷ whole is within the ends, which are in hundredths of a unit of so many per whole. */
function isWithin(part: bigint, whole: bigint, per: bigint, least: bigint | null, most: bigint | null) {
  const scaled = part * per * 100n;
  return (least === null || scaled >= least * whole) && (most === null || scaled <= most * whole);
}

function verdictOf(
  asked: Asked,
  indicator: string,
  region: string,
  observations: readonly Observation[],
): Verdict {
  const { verdicts } = assess(asking(indicator, asked.requirement), TREE, observations, {
    years: [2025],
    indicators: [indicator],
    regions: [region],
  });
  const found = verdicts.find((each) => each.region === region);
  if (found === undefined) throw new Error(`no verdict on ${indicator}`);
  return found;
}

const MILLIONTHS = 1_000_000n;
/** The digits of a text, in millionths. */
function inMillionths(text: string): bigint {
  const [whole = '', places = ''] = text.replaceAll(/[^\d.]/gu, '').split('.');
  return BigInt(whole) * MILLIONTHS + BigInt(places.padEnd(6, '0'));
}

/** What a reader of the print alone would say: met, missed, or neither. */
function readerSays(value: string, target: string, tolerance: string): string {
  const [first = '', second] = value.split('–');
  const isBelow = first.startsWith('<');
  const low = isBelow ? 0n : inMillionths(first);
  const high =
    second !== undefined || isBelow ? inMillionths(second ?? first) : value[0] === '≥' ? null : low;
  const lowIsReached = !first.startsWith('>');
  const highIsReached = !(second ?? first).startsWith('<');
  const [least, most] = endsOf(target, tolerance);
  const isTooLow = least !== null && high !== null && (high < least || (high === least && !highIsReached));
  const isTooHigh = most !== null && (low > most || (low === most && !lowIsReached));
  if (isTooLow || isTooHigh) return 'fail';
  const isIn = (least === null || low >= least) && (most === null || (high !== null && high <= most));
  return isIn ? 'pass' : 'undetermined';
}

function endsOf(target: string, tolerance: string): [least: bigint | null, most: bigint | null] {
  const [first = '', second] = target.split('–');
  if (second !== undefined) return [inMillionths(first), inMillionths(second)];
  if (target.startsWith('≤')) return [null, inMillionths(first)];
  return [inMillionths(first) - inMillionths(tolerance), null];
}

function expectPrintAgrees(verdict: Verdict): void {
  const { value, target } = shownValues(verdict);
  const says = readerSays(value ?? '', target ?? '', verdict.target?.tolerance ?? '0');
  expect(says, `${value} ${verdict.status} ${target}`).toBe(verdict.status);
}

function expectMarginAgrees({ status, margin, approximate }: Verdict): void {
  const isNegative = margin?.startsWith('-');
  expect(isNegative).toBe(status === 'fail' || approximate === true);
}

describe('a ratio', () => {
  const ratio = fc
    .integer({ min: 1, max: 400 })
    .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

  test('is judged as whole numbers judge it', () => {
    fc.assert(
      fc.property(askedUpTo(10_000), ratio, (asked, [part, whole]) => {
        const { least, most, named } = asked;
        const verdict = verdictOf(
          asked,
          'digital-campus-coverage',
          '530102',
          observe('530102', 2025, { 'digital-campuses': part, schools: whole }),
        );
        const meets = (count: number, from = least) =>
          isWithin(BigInt(count), BigInt(whole), 100n, from, most);
        expect(verdict.status).toBe(meets(part) ? 'pass' : 'fail');
        expect(verdict.approximate ?? false).toBe(meets(part) && !meets(part, named));
        expectMarginAgrees(verdict);
        expectPrintAgrees(verdict);
        if (verdict.status === 'pass') expect(verdict.shortfall).toBeUndefined();
        else {
          const counts = Array.from({ length: whole + 1 }, (_, count) => count);
          const isHigh = most !== null && !isWithin(BigInt(part), BigInt(whole), 100n, null, most);
          const nearest = isHigh
            ? counts.findLast((count) => count < part && meets(count, named))
            : counts.find((count) => count > part && meets(count, named));
          expect(verdict.shortfall?.amount).toBe(
            nearest === undefined ? undefined : String(Math.abs(nearest - part)),
          );
          if (nearest !== undefined) expect(verdict.shortfall?.surplus ?? false).toBe(isHigh);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('with members missing stands only if no figures of theirs could change it', () => {
    const members = TREE.children('533400').map(({ code }) => code);
    const small = fc.nat(30);
    // What is known of a county: nothing, one of its figures, or both.
    const county = fc.tuple(fc.option(small), fc.option(small));
    const huge = 10 ** 12;
    fc.assert(
      fc.property(askedUpTo(10_000), fc.tuple(county, county, county), (asked, known) => {
        const figures = known.map(([part, rest]) => ({
          part,
          whole: rest === null ? null : (part ?? 0) + rest,
        }));
        const verdict = verdictOf(
          asked,
          'digital-campus-coverage',
          '533400',
          figures.flatMap(({ part, whole }, i) =>
            observe(members[i] ?? '', 2025, {
              ...(part === null ? {} : { 'digital-campuses': part }),
              ...(whole === null ? {} : { schools: whole }),
            }),
          ),
        );
        if (verdict.status !== 'pass' && verdict.status !== 'fail' && verdict.status !== 'undetermined')
          return;
        expectPrintAgrees(verdict);
        // As low and as high as each may turn out.
        const extremes = figures.map(({ part, whole }): (readonly [number, number])[] => {
          if (part !== null && whole !== null) return [[part, whole]];
          if (whole !== null)
            return [
              [0, whole],
              [whole, whole],
            ];
          const least = part ?? 0;
          return [
            [least, least],
            [least, huge],
            [part ?? huge, part ?? huge],
          ];
        });
        const outcomes = extremes
          .reduce<(readonly [number, number])[]>(
            (sums, each) => sums.flatMap(([a, b]) => each.map(([c, d]) => [a + c, b + d] as const)),
            [[0, 0]],
          )
          .filter(([, whole]) => whole > 0)
          .map(([part, whole]) => isWithin(BigInt(part), BigInt(whole), 100n, asked.least, asked.most));
        if (verdict.status === 'pass') expect(outcomes).not.toContain(false);
        if (verdict.status === 'fail') expect(outcomes).not.toContain(true);
        if (verdict.status === 'undetermined') expect(outcomes).toContain(false);
      }),
      { numRuns: 600 },
    );
  });
});

describe('a share', () => {
  const members = TREE.children('530100').map(({ code }) => code);
  const answers = fc.array(fc.constantFrom(true, false, null), {
    minLength: members.length,
    maxLength: members.length,
  });

  test('with members missing stands only if no answer of theirs could change it', () => {
    fc.assert(
      fc.property(askedUpTo(10_000), answers, (asked, each) => {
        if (each.every((answer) => answer === null)) return;
        const { least, most } = asked;
        const verdict = verdictOf(
          asked,
          'balanced-county-share',
          '530100',
          members.flatMap((code, i) => {
            const answer = each[i] ?? null;
            return answer === null ? [] : observe(code, 2025, { 'quality-balanced': answer });
          }),
        );
        const yes = each.filter((answer) => answer === true).length;
        const missing = each.filter((answer) => answer === null).length;
        const whole = BigInt(members.length);
        const outcomes = Array.from({ length: missing + 1 }, (_, more) => {
          const part = BigInt(yes + more);
          if (isWithin(part, whole, 100n, least, most)) return 'in';
          return isWithin(part, whole, 100n, least, null) ? 'above' : 'below';
        });
        // What may only be below or above, but not in between, stays open: no direction could be named.
        const [only, ...others] = [...new Set(outcomes)];
        const expected = others.length > 0 ? 'undetermined' : only === 'in' ? 'pass' : 'fail';
        expect(verdict.status).toBe(expected);
        expectPrintAgrees(verdict);
        if (missing > 0 || verdict.status === 'undetermined') return;
        expectMarginAgrees(verdict);
        const { amount = '0', surplus, of } = verdict.shortfall ?? {};
        if (verdict.shortfall === undefined) return;
        const reached = BigInt(yes) + (surplus ? -BigInt(amount) : BigInt(amount));
        expect(of).toBe('county');
        expect(isWithin(reached, whole, 100n, asked.named, most)).toBe(true);
        const oneLess = surplus ? reached + 1n : reached - 1n;
        expect(isWithin(oneLess, whole, 100n, asked.named, most)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a count', () => {
  const prefectures = TREE.children('530000').map(({ code }) => code);
  const counts = fc.array(fc.option(fc.nat(9)), {
    minLength: prefectures.length,
    maxLength: prefectures.length,
  });

  test('with members missing may come to any more', () => {
    fc.assert(
      fc.property(askedUpTo(15_000), counts, (asked, each) => {
        if (each.every((count) => count === null)) return;
        const { least, most, named } = asked;
        const verdict = verdictOf(
          asked,
          'industry-education-consortia',
          '530000',
          prefectures.flatMap((code, i) => {
            const count = each[i] ?? null;
            return count === null ? [] : observe(code, 2025, { 'industry-education-consortia': count });
          }),
        );
        const sum = BigInt(each.reduce<number>((total, count) => total + (count ?? 0), 0));
        const isComplete = each.every((count) => count !== null);
        const isIn = isWithin(sum, 1n, 1n, least, most);
        const isTooHigh = !isWithin(sum, 1n, 1n, null, most);
        const expected = isComplete
          ? isIn
            ? 'pass'
            : 'fail'
          : isTooHigh
            ? 'fail'
            : isIn && most === null
              ? 'pass'
              : 'undetermined';
        expect(verdict.status).toBe(expected);
        expectPrintAgrees(verdict);
        if (isComplete) expectMarginAgrees(verdict);
        if (verdict.shortfall === undefined) return;
        const amount = BigInt(verdict.shortfall.amount);
        const reached = verdict.shortfall.surplus ? sum - amount : sum + amount;
        expect(isWithin(reached, 1n, 1n, named, most)).toBe(true);
        expect(isWithin(reached + (verdict.shortfall.surplus ? 1n : -1n), 1n, 1n, named, most)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
