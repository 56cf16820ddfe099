import type { Judging } from '../assess/scope.ts';
import type { FocusCounties } from '../core/gaps.ts';
import type { FindingCode } from '../core/findings.ts';
import type { RegionCode } from '../core/model.ts';
import type { ProgressMethod } from '../core/progress.ts';
import type { PreviousReport } from '../gate/compare.ts';
import type { GateRules } from '../gate/gate.ts';
import type { baselinesOf } from '../insight/baselines.ts';
import type { gapsOf } from '../insight/gaps/gaps.ts';
import type { ReadingSettings } from '../sources/tables/context.ts';
import type { Submission } from '../sources/tables/submission.ts';
import type { Ranker } from './ranker.ts';

/** A stage of a run that is done. */
export type Stage =
  | { readonly stage: 'sources'; readonly submission: Submission }
  | { readonly stage: 'assessment' };

/** What a run does with a submission; whatever is left out is not restricted. */
export interface RunOptions {
  /** What the files don't say themselves. */
  readonly reading?: Partial<ReadingSettings>;
  /** What to judge: all years of the plan by default. Null judges nothing, and checks the data more closely. */
  readonly judging?: Judging | null;
  /** How progress towards the final targets is measured. */
  readonly progressMethod?: ProgressMethod;
  /**
   * The verdicts that say it: all, or those that a table shows it of, on the topmost regions judged in the last
   * year with figures.
   */
  readonly progressShown?: 'all' | 'in-tables';
  /** The focus groups by which regions to judge were named. */
  readonly groups?: readonly FocusCounties[];
  /** What works out gaps, where they are asked for; most runs do not load it. */
  readonly gaps?: typeof gapsOf | null;
  /** The same of what indicators came to in the baseline year. */
  readonly baselines?: typeof baselinesOf | null;
  /** The same of a ranking; there is none where only some levels or indicators are judged. */
  readonly ranking?: Ranker | null;
  /** Regions of which every county must have reported. */
  readonly expected?: readonly RegionCode[];
  /** Kinds of findings that are left out. */
  readonly skipped?: ReadonlySet<FindingCode>;
  /** What fails the run; by default targets that are missed. */
  readonly rules?: GateRules;
  /** The report that this one is compared with. */
  readonly previous?: PreviousReport | null;
  /** The moment the report is about, in ISO 8601; waivers need one. */
  readonly asOf?: string | null;
  /** What to call the submission in findings that are about no file of it. */
  readonly submissionName?: string;
  /** Called after each stage. */
  readonly onStage?: (done: Stage) => void;
}

const DEFAULTS: Required<RunOptions> = {
  reading: {},
  judging: { years: 'all' },
  progressMethod: 'linear',
  progressShown: 'all',
  groups: [],
  gaps: null,
  baselines: null,
  ranking: null,
  expected: [],
  skipped: new Set(),
  rules: { failOn: ['fail'], maxFindings: null },
  previous: null,
  asOf: null,
  submissionName: '.',
  onStage: () => {},
};

export function withDefaults(options: RunOptions): Required<RunOptions> {
  return { ...DEFAULTS, ...options };
}
