import { countiesOfGroup } from '../../assess/focus-groups.ts';
import type { Region, RegionCode } from '../../core/model.ts';
import type { Bilingual } from '../../core/languages.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';

/** The counties that are held against the rest: of one focus group, or of all of them together. */
export interface Side {
  /** Null for all of them together. */
  readonly id: string | null;
  readonly counties: readonly Region[];
}

export interface Sides {
  readonly groups: readonly (Side & { readonly id: string; readonly title: Bilingual })[];
  /** Those of all groups, each once, in the order of the region data. */
  readonly focus: readonly Region[];
  readonly rest: readonly Region[];
}

/**
 * Divides the counties at or below some regions into those of the focus groups of a plan and the rest. A group
 * without a county there is left out; a county in several groups counts once among all of them.
 */
export function sidesOf({ focus }: Plan, tree: RegionTree, within: readonly RegionCode[]): Sides {
  const here = new Set(within.flatMap((code) => tree.members(code, 'county')));
  const counties = tree.all.filter((region) => here.has(region));
  const groups = focus.flatMap((group) => {
    const own = new Set(countiesOfGroup(group, tree));
    const members = counties.filter((county) => own.has(county));
    return members.length === 0 ? [] : [{ id: group.id, title: group.title, counties: members }];
  });
  const inFocus = new Set(groups.flatMap(({ counties: members }) => members));
  return {
    groups,
    focus: counties.filter((county) => inFocus.has(county)),
    rest: counties.filter((county) => !inFocus.has(county)),
  };
}
