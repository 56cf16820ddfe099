import type { Finding } from '../core/findings.ts';
import type { DirectMember, Observation, RegionCode } from '../core/model.ts';
import type { RegionTree } from '../regions/tree.ts';

/** The direct members that a report speaks of: those that reported anything, or that a finding is about. */
export function directMembersNamed(
  { directMembers }: RegionTree,
  observations: readonly Observation[],
  findings: readonly Finding[],
): readonly DirectMember[] {
  const codes = new Set<RegionCode>();
  for (const { region } of observations) codes.add(region);
  for (const { facts } of findings) {
    if ('region' in facts) codes.add(facts.region);
    if ('member' in facts) codes.add(facts.member);
  }
  return directMembers.filter(({ code }) => codes.has(code));
}
