import type { DiffClass, Pairing } from '../../insight/diff/diff.ts';
import type { DiffColumn } from '../diff-columns.ts';

export interface DiffWords {
  readonly title: (plan: string) => string;
  /** The first of the two, and the second. */
  readonly sides: Readonly<Record<'before' | 'after', string>>;
  readonly source: (name: string, from: 'report' | 'inputs', regions: string) => string;
  readonly pairing: { readonly [K in Pairing['kind']]: (pairing: Extract<Pairing, { kind: K }>) => string };
  readonly leftOut: (side: string, years: readonly number[]) => string;
  readonly rejected: (name: string, count: number) => string;
  readonly classes: Readonly<Record<DiffClass, string>>;
  /** Of so many of a class, those that the target alone made so. */
  readonly byTarget: (count: number) => string;
  /** How much is met and missed anew, and how much of what passed no longer does; in sentences. */
  readonly answer: (counts: Readonly<Record<DiffClass, number>>, lost: number) => readonly string[];
  readonly goals: string;
  readonly otherPlan: (before: string, after: string) => string;
  readonly otherFile: string;
  readonly otherFileSameGoals: string;
  readonly added: string;
  readonly dropped: string;
  readonly recounted: string;
  /** What is asked for a year, then and now; null for nothing. */
  readonly requirement: (year: number, before: string | null, after: string | null) => string;
  readonly baseline: (before: string, after: string) => string;
  readonly regions: (names: string, more: number) => string;
  readonly goalposts: Readonly<Record<'moved' | 'decides', string>>;
  readonly notJudged: string;
  readonly corrections: (count: number) => string;
  readonly rolledUp: (count: number) => string;
  readonly nothingChanged: string;
  readonly columns: Readonly<Record<'before' | 'after' | 'change' | 'target' | 'cells' | 'remark', string>>;
  readonly csv: Readonly<Record<DiffColumn, string>>;
  /** Of `check` with a previous report. */
  readonly since: SinceWords;
}

/** What a run says of the previous report beside its misses. */
export interface SinceWords {
  readonly title: (path: string) => string;
  readonly groups: Readonly<Record<'newly-met' | 'better' | 'worse' | 'newly-missed', string>>;
  readonly group: (name: string, count: number) => string;
}
