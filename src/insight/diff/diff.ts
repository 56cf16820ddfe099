import type { Decimal, IndicatorId, RegionCode, Target, Verdict } from '../../core/model.ts';
import type { Indicator, PlannedTarget } from '../../plan/plan.ts';

/** What two reports say beside each other, as plain data (docs/diff.md). */

/** As much of a plan as is compared. */
export interface DiffPlan {
  readonly id: string;
  readonly indicators: readonly Pick<Indicator, 'id' | 'unit' | 'formula' | 'targets'>[];
}

/** As much of a report as is compared. */
export interface DiffSide {
  readonly plan: DiffPlan;
  /** The fingerprint of the file the plan was read from. */
  readonly sha256: string;
  readonly scope: { readonly years: readonly number[] };
  readonly verdicts: readonly Verdict[];
}

/**
 * What became of a judgement, in the order in which it is told. Each is of exactly one class:
 * `newly-met`, `newly-missed`: it was not so before; `no-longer-known`: it was decided and is not now;
 * `better`, `worse`: nearer to the target or farther from it, met or missed as before; `appeared`, `vanished`:
 * judged against a target in one report only; `waiver`: missed as before, and an approval came or went;
 * `unclear`: neither can be said; `same`; `not-judged`: held against no target in either.
 */
export const DIFF_CLASSES = [
  'newly-met',
  'newly-missed',
  'no-longer-known',
  'better',
  'worse',
  'appeared',
  'vanished',
  'waiver',
  'unclear',
  'same',
  'not-judged',
] as const;
export type DiffClass = (typeof DIFF_CLASSES)[number];

/** As much of a verdict as a comparison shows. */
export type ComparedVerdict = Pick<
  Verdict,
  | 'year'
  | 'status'
  | 'unit'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'bounds'
  | 'target'
  | 'approximate'
  | 'waiver'
>;

/** One judgement of both reports; null where a report does not have it. */
export interface DiffEntry {
  readonly class: DiffClass;
  readonly indicator: IndicatorId;
  readonly region: RegionCode;
  readonly before: ComparedVerdict | null;
  readonly after: ComparedVerdict | null;
  /** How much the value rose, or fell if below zero; cut away from zero, so that no change is lost. */
  readonly change?: Decimal;
  /**
   * `moved`: what is asked for is not what was asked for then; `decides`: and by what was asked for then it
   * would be judged otherwise.
   */
  readonly goalpost?: 'moved' | 'decides';
  /** True if it passed, and nothing shows that it still does. */
  readonly lost?: true;
}

/** Which years stand side by side: each with itself, or one of the first with one of the second. */
export type Pairing =
  | { readonly kind: 'same-years'; readonly years: readonly number[] }
  | { readonly kind: 'year-to-year'; readonly before: number; readonly after: number };

export interface ComparedYears {
  readonly pairing: Pairing;
  /** Years with figures that are not compared although nobody chose years. */
  readonly leftOut: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/** What a plan asks of an indicator in a year, in one plan and in the other; empty for nothing. */
export interface ChangedRequirement {
  readonly indicator: IndicatorId;
  readonly year: number;
  readonly before: readonly PlannedTarget[];
  readonly after: readonly PlannedTarget[];
}

/**
 * A target that the plan did not change and that is another all the same, since the year it is measured from
 * has another value, or it is applied otherwise.
 */
export interface ChangedTarget {
  readonly indicator: IndicatorId;
  readonly years: { readonly before: number; readonly after: number };
  readonly before: Target;
  readonly after: Target;
  readonly regions: readonly RegionCode[];
}

/** What is asked for now and was not then: no progress comes of it. */
export interface ChangedGoals {
  /** Whether the plans are the same file. */
  readonly plan: 'same' | 'other-file' | 'other-plan';
  readonly added: readonly IndicatorId[];
  readonly dropped: readonly IndicatorId[];
  /** Indicators that are worked out in another way. */
  readonly recounted: readonly IndicatorId[];
  readonly requirements: readonly ChangedRequirement[];
  readonly targets: readonly ChangedTarget[];
}

/** The figures of a verdict, and the cells they were read from as far as the report holds them. */
export type Figures = Pick<Verdict, 'value' | 'numerator' | 'denominator' | 'unit' | 'places'>;

/** Other figures for the same indicator, region and year. */
export interface Correction {
  readonly indicator: IndicatorId;
  readonly region: RegionCode;
  readonly year: number;
  readonly before: Figures;
  readonly after: Figures;
  /** True if it is made up of the figures of several members, and so follows theirs. */
  readonly rolledUp: boolean;
}

export interface Diff extends ComparedYears {
  readonly goals: ChangedGoals;
  /** Every judgement of the compared years. */
  readonly entries: readonly DiffEntry[];
  readonly corrections: readonly Correction[];
}
