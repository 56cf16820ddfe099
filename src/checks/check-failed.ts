import type { Check } from './check.ts';
import { brokenChecks } from './declared/evaluate.ts';

/** Rules of the plan that figures must satisfy. */
export const checkFailed: Check = {
  finds: ['check-failed'],
  runs: 'always',
  check: (submission) => brokenChecks(submission, 'error'),
};
