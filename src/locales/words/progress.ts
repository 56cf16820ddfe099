import type { ProgressMethod } from '../../core/progress.ts';

/**
 * What a reader is told of progress: the classes; what is met but worse than in the baseline year; what was met
 * then and no longer is; a pace near enough in a year that is the target's own; what is but met or not; and
 * what can't be told.
 */
export const STANDINGS = [
  'achieved',
  'worsened',
  'on-track',
  'close',
  'moderate',
  'limited',
  'deterioration',
  'lapsed',
  'not-met',
  'unknown',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Of the baseline year; null if the report does not say which it is. */
type Since = number | null;

export interface ProgressWords {
  /** Above the column. */
  readonly title: string;
  /** In the column. */
  readonly short: Readonly<Record<Standing, string>>;
  /** In front of what the short words mean: what the classes are made by. */
  readonly measuredBy: (method: ProgressMethod, since: Since) => string;
  /** What a short word means; null for what says it all. */
  readonly meanings: Readonly<Record<Standing, ((since: Since) => string) | null>>;
  /** The class in a sentence, with the pace as a percentage of the one needed. */
  readonly pace: (standing: string, percentage: string, method: ProgressMethod) => string;
  /** The year whose figures come to the target at the pace so far; `final` if another target was judged by. */
  readonly reachedIn: (since: Since, year: number, final: boolean) => string;
  /** The same of more years than it makes sense to name. */
  readonly notWithin: (since: Since, years: number, final: boolean) => string;
  readonly notAtThisPace: (since: Since, final: boolean) => string;
  readonly worsened: (since: Since, final: boolean) => string;
  readonly lapsed: (since: Since, final: boolean) => string;
  readonly noBaseline: (since: Since) => string;
  /** Nothing grows from nothing. */
  readonly baselineZero: (since: Since) => string;
}
