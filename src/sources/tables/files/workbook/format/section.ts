import type { Condition, SectionTokens, Token } from './tokens.ts';

/** What a section of a number format does with a number, as far as its meaning goes. */
export type Section = (
  | { readonly kind: 'date'; readonly tokens: readonly Token[] }
  /** It shows words and no digits: those of the cell, where `@` stands, or its own. */
  | { readonly kind: 'words'; readonly tokens: readonly Token[] }
  | Digits
  /** It can't be told what number is meant by what it shows. */
  | { readonly kind: 'unknown' }
) & { readonly condition: Condition | null; readonly accounting: boolean };

export interface Digits {
  readonly kind: 'digits';
  readonly before: string;
  readonly behind: string;
  /** The power of ten between the number and what is shown of it: 2 in a percentage, -3 in thousands. */
  readonly power: number;
  readonly decimals: number;
  /** So many digits in front of the point at least. */
  readonly least: number;
  /** Whether a zero shows as a digit. */
  readonly showsZero: boolean;
}

export function sectionOf({ tokens, condition }: SectionTokens): Section {
  const has = (kind: Token['kind']) => tokens.some((token) => token.kind === kind);
  const more = { condition, accounting: has('padding') };
  if (has('date')) return { kind: 'date', tokens, ...more };
  if (has('general'))
    return {
      ...around(
        tokens,
        tokens.findIndex(({ kind }) => kind === 'general'),
      ),
      ...more,
    };
  if (has('digit')) return { ...digitsOf(tokens), ...more };
  return { kind: 'words', tokens, ...more };
}

function around(tokens: readonly Token[], at: number): Digits {
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const [before, behind] = [words(tokens.slice(0, at)), words(tokens.slice(at + 1))];
  return {
    kind: 'digits',
    before,
    behind,
    power: 2 * percents,
    decimals: Infinity,
    least: 1,
    showsZero: true,
  };
}

function digitsOf(tokens: readonly Token[]): Digits | { readonly kind: 'unknown' } {
  const first = tokens.findIndex(({ kind }) => kind === 'digit' || kind === 'point');
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit' || kind === 'point');
  const inside = tokens.slice(first, last + 1);
  const shift = pointMoved(inside);
  if (shift === null) return { kind: 'unknown' };
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const point = inside.findIndex(({ kind }) => kind === 'point');
  const fraction = inside.some(({ kind }) => kind === 'slash' || kind === 'exponent');
  return {
    kind: 'digits',
    before: words(tokens.slice(0, first)),
    behind: words(tokens.slice(last + 1)),
    power: 2 * percents - 3 * thousands(tokens, last) - shift,
    decimals: fraction
      ? Infinity
      : point < 0
        ? 0
        : inside.slice(point).filter(({ kind }) => kind === 'digit').length,
    least: (point < 0 ? inside : inside.slice(0, point)).filter(
      (token) => token.kind === 'digit' && token.text === '0',
    ).length,
    showsZero: fraction || inside.some((token) => token.kind === 'digit' && token.text === '0'),
  };
}

/**
 * How many digits follow a point that is only written in: `0!.0,` shows 12345 as 1.2, in units of ten
 * thousand. None without such a point; null if other words stand between the digits, other than spaces that
 * part thousands.
 */
function pointMoved(inside: readonly Token[]): number | null {
  const written = inside.flatMap((token, at) =>
    token.kind === 'literal' && token.text.trim() !== '' ? [{ text: token.text, at }] : [],
  );
  const [point] = written;
  if (point === undefined) return inside.some(({ kind }) => kind === 'percent') ? null : 0;
  if (
    written.length > 1 ||
    point.text !== '.' ||
    inside.some(({ kind }) => kind === 'point' || kind === 'slash')
  )
    return null;
  return inside.slice(point.at).filter(({ kind }) => kind === 'digit').length;
}

/** Commas right after the last digit, or the last digit before the point, each leave off three digits. */
function thousands(tokens: readonly Token[], last: number): number {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const before = point < 0 ? 0 : commasUpTo(tokens, point);
  let after = 0;
  while (tokens[last + 1 + after]?.kind === 'comma') after += 1;
  return before + after;
}

function commasUpTo(tokens: readonly Token[], end: number): number {
  let count = 0;
  while (tokens[end - 1 - count]?.kind === 'comma') count += 1;
  return tokens[end - 1 - count]?.kind === 'digit' ? count : 0;
}

/** What is shown as written. */
export function words(tokens: readonly Token[], cell = ''): string {
  const text = tokens.map((token) => {
    if (token.kind === 'literal') return token.text;
    if (token.kind === 'percent') return '%';
    if (token.kind === 'slash') return '/';
    return token.kind === 'text' ? cell : '';
  });
  return text.join('');
}
