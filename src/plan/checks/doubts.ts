import { decimal } from '../../core/decimal.ts';
import type { Rational } from '../../core/rational.ts';
import { compare, fraction, plus, rational, times } from '../../core/rational.ts';
import type { Doubt } from '../doubt-facts.ts';
import type { PlanFile } from '../schema.ts';
import type { CheckComparison, CheckRule, DeclaredCheck } from './declared-check.ts';
import { measuresIn, writtenExpression } from './expression.ts';
import type { Expression } from './expression.ts';
import { normaliseCheck } from './normalise.ts';
import { difference, dividesByZero, extremes, isNeverNegative, polynomialOf, scaled } from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';

/** What is most likely a mistake in the rules of the data: one that decides nothing, or that stands twice. */
export function checkDoubts({ checks = {}, measures }: PlanFile): Doubt[] {
  const read = Object.entries(checks).map(([id, file]) => normaliseCheck(id, file));
  return read.flatMap((check, i): Doubt[] => {
    const path = ['checks', check.id];
    const same = read.slice(0, i).find((before) => isSame(before, check));
    const outcome = outcomeOf(check.rule, (id) => measures[id]?.type === 'count');
    return [
      ...(same === undefined ? [] : [{ facts: { kind: 'check-twice', found: same.id } as const, path }]),
      ...(outcome === null ? [] : [{ facts: { kind: outcome } as const, path }]),
    ];
  });
}

/** The measures that rules of the data are about. */
export function measuresChecked({ checks = {} }: PlanFile): readonly string[] {
  return Object.entries(checks).flatMap(([id, file]) => measuresOfRule(normaliseCheck(id, file).rule));
}

/** In the order in which they stand there. */
function measuresOfRule(rule: CheckRule): readonly string[] {
  switch (rule.kind) {
    case 'comparison':
      return [...measuresIn(rule.left), ...measuresIn(rule.right)].map(({ measure }) => measure);
    case 'both':
      return rule.measures;
    case 'bounds':
      return [rule.measure];
  }
}

/** The same rule, for some region at least. */
function isSame(a: DeclaredCheck, b: DeclaredCheck): boolean {
  const meet =
    a.levels === null || b.levels === null || a.levels.some((level) => b.levels?.includes(level) === true);
  return meet && textOf(a.rule) === textOf(b.rule);
}

function textOf(rule: CheckRule): string {
  switch (rule.kind) {
    case 'comparison': {
      const { left, comparison, right, tolerance } = rule;
      const sides = [writtenExpression(left), writtenExpression(right)];
      return JSON.stringify([...turned(comparison, tolerance, sides), tolerance]);
    }
    case 'both':
      return JSON.stringify(rule.measures.toSorted());
    case 'bounds':
      return JSON.stringify(rule);
  }
}

const TURNED: Readonly<Partial<Record<CheckComparison, CheckComparison>>> = {
  'at-least': 'at-most',
  above: 'below',
};

/** What is at least another is what the other is at most. */
function turned(
  comparison: CheckComparison,
  tolerance: string | null,
  sides: readonly string[],
): readonly (string | readonly string[])[] {
  if (comparison === 'equal') return [comparison, sides.toSorted()];
  const other = TURNED[comparison];
  return other === undefined || tolerance !== null ? [comparison, sides] : [other, sides.toReversed()];
}

type Outcome = 'check-never-fails' | 'check-always-fails';

/** What comes of a rule whatever is reported, as far as that can be told; no figure is below zero. */
function outcomeOf(rule: CheckRule, isCount: (measure: string) => boolean): Outcome | null {
  switch (rule.kind) {
    case 'both':
      return new Set(rule.measures).size === 1 ? 'check-never-fails' : null;
    case 'bounds': {
      const { measure, min, max } = rule;
      if (max === null) return min === null || min === '0' ? 'check-never-fails' : null;
      const least = min === null ? 0n : upTo(fraction(min));
      return isCount(measure) && compare(rational(least), fraction(max)) > 0 ? 'check-always-fails' : null;
    }
    case 'comparison':
      return outcomeOfSides(rule);
  }
}

/** The smallest whole number that is no less. */
function upTo({ num, den }: Rational): bigint {
  return (num + den - 1n) / den;
}

function outcomeOfSides(rule: Extract<CheckRule, { kind: 'comparison' }>): Outcome | null {
  if (dividesByZero(rule.left) || dividesByZero(rule.right)) return 'check-always-fails';
  const left = polynomialOf(rule.left);
  const right = polynomialOf(rule.right);
  if (left === null || right === null)
    return sameText(rule.left, rule.right) ? ofSame(rule.comparison) : null;
  const share = rule.tolerance === null ? rational(0) : times(fraction(rule.tolerance), HUNDREDTH);
  if (share.num > 0n && !isNeverNegative(right)) return null;
  const conditions = conditionsOf(rule.comparison, left, right, share);
  if (conditions.every(alwaysHolds)) return 'check-never-fails';
  return conditions.some(neverHolds) ? 'check-always-fails' : null;
}

const HUNDREDTH = fraction(decimal(0.01));

/** That a sum is not above zero, or below it. */
interface Condition {
  readonly sum: Polynomial;
  readonly isStrict: boolean;
}

function conditionsOf(
  comparison: CheckComparison,
  left: Polynomial,
  right: Polynomial,
  share: Rational,
): readonly Condition[] {
  const most = { sum: difference(left, scaled(right, plus(rational(1), share))), isStrict: false };
  const least = {
    sum: difference(scaled(right, plus(rational(1), { num: -share.num, den: share.den })), left),
    isStrict: false,
  };
  switch (comparison) {
    case 'at-most':
      return [most];
    case 'at-least':
      return [least];
    case 'below':
      return [{ ...most, isStrict: true }];
    case 'above':
      return [{ ...least, isStrict: true }];
    case 'equal':
    case 'about':
      return [most, least];
  }
}

function alwaysHolds({ sum, isStrict }: Condition): boolean {
  const { most } = extremes(sum);
  return most !== null && (isStrict ? most.num < 0n : most.num <= 0n);
}

function neverHolds({ sum, isStrict }: Condition): boolean {
  const { least } = extremes(sum);
  return least !== null && (isStrict ? least.num >= 0n : least.num > 0n);
}

function sameText(left: Expression, right: Expression): boolean {
  return writtenExpression(left) === writtenExpression(right);
}

function ofSame(comparison: CheckComparison): Outcome {
  return comparison === 'below' || comparison === 'above' ? 'check-always-fails' : 'check-never-fails';
}
