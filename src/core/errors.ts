import type { Candidate, Finding } from './findings.ts';
import type { LedgerTrouble } from './ledger.ts';
import type { Level } from './model.ts';
import type { Bilingual } from './languages.ts';
import type { YamlProblem } from './yaml-problems.ts';

/** What can stop a run that is not the data's doing: plain facts, no prose. The words are in locales/. */
export interface ProblemsByKind {
  'plan-invalid': { readonly path: string; readonly problems: readonly YamlProblem[] };
  'no-such-input': { readonly path: string };
  'no-data-in-folder': { readonly path: string; readonly ignored: readonly string[] };
  'nothing-reported': object;
  'nothing-readable': { readonly findings: readonly Finding[] };
  'cannot-read': { readonly path: string; readonly reason: string };
  'not-text': { readonly path: string };
  /** `path`: `-` for standard output; `written`: what was written all the same. */
  'cannot-write': { readonly path: string; readonly reason: string; readonly written?: readonly string[] };
  'file-exists': { readonly path: string };
  /** A ledger that is there can't be brought up to date; it is left as it is. */
  'ledger-refused': { readonly path: string; readonly troubles: readonly LedgerTrouble[] };
  'ledger-needs-file': object;
  'output-is-input': { readonly path: string };
  'unknown-choice': {
    readonly option: string;
    readonly text: string;
    readonly allowed: readonly string[];
    readonly candidates: readonly string[];
    /** True of a format of documents, which another command writes. */
    readonly isDocument?: true;
  };
  'unknown-name': {
    readonly what: 'region' | 'indicator';
    readonly text: string;
    readonly ambiguous: boolean;
    readonly candidates: readonly Candidate[];
  };
  /** Named where only a region makes sense; `parent`: the one that its figures count for. */
  /** Asked to explain what is not judged: at that level, of that year, or in that report. */
  'not-judged': {
    readonly indicator: Candidate;
    readonly why:
      | { readonly code: 'level'; readonly region: Candidate; readonly levels: readonly Level[] }
      | { readonly code: 'baseline-year'; readonly year: number; readonly years: readonly number[] }
      | { readonly code: 'goal' }
      | {
          readonly code: 'not-in-report';
          readonly path: string;
          readonly region: Candidate;
          readonly year: number | null;
        };
  };
  /** One region can be explained at a time; `text` is null if none was named. */
  'several-regions': { readonly text: string | null; readonly regions: readonly Candidate[] };
  /** Saved reports beside data, or several of them. */
  'mixed-inputs': { readonly reports: readonly string[]; readonly data: readonly string[] };
  /** Given to a command that reads tables. */
  'report-not-data': { readonly path: string };
  'direct-member': { readonly text: string; readonly parent: Candidate };
  /** `reason`: what is wrong with the YAML, or `shape`. */
  'bad-columns-file': { readonly path: string; readonly reason: string };
  'bad-mapping': { readonly text: string; readonly candidates: readonly string[] };
  'bad-years': { readonly text: string; readonly years: readonly number[] };
  /** Where one year can be named; `years`: those there are to choose from. */
  'bad-year': { readonly text: string; readonly years: readonly number[] };
  /** `years`: those there are to choose from. */
  'years-to-compare': { readonly text: string; readonly years: readonly number[] };
  'year-not-judged': { readonly path: string; readonly year: number; readonly years: readonly number[] };
  'stdin-twice': object;
  'nothing-to-compare': { readonly before: string; readonly after: string };
  /** Neither the plan nor the file of `--assessment`, if one was named, says how to score. */
  'no-assessment': { readonly path: string; readonly file: string | null };
  /** Asked to rank regions that are in no class. */
  'not-in-a-class': { readonly regions: readonly Candidate[] };
  'public-of-some': object;
  /** A public document on counties would name those that miss. */
  'public-of-counties': object;
  /** Options that say how data is read and judged, given with a saved report. */
  'only-with-data': { readonly path: string; readonly options: readonly string[] };
  /** A format that is no text, asked for on standard output. */
  'format-needs-file': { readonly format: string };
  /** `output`: the report itself, with `--public`. */
  'report-not-public': { readonly output: string };
  /** Documents of many regions go into one folder. */
  'split-needs-folder': { readonly given: string | null };
  'split-in-one-format': { readonly formats: readonly string[]; readonly allowed: readonly string[] };
  'nothing-to-split': { readonly level: Level; readonly region: Candidate | null };
  'bad-report': { readonly path: string; readonly trouble: ReportTrouble };
  'formats-and-outputs': { readonly formats: number; readonly outputs: number };
  'unknown-format-of-file': {
    readonly path: string;
    readonly allowed: readonly string[];
    /** True of the name of a document, which another command writes. */
    readonly isDocument?: true;
  };
  'output-twice': { readonly path: string };
  'not-a-count': { readonly option: string; readonly text: string };
  'not-a-size': { readonly option: string; readonly text: string };
  'not-a-date': { readonly option: string; readonly text: string };
  'config-invalid': { readonly path: string; readonly problems: readonly YamlProblem[] };
  'folder-not-empty': { readonly path: string };
  'unknown-finding': { readonly text: string; readonly candidates: readonly string[] };
  /**
   * `of` is an option or argument; `given` what was written, blank or a list with nothing between two commas.
   */
  'empty-value': { readonly of: string; readonly given: string };
  'said-twice': { readonly first: string; readonly second: string };
  'configs-side-by-side': { readonly paths: readonly string[] };
  'command-line': { readonly reason: string; readonly subject: string; readonly suggestion: string };
}

/** Why a file is no report this program can read. */
export type ReportTrouble =
  | { readonly code: 'no-json'; readonly line: number; readonly column: number }
  | { readonly code: 'no-report' }
  /** What `validate` wrote. */
  | { readonly code: 'nothing-judged' }
  | { readonly code: 'other-version'; readonly found: string }
  /** `expected`: the type, where it is another; empty for anything else. */
  | { readonly code: 'misshapen'; readonly at: string; readonly expected: string }
  | { readonly code: 'unknown-region'; readonly found: string }
  | { readonly code: 'other-plan'; readonly found: string; readonly expected: string }
  | { readonly code: 'could-not-judge'; readonly message: Bilingual };

export type ProblemKind = keyof ProblemsByKind;
export type Problem<K extends ProblemKind = ProblemKind> = {
  [P in K]: { readonly kind: P } & ProblemsByKind[P];
}[K];

/**
 * The user, a file or the machine is in the way, and the user can do something about it. Anything else thrown
 * is a defect of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}
