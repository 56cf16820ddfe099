import type { Verdict } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import { cellName, placeName } from '../core/origin.ts';
import { printable } from '../core/printable.ts';
import type { Words } from '../locales/words.ts';
import { grouped } from './grouped.ts';

/** Rows named in a sentence before the rest is only counted. */
const MOST_ROWS = 3;

/** A cell as a sentence names it: 昆明市.csv 第9行第3列, 昆明市.xlsx 表1!C7. */
export function placeInWords(place: Place, { explain }: Words): string {
  return printable(place.sheet === undefined ? explain.place(place) : placeName(place));
}

/**
 * Where the figures of a verdict stand, in a sentence: the first rows, and how many more there are. Null if
 * there are none.
 */
function placesText(places: readonly Place[], words: Words): string | null {
  if (places.length === 0) return null;
  const rows = [
    ...grouped(places, ({ path, sheet, line }) => JSON.stringify([path, sheet ?? null, line])).values(),
  ];
  const shown = grouped(rows.slice(0, MOST_ROWS), ([first]) =>
    JSON.stringify([first?.path, first?.sheet ?? null]),
  );
  const texts = [...shown.values()].map((of) => rowsText(of, words));
  return words.explain.seeCells(printable(words.list(texts)), rows.length - Math.min(rows.length, MOST_ROWS));
}

/** A sentence about a verdict, and where its figures stand. */
export function withPlaces(sentence: string, { places }: Pick<Verdict, 'places'>, words: Words): string {
  const found = placesText(places, words);
  return [sentence, ...(found === null ? [] : [found])].filter((part) => part !== '').join(words.separator);
}

/** Rows of one file or sheet. */
function rowsText(rows: readonly (readonly Place[])[], words: Words): string {
  const first = rows[0]?.[0];
  if (first === undefined) return '';
  const { path, sheet } = first;
  if (sheet === undefined)
    return words.explain.rows(
      path,
      rows.map((row) => row[0]?.line ?? 0),
    );
  const cells = rows.flat();
  return `${path} ${words.list(
    cells.map(({ line, column }, i) => {
      const name = cellName(sheet, line, column);
      return i === 0 ? name : name.slice(sheet.length + 1);
    }),
  )}`;
}
