import { placeName } from '../../core/origin.ts';
import { printable } from '../../core/printable.ts';
import type { Correction, Figures } from '../../insight/diff/diff.ts';
import type { Words } from '../../locales/words.ts';
import { shownValues } from '../shown-values.ts';
import type { DiffText } from './diff-text.ts';

/** The most cells named of one figure. */
const MOST_CELLS = 4;

/** Indicator, region and year. */
export function correctionTitle({ names, words }: DiffText, { indicator, region, year }: Correction): string {
  return [names.topic(indicator), names.region(region), words.verdict.year(year)].join(' · ');
}

/** The value with the numbers behind it: 88.5% (885/1000). */
export function figuresText(figures: Figures): string {
  const { numerator, denominator } = figures;
  const value = shownValues({ status: 'no-target', ...figures }).value ?? '';
  return numerator === undefined || denominator === undefined
    ? value
    : `${value} (${numerator}/${denominator})`;
}

/** The cells that figures were read from, the first few of them; empty where the report names none. */
export function cellsText({ places }: Figures, words: Words): string {
  return [
    ...places.slice(0, MOST_CELLS).map((place) => printable(placeName(place))),
    ...(places.length > MOST_CELLS ? ['…'] : []),
  ].join(words.comma);
}

/** The cells then and now; empty where neither report names any. */
export function bothCellsText({ before, after }: Correction, words: Words): string {
  const cells = [before, after].map((figures) => cellsText(figures, words));
  return cells.every((each) => each === '')
    ? ''
    : cells.map((each) => (each === '' ? '?' : each)).join(' → ');
}
