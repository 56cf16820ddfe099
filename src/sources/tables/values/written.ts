import { Big } from 'big.js';
import { fromBig, parseDecimal } from '../../../core/decimal.ts';
import type { Decimal } from '../../../core/model.ts';
import { compatible, respelt } from '../../../core/spelling.ts';
import { withoutMark } from './footnotes.ts';

/** A number as a cell has it: the sign of a percentage stays with it, all else is in the value. */
export interface WrittenNumber {
  readonly value: Decimal;
  readonly percent: boolean;
  /** True if digits after the fifteenth, which are an artefact of binary arithmetic, were left off. */
  readonly noisy: boolean;
  /** The power of ten the cell itself states: 4 in 2万. It is in the value already. */
  readonly power: number;
  /** What follows the number: 人 in 20110人. */
  readonly unit: string;
  /** Footnote marks that were left off. */
  readonly mark: string;
}

/** What means "not reported", which is not zero. */
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
const LONGEST_NOT_REPORTED = 20;
/** What they begin with: a Chinese character stays itself, however a cell is spelled. */
const BEGINNINGS = new Set([...NOT_REPORTED].map((words) => words.charCodeAt(0)));

const MAGNITUDES: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
};

/** A number in digits: plain, or in groups of three. */
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)/;
const GROUPED = /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?![\d,]| \d)(?:\.\d+)?/;
/**
 * What may follow it: the sign of a percentage, or a magnitude and the name of a unit, which has no
 * digits.
 */
const BEHIND =
  /^ ?(?:(?<sign>[%‰])|(?<magnitude>十万|百万|千万|百|千|万|亿)? ?(?<unit>\p{L}[\p{L} ./-]*)?)$/u;

const DIGIT = /[0-9０-９]/;

/** Fewer digits than an artefact of binary arithmetic has. */
const FEW_CHARACTERS = 16;
/** No figure of a region has so many digits. */
const MOST_DIGITS = 60;
/** Nor has a cell with a number in it so many characters. */
const MOST_CHARACTERS = 200;

/** Spaces of any width, as tables set them between groups of digits; no line break. */
const SPACES = /[\u0020\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;
/**
 * What nobody sees and what does no harm between digits. What turns the direction of writing does: 123 may
 * show as 321.
 */
const UNSEEN =
  /[\u00AD\u200B-\u200E\u2060-\u2064\uFEFF\u202A\u202C\u202D\u2066\u2068\u2069\p{Variation_Selector}]|\u034F/gu;
/** Half-width and full-width forms alone: nothing else becomes a digit. */
const WIDE = /[\uFF01-\uFF5E]/gu;
const MINUS = /[\u2212\uFE63]/gu;

/** Half-width characters, no control or zero-width ones, no space around: how a cell reads to a person. */
export function cleaned(cell: string): string {
  return compatible(cell)
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim();
}

export function isNotReported(cell: string): boolean {
  // What begins with a digit is a figure: most cells are.
  const first = cell.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  if (first >= 0x4e00 && first <= 0x9fff && !BEGINNINGS.has(first)) return false;
  return (
    NOT_REPORTED.has(cell) ||
    (cell.trim().length <= LONGEST_NOT_REPORTED && NOT_REPORTED.has(cleaned(cell).toLowerCase()))
  );
}

/** `<5`, `约30`, `30余人`: a number that is none. */
export function isApproximate(cell: string): boolean {
  const text = cleaned(cell.length > MOST_CHARACTERS ? '' : cell);
  return (
    /\d/.test(text) &&
    (/^(?:[<>≤≥≈~]|约|近|超|不足|大于|小于)/u.test(text) ||
      /(?:左右|余|多|以上|以下|以内|\+)\p{L}{0,4}$/u.test(text))
  );
}

/** The characters of a number as a person sees them. */
function digitsSeen(cell: string): string {
  return respelt(
    cell
      .replace(UNSEEN, '')
      .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(SPACES, ' ')
      .replace(MINUS, '-')
      .replaceAll('\uFE6A', '%'),
  ).trim();
}

/**
 * Reads a number as people write it: thousands separators, full-width digits, a percent or per-mille sign, 万
 * or 亿, a unit and a footnote mark after it. Null for anything else: a character that only resembles a digit
 * (①, ², ٣, Ⅷ) is none.
 */
export function readWritten(cell: string): WrittenNumber | null {
  // Most figures are a few digits, in which nothing can be wrong.
  const short = cell.length < FEW_CHARACTERS ? parseDecimal(cell) : null;
  if (short !== null) return { value: short, percent: false, noisy: false, power: 0, unit: '', mark: '' };
  if (cell.length > MOST_CHARACTERS || !DIGIT.test(cell)) return null;
  const plain = cell.length > MOST_DIGITS ? null : parseDecimal(cell);
  if (plain !== null) return { ...withoutNoise(plain), percent: false, power: 0, unit: '', mark: '' };
  const seen = digitsSeen(cell);
  const marked = withoutMark(seen);
  // 10² may be a hundred.
  if (
    marked !== null &&
    /^[+-]?10$/.test(marked.rest) &&
    /^[\u00B2\u00B3\u00B9\u2070-\u208E]/u.test(marked.mark)
  )
    return null;
  const number = readSeen(marked?.rest ?? seen);
  return number === null ? null : { ...number, mark: marked?.mark ?? '' };
}

function readSeen(text: string): Omit<WrittenNumber, 'mark'> | null {
  const number = (GROUPED.exec(text) ?? PLAIN.exec(text))?.[0] ?? '';
  const behind = BEHIND.exec(text.slice(number.length))?.groups;
  const value = number.length > MOST_DIGITS ? null : parseDecimal(number.replaceAll(/[, ]/gu, ''));
  if (value === null || behind === undefined) return null;
  const { sign, magnitude = '', unit = '' } = behind;
  const power = MAGNITUDES[magnitude] ?? 0;
  const read = withoutNoise(scaled(value, sign === '‰' ? -1 : power));
  return { ...read, percent: sign !== undefined, power, unit: unit.trim() };
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

/**
 * 10.220000000000001 is what a spreadsheet writes for 10.22: more digits than a double holds, and the same
 * double without them.
 */
function withoutNoise(value: Decimal): Pick<WrittenNumber, 'value' | 'noisy'> {
  const digits = value.replace(/^-?0*\.?0*/u, '').replace('.', '').length;
  if (digits < 16 || !value.includes('.')) return { value, noisy: false };
  const shorter = parseDecimal(Number(Number(value).toPrecision(15)).toString());
  const noisy =
    shorter !== null &&
    shorter.length < value.length - 2 &&
    Math.abs(Number(shorter) - Number(value)) <= Math.abs(Number(value)) * 4e-16;
  return { value: noisy ? shorter : value, noisy };
}
