import { decimal, isAbove } from '../../../core/decimal.ts';
import type { FindingFacts } from '../../../core/findings.ts';
import type { Decimal, Figure } from '../../../core/model.ts';
import { plainName } from '../../../core/naming.ts';
import type { Measure } from '../../../plan/plan.ts';
import type { WrittenNumber } from './written.ts';
import { isApproximate, readWritten, scaled } from './written.ts';

/** What a cell means, with a warning about it if there is one; or why it can't be used. */
export type Reading<T> =
  | { readonly value: T; readonly warning?: FindingFacts }
  | { readonly problem: FindingFacts };

const YES = new Set(['是', '有', '√', '✓', '✔', 'y', 'yes', '1', 'true']);
const NO = new Set(['否', '无', '没有', '×', '✗', '✘', 'x', 'n', 'no', '0', 'false']);

/** What the header, a row of units or the row says about the figures of a cell. */
export interface StatedUnit {
  /** The power of ten that the unit has: 4 for 万人. */
  readonly power: number;
  /** The names the unit goes by; one of them may follow the number in the cell itself. */
  readonly names: readonly string[];
}

/** Reads a cell of a measure that says something: a whole number, a score, or a yes/no. */
export function readMeasure(cell: string, measure: Measure, unit: StatedUnit): Reading<Figure> {
  if (measure.type === 'yes-no') return readAnswer(cell, measure.id);
  const number = readAmount(cell, measure.id, unit);
  if ('problem' in number) return number;
  if (measure.type === 'count' && number.value.includes('.')) {
    return { problem: { code: 'not-a-whole-number', text: cell, subject: measure.id } };
  }
  return { ...number, value: { kind: 'number', value: number.value } };
}

/** Whether a cell says yes or no. */
export function isAnswer(cell: string): boolean {
  return 'value' in readAnswer(cell, '');
}

function readAnswer(cell: string, subject: string): Reading<Figure> {
  const word = YES.has(cell) || NO.has(cell) ? cell : plainName(cell);
  if (YES.has(word)) return { value: { kind: 'yes-no', value: true } };
  if (NO.has(word)) return { value: { kind: 'yes-no', value: false } };
  return { problem: { code: 'not-yes-or-no', text: cell, subject } };
}

/** Reads a number that can't be negative and is no percentage. */
export function readAmount(cell: string, subject: string, { power, names }: StatedUnit): Reading<Decimal> {
  const number = readWritten(cell);
  if (number === null || number.percent) return { problem: noNumber(cell, subject) };
  const doubt = unitDoubt(cell, subject, number, names) ?? unitTwice(cell, subject, number, power);
  if (doubt !== null) return { problem: doubt };
  if (number.value.startsWith('-')) return { problem: { code: 'negative-number', text: cell, subject } };
  return withWarning(cell, subject, number, scaled(number.value, power));
}

/** A number may be followed by its own unit, and no other. */
function unitDoubt(
  text: string,
  subject: string,
  { unit }: WrittenNumber,
  names: readonly string[],
): FindingFacts | null {
  if (unit === '' || names.map(plainName).includes(plainName(unit))) return null;
  return isApproximate(text)
    ? { code: 'approximate-number', text, subject }
    : { code: 'wrong-unit', text: unit, subject, expected: names };
}

/** 2万 in a column of 万人 may be 20,000 or 200 million. */
function unitTwice(text: string, subject: string, number: WrittenNumber, power: number): FindingFacts | null {
  if (power === 0 || (number.power === 0 && number.unit === '')) return null;
  return { code: 'unit-twice', text, subject, once: number.value, twice: scaled(number.value, power) };
}

/** A number that was read, with a warning of what was left off. */
function withWarning(
  text: string,
  subject: string,
  { mark, noisy }: WrittenNumber,
  value: Decimal,
): Reading<Decimal> {
  if (mark !== '') return { value, warning: { code: 'footnote-mark', text, read: value } };
  return noisy ? { value, warning: { code: 'float-noise', text, subject, value } } : { value };
}

function noNumber(text: string, subject: string): FindingFacts {
  if (/^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)/iu.test(text.trim()))
    return { code: 'error-cell', text, subject };
  if (text.trim().startsWith('=')) return { code: 'formula-without-value', text, subject };
  if (isApproximate(text)) return { code: 'approximate-number', text, subject };
  return { code: 'not-a-number', text, subject };
}

/**
 * How the bare numbers of a column of percentages are to be understood, decided for the whole column, never
 * cell by cell: `percent`, 85.3; `fraction`, 0.853; `doubt`: what is above one can only be a percent, but 0.9
 * beside 85.3 might be either.
 */
export type PercentScale = 'percent' | 'fraction' | 'doubt';

/** So many numbers between 0 and 1, and none above, are no accident: they are fractions. */
const ENOUGH_FRACTIONS = 3;
const ONE = decimal(1);
const HUNDRED = decimal(100);

/** Finds the scale of a column from its cells, none of which it keeps. */
export interface ScaleFinder {
  readonly add: (cell: string) => void;
  /** @param stated whether header or unit say that the column is in percent */
  readonly scale: (stated: boolean) => PercentScale;
}

export function scaleFinder(): ScaleFinder {
  let fractions = 0;
  let isMixed = false;
  return {
    add: (cell) => {
      const written = readWritten(cell);
      if (written === null) return;
      const { value, percent } = written;
      if (percent || (!value.startsWith('-') && isAbove(value, ONE))) isMixed = true;
      if (!percent && value.startsWith('0.')) fractions += 1;
    },
    scale: (stated) => {
      if (stated) return 'percent';
      return !isMixed && fractions >= ENOUGH_FRACTIONS ? 'fraction' : 'doubt';
    },
  };
}

/**
 * Reads a percentage: `89.9`, `89.9%`, `899‰`, or `0.899` in a column of fractions. What may be either is
 * refused rather than guessed.
 */
export function readPercentage(cell: string, subject: string, scale: PercentScale): Reading<Decimal> {
  const number = readWritten(cell);
  if (number === null || number.power > 0) return { problem: noNumber(cell, subject) };
  const doubt = unitDoubt(cell, subject, number, ['%']);
  if (doubt !== null) return { problem: doubt };
  const value = scale === 'fraction' && !number.percent ? scaled(number.value, 2) : number.value;
  if (value.startsWith('-') || isAbove(value, HUNDRED))
    return { problem: { code: 'percentage-out-of-range', text: cell, subject } };
  if (scale === 'doubt' && !number.percent && number.value !== '0' && !isAbove(number.value, ONE)) {
    return {
      problem: { code: 'ambiguous-percentage', text: cell, subject, hundredfold: scaled(number.value, 2) },
    };
  }
  return withWarning(cell, subject, number, value);
}
