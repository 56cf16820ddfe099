import type { FindingFacts } from '../../../core/findings.ts';

/** A record: the line it begins on, from 1, and its cells. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /**
   * Why what a cell shows can't be trusted, by its index: it is struck through, say. It is a finding only
   * where the cell is read.
   */
  readonly doubts?: ReadonlyMap<number, FindingFacts>;
}
