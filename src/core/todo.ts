import type { MeasureId, RegionCode, Target, Verdict } from './model.ts';

/** Who answers for an indicator at a level. */
export interface Responsible {
  readonly lead: string;
  readonly supporting: readonly string[];
}

/** Figures that were not reported: the same measures of each of the members. */
export interface MissingFigures {
  /** The year judged, or the earlier one that a target starts from. */
  readonly year: number;
  readonly measures: readonly MeasureId[];
  /** Regions and direct members; the region itself where it reports for itself. */
  readonly members: readonly RegionCode[];
}

/** Something to be done: by indicator, region and year it is in one list at most. */
export interface TodoItem {
  /**
   * As it was judged. Of what is due it is today's value held against the target of the next year, so that its
   * shortfall is what it takes from today on.
   */
  readonly verdict: Verdict;
  /** Null if the plan names nobody for the level of the region. */
  readonly responsible: Responsible | null;
  /** What is lacking before it can be told whether the target is met; empty of what is known to miss it. */
  readonly missing: readonly MissingFigures[];
  /**
   * Of what was not reported: the target of the next year, which holds as well. What it takes can't be told
   * either, so that it is in no other list.
   */
  readonly next?: Target;
}

/** What must be put right, what must be reported, and what is to be reached next (docs/todo.md). */
export interface Todo {
  /** The year judged. */
  readonly year: number;
  /** The next year that the plan judges; null after the last. */
  readonly nextYear: number | null;
  /** Targets that are missed: `fail`, and `waived` where somebody approved it. */
  readonly missed: readonly TodoItem[];
  /**
   * What was not reported: `no-data`, `undetermined`, and `no-target` where the baseline of the milestone is
   * lacking.
   */
  readonly unreported: readonly TodoItem[];
  /**
   * Targets of the next year that today's value does not meet: `fail`, or anything open that is not among what
   * was not reported.
   */
  readonly due: readonly TodoItem[];
}

/** What the lists are arranged by for people: who answers for what is in them, or where it is. */
export const TODO_TURNS = ['unit', 'region'] as const;
export type TodoTurn = (typeof TODO_TURNS)[number];

/** How much there is to be done. */
export interface TodoCounts {
  /** Without what is waived. */
  readonly missed: number;
  /** Of those missed, how many are held against the target of a higher level. */
  readonly applied: number;
  readonly waived: number;
  readonly unreported: number;
  readonly due: number;
  /** Of what is due, how much can't be told for want of data. */
  readonly dueOpen: number;
}
