import { plainName } from '../../../core/naming.ts';
import { namesReporter } from '../../../regions/resolution.ts';
import { isFigure, isFilled, isLabelled, isYear } from './cell-kinds.ts';
import type { ReadingContext } from '../context.ts';
import type { Row } from './table.ts';

/** What a row looks like, whatever its columns are. */

/** Whether a row names a region and holds a figure beside it, or holds several figures. */
export function looksLikeData(row: Row, { resolveRegion }: ReadingContext): boolean {
  if (isNumbering(row)) return false;
  const { cells } = row;
  const isRegion = cells.map((cell) => isFilled(cell) && namesReporter(resolveRegion(cell)));
  const figures = cells.filter(
    (cell, i) => !isRegion[i] && isFigure(cell) && !isYear(cell) && !isLabelled(cells, i),
  );
  return figures.length > (isRegion.includes(true) ? 0 : 1);
}

const STEMS = '甲乙丙丁戊己庚辛';

/** The row of numbers that official forms have below their header: 甲, 乙, 1, 2, 3. */
export function isNumbering({ cells }: Row): boolean {
  const words = cells.filter(isFilled).map((cell) => plainName(cell).replaceAll(/[()栏次序号]/gu, ''));
  const numbers = words.filter((word) => word !== '' && !STEMS.includes(word));
  return numbers.length > 1 && numbers.every((word, i) => word === String(i + 1));
}
