import type { Region, RegionCode } from '../core/model.ts';
import { plainName } from '../core/naming.ts';
import type { FocusGroup, Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';

/** The focus group of that id or title. */
export function focusNamed(text: string, { focus }: Pick<Plan, 'focus'>): FocusGroup | undefined {
  const wanted = plainName(text);
  return focus.find(({ id, title }) => [id, title.zh, title.en].some((name) => plainName(name) === wanted));
}

/** The regions a focus group of a plan names, or that the region data puts into it. */
export function regionsOfGroup({ group, regions }: FocusGroup, tree: RegionTree): readonly RegionCode[] {
  return group === null
    ? regions
    : tree.all.filter(({ groups }) => groups.includes(group)).map(({ code }) => code);
}

/** The counties a focus group is made of, each once. */
export function countiesOfGroup(group: FocusGroup, tree: RegionTree): readonly Region[] {
  return [...new Set(regionsOfGroup(group, tree).flatMap((code) => tree.members(code, 'county')))];
}
