import type { Finding } from '../core/findings.ts';
import type { DirectMember, RegionCode } from '../core/model.ts';
import type { Observations } from '../core/observations.ts';
import type { RegionTree } from '../regions/tree.ts';

/** The direct members that a report speaks of: those that reported anything, or that a finding is about. */
export function directMembersNamed(
  { directMembers }: RegionTree,
  observations: Observations,
  findings: readonly Finding[],
): readonly DirectMember[] {
  const codes = new Set<RegionCode>(observations.regions());
  for (const { facts } of findings) {
    if ('region' in facts) codes.add(facts.region);
    if ('member' in facts) codes.add(facts.member);
  }
  return directMembers.filter(({ code }) => codes.has(code));
}
