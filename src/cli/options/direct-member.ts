import type { Problem } from '../../core/errors.ts';
import type { DirectMember } from '../../core/model.ts';
import type { RegionTree } from '../../regions/tree.ts';

/** What is wrong with a direct member where a region is to be named. */
export function directMemberProblem(
  text: string,
  { parent }: DirectMember,
  tree: RegionTree,
): Problem<'direct-member'> {
  return { kind: 'direct-member', text, parent: { id: parent, name: tree.get(parent).name } };
}
