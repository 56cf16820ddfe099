import type { FactsByCode } from '../../../core/findings.ts';
import type { Column } from '../terms/columns.ts';
import type { Topic } from '../terms/dictionary.ts';
import type { Defaults } from '../terms/hints.ts';
import type { RowReading } from '../reading.ts';

export interface PercentCell {
  readonly topic: Topic;
  readonly text: string;
  readonly column: number;
  /** Whether header or unit say that it is in percent. */
  readonly stated: boolean;
}

/** A way to lay figures out in a table. */
export interface Layout {
  readonly name: string;
  /** Whether the header's columns are of this layout. */
  readonly recognises: (columns: readonly Column[]) => boolean;
  /** Columns the layout can't do without, and neither the header has nor anything else says. */
  readonly missing: (columns: readonly Column[], given: Defaults) => FactsByCode['missing-column']['missing'];
  /**
   * The cells of a row in which a percentage stands, before anybody decides how the bare numbers among them
   * are meant.
   */
  readonly percentages: (row: RowReading) => readonly PercentCell[];
  /** Turns a row into observations and problems, both collected in the reading. */
  readonly readRow: (row: RowReading) => void;
}
