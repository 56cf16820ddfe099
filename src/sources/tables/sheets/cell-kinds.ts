import { cleaned, isNotReported, readWritten } from '../values/written.ts';

/** What the cells of a row look like, before its columns are known. */

/**
 * With 年 after it any year; a bare number only if a plan may well be about it, since 2000 may be children.
 */
const YEAR = /^(?:(?:19|20)\d{2}年(?:度|末|底)?|20[1-3]\d)$/u;
const DATED = /^\d{4}\s*(?:[-/年]|\.\s*\d{1,2}\.)/u;
const LONGEST_FIGURE = 40;
const LONGEST_UNIT = 3;
/** As most cells of data are. */
const PLAIN = /^\d+(?:\.\d+)?%?$/u;
/**
 * A number with whatever marks are around it: `约30`, `22350①`, `20110人`, `(5)`. Written without classes of
 * Unicode, which are slow to build.
 */
const NUMBER_LIKE =
  /^(?:约|近|超|不足|大于|小于|[^A-Za-z0-9\u3400-\u9FFF\s]{0,3})\s*\d[\d.,'’\s]*(?:[百千万亿]{0,2}[\u3400-\u9FFF]{0,3}|[^A-Za-z\u3400-\u9FFF]{1,4}|[\u3400-\u9FFF]?\d?)$/u;

export function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

export function isYear(cell: string): boolean {
  return YEAR.test(PLAIN.test(cell) ? cell : cleaned(cell));
}

/** Whether a cell is a number in digits alone that can't be a year, as most figures are. */
export function isPlainFigure(cell: string): boolean {
  return PLAIN.test(cell) && !YEAR.test(cell);
}

/** Whether a cell is a number or looks like one; 2025年 or a date does not, 2025 may. */
export function isFigure(cell: string): boolean {
  if (PLAIN.test(cell)) return true;
  const first = cell.charCodeAt(0);
  // Words, as most cells of a header are; no number begins so.
  if ((first >= 0x61 && first <= 0x7a) || cell.length > LONGEST_FIGURE || cell === '') return false;
  const words = cleaned(cell);
  if (words === '' || DATED.test(words)) return false;
  if (words.startsWith('#')) return /^#[A-Z]/u.test(words);
  // 2024在园幼儿总数 is the name of a column rather than a number in a unit.
  return (readWritten(words)?.unit.length ?? Infinity) <= LONGEST_UNIT || NUMBER_LIKE.test(words);
}

/** Whether a cell contains anything that counts as reported. */
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
