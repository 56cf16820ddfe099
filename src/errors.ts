import type { Candidate, Finding } from './findings.ts';
import type { Bilingual } from './model.ts';
import type { YamlProblem } from './yaml/problems.ts';

/** What can stop a run that is not the data's doing: plain facts, no prose. The words are in locales/. */
export interface ProblemsByKind {
  'plan-invalid': { readonly path: string; readonly problems: readonly YamlProblem[] };
  'no-such-input': { readonly path: string };
  'no-data-in-folder': { readonly path: string; readonly ignored: readonly string[] };
  'nothing-reported': object;
  'nothing-readable': { readonly findings: readonly Finding[] };
  'cannot-read': { readonly path: string; readonly reason: string };
  'cannot-write': { readonly path: string; readonly reason: string };
  'file-exists': { readonly path: string };
  'output-is-input': { readonly path: string };
  'unknown-choice': { readonly option: string; readonly text: string; readonly allowed: readonly string[]; readonly candidates: readonly string[] };
  'unknown-name': {
    readonly what: 'region' | 'indicator';
    readonly text: string;
    readonly ambiguous: boolean;
    readonly candidates: readonly Candidate[];
  };
  'bad-columns-file': { readonly path: string; readonly reason: string };
  'bad-mapping': { readonly text: string; readonly candidates: readonly string[] };
  'bad-years': { readonly text: string; readonly years: readonly number[] };
  'bad-report': { readonly path: string; readonly trouble: ReportTrouble };
  'formats-and-outputs': { readonly formats: number; readonly outputs: number };
  'unknown-format-of-file': { readonly path: string; readonly allowed: readonly string[] };
  'output-twice': { readonly path: string };
  'not-a-count': { readonly option: string; readonly text: string };
  'not-a-date': { readonly option: string; readonly text: string };
  'config-invalid': { readonly path: string; readonly problems: readonly YamlProblem[] };
  'folder-not-empty': { readonly path: string };
  'unknown-finding': { readonly text: string; readonly candidates: readonly string[] };
  'command-line': { readonly reason: string; readonly subject: string; readonly suggestion: string };
}

/** Why a file is no report this program can read. */
export type ReportTrouble =
  | { readonly code: 'no-json'; readonly reason: string }
  | { readonly code: 'no-report' }
  | { readonly code: 'other-version'; readonly found: string }
  | { readonly code: 'misshapen'; readonly at: string; readonly reason: string }
  | { readonly code: 'unknown-region'; readonly found: string }
  | { readonly code: 'other-plan'; readonly found: string; readonly expected: string }
  | { readonly code: 'could-not-judge'; readonly message: Bilingual };

export type ProblemKind = keyof ProblemsByKind;
export type Problem<K extends ProblemKind = ProblemKind> = { [P in K]: { readonly kind: P } & ProblemsByKind[P] }[K];

/** The user, a file or the machine is in the way, and the user can do something about it. Anything else thrown is a defect of ours. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}
