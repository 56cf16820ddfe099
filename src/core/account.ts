import type { Decimal, MeasureId, RegionCode } from './model.ts';
import type { Place } from './origin.ts';

/** How one input was read. */
export interface Input {
  readonly path: string;
  readonly sha256: string;
  readonly encoding: string;
  /** What parts the cells; null if the file is no text. */
  readonly delimiter: string | null;
  readonly layout: string;
  /** Records that hold anything; `accepted` + `rejected` = `rows`. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** What a column of a table may be taken for. */
export type ColumnUse =
  | 'region'
  | 'region-again'
  | 'year'
  | 'indicator'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'unit'
  | 'topic'
  | 'year-of'
  | 'region-of'
  | 'ignored'
  | 'unknown'
  | 'nameless';

/** Why a row of a table is none of its data. */
export type LeftOut =
  | 'title'
  | 'units'
  | 'numbering'
  | 'repeated-header'
  | 'outside'
  | 'note'
  | 'signature'
  | 'section'
  | 'total';

/** What a column was taken for. */
export interface ColumnAccount {
  /** From 1. */
  readonly column: number;
  /** What its header says; of two header rows both. */
  readonly text: string;
  readonly use: ColumnUse;
  /** The measure or indicator, for `topic`. */
  readonly topic?: string;
  /** How the measure or indicator was recognised. */
  readonly by?: 'id' | 'title' | 'alias' | 'house-name';
  /** The year or region of the column of a matrix. */
  readonly year?: number;
  readonly region?: RegionCode;
  /** The power of ten of its unit: 4 for 万人. */
  readonly power?: number;
}

/** How a table was read, so that who sent it can follow. */
export interface TableAccount {
  readonly path: string;
  readonly sheet: string | null;
  readonly layout: string | null;
  /** Lines, from 1. */
  readonly titles: readonly number[];
  readonly header: readonly number[];
  readonly columns: readonly ColumnAccount[];
  /** What the table takes from its titles, its sheet, the name of the file or the command line. */
  readonly given: {
    readonly region: RegionCode | null;
    readonly year: number | null;
    readonly topic: string | null;
    readonly units: readonly string[];
  };
  readonly used: number;
  /** Lines of rows left out because of an error. */
  readonly refused: readonly number[];
  readonly leftOut: readonly { readonly line: number; readonly reason: LeftOut }[];
}

/** A cell that states the sum of others, and what these come to. */
export interface StatedTotal {
  readonly place: Place;
  readonly measure: MeasureId;
  readonly stated: Decimal;
  readonly computed: Decimal;
  /** How many rows were added up. */
  readonly rows: number;
}
