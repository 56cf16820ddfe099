import { Big } from 'big.js';
import type { CellDoubt } from '../../../../../core/findings.ts';
import { shownDate, shownDay } from './dates.ts';
import type { Digits, Section } from './section.ts';
import { sectionOf, words } from './section.ts';
import { tokenise } from './tokens.ts';

/** What a cell shows, and why that may not be its value. */
export interface Shown {
  readonly text: string;
  readonly doubt?: CellDoubt;
}

interface Format {
  readonly numbers: readonly Section[];
  readonly text: Section | null;
}

/** Longer ones are no work of people. */
const LONGEST = 1000;
const known = new Map<string, Format | null>();
const MOST_KNOWN = 10_000;

/** Digits alone, with thousands separators or without: what most cells have. */
const PLAIN = /^(?:general|@|0|0\.0+|#,##0|#,##0\.0+)?$/iu;

/**
 * A number as a person sees it in a format, but with every digit: 0.853 in `0.0%` is `85.3%`, 2 in `0"万"` is
 * `2万`, a day of 2025 is `2025-12-31`. If what is seen does not tell the number, that is a doubt.
 * @param daysBefore the first day of the workbook's calendar
 */
export function shownNumber(value: number, format: string, daysBefore = 0): Shown {
  if (PLAIN.test(format)) return { text: digits(value, 0) };
  const parsed = parse(format);
  if (parsed === null) return { text: digits(value, 0), doubt: 'unknown-format' };
  if (parsed.numbers.length === 0) return { text: digits(value, 0) };
  const { section, first } = choose(parsed.numbers, value);
  return section === null
    ? { text: digits(value, 0), doubt: 'unknown-format' }
    : inSection(value, section, first, daysBefore);
}

/** A day written in ISO form, as a person sees it. */
export function shownIsoDay(text: string, format: string): Shown {
  const section = parse(format)?.numbers[0];
  return section?.kind === 'date'
    ? { text: shownDay(text, section.tokens) }
    : { text: text.replace(/T.*$/su, '') };
}

/** A text as a person sees it: a format may add words to it, or hide it. */
export function shownText(text: string, format: string): Shown {
  if (text === '' || PLAIN.test(format)) return { text };
  const section = parse(format)?.text ?? null;
  if (section === null || section.kind !== 'words') return { text };
  const shown = words(section.tokens, text);
  return shown.trim() === '' && text.trim() !== '' ? { text, doubt: 'hidden-by-format' } : { text: shown };
}

function parse(format: string): Format | null {
  const before = known.get(format);
  if (before !== undefined) return before;
  const parsed = format.length > LONGEST ? null : asFormat(tokenise(format).slice(0, 4).map(sectionOf));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(format, parsed);
  return parsed;
}

/** The fourth section is for texts, or one before it, if it is the last and `@` stands in it. */
function asFormat(sections: readonly Section[]): Format {
  const last = sections.at(-1);
  const forText =
    last !== undefined &&
    (sections.length === 4 || (last.kind === 'words' && last.tokens.some(({ kind }) => kind === 'text')));
  return forText ? { numbers: sections.slice(0, -1), text: last } : { numbers: sections, text: null };
}

/**
 * The section for a number, and whether it is one that shows a minus sign by itself; null if there is none
 * for it.
 */
function choose(
  sections: readonly Section[],
  value: number,
): { readonly section: Section | null; readonly first: boolean } {
  if (sections.every(({ condition }) => condition === null)) {
    const index = value > 0 || sections.length < 2 ? 0 : value < 0 ? 1 : sections.length === 2 ? 0 : 2;
    return { section: sections[index] ?? null, first: index === 0 };
  }
  const fits = sections.find(({ condition }, index) =>
    condition === null ? index === 0 && value > 0 : holds(condition, value),
  );
  return {
    section: fits ?? sections.findLast(({ condition }, index) => condition === null && index > 0) ?? null,
    first: false,
  };
}

function holds({ operator, operand }: NonNullable<Section['condition']>, value: number): boolean {
  switch (operator) {
    case '<':
      return value < operand;
    case '<=':
      return value <= operand;
    case '>':
      return value > operand;
    case '>=':
      return value >= operand;
    case '<>':
      return value !== operand;
    default:
      return value === operand;
  }
}

function inSection(value: number, section: Section, first: boolean, daysBefore: number): Shown {
  switch (section.kind) {
    case 'unknown':
      return { text: digits(value, 0), doubt: 'unknown-format' };
    case 'date': {
      const text = shownDate(value + daysBefore, section.tokens);
      return text === null ? { text: digits(value, 0), doubt: 'unknown-format' } : { text };
    }
    case 'words':
      return inWords(value, words(section.tokens, digits(value, 0)), section.accounting);
    case 'digits':
      return inDigits(value, section, section.accounting, first);
  }
}

/** Nothing, or only dashes, dots and signs of currencies. */
const SAYS_NOTHING = /^[\p{P}\p{S}\s]*$/u;
const DASH = /^[\s¥￥$€]*[-–—－][\s¥￥$€]*$/u;

/** A dash is a zero in accounting; elsewhere it may as well say that nothing is known. */
function inWords(value: number, text: string, accounting: boolean): Shown {
  if (value === 0 && accounting && DASH.test(text)) return { text: '0' };
  return SAYS_NOTHING.test(text) ? { text: digits(value, 0), doubt: 'hidden-by-format' } : { text };
}

const SIGN = /[-−–－()（）△▲]/u;
const SIGNS = new RegExp(SIGN, 'gu');

function inDigits(value: number, format: Digits, accounting: boolean, first: boolean): Shown {
  const { before, behind, power, decimals, showsZero } = format;
  if (!showsZero && new Big(value).times(new Big(10).pow(power)).round(Math.min(decimals, 300)).eq(0)) {
    return inWords(value, `${before}${behind}`, accounting);
  }
  if (JOINS.test(`${before.trim()}\0${behind.trim()}`)) return joined(value, format, first);
  if (value >= 0) return { text: `${before}${digits(value, power)}${behind}`.trim() };
  if (!first && !SIGN.test(`${before}${behind}`)) return { text: digits(value, 0), doubt: 'sign-not-shown' };
  const [left, right] = first
    ? [before, behind]
    : [before.replaceAll(SIGNS, ''), behind.replaceAll(SIGNS, '')];
  return { text: `-${left.trim()}${digits(-value, power)}${right.trim()}` };
}

/** Digits that a format writes before those of the number, or after them: `"20"00` shows 25 as 2025. */
const JOINS = /[\d.,]\0|\0[\d.,]/u;

/** Beside such digits no other can stand than those that are shown. */
function joined(value: number, { before, behind, power, decimals, least }: Digits, first: boolean): Shown {
  if (value < 0 || decimals === Infinity)
    return { text: digits(value, 0), doubt: first ? 'unknown-format' : 'sign-not-shown' };
  const [whole = '', fraction] = new Big(value).times(new Big(10).pow(power)).toFixed(decimals).split('.');
  const number = `${least === 0 && whole === '0' ? '' : whole.padStart(least, '0')}${fraction === undefined ? '' : `.${fraction}`}`;
  return { text: `${before}${number}${behind}`.trim() };
}

/** Every digit of the number as it is written, not of its binary value. */
function digits(value: number, power: number): string {
  const text = String(value);
  if (power === 0 && !text.includes('e')) return text;
  const number = new Big(text);
  return (power === 0 ? number : number.times(new Big(10).pow(power))).toFixed();
}
