import type { Plan } from '../../plan/plan.ts';
import { formerRegions } from '../../regions/former.ts';
import type { ResolveRegion } from '../../regions/names.ts';
import { regionResolver } from '../../regions/names.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { remembered } from '../../core/remembered.ts';
import type { Encoding } from './files/decode.ts';
import type { Dictionary, HouseNames } from './terms/dictionary.ts';
import { buildDictionary } from './terms/dictionary.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { Layout } from './layouts/layout.ts';
import type { Ratios } from './ratios.ts';
import { ratiosOf } from './ratios.ts';

/** What the user says about the files that they don't say themselves. */
export interface ReadingSettings {
  /** The year of tables without a year column. */
  readonly year: number | null;
  /** The encoding of texts; null: found out. */
  readonly encoding: Encoding | null;
  /** The sheets of workbooks to read, by name; null: all. */
  readonly sheets: readonly string[] | null;
  /** What a table is about that has no column for it and does not say it otherwise; an id or name. */
  readonly indicator: string | null;
  /** Names of columns beside those of the plan. */
  readonly columns: HouseNames;
}

const DEFAULTS: ReadingSettings = { year: null, encoding: null, sheets: null, indicator: null, columns: [] };

/** All that reading a table needs to know about the world. */
export interface ReadingContext {
  readonly plan: Plan;
  readonly tree: RegionTree;
  readonly resolveRegion: ResolveRegion;
  readonly dictionary: Dictionary;
  readonly ratios: Ratios;
  readonly settings: ReadingSettings;
  /** The ways figures may be laid out, in the order they are tried. */
  readonly layouts: readonly Layout[];
}

export function readingContext(
  plan: Plan,
  tree: RegionTree,
  settings: Partial<ReadingSettings> = {},
  layouts: readonly Layout[] = LAYOUTS,
): ReadingContext {
  return {
    plan,
    tree,
    // The names of regions stand in one row after another.
    resolveRegion: remembered(regionResolver(tree, formerRegions())),
    dictionary: buildDictionary(plan, settings.columns),
    ratios: ratiosOf(plan),
    settings: { ...DEFAULTS, ...settings },
    layouts,
  };
}
