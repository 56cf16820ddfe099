import { Big } from 'big.js';
import type { RawCell } from './sheet.ts';

const DAY = 86_400_000;
/** Day 0 of the spreadsheet calendar, which takes 1900 for a leap year. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * The text of a cell as its reader sees it, as far as figures go: 0.853 shown as 85.3% is `85.3%` with every digit, a date is
 * `2025-12-31`, an error `#DIV/0!`, a formula that was never calculated itself. So nothing that went wrong looks like an empty cell.
 */
export function cellText({ value, format, formula, error }: RawCell): string {
  if (error !== null) return error;
  if (value === null || value === '') return formula === null ? '' : `=${formula}`;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'string') return value;
  if (isDateFormat(format)) return dateText(new Date(EPOCH + Math.round(value * DAY)));
  if (format.includes('%')) return `${percentText(value)}%`;
  return new Big(value).toFixed();
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** A hundredfold of the number as it is written, not of its binary value: 0.853 is 85.3. */
function percentText(value: number): string {
  return new Big(String(value)).times(100).toFixed();
}

/** A format of years, months or days, whatever stands in quotes or brackets in it. */
function isDateFormat(format: string): boolean {
  return /[ymd]/iu.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '')) && !/general/iu.test(format);
}
