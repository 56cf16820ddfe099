import type { Input } from '../core/account.ts';
import type { Explanation, Lacking } from '../insight/explain/explanation.ts';
import { LACKING } from '../insight/explain/explanation.ts';
import type { Report } from './report.ts';

/** An explanation, with what its reader needs to know where it comes from. */
export interface Explained extends Pick<
  Report,
  'tool' | 'asOf' | 'plan' | 'sha256' | 'regions' | 'directMembers'
> {
  readonly explanation: Explanation;
  /** The files with the cells. */
  readonly inputs: readonly Input[];
  /** The saved report it was made from; null if it was made from the data. */
  readonly savedReport: string | null;
  /** What is not known; nothing of an explanation made from the data. */
  readonly lacking: readonly Lacking[];
}

/** An explanation made from the data, or from a report that was saved. */
export function explainedOf(
  { tool, asOf, plan, sha256, regions, directMembers, inputs }: Report,
  explanation: Explanation,
  savedReport: string | null = null,
): Explained {
  const { verdict, figure } = explanation;
  const paths = new Set([...verdict.places, ...explanation.findings].map(({ path }) => path));
  for (const each of [figure, explanation.target.from])
    for (const { place } of each === null
      ? []
      : [...each.cells, ...each.members.flatMap(({ cells }) => cells)])
      paths.add(place.path);
  return {
    tool,
    asOf,
    plan,
    sha256,
    regions,
    directMembers,
    explanation,
    inputs: inputs.filter(({ path }) => paths.has(path)),
    savedReport,
    lacking: savedReport === null ? [] : LACKING,
  };
}
