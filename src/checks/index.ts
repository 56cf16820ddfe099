import type { FindingCode, PlacedFacts } from '../core/findings.ts';
import type { Check, CheckedSubmission } from './check.ts';
import { checkDoubtful } from './check-doubtful.ts';
import { checkFailed } from './check-failed.ts';
import { countyMissing } from './county-missing.ts';
import { saidOnce } from './declared/said-once.ts';
import { jumps } from './jumps.ts';
import { notReported } from './not-reported.ts';
import { ownRemainder } from './own-remainder.ts';
import { partIsWhole } from './part-is-whole.ts';
import { reportedDiffers } from './reported-differs.ts';
import { sameFigures } from './same-figures.ts';
import { totalDiffers } from './total-differs.ts';

/** Every check; to add one, write its file and put it here. */
export const CHECKS: readonly Check[] = [
  totalDiffers,
  reportedDiffers,
  ownRemainder,
  checkFailed,
  checkDoubtful,
  jumps,
  partIsWhole,
  sameFigures,
  countyMissing,
  notReported,
];

/**
 * Runs the checks. Nothing they find changes a verdict.
 * @param closely whether those that only look for what is unlikely are among them
 * @param skipped warnings that are switched off
 */
export function runChecks(
  submission: CheckedSubmission,
  closely: boolean,
  skipped: ReadonlySet<FindingCode> = new Set(),
): readonly PlacedFacts[] {
  const found = CHECKS.filter(({ runs }) => closely || runs === 'always').flatMap(({ check }) =>
    check(submission),
  );
  return saidOnce(found.filter(({ facts }) => !skipped.has(facts.code)));
}
