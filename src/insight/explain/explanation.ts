import type { Amounts } from '../../core/comparisons/record.ts';
import type { Finding } from '../../core/findings.ts';
import type { Limits, Range } from '../../core/limits.ts';
import type { Decimal, Level, MeasureId, Note, RegionCode, Verdict } from '../../core/model.ts';
import type { Place } from '../../core/origin.ts';
import type { Rational } from '../../core/rational.ts';
import type { Understood } from '../../core/written-cell.ts';
import type { PlannedTarget } from '../../plan/plan.ts';

/**
 * How a verdict came about, as plain data: from it and the files alone the verdict can be worked out again
 * (docs/explain.md).
 */
export interface Explanation {
  readonly verdict: Verdict;
  /** Null where a saved report does not hold it. */
  readonly figure: FigureAccount | null;
  readonly target: TargetAccount;
  /** Null if nothing was compared, or a saved report does not hold it. */
  readonly comparison: ComparisonAccount | null;
  /** What was found about the cells it rests on, and about data that would have belonged to them. */
  readonly findings: readonly Finding[];
}

/** A cell that a figure rests on. */
export interface CellAccount {
  readonly place: Place;
  /** The measure or indicator it is of. */
  readonly subject: string;
  /** Of a share that a region counts itself, in two cells. */
  readonly part?: 'numerator' | 'denominator';
  /** As it stands there. */
  readonly text: string;
  readonly understood: Understood;
}

/** What a region came to in a year. */
export interface FigureAccount {
  readonly year: number;
  /** A percentage of its own, which can't be added up; a score of its own; or what it and its members counted. */
  readonly by: 'percentage' | 'score' | 'roll-up';
  /** Of the percentage or score. */
  readonly cells: readonly CellAccount[];
  /** Everybody that was added up: the region itself first, each before its members. None of a score. */
  readonly members: readonly MemberAccount[];
  /** Null if there is no data, or nothing to count. */
  readonly range: Range | null;
  /** False if there is nothing the indicator is about. */
  readonly applicable: boolean;
}

/** What is added up: whole numbers; of a count the denominator is zero. */
export interface Parts {
  readonly num: bigint;
  readonly den: bigint;
}

/** What a member is in a roll-up. */
export const MEMBER_STATES = [
  /** Its own figures are counted. */
  'reported',
  /** It reported a part of what is needed. */
  'half',
  'missing',
  /** It does not satisfy the condition of a share, and is none of those counted. */
  'excluded',
  /** The sum of its own members is counted. */
  'added',
  /** Its own figure is counted, because not all its members have reported. */
  'stands-in',
  /** Its own figure is counted, because it is larger than the sum of its members, and can be. */
  'larger',
] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

export interface MemberAccount {
  readonly region: RegionCode;
  /** What it is added up into; null for the region explained. */
  readonly under: RegionCode | null;
  readonly state: MemberState;
  /** What it adds where the value is lowest and highest; the same if it is known. */
  readonly low: Parts;
  readonly high: Parts;
  /** True if it may add any amount to the denominator, or to a count. */
  readonly open: boolean;
  /** True if nothing bounds what it may add to the numerator either. */
  readonly mayRise: boolean;
  /** How many of the members at or below it reported, and how many there are. */
  readonly reported: number;
  readonly expected: number;
  /** The cells that are counted, and those of a part of what is needed. */
  readonly cells: readonly CellAccount[];
  /** Of a member of a share. */
  readonly conditions: readonly ConditionAccount[];
  /** What it reported itself and is not counted. */
  readonly aside: AsideAccount | null;
  /** The percentage it reported, which can't be added up. */
  readonly percentage: CellAccount | null;
}

/** Whether a member satisfies a condition of a share. */
export interface ConditionAccount {
  /** Whether it belongs to those counted, or what is counted. */
  readonly role: 'where' | 'having';
  readonly measure: MeasureId;
  /** Null if it is not known. */
  readonly holds: boolean | null;
  /** The census population, where that was used; else the cell says it. */
  readonly census: number | null;
}

/** A region's own figure beside the sum of its members. */
export interface AsideAccount {
  readonly own: Parts;
  readonly ofMembers: Parts;
  /** True if the own figure is the one that is counted. */
  readonly counted: boolean;
  /** The cells of the own figure. */
  readonly cells: readonly CellAccount[];
}

/** What is asked for, where that stands, and how its figure came about. */
export interface TargetAccount {
  /** What the plan says: for the year itself, or at the end of the line that a milestone lies on. */
  readonly planned: PlannedTarget | null;
  /** Written in the plan; on the line to a later target; or the value of another year. */
  readonly rule: 'written' | 'milestone' | 'other-year' | 'none';
  /** The level it was stated for; null if it says nothing of the region's. */
  readonly level: Level | null;
  /** Its figures without any rounding; null if there is none. */
  readonly exact: Amounts | null;
  /** Why there is none, or what is to be noted of it. */
  readonly note: Note | null;
  /** What the region came to in the year it is measured from: that of the baseline, or the year before. */
  readonly from: FigureAccount | null;
  readonly line: LineAccount | null;
}

/** How a milestone comes of its baseline. */
export interface LineAccount {
  readonly baselineYear: number;
  readonly finalYear: number;
  readonly baseline: Rational;
  readonly final: Rational;
  /** Where the line is in the year judged; null where the baseline is at the final target already. */
  readonly value: Rational | null;
  /** Of a share: how many members count, at least and at most, and how many there were in the baseline year. */
  readonly members: { readonly fewest: bigint; readonly most: bigint; readonly before: Rational } | null;
  /** The whole number it is rounded to; null where it is not, or can't be. */
  readonly rounded: Rational | null;
}

export interface ComparisonAccount {
  /** What is compared: the value, or so many members. */
  readonly measures: 'value' | 'members';
  readonly range: Range;
  /** What meets the target, with its tolerance and without. */
  readonly meets: Limits;
  readonly gap: Limits;
  /** What there is and what is asked for, in what can be counted; null if nothing is lacking. */
  readonly lack: Lack | null;
}

export interface Lack {
  readonly have: Rational;
  readonly need: Rational;
  /** The whole that `need` is a part of; null where it is no part of any. */
  readonly of: Rational | null;
  readonly amount: Decimal;
}

/** What a saved report does not hold of what an explanation is made of. */
export const LACKING = ['cell-texts', 'member-figures', 'target-figures'] as const;
export type Lacking = (typeof LACKING)[number];
