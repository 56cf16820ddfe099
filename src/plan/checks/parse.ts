import { decimal } from '../../core/decimal.ts';
import { BrokenExpression, broken } from './broken-expression.ts';
import type { Expression, Operator } from './expression.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** No rule that somebody wrote by hand is longer, in characters. */
const MOST_CHARACTERS = 500;

/** What was read of a text: an expression and its words, or what is wrong with it. */
export type ReadExpression =
  | { readonly expression: Expression; readonly tokens: readonly Token[] }
  | { readonly mistake: BrokenExpression };

/**
 * Reads an expression of a rule, such as `1.3 * kindergarten-children of the year before`: measures, numbers,
 * + − × ÷ and brackets, × and ÷ before + and −, from left to right (docs/checks.md).
 * @param written a number of YAML is one too
 */
export function readExpression(written: string | number): ReadExpression {
  if (typeof written === 'number')
    return { expression: { kind: 'number', value: decimal(written) }, tokens: [] };
  try {
    if (written.length > MOST_CHARACTERS) throw broken('too-long', '', MOST_CHARACTERS);
    const tokens = tokensOf(written);
    return { expression: parsed(tokens), tokens };
  } catch (error) {
    if (error instanceof BrokenExpression) return { mistake: error };
    throw error;
  }
}

/** The same of a text that is known to be sound. */
export function soundExpression(written: string | number): Expression {
  const read = readExpression(written);
  if ('mistake' in read) throw read.mistake;
  return read.expression;
}

const SUM: readonly Operator[] = ['+', '-'];
const PRODUCT: readonly Operator[] = ['*', '/'];

function parsed(tokens: readonly Token[]): Expression {
  let next = 0;
  const token = (): Token => {
    const found = tokens[next];
    if (found === undefined) throw new Error('an expression without an end');
    return found;
  };
  const take = (): Token => {
    const taken = token();
    next += 1;
    return taken;
  };

  const chain = (operators: readonly Operator[], side: () => Expression): Expression => {
    let left = side();
    for (let at = token(); at.kind === 'operator' && operators.includes(at.operator); at = token()) {
      take();
      left = { kind: 'operation', operator: at.operator, left, right: side() };
    }
    return left;
  };
  const sum = (): Expression => chain(SUM, product);
  const product = (): Expression => chain(PRODUCT, value);

  const value = (): Expression => {
    const first = take();
    switch (first.kind) {
      case 'number':
        return { kind: 'number', value: first.value };
      case 'measure': {
        const isBefore = token().kind === 'year-before';
        if (isBefore) take();
        return { kind: 'measure', measure: first.text, yearsBefore: isBefore ? 1 : 0 };
      }
      case '(':
        return inside(first);
      case ')':
      case 'operator':
      case 'year-before':
      case 'end':
        throw broken('no-value', first.text, first.at);
    }
  };
  const inside = (open: Token): Expression => {
    const inner = sum();
    const { kind, text, at } = take();
    if (kind === 'end') throw broken('unclosed', open.text, open.at);
    if (kind !== ')') throw broken('no-operator', text, at);
    return inner;
  };

  const all = sum();
  const { kind, text, at } = token();
  if (kind === 'end') return all;
  throw broken(kind === ')' ? 'unopened' : 'no-operator', text, at);
}
