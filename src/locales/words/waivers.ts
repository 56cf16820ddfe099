import type { Explanation, Waiver } from '../../core/waivers.ts';

/** What is said of failures that are approved, and of figures that are explained. */
export interface WaiverWords {
  /** At the end of the sentence about a verdict: why, by whom, by which document, until when. */
  readonly waived: (waiver: Waiver) => string;
  /** The status above a column of counts, beside those missed. */
  readonly counted: string;
  /** So many more that are waived, after what fails. */
  readonly waivedToo: (count: number) => string;
  /** Above those of lower levels. */
  readonly below: string;
  readonly explained: (explanation: Explanation) => string;
  /** Of the findings so many are explained; after their number. */
  readonly ofWhichExplained: (count: number) => string;
  /** So many do not count for `--max-findings`. */
  readonly explainedToo: (count: number) => string;
}
