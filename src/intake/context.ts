import type { Plan } from '../plan/plan.ts';
import type { ResolveRegion } from '../regions/names.ts';
import { regionResolver } from '../regions/names.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { Dictionary } from './dictionary.ts';
import { buildDictionary } from './dictionary.ts';
import type { Ratios } from './ratios.ts';
import { ratiosOf } from './ratios.ts';

/** All that reading a table needs to know about the world. */
export interface IntakeContext {
  readonly plan: Plan;
  readonly tree: RegionTree;
  readonly resolveRegion: ResolveRegion;
  readonly dictionary: Dictionary;
  readonly ratios: Ratios;
  /** The year of tables without a year column. */
  readonly year: number | null;
}

export function intakeContext(plan: Plan, tree: RegionTree, year: number | null = null): IntakeContext {
  return { plan, tree, resolveRegion: regionResolver(tree), dictionary: buildDictionary(plan), ratios: ratiosOf(plan), year };
}
