import { decimal } from '../../core/decimal.ts';
import type { CheckRule, DeclaredCheck } from './declared-check.ts';
import { CHECK_COMPARISONS } from './declared-check.ts';
import { soundExpression } from './parse.ts';
import type { CheckFile } from './schema.ts';

/** A rule that satisfies shape and rules, as the program works with it: expressions read, decimals exact. */
export function normaliseCheck(id: string, file: CheckFile): DeclaredCheck {
  const { title, message, severity, levels, reason } = file;
  return { id, title, message, severity, levels: levels ?? null, reason, rule: ruleOf(file) };
}

function ruleOf(file: CheckFile): CheckRule {
  const { left, both, measure, min, max } = file;
  if (both !== undefined) return { kind: 'both', measures: both };
  if (measure !== undefined) return { kind: 'bounds', measure, min: exactly(min), max: exactly(max) };
  const comparison = CHECK_COMPARISONS.find((key) => file[key] !== undefined);
  const right = comparison === undefined ? undefined : file[comparison];
  if (left === undefined || comparison === undefined || right === undefined)
    throw new Error('a check that asks for nothing');
  return {
    kind: 'comparison',
    left: soundExpression(left),
    comparison,
    right: soundExpression(right),
    tolerance: exactly(file['tolerance-percent']),
  };
}

function exactly(figure: number | undefined) {
  return figure === undefined ? null : decimal(figure);
}
