import type { Token } from './tokens.ts';

const DAY = 86_400_000;
/** Day 0 of the calendar that begins with 1900, and takes that for a leap year. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Days between the calendars that begin with 1900 and 1904. */
export const DAYS_TO_1904 = 1462;
const LEAP_DAY = 60;
/** The last day of the year 9999. */
const LAST_DAY = 2_958_465;

/** The day that a number means; null if it is not a day. */
function dateOf(days: number): Date | null {
  if (!(days >= 0 && days <= LAST_DAY + 1)) return null;
  return new Date(EPOCH + Math.round((days < LEAP_DAY ? days + 1 : days) * DAY));
}

/** The number of a day written in ISO form; null if it is not a day. */
function numberOf(text: string): number | null {
  const time = Date.parse(text.includes('T') ? `${text.replace(/Z$/u, '')}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? null : (time - EPOCH) / DAY;
}

/** A day that a workbook writes in ISO form, in a format. */
export function shownDay(text: string, tokens: readonly Token[]): string {
  const days = numberOf(text);
  return (days === null ? null : shownDate(days, tokens)) ?? text;
}

/**
 * A day in ISO form, whatever the format, if it shows the year; else what the format shows of it. Null if the
 * number is no day.
 */
export function shownDate(days: number, tokens: readonly Token[]): string | null {
  const date = dateOf(days);
  if (date === null) return null;
  const parts = tokens.flatMap((token) => (token.kind === 'date' ? [token.text] : []));
  if (parts.some((part) => /^[yebg]/u.test(part))) return date.toISOString().slice(0, 10);
  return tokens
    .map((token, at) => shownPart(token, isMinutes(tokens, at), days, date))
    .join('')
    .trim();
}

/** `m` means minutes after hours and before seconds. */
function isMinutes(tokens: readonly Token[], at: number): boolean {
  const dates = (part: readonly Token[]) =>
    part.flatMap((token) => (token.kind === 'date' ? [token.text] : []));
  return (
    /^\[?h/u.test(dates(tokens.slice(0, at)).at(-1) ?? '') ||
    /^\[?s/u.test(dates(tokens.slice(at + 1))[0] ?? '')
  );
}

const padded = (value: number, length: number) => String(value).padStart(Math.min(length, 2), '0');

function shownPart(token: Token, minutes: boolean, days: number, date: Date): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'slash') return '/';
  if (token.kind !== 'date') return '';
  const { text } = token;
  switch (text.replace(/(?<=.)[mdhs]+$/u, '')) {
    case '[h]':
      return String(Math.floor(days * 24 + 1e-9));
    case '[m]':
      return String(Math.floor(days * 1440 + 1e-7));
    case '[s]':
      return String(Math.round(days * 86_400));
    case 'h':
      return padded(date.getUTCHours(), text.length);
    case 's':
      return padded(date.getUTCSeconds(), text.length);
    case 'd':
      return padded(date.getUTCDate(), text.length);
    case 'm':
      return padded(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1, text.length);
    case 'am/pm':
      return date.getUTCHours() < 12 ? 'AM' : 'PM';
    default:
      return text;
  }
}
