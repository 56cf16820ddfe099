import type { StatedTotal } from '../core/account.ts';
import type { FindingCode, PlacedFacts } from '../core/findings.ts';
import type { RegionCode } from '../core/model.ts';
import type { Observations } from '../core/observations.ts';
import type { Evaluator } from '../assess/evaluate.ts';
import type { Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';

/** All that a check may look at; the same whatever the order of the files. */
export interface CheckedSubmission {
  readonly plan: Plan;
  readonly regions: RegionTree;
  readonly observations: Observations;
  readonly totals: readonly StatedTotal[];
  /** What the observations come to. */
  readonly evaluator: Evaluator;
  /** Regions of which every county must have reported. */
  readonly expected: readonly RegionCode[];
  /** The years that are asked for. */
  readonly years: readonly number[];
  /** What to call the submission in findings that are about no file of it. */
  readonly submissionName: string;
}

/** Looks for what is wrong or doubtful in a submission, although each cell is sound by itself. */
export interface Check {
  /** The kinds of findings it makes. */
  readonly finds: readonly FindingCode[];
  /** Whether it is part of every run, or only of one that looks at the data closely (`validate`). */
  readonly runs: 'always' | 'validating';
  readonly check: (submission: CheckedSubmission) => readonly PlacedFacts[];
}
