import type { Plan } from '../../plan/plan.ts';
import type { ResolveRegion } from '../../regions/resolution.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { Encoding } from './files/decode.ts';
import type { Dictionary, HouseNames } from './terms/dictionary.ts';
import type { Ratios } from './ratios.ts';

/** What the user says about the files that they don't say themselves. */
export interface ReadingSettings {
  /** The year of tables without a year column. */
  readonly year: number | null;
  /** The encoding of texts; null: detected. */
  readonly encoding: Encoding | null;
  /** The sheets of workbooks to read, by name; null: all. */
  readonly sheets: readonly string[] | null;
  /** The measure or indicator of tables that do not name theirs; an id or name. */
  readonly indicator: string | null;
  /** Names of columns beside those of the plan. */
  readonly columns: HouseNames;
}

/** After so many rows `onRows` is called: a few hundredths of a second. */
export const ROWS_AT_ONCE = 10_000;

/** All that reading a table needs beside the table. */
export interface ReadingContext {
  readonly plan: Plan;
  readonly tree: RegionTree;
  readonly resolveRegion: ResolveRegion;
  readonly dictionary: Dictionary;
  readonly ratios: Ratios;
  readonly settings: ReadingSettings;
  /**
   * Called now and then while a long table is read, with how many more of its rows were; with 0 while they are only
   * looked at.
   */
  readonly onRows: (read: number) => void;
}
