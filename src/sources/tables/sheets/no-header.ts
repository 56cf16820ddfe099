import type { Candidate, FindingFacts } from '../../../core/findings.ts';
import type { Dictionary } from '../terms/dictionary.ts';
import type { Rows } from './rows.ts';
import { unreadDelimiter } from '../files/delimiter.ts';

/**
 * A possible reason why no row is a header: an unknown delimiter, or names that
 * are misspelt.
 */
export function noHeader(rows: Rows, dictionary: Dictionary): FindingFacts {
  const near = nearNames(rows, dictionary);
  const text = rows.at(0)?.cells.join(',') ?? '';
  return { code: 'no-header', text, ...unreadDelimiter(rows), ...(near.length > 0 ? { near } : {}) };
}

/** Rows at the top in which a header may be misspelt, and names that are offered for it. */
const MOST_ROWS_LOOKED_AT = 5;
const MOST_NEAR = 3;
const MOST_CELLS_LOOKED_AT = 30;
const LONGEST_NAME = 40;

/** Cells of the first rows that may have been meant for a measure or indicator, each with those it may be. */
function nearNames(rows: Rows, dictionary: Dictionary): { text: string; candidates: readonly Candidate[] }[] {
  const top = Array.from(rows.slice(0, MOST_ROWS_LOOKED_AT));
  const cells = top.flatMap((row) => row.cells.slice(0, MOST_CELLS_LOOKED_AT));
  const words = [...new Set(cells.map((cell) => cell.trim()))].filter(
    (cell) => /\p{L}/u.test(cell) && cell.length <= LONGEST_NAME && dictionary.role(cell) === null,
  );
  return words
    .map((text) => ({ text, candidates: dictionary.nearest(text) }))
    .filter(({ candidates }) => candidates.length > 0)
    .slice(0, MOST_NEAR);
}
