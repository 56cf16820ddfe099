import { Big } from 'big.js';
import { fromBig, parseDecimal } from '../decimal.ts';
import type { FindingFacts } from '../findings.ts';
import type { Decimal, Figure } from '../model.ts';
import { plainName } from '../naming.ts';
import type { Measure } from '../plan/plan.ts';

/** What a cell means, or why it can't be used. */
export type Reading<T> = { readonly value: T } | { readonly problem: FindingFacts };

const YES = new Set(['是', 'yes', '1']);
const NO = new Set(['否', 'no', '0']);

/** Reads a non-blank cell of a measure: a whole number, a score, or a yes/no. */
export function readMeasure(cell: string, measure: Measure): Reading<Figure> {
  const text = cell.trim();
  if (measure.type === 'yes-no') {
    const word = YES.has(text) || NO.has(text) ? text : plainName(text);
    if (YES.has(word)) return { value: { kind: 'yes-no', value: true } };
    if (NO.has(word)) return { value: { kind: 'yes-no', value: false } };
    return { problem: { code: 'not-yes-or-no', text: cell, subject: measure.id } };
  }
  const number = readAmount(cell, measure.id);
  if ('problem' in number) return number;
  if (measure.type === 'count' && number.value.includes('.')) {
    return { problem: { code: 'not-a-whole-number', text: cell, subject: measure.id } };
  }
  return { value: { kind: 'number', value: number.value } };
}

/** Reads a number that can't be negative. */
export function readAmount(cell: string, subject: string): Reading<Decimal> {
  const value = parseDecimal(cell.trim());
  if (value === null) return { problem: { code: 'not-a-number', text: cell, subject } };
  if (value.startsWith('-')) return { problem: { code: 'negative-number', text: cell, subject } };
  return { value };
}

/**
 * Reads a percentage: `89.9` or `89.9%`. Without a percent sign in the cell, the header or the unit, a number between 0 and 1 may be a
 * percentage or a fraction, and is refused rather than guessed.
 * @param stated whether header or unit say that the cell is in percent
 */
export function readPercentage(cell: string, subject: string, stated: boolean): Reading<Decimal> {
  const text = cell.trim();
  const bare = text.replace(/\s*[%％]$/u, '');
  const value = parseDecimal(bare);
  if (value === null) return { problem: { code: 'not-a-number', text: cell, subject } };
  const number = new Big(value);
  if (number.lt(0) || number.gt(100)) return { problem: { code: 'percentage-out-of-range', text: cell, subject } };
  if (!stated && bare === text && number.gt(0) && number.lt(1)) {
    return { problem: { code: 'ambiguous-percentage', text: cell, subject, hundredfold: fromBig(number.times(100)) } };
  }
  return { value };
}

/** Reads a year: `2025` or `2025年`; it must be one of the plan's, or its baseline year. */
export function readYear(cell: string, allowed: readonly number[]): Reading<number> {
  const match = /^(\d{4})年?$/u.exec(plainName(cell));
  if (match === null) return { problem: { code: 'not-a-year', text: cell } };
  const year = Number(match[1]);
  if (!allowed.includes(year)) {
    return { problem: { code: 'year-outside-plan', text: cell, first: Math.min(...allowed), last: Math.max(...allowed) } };
  }
  return { value: year };
}
