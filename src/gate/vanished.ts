import type { Verdict } from '../core/model.ts';
import type { VanishedVerdict } from './gate.ts';
import { verdictKey } from './identity.ts';

/**
 * Verdicts of the previous report that this one can't give: what was met or missed then is neither now, or its
 * figure has gone. What was not asked for this time has not vanished.
 * @param asked whether a verdict of the previous report is one this run was asked for
 */
export function vanishedVerdicts(
  now: readonly Verdict[],
  before: readonly Verdict[],
  asked: (verdict: Verdict) => boolean,
): VanishedVerdict[] {
  const verdicts = new Map(now.map((verdict) => [verdictKey(verdict), verdict]));
  return before.flatMap((verdict) => {
    const { indicator, region, year, status } = verdict;
    const found = verdicts.get(verdictKey(verdict));
    if (isDecided(found) || !asked(verdict)) return [];
    if (!isDecided(verdict) && known(found) >= known(verdict)) return [];
    return [{ indicator, region, year, before: status, now: found?.status ?? null }];
  });
}

function isDecided(verdict: Verdict | undefined): boolean {
  return verdict?.status === 'pass' || verdict?.status === 'fail';
}

/** How much of a figure a verdict has: all, some, or nothing. */
function known(verdict: Verdict | undefined): number {
  if (verdict?.value !== undefined) return 2;
  return verdict?.bounds === undefined ? 0 : 1;
}
