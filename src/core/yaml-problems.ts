import type { AssessmentFactsByKind } from './assessment-problems.ts';
import type { ExpressionMistake } from './expression-mistakes.ts';
import type { TextsFactsByKind } from './texts-problems.ts';

/**
 * What can be wrong in a file of YAML that the user wrote, a plan or a configuration: plain facts, no prose.
 * The words are in locales/. `found` is the text as written in the file.
 */
export interface YamlFactsByKind extends AssessmentFactsByKind, TextsFactsByKind {
  /**
   * `reason`: as the library tells mistakes apart, words are in locales/; `found`: the text there; `more`:
   * mistakes that probably follow from it.
   */
  syntax: { readonly reason: string; readonly found: string; readonly more: number };
  'too-many-aliases': object;
  'too-many-keys': { readonly most: number };
  'too-deep': { readonly most: number };
  /** `read`: what the number would be read as. */
  'too-many-digits': { readonly found: string; readonly read: string };
  'empty-value': { readonly key: string };
  'wrong-type': { readonly expected: string; readonly found: string };
  'not-allowed': {
    readonly found: string;
    readonly allowed: readonly string[];
    readonly candidates: readonly string[];
  };
  'unknown-key': {
    readonly found: string;
    readonly allowed: readonly string[];
    readonly candidates: readonly string[];
  };
  'missing-key': { readonly key: string };
  'one-of-keys': { readonly found: readonly string[]; readonly allowed: readonly string[] };
  /** The form is right, but no calendar has the day. */
  'no-such-day': { readonly found: string };
  pattern: { readonly found: string; readonly example: string };
  'out-of-range': { readonly found: string; readonly limit: string };
  /** A key that means nothing without another. */
  'key-needs-key': { readonly found: string; readonly needs: string };
  /** `at`: the character of the text, from 1; `found`: what stands there, empty at the end. */
  expression: { readonly mistake: ExpressionMistake; readonly found: string; readonly at: number };
  'unknown-reference': {
    readonly what: string;
    readonly found: string;
    readonly candidates: readonly string[];
  };
  'wrong-measure-type': { readonly found: string; readonly expected: readonly string[] };
  'name-taken': { readonly found: string; readonly by: string };
  'year-outside-plan': { readonly found: number; readonly allowed: readonly number[] };
  'level-not-judged': { readonly found: string; readonly allowed: readonly string[] };
  'reading-missing': object;
  'target-needs-kind': { readonly comparison: string; readonly allowed: readonly string[] };
  'share-levels': { readonly level: string; readonly of: string };
  /** Sections of which at least one must be there; `none`: how a file says that one is empty. */
  'no-section': { readonly expected: readonly string[]; readonly none: string };
  'ambiguous-name': { readonly found: string; readonly candidates: readonly string[] };
  /** What reports, but counts for the region `parent` and is not judged. */
  'not-judged-itself': { readonly found: string; readonly parent: string };
  'dates-reversed': { readonly found: string; readonly first: string };
  /** A verdict of that year is waived at `line` of `path` already. */
  'waived-twice': { readonly year: number; readonly path: string; readonly line: number };
  /** An explanation at `line` of `path` names the same. */
  'explained-twice': { readonly path: string; readonly line: number };
  /** Only warnings can be explained. */
  'error-explained': { readonly found: string };
  /** What an explanation without a path must name, and does not. */
  'explains-too-much': { readonly finding: string; readonly missing: readonly string[] };
  /** A key that no finding of the kind has anything to do with. */
  'explains-nothing': {
    readonly finding: string;
    readonly key: string;
    readonly allowed: readonly string[];
  };
  'reported-above-level': { readonly measure: string; readonly reportedBy: string; readonly level: string };
}

export type YamlFacts<K extends keyof YamlFactsByKind = keyof YamlFactsByKind> = {
  [P in K]: { readonly kind: P } & YamlFactsByKind[P];
}[K];

/**
 * A problem with its place in the file, and the path of keys that leads there (`indicators › safe-campus-rate
 * › kind`).
 */
export interface YamlProblem {
  readonly facts: YamlFacts;
  readonly line: number;
  readonly column: number;
  readonly keys: readonly string[];
}

/** As written in the file. */
export function inOrder(problems: readonly YamlProblem[]): YamlProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
