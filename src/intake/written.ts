import { Big } from 'big.js';
import { fromBig, parseDecimal } from '../decimal.ts';
import type { Decimal } from '../model.ts';

/** A number as a cell has it: the sign of a percentage stays with it, all else is in the value. */
export interface WrittenNumber {
  readonly value: Decimal;
  readonly percent: boolean;
  /** True if digits behind the fifteenth, which are an artefact of binary arithmetic, were left off. */
  readonly noisy: boolean;
}

/** What stands for "not reported", which is not zero. */
const NOT_REPORTED = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '/',
  '...',
  '......',
  '无数据',
  '暂无',
  '暂无数据',
  '未报',
  '未报送',
  '未统计',
  'n/a',
  'na',
  'null',
]);

const MAGNITUDES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };
const MAGNITUDE = /^(?<rest>.*?)(?<magnitude>十万|百万|千万|百|千|万|亿)$/u;

const GROUPED = /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/;
const APPROXIMATE = /^(?:[<>≤≥≈~]|约|近|超|不足|大于|小于).*\d|\d.*(?:左右|余|多|以上|以下|\+)$/u;

/** Half-width characters, no control or zero-width ones, no space around: how a cell reads to a person. */
export function cleaned(cell: string): string {
  return cell
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim();
}

export function isNotReported(cell: string): boolean {
  // What begins with a digit is a figure: most cells are.
  const first = cell.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  return NOT_REPORTED.has(cell) || NOT_REPORTED.has(cleaned(cell).toLowerCase());
}

/** `<5`, `约30`: a number that is none. */
export function isApproximate(cell: string): boolean {
  return APPROXIMATE.test(cleaned(cell));
}

/**
 * Reads a number as people write it: thousands separators, full-width digits, a percent or per-mille sign, 万 or 亿 behind it. Null for
 * anything else.
 */
export function readWritten(cell: string): WrittenNumber | null {
  const plain = parseDecimal(cell);
  if (plain !== null) return withoutNoise(plain, false);
  const text = cleaned(cell);
  const sign = /^(?<number>.*?)\s*(?<sign>[%‰])$/u.exec(text)?.groups;
  const { rest, power } = splitMagnitude((sign?.['number'] ?? text).trim());
  const digits = GROUPED.test(rest) ? rest.replaceAll(/[, ]/gu, '') : rest;
  const value = parseDecimal(digits);
  if (value === null || (sign !== undefined && power > 0)) return null;
  return withoutNoise(scaled(value, power - (sign?.['sign'] === '‰' ? 1 : 0)), sign !== undefined);
}

/** A number, or the name of a unit, and the power of ten in front of the unit: 万人 is 4 and 人. */
export function splitMagnitude(text: string): { readonly rest: string; readonly power: number } {
  const match = MAGNITUDE.exec(text)?.groups;
  return { rest: (match?.['rest'] ?? text).trim(), power: MAGNITUDES[match?.['magnitude'] ?? ''] ?? 0 };
}

/** The magnitude in front of the name of a unit: 万人, 千所. */
export function unitMagnitude(unit: string): { readonly rest: string; readonly power: number } {
  const match = /^(?<magnitude>十万|百万|千万|百|千|万|亿)(?<rest>.*)$/u.exec(unit)?.groups;
  return { rest: match?.['rest'] ?? unit, power: MAGNITUDES[match?.['magnitude'] ?? ''] ?? 0 };
}

/** A decimal with its point moved; exact. */
export function scaled(value: Decimal, power: number): Decimal {
  return power === 0 ? value : fromBig(new Big(value).times(new Big(10).pow(power)));
}

/** 10.220000000000001 is what a spreadsheet writes for 10.22: more digits than a double holds, and the same double without them. */
function withoutNoise(value: Decimal, percent: boolean): WrittenNumber {
  const digits = value.replace(/^-?0*\.?0*/u, '').replace('.', '').length;
  if (digits < 16 || !value.includes('.')) return { value, percent, noisy: false };
  const shorter = parseDecimal(Number(Number(value).toPrecision(15)).toString());
  const noisy = shorter !== null && shorter.length < value.length - 2 && Math.abs(Number(shorter) - Number(value)) <= Math.abs(Number(value)) * 4e-16;
  return { value: noisy ? shorter : value, percent, noisy };
}
