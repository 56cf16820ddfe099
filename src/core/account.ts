import type { Decimal, MeasureId, RegionCode } from './model.ts';
import type { Place } from './origin.ts';

/** How one input was read. */
export interface Input {
  readonly path: string;
  readonly sha256: string;
  readonly encoding: string;
  /** What parts the cells; null if the file is no text. */
  readonly delimiter: string | null;
  /** The layouts of its tables, each once; none if no table could be read. */
  readonly layouts: readonly string[];
  /** Records that hold anything; `accepted` + `rejected` = `rows`. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** What a column of a table may be taken for. */
export const COLUMN_USES = [
  'region',
  'region-again',
  'year',
  'indicator',
  'value',
  'numerator',
  'denominator',
  'unit',
  'topic',
  'year-of',
  'region-of',
  'ignored',
  'unknown',
  'nameless',
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** Why a row of a table is none of its data. */
export const LEFT_OUT = [
  'title',
  'units',
  'numbering',
  'repeated-header',
  'outside',
  'note',
  'signature',
  'section',
  'total',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** How a measure or an indicator may be recognised by the name of a column. */
export const FOUND_BY = ['id', 'title', 'alias', 'house-name'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

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
  readonly by?: FoundBy;
  /** The year or region that its header names. */
  readonly year?: number;
  readonly region?: RegionCode;
  /** The power of ten of its unit: 4 for 万人. */
  readonly power?: number;
}

/** A file that was found and not opened, and why: the code of a finding, or `not-data`. */
export interface NotOpened {
  readonly path: string;
  readonly reason: string;
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
  /** Rows whose figures count. */
  readonly used: number;
  /** Lines of rows left out because of an error. */
  readonly refused: readonly number[];
  /** Who its figures are of beside regions, and the lines of those. */
  readonly direct: readonly { readonly region: RegionCode; readonly lines: readonly number[] }[];
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
