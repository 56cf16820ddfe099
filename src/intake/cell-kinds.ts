import { cleaned, isNotReported, readWritten } from './written.ts';

/** What the cells of a row look like, before anybody knows what its columns are. */

const YEAR = /^(?:19|20)\d{2}年?(?:度|末|底)?$/u;
const DATED = /^\d{4}\s*(?:[-/年]|\.\s*\d{1,2}\.)/u;
const SERIAL = /^\d{1,3}[.、)]?$/u;
/** A number with whatever marks stand around it: `约30`, `22350①`, `20110人`, `(5)`. */
const NUMBER_LIKE =
  /^(?:约|近|超|不足|大于|小于|[^\p{L}\p{N}\s]{0,3})\s*\p{N}[\p{N}.,'’\s]*(?:[百千万亿]{0,2}\p{Script=Han}{0,3}|[^\p{L}]{1,4}|\p{Script=Han}?\p{N}?)$/u;

export function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

export function isYear(cell: string): boolean {
  return YEAR.test(cleaned(cell));
}

/** Whether a cell is a number, or what somebody would take for one; 2025年 or a date is none, 2025 may be. */
export function isFigure(cell: string): boolean {
  const first = cell.charCodeAt(0);
  // Words, as most cells of a header are; no number begins so.
  if (first >= 0x61 && first <= 0x7a) return false;
  if (cell.length > 40) return false;
  const words = cleaned(cell);
  if (words === '' || DATED.test(words)) return false;
  return words.startsWith('#') ? /^#[A-Z]/u.test(words) : readWritten(words) !== null || NUMBER_LIKE.test(words);
}

/** The number in front of a row, `3` or `3、`, rather than a figure of it. */
export function isSerial(cell: string): boolean {
  return SERIAL.test(cleaned(cell));
}

/** Whether anything stands in a cell that counts as reported. */
export function isReported(cell: string): boolean {
  return !isNotReported(cell);
}

/** Whether a cell is the answer to a label before it: `联系电话：` and 13888888888. */
export function isLabelled(cells: readonly string[], index: number): boolean {
  for (let before = index - 1; before >= 0; before -= 1) {
    const cell = cells[before] ?? '';
    if (isFilled(cell)) return /[:：]\s*$/u.test(cell);
  }
  return false;
}
