import { LONGEST_LINE, LONGEST_QUOTED } from '../../../core/text-bounds.ts';
import type { Units } from './units.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** A line, or a cell in quotation marks, that goes on beyond its bound, and where it begins. */
export interface Endless {
  readonly what: 'line' | 'quoted';
  /** The number of its first unit. */
  readonly start: number;
}

/** How a text is cut: what parts two cells, in units, and how long a line or cell may be, in units too. */
export interface Cut {
  /** Of several units, all must stand before a mark that opens a cell. */
  readonly delimiter: readonly number[];
  readonly most: { readonly line: number; readonly quoted: number };
}

/** The bounds of large texts in units of so many bytes. */
export function boundsIn(bytes: 1 | 2): Cut['most'] {
  return { line: LONGEST_LINE / bytes, quoted: LONGEST_QUOTED / bytes };
}

/**
 * Looks for the first line or cell in quotation marks that goes on beyond its bound, and stops where the bound is
 * passed.
 * @param parts of the text, none longer than a line may be, so that no more than one is held
 */
export function findEndless(parts: Iterable<Units>, { delimiter, most }: Cut): Endless | null {
  const quotes = quoteTracker(most.quoted, delimiter);
  let offset = 0;
  let lineStart = 0;
  for (const part of parts) {
    const first = firstEnd(part);
    const end = first < 0 ? part.length : first;
    const line = offset + end - lineStart > most.line ? lineStart : null;
    const quoted = quotes(part, offset);
    if (line !== null && (quoted === null || line <= quoted)) return { what: 'line', start: line };
    if (quoted !== null) return { what: 'quoted', start: quoted };
    if (first >= 0) lineStart = offset + lastEnd(part) + 1;
    offset += part.length;
  }
  return null;
}

/** The number of the line that a unit stands in, from 1. */
export function lineAt(parts: Iterable<Units>, unit: number): number {
  let line = 1;
  let offset = 0;
  let afterCr = false;
  for (const part of parts) {
    const end = Math.min(part.length, unit - offset);
    for (let i = 0; i < end; i += 1) {
      if (part[i] === CR || (part[i] === LF && !afterCr)) line += 1;
      afterCr = part[i] === CR;
    }
    offset += part.length;
    if (offset >= unit) break;
  }
  return line;
}

function firstEnd(part: Units): number {
  const lf = part.indexOf(LF);
  const cr = (lf < 0 ? part : part.subarray(0, lf)).indexOf(CR);
  return cr < 0 ? lf : cr;
}

/** Of the end of the last line that is whole; -1 if there is none. */
export function lastEnd(part: Units): number {
  const lf = part.lastIndexOf(LF);
  const cr = part.subarray(lf + 1).lastIndexOf(CR);
  return cr < 0 ? lf : lf + 1 + cr;
}

/** Takes part after part, and answers where a cell begins that is too long. */
function quoteTracker(
  most: number,
  delimiter: readonly number[],
): (part: Units, offset: number) => number | null {
  /** Where the mark stands that opened the cell; null outside of one. */
  let opened: number | null = null;
  /** The part before ended with a mark that closes the cell, or is the first of two. */
  let isHalf = false;
  /** The last units of the part before. */
  let before: readonly number[] = [LF];

  const closing = (part: Units, from: number): number => {
    let at = part.indexOf(QUOTE, from);
    while (at >= 0 && part[at + 1] === QUOTE) at = part.indexOf(QUOTE, at + 2);
    return at;
  };

  return (part, offset) => {
    const unitAt = (index: number) => (index < 0 ? before.at(index) : part[index]);
    const opens = (at: number): boolean => {
      const last = unitAt(at - 1);
      if (last === LF || last === CR || (offset + at <= 3 && isMark(last))) return true;
      const isDelimiter = delimiter.every((unit, i) => unitAt(at - delimiter.length + i) === unit);
      // In GBK a | may be the second half of a character.
      return isDelimiter && !(last === 0x7c && delimiter.length === 1 && (unitAt(at - 2) ?? 0) >= 0x81);
    };
    let from = 0;
    if (isHalf) {
      isHalf = false;
      if (part[0] === QUOTE) from = 1;
      else opened = null;
    }
    while (from < part.length) {
      if (opened === null) {
        const at = part.indexOf(QUOTE, from);
        if (at < 0) break;
        if (opens(at)) opened = offset + at;
        from = at + 1;
        continue;
      }
      const at = closing(part, from);
      if ((at < 0 ? offset + part.length : offset + at) - opened > most) return opened;
      if (at < 0) break;
      isHalf = at === part.length - 1;
      if (!isHalf) opened = null;
      from = at + 1;
    }
    before = [...before, ...part.subarray(-4)].slice(-4);
    return null;
  };
}

/** The last unit of a byte order mark. */
function isMark(unit: number | undefined): boolean {
  return unit === 0xbf || unit === 0xfeff;
}
