import { remembered } from '../../core/remembered.ts';
import type { Plan } from '../../plan/plan.ts';
import { formerRegions } from '../../regions/former.ts';
import { regionResolver } from '../../regions/names.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { ReadingSettings } from './context.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { Layout, SheetContext } from './layouts/layout.ts';
import { ratiosOf } from './ratios.ts';
import { buildDictionary } from './terms/dictionary.ts';

const DEFAULTS: ReadingSettings = { year: null, encoding: null, sheets: null, indicator: null, columns: [] };

/**
 * Puts together what the reading of a submission needs.
 * @param layouts the ways figures may be laid out, in the order they are tried
 */
export function readingContext(
  plan: Plan,
  tree: RegionTree,
  settings: Partial<ReadingSettings> = {},
  layouts: readonly Layout[] = LAYOUTS,
): SheetContext {
  return {
    plan,
    tree,
    // The same names of regions occur in row after row.
    resolveRegion: remembered(regionResolver(tree, formerRegions())),
    dictionary: buildDictionary(plan, settings.columns),
    ratios: ratiosOf(plan),
    settings: { ...DEFAULTS, ...settings },
    onRows: () => {},
    layouts,
  };
}
