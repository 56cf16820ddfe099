import type { Member } from '../core/model.ts';
import { isRegion } from '../core/model.ts';
import type { YamlFacts, YamlProblem } from '../core/yaml-problems.ts';
import type { Spot, WrittenName } from '../plan/allowances.ts';
import type { Resolution } from '../regions/resolution.ts';
import { memberMeant } from '../regions/resolution.ts';
import type { RegionTree } from '../regions/tree.ts';

/** Regions as files name them. */

export function problemAt(facts: YamlFacts, { line, column }: Spot, ...keys: readonly string[]): YamlProblem {
  return { facts, line, column, keys };
}

/**
 * The region that a name in a file means, or what is wrong with it.
 * @param direct whether what reports beside regions may be named: it is never judged
 */
export function regionOf(
  { text }: WrittenName,
  found: Resolution,
  tree: RegionTree,
  direct: boolean,
): Pick<Member, 'code'> | { readonly facts: YamlFacts } {
  const member = memberMeant(found);
  if (member !== null && (direct || isRegion(member))) return member;
  if (member?.parent !== undefined && member.parent !== null)
    return { facts: { kind: 'not-judged-itself', found: text, parent: tree.get(member.parent).name } };
  if (found.kind === 'ambiguous')
    return {
      facts: {
        kind: 'ambiguous-name',
        found: text,
        candidates: found.regions.map(({ name, code }) => `${name} ${code}`),
      },
    };
  const candidates = found.kind === 'unknown' ? found.nearest().map(({ name }) => name) : [];
  return { facts: { kind: 'unknown-reference', what: 'regions', found: text, candidates } };
}
