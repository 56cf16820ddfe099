import { isMissed } from '../core/missed.ts';
import type { Verdict } from '../core/model.ts';
import type { Report } from './report.ts';

/** What became of verdicts since the previous report, in the order in which it is told. */
export const SINCE_GROUPS = ['newly-met', 'better', 'newly-missed', 'worse'] as const;
export type SinceGroup = (typeof SINCE_GROUPS)[number];

interface Compared extends Pick<Report, 'verdicts'> {
  readonly gate: Pick<Report['gate'], 'previous'>;
}

/** The verdicts that changed since the previous report; only groups that hold any. */
export function sinceGroups({
  verdicts,
  gate,
}: Compared): readonly { readonly group: SinceGroup; readonly verdicts: readonly Verdict[] }[] {
  if (gate.previous === null) return [];
  return SINCE_GROUPS.flatMap((group) => {
    const own = verdicts.filter((verdict) => groupOf(verdict) === group);
    return own.length === 0 ? [] : [{ group, verdicts: own }];
  });
}

/** What is in order for the first time, or as it was, is in no group: nothing is known to have changed. */
function groupOf({ status, change }: Verdict): SinceGroup | null {
  if (change === 'better') return status === 'pass' ? 'newly-met' : 'better';
  if (change === 'worse') return 'worse';
  return change === 'new' && isMissed({ status }) ? 'newly-missed' : null;
}
