import type { FindingFacts } from '../../../core/findings.ts';
import type { Member } from '../../../core/model.ts';
import type { Topic } from '../terms/dictionary.ts';
import type { ColumnUnit } from '../terms/units.ts';

/** A cell of a row; columns count from 1. */
export interface Cell {
  readonly column: number;
  readonly text: string;
}

/** What is wrong at a cell of a row. */
export interface CellProblem {
  readonly column: number;
  readonly facts: FindingFacts;
}

/** Who says the unit of a figure, the nearest first. */
export interface UnitSources {
  /** Its own row: the unit cell, or what is in brackets after the name of its measure. */
  readonly row: string | null;
  /** In brackets behind the header of its column: 数值（万人）. What is no unit there, 数值（必填）, says nothing. */
  readonly header: string | null;
  /** Where the problem is said to be if the unit is not one of the figure's own. */
  readonly column: number;
}

export interface RegionAndYear {
  readonly region: Member;
  readonly year: number;
}

interface AnyEntry {
  readonly topic: Topic;
  /**
   * Whose figure it is. Null if the row does not say so for certain: the figure is not used then, but still
   * shows how the bare numbers of its indicator are meant.
   */
  readonly of: RegionAndYear | null;
}

/** A figure in a cell of its own. */
export interface ValueEntry extends AnyEntry {
  readonly kind: 'value';
  readonly cell: Cell;
  readonly unit: ColumnUnit;
}

/** A figure in two cells. Either has a unit, which is that of what it counts. */
export interface FractionEntry extends AnyEntry {
  readonly kind: 'fraction';
  readonly numerator: FractionCell;
  readonly denominator: FractionCell;
}

export interface FractionCell extends Cell {
  readonly unit: UnitSources;
}

/** One figure of a row: where it is and what it is about, before it is read. */
export type Entry = ValueEntry | FractionEntry;

/** The figures of a row, and what is wrong with the cells that say what they are about. */
export interface RowEntries {
  readonly entries: readonly Entry[];
  readonly problems: readonly CellProblem[];
}

const NONE: readonly CellProblem[] = [];

/** Several lists of problems as one. Most rows have none, for which nothing is made. */
export function allProblems(...lists: readonly (readonly CellProblem[])[]): readonly CellProblem[] {
  return lists.every(({ length }) => length === 0) ? NONE : lists.flat();
}
