import { compatible, respelt } from '../../../core/spelling.ts';
import type { Reading } from './cells.ts';
import { withoutMark } from './footnotes.ts';

/** A year as a cell has it. */
interface WrittenYear {
  readonly year: number;
  /** It is a school year, of which the first year counts. */
  readonly school: boolean;
}

const NUMERALS = '〇一二三四五六七八九';

const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const TIME =
  '(?:t\\d{2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?|\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)';

/** 2025, 2025.0, 2025年度, 截至2025年底, 2025年秋季, 2025年12月31日, 2025-12-31T00:00:00, 2025/12, 202512. */
const YEAR = new RegExp(
  `^(?:截[至止]|至)?(?<year>\\d{4})(?:\\.0+|年(?:度|[末底]|秋季?(?:学期)?)?|年${MONTH}月(?:${DAY}日)?|(?<mark>[-/.])${MONTH}\\k<mark>${DAY}${TIME}?|[-/]${MONTH}|${MONTH.replace('0?', '0')}(?:0[1-9]|[12]\\d|3[01])?)?$`,
  'u',
);

/** 2024-2025学年, 2024—2025学年度, 2024学年. */
const SCHOOL_YEAR = /^(?<first>\d{4})(?:年?[-–—―−~～/至到](?<second>\d{4}|\d{2}))?学年度?$/u;

/** No year is longer than the longest way to write a date. */
const LONGEST = 40;

/**
 * Reads a year out of the ways it is written in, a date included; null for what is none or may be several.
 */
function writtenYear(text: string): WrittenYear | null {
  const digits = yearDigits(text);
  const year = YEAR.exec(digits)?.groups?.['year'];
  if (year !== undefined) return { year: Number(year), school: false };
  const { first, second } = SCHOOL_YEAR.exec(digits)?.groups ?? {};
  if (
    first === undefined ||
    (second !== undefined && Number(first.slice(-second.length)) + 1 !== Number(second))
  )
    return null;
  return { year: Number(first), school: true };
}

/** As plain names are compared, 二〇二五 as 2025. */
function yearDigits(text: string): string {
  const plain = respelt(compatible(text.length > LONGEST ? '' : text))
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/——/gu, '—');
  return plain.replace(/[〇零○一二三四五六七八九]{4}/gu, (numerals) =>
    Array.from(numerals, (numeral) => Math.max(0, NUMERALS.indexOf(numeral))).join(''),
  );
}

/** Reads a year; it must be one of the plan's, or its baseline year. */
export function readYear(cell: string, allowed: readonly number[]): Reading<number> {
  const plain = writtenYear(cell);
  const marked = plain === null ? withoutMark(cell) : null;
  const read = plain ?? (marked === null ? null : writtenYear(marked.rest));
  if (read === null) return { problem: { code: 'not-a-year', text: cell } };
  const { year, school } = read;
  if (!allowed.includes(year)) {
    return {
      problem: {
        code: 'year-outside-plan',
        text: cell,
        first: Math.min(...allowed),
        last: Math.max(...allowed),
      },
    };
  }
  if (school) return { value: year, warning: { code: 'school-year', text: cell, year } };
  return plain === null
    ? { value: year, warning: { code: 'footnote-mark', text: cell, read: String(year) } }
    : { value: year };
}
