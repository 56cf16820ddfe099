import { compatible } from '../core/spelling.ts';

/**
 * Each way a deadline is written, without spaces: 2025-12-31, 2025/12/31, 2025.12.31, 20251231, 2025年12月31日;
 * a month or a year alone means its last day. 前 and 底 say no more than the date itself.
 */
const WRITINGS: readonly RegExp[] = [
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:T?00:00(?::00(?:\.0+)?)?)?$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/u,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?:份|底|末|月底)?$/u,
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})$/u,
  /^(?<year>\d{4})年(?:年?[底末])$/u,
];
const BY = /(?:之前|以前|前)$/u;

/**
 * The day a deadline falls on, in ISO 8601: the last on which something is in time. Null if the text is no
 * date, or no calendar has the day.
 */
export function deadlineOf(text: string): string | null {
  const plain = compatible(text).replaceAll(/\s/gu, '').replace(BY, '');
  for (const writing of WRITINGS) {
    const found = writing.exec(plain)?.groups;
    if (found === undefined) continue;
    const year = Number(found['year']);
    const month = Number(found['month'] ?? 12);
    const last = lastDay(year, month);
    const day = Number(found['day'] ?? last);
    if (year < 1900 || month < 1 || month > 12 || day < 1 || day > last) return null;
    return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  }
  return null;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
