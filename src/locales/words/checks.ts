import type { CodeOfStage, Severity } from '../../core/findings.ts';
import type { Level } from '../../core/model.ts';

/** What checks of the program itself find; those that a plan declares have words of their own there. */
export type BuiltInCheck = Exclude<
  CodeOfStage<'submission'>,
  'duplicate-figure' | 'conflicting-figures' | 'check-failed' | 'check-doubtful'
>;

/** The words of `dabiao targets checks`. */
export interface ChecksWords {
  readonly ofPlan: string;
  /** In place of the checks of a plan that declares none. */
  readonly none: string;
  readonly builtIn: string;
  readonly severity: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly runs: string;
  readonly when: Readonly<Record<'always' | 'validating', string>>;
  readonly levels: (levels: readonly Level[]) => string;
  readonly reason: (reason: string) => string;
  /** After the name of a measure. */
  readonly yearBefore: string;
  readonly together: (measures: readonly string[]) => string;
  /** What holds where a check of the program finds nothing. */
  readonly titles: Readonly<Record<BuiltInCheck, string>>;
  /** Where what is found in single cells and rows is explained. */
  readonly elsewhere: string;
}
