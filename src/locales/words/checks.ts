import type { FindingCode, Severity } from '../../core/findings.ts';
import type { Level } from '../../core/model.ts';

/** What checks of the program itself find; what breaks a rule of a plan has its words there. */
export type BuiltInCheck = Extract<
  FindingCode,
  | 'total-differs'
  | 'reported-differs'
  | 'own-remainder'
  | 'jump'
  | 'transposed-digits'
  | 'part-is-whole'
  | 'same-figures'
  | 'not-reported'
  | 'county-missing'
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
