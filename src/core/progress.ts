import type { Decimal } from './decimal.ts';

/** How far a region has come on the way from its baseline to the final target (docs/rules.md, 14). */
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

/**
 * Why there is no class: no exact value in the baseline year, or in the year itself; the baseline met the target,
 * and the value does so no longer; growth from a baseline of zero; a target that no line leads to; or it is
 * but met or not, as a yes/no and a number below ten.
 */
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
  /**
   * The pace so far, as a part of the one that is needed: 1 is just enough. Cut downwards to six places if it is
   * no finite decimal.
   */
  readonly ratio?: Decimal;
  /**
   * Years from the one judged until the value comes to the target at the mean yearly change so far; absent if it
   * does not. Cut upwards to six places if it is no finite decimal.
   */
  readonly yearsToGo?: Decimal;
  /** True if the target is met, and the value is nevertheless worse than in the baseline year; of `achieved`. */
  readonly worsened?: true;
  /** Only of what is not assessable. */
  readonly reason?: Unassessed;
}
