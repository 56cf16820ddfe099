import type { Evaluator } from '../assess/evaluate.ts';
import { runChecks } from '../checks/index.ts';
import type { Finding } from '../core/findings.ts';
import { findingsOf, sortFindings } from '../sources/tables/findings.ts';
import type { Intake } from '../sources/tables/submission.ts';
import type { RunOptions } from './options.ts';
import type { RunInput } from './read-sources.ts';

type CheckOptions = Pick<Required<RunOptions>, 'judging' | 'expected' | 'skipped' | 'submissionName'>;

/**
 * All that is wrong or doubtful in a submission: what was found while it was read, and by the checks. Where
 * nothing is judged, it is looked at closely.
 * @param years those that are judged; null: nothing is
 */
export function checkData(
  { plan, regions, unopened = [] }: RunInput,
  { submission: { observations, totals, findings }, files }: Intake,
  evaluator: Evaluator,
  years: readonly number[] | null,
  { judging, expected, skipped, submissionName }: CheckOptions,
): readonly Finding[] {
  const checked = runChecks(
    { plan, regions, observations, totals, evaluator, expected, years: years ?? plan.years, submissionName },
    judging === null,
    skipped,
  );
  const shown = findingsOf([...unopened, ...checked], files);
  return sortFindings([...shown, ...findings]).filter(({ facts }) => !skipped.has(facts.code));
}
