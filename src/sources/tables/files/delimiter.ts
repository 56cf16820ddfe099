import { CsvError, parse } from 'csv-parse/sync';
import type { Rows } from '../sheets/rows.ts';
import { someRow } from '../sheets/rows.ts';

/** How the cells of a text are separated. */
export interface Delimiter {
  readonly delimiter: string;
  /** True if the first line is `sep=;`, a note to Excel and no part of the table. */
  readonly stated: boolean;
}

/** In order of preference if they fit equally well. */
const DELIMITERS = [',', '\t', ';', '，', '|'] as const;
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_ROWS = 50;

/**
 * The delimiter a first line `sep=` states, or else the one by which most of the first rows have the same
 * number of cells.
 */
export function detectDelimiter(text: string): Delimiter {
  const stated = /^\uFEFF?sep=(.)\r?\n/iu.exec(text)?.[1];
  if (stated !== undefined) return { delimiter: stated, stated: true };
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const [comma] = DELIMITERS;
  let best: { delimiter: string; rows: number } = { delimiter: comma, rows: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = sample.includes(delimiter) ? agreeingRows(sample, delimiter) : 0;
    if (rows > best.rows) best = { delimiter, rows };
  }
  return { delimiter: best.delimiter, stated: false };
}

/** How many of the first rows have the most frequent number of cells above one. */
function agreeingRows(sample: string, delimiter: string): number {
  const counts = new Map<number, number>();
  for (const cells of firstRows(sample, delimiter)) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function firstRows(sample: string, delimiter: string): string[][] {
  if (!sample.includes('"')) return splitRows(sample, delimiter);
  try {
    return parse(sample, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      to: SAMPLE_ROWS,
      skip_empty_lines: true,
    });
  } catch (error) {
    // The sample may end inside quotation marks.
    if (error instanceof CsvError) return splitRows(sample, delimiter);
    throw error;
  }
}

function splitRows(sample: string, delimiter: string): string[][] {
  return sample.split(/\r\n|\n|\r/u, SAMPLE_ROWS).map((line) => line.split(delimiter));
}

/** Other delimiters that occur in files, and are read only if a line `sep=` states them. */
const UNREAD: readonly { readonly name: string; readonly mark: RegExp }[] = [
  { name: '^', mark: /\^/u },
  { name: '~', mark: /~/u },
  { name: '¦', mark: /¦/u },
  { name: ':', mark: /[:：]/u },
  { name: '、', mark: /、/u },
  { name: ' ', mark: /[ \u3000]+/u },
];

/**
 * The delimiter that rows of one cell each seem to have, other than those that are read: what `no-header`
 * has to say about it.
 */
export function unreadDelimiter(rows: Rows): { readonly delimiter?: string } {
  if (someRow(rows, ({ cells }) => cells.length > 1)) return {};
  const sample = Array.from(rows.slice(0, SAMPLE_ROWS), ({ cells }) =>
    (cells[0] ?? '').slice(0, 1000).trim(),
  );
  const parted = UNREAD.find(({ mark }) => {
    const [first = 0, ...others] = sample.map((line) => line.split(mark).length);
    return first > 1 && others.length > 0 && others.every((count) => count === first);
  });
  return parted === undefined ? {} : { delimiter: parted.name };
}
