import type { Assessment } from '../assess/assess.ts';
import type { Finding } from '../findings.ts';
import { sortFindings } from '../intake/submission.ts';
import type { LoadedPlan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { Report } from '../report/report.ts';
import { VERSION } from '../version.ts';
import type { ReadInputs } from './read-inputs.ts';

/** All of a run as one document, with the findings of every stage in their order. */
export function reportOf(
  { plan, sha256 }: LoadedPlan,
  tree: RegionTree,
  { submission, others }: ReadInputs,
  { scope, summary, verdicts, crossChecks }: Assessment,
  years: readonly number[],
  more: readonly Finding[] = [],
): Report {
  const cross = crossChecks.map(({ place, facts }) => submission.findingAt(place, facts));
  return {
    tool: { name: 'dabiao', version: VERSION },
    plan,
    sha256,
    regions: tree.all,
    scope: { years, regions: scope },
    inputs: submission.inputs,
    summary,
    verdicts,
    findings: sortFindings([...others, ...submission.findings, ...cross, ...more]),
  };
}
