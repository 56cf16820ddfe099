import type { Decimal } from '../../core/decimal.ts';
import { parseDecimal } from '../../core/decimal.ts';
import type { Operator } from './expression.ts';
import { YEAR_BEFORE } from './expression.ts';
import { broken } from './broken-expression.ts';

/** A word of an expression, and where in the text it begins, in characters from 0. */
export type Token = { readonly at: number; readonly text: string } & (
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'measure' | 'year-before' | '(' | ')' | 'end' }
  | { readonly kind: 'operator'; readonly operator: Operator }
);

const BRACKETS: Readonly<Record<string, '(' | ')'>> = { '(': '(', ')': ')', '（': '(', '）': ')' };
const OPERATORS: Readonly<Record<string, Operator>> = {
  '+': '+',
  '＋': '+',
  '-': '-',
  '−': '-',
  '－': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
};

/** A hyphen between letters or digits is part of a name; what takes away stands between spaces. */
const WORD = /[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\p{L}\p{N}_]|-[a-z0-9])/uy;
const NUMBER = /\d+(?:\.\d+)?(?![\w.])/uy;
const YEAR_BEFORE_WORDS = new RegExp(`${YEAR_BEFORE.replaceAll(' ', String.raw`\s+`)}(?![\\w-])`, 'uy');
const SPACE = /\s*/uy;
const UNREADABLE = /[\p{L}\p{N}_.-]+|./uy;

/**
 * The words of an expression, the end of the text last.
 * @throws BrokenExpression at what is no word of one
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = matchedAt(SPACE, text, 0).length;
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
    at += matchedAt(SPACE, text, at).length;
  }
  return [...tokens, { kind: 'end', at: text.length, text: '' }];
}

function tokenAt(text: string, at: number): Token {
  const words = matchedAt(YEAR_BEFORE_WORDS, text, at);
  if (words !== '') return { kind: 'year-before', at, text: words };
  const name = matchedAt(WORD, text, at);
  if (name !== '') return { kind: 'measure', at, text: name };
  const written = matchedAt(NUMBER, text, at);
  const value = parseDecimal(written);
  if (value !== null) return { kind: 'number', at, text: written, value };
  const sign = text.charAt(at);
  const bracket = BRACKETS[sign];
  if (bracket !== undefined) return { kind: bracket, at, text: sign };
  const operator = OPERATORS[sign];
  if (operator === undefined) throw broken('not-understood', matchedAt(UNREADABLE, text, at), at);
  if (operator === '-' && !/^\s.\s$/u.test(text.slice(at - 1, at + 2))) throw broken('minus', sign, at);
  return { kind: 'operator', at, text: sign, operator };
}

function matchedAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
