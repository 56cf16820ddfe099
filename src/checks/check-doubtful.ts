import type { Check } from './check.ts';
import { brokenChecks } from './declared/evaluate.ts';

/** Rules of the plan that figures seldom break. */
export const checkDoubtful: Check = {
  finds: ['check-doubtful'],
  runs: 'validating',
  check: (submission) => brokenChecks(submission, 'warning'),
};
