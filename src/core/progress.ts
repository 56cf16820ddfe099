import type { Decimal } from './decimal.ts';

/** How far a region has come on the way from its baseline to the final target (docs/progress.md). */
export const PROGRESS_CLASSES = [
  'achieved',
  'on-track',
  'moderate',
  'limited',
  'deterioration',
  'not-assessable',
] as const;
export type ProgressClass = (typeof PROGRESS_CLASSES)[number];

/** How the pace so far is held against the one that is needed. */
export const PROGRESS_METHODS = ['linear', 'cagr'] as const;
export type ProgressMethod = (typeof PROGRESS_METHODS)[number];

/** Why there is no class. */
export const UNASSESSED = [
  'no-baseline',
  'no-value',
  'baseline-met-target',
  'baseline-zero',
  'no-line',
  'met-or-not',
] as const;
export type Unassessed = (typeof UNASSESSED)[number];

export interface Progress {
  readonly class: ProgressClass;
  readonly method: ProgressMethod;
  /** The pace so far, as a part of the one that is needed: 1 is just enough. Cut downwards to six places. */
  readonly ratio?: Decimal;
  /** Years from the one judged until the target is met at the pace so far. Cut upwards to six places. */
  readonly yearsToGo?: Decimal;
  /** Only of what is not assessable. */
  readonly reason?: Unassessed;
}
