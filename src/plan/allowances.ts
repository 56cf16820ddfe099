import type { FindingCode } from '../core/findings.ts';
import type { IndicatorId } from '../core/model.ts';
import type { Explanation, Waiver } from '../core/waivers.ts';

/** Where something stands in a file, both from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A name as it is written: the regions are not known here. */
export interface WrittenName extends Spot {
  readonly text: string;
}

export interface WrittenWaiver {
  readonly indicator: IndicatorId;
  readonly region: WrittenName;
  readonly years: readonly (Spot & { readonly year: number })[];
  readonly waiver: Waiver;
  readonly at: Spot;
}

export interface WrittenExplanation {
  readonly finding: FindingCode;
  readonly region?: WrittenName;
  /** The measure or indicator. */
  readonly subject?: string;
  readonly year?: number;
  /** The file, as reports name it. */
  readonly path?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly explanation: Explanation;
  readonly at: Spot;
}

/** What is allowed: failures that are waived, and doubtful figures that are explained (docs/waivers.md). */
export interface WrittenAllowances {
  /** The plan, or a file of its own. */
  readonly source: 'plan' | 'file';
  /** What to call the file in messages and findings. */
  readonly path: string;
  readonly waivers: readonly WrittenWaiver[];
  readonly explanations: readonly WrittenExplanation[];
}
