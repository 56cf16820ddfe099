import type { WrittenAllowances } from './allowances.ts';
import type { Responsible, WrittenAssessment } from './assessment/assessment.ts';
import type { Requirement } from '../core/comparisons/requirements.ts';
import type { Bilingual } from '../core/languages.ts';
import type { Decimal, IndicatorId, Level, MeasureId, RegionCode, StatedBasis } from '../core/model.ts';
import type { DeclaredCheck } from './checks/declared-check.ts';

export type { Requirement } from '../core/comparisons/requirements.ts';
export type { Kind } from '../core/kinds.ts';

/** What a measure's cells hold: a whole number of things, a score with decimals, or a yes/no. */
export type MeasureType = 'count' | 'score' | 'yes-no';

/** The lowest level that reports a measure; `any`: every region reports its own and nothing is added up. */
export type Reporter = Level | 'any';

export interface Unit {
  readonly id: string;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
}

export interface Measure {
  readonly id: MeasureId;
  readonly title: Bilingual;
  readonly aliases: readonly string[];
  readonly type: MeasureType;
  readonly unit: string;
  readonly reportedBy: Reporter;
  /** What is used where a region does not report it: the census population of the region data. */
  readonly fallback: 'census' | null;
  /** How one, and how many, of it are counted in a sentence such as "还差 132 名幼儿". */
  readonly counted: { readonly zh: string; readonly one: string; readonly other: string };
}

/** Something a member region's own measure must satisfy; a yes/no measure must be yes. */
export type Condition =
  | { readonly measure: MeasureId; readonly comparison: 'above' | 'at-least'; readonly value: Decimal }
  | { readonly measure: MeasureId; readonly comparison: 'yes' };

export type Formula =
  | { readonly kind: 'ratio'; readonly numerator: MeasureId; readonly denominator: MeasureId }
  | {
      readonly kind: 'share';
      readonly of: Level;
      readonly where: Condition | null;
      readonly having: Condition;
    }
  | { readonly kind: 'count'; readonly measure: MeasureId }
  | { readonly kind: 'score'; readonly measure: MeasureId };

export interface PlannedTarget {
  readonly year: number;
  /** Those it was stated for; below them it is applied, where the indicator says so. */
  readonly levels: readonly Level[];
  readonly requirement: Requirement;
  readonly basis: StatedBasis;
  /** Of a requirement with a tolerance. */
  readonly toleranceBasis?: StatedBasis;
  /** The clause it comes from. */
  readonly source: string;
  /** The words it is read from; null where only their content is known. */
  readonly quote: string | null;
  /** How those words became a figure; always there when the basis is `interpreted`. */
  readonly reading: Bilingual | null;
}

export interface Indicator {
  readonly id: IndicatorId;
  readonly title: Bilingual;
  readonly aliases: readonly string[];
  /** Null for a goal of the plan as a whole. */
  readonly action: string | null;
  readonly unit: string;
  readonly formula: Formula;
  /** The levels it is worked out for. */
  readonly levels: readonly Level[];
  /** Whether a target is applied at the levels below those it was stated for; not where it is not to be shared out (不分摊). */
  readonly appliesBelow: boolean;
  readonly targets: readonly PlannedTarget[];
  /** The clause and the words of the plan the indicator comes from. */
  readonly source: string;
  readonly quote: string;
  /** Where the definition of the indicator itself comes from, if not the plan. */
  readonly definition: Bilingual | null;
  /** Who answers for it, by level; absent if the plan names nobody. */
  readonly responsible?: Readonly<Partial<Record<Level, Responsible>>>;
}

export interface Action {
  readonly id: string;
  readonly title: Bilingual;
  readonly problem: Bilingual;
}

/** What the plan wants without a figure: it is listed, never judged. */
export interface Goal {
  readonly id: string;
  readonly title: Bilingual;
  /** Null for a goal of the plan as a whole. */
  readonly action: string | null;
  /** The clause it stands in, and its words. */
  readonly source: string;
  readonly quote: string;
}

/** A group of regions the plan singles out: named ones, or all that the region data puts into a group. */
export interface FocusGroup {
  readonly id: string;
  readonly title: Bilingual;
  readonly regions: readonly RegionCode[];
  readonly group: string | null;
  readonly expected: number;
}

export interface Statement {
  readonly id: string;
  readonly title: Bilingual;
  readonly text: Bilingual | null;
}

export interface Plan {
  readonly id: string;
  readonly title: Bilingual;
  readonly document: string;
  readonly published: string;
  readonly baselineYear: number;
  readonly years: readonly number[];
  readonly slogans: readonly { readonly year: number; readonly title: Bilingual }[];
  readonly pace: Bilingual;
  /**
   * How a year without a target gets one from the final year's: linear from the region's own baseline, or not
   * at all.
   */
  readonly milestones: 'linear' | 'none';
  readonly actions: readonly Action[];
  /** In the order of the actions, those of the plan as a whole last. */
  readonly goals: readonly Goal[];
  readonly safeguards: readonly Statement[];
  readonly features: readonly Statement[];
  readonly focus: readonly FocusGroup[];
  readonly units: readonly Unit[];
  readonly measures: readonly Measure[];
  readonly indicators: readonly Indicator[];
  /** Rules of the data. */
  readonly checks: readonly DeclaredCheck[];
  /** Names of columns beside the titles and aliases, and the id or role each means. */
  readonly columns: readonly { readonly name: string; readonly means: string }[];
  /** Waivers and explanations that stand in the plan itself; absent if it has no such sections. */
  readonly allowances?: WrittenAllowances;
  /** How regions are scored, where the plan says so. */
  readonly assessment?: WrittenAssessment;
}

/** A plan with the fingerprint of the bytes it was read from. */
export interface LoadedPlan {
  readonly plan: Plan;
  readonly path: string;
  readonly sha256: string;
}
