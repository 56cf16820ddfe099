import { isMissed } from '../core/missed.ts';
import type { Verdict } from '../core/model.ts';
import type { VanishedVerdict } from './gate.ts';
import { verdictKey } from './identity.ts';

/**
 * Verdicts of the previous report that this one can't give: what was met or missed then is neither now, or its
 * figure has gone. What was not asked for this time has not vanished, nor what is held against no target any
 * more although nothing is missing.
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
    if ((!isDecided(verdict) || isWithoutTarget(found)) && known(found) >= known(verdict)) return [];
    return [{ indicator, region, year, before: status, now: found?.status ?? null }];
  });
}

function isDecided(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && (verdict.status === 'pass' || isMissed(verdict));
}

/** No target is asked, by the plan or by how it counts, and not for want of data. */
function isWithoutTarget(verdict: Verdict | undefined): boolean {
  return verdict?.status === 'no-target' && verdict.notes.every(({ code }) => code !== 'no-baseline');
}

/** How much of a figure a verdict has: all, some, or nothing. */
function known(verdict: Verdict | undefined): number {
  if (verdict?.value !== undefined) return 2;
  return verdict?.bounds === undefined ? 0 : 1;
}
