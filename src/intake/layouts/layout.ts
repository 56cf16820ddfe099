import type { FactsByCode } from '../../findings.ts';
import type { Column } from '../columns.ts';
import type { RowReading } from '../reading.ts';

/** A way to lay figures out in a table. */
export interface Layout {
  readonly name: string;
  /** Whether the header's columns are of this layout. */
  readonly recognises: (columns: readonly Column[]) => boolean;
  /** Columns the layout can't do without and the header lacks. */
  readonly missing: (columns: readonly Column[], yearGiven: boolean) => FactsByCode['missing-column']['missing'];
  /** Turns a row into observations and problems, both collected in the reading. */
  readonly readRow: (row: RowReading) => void;
}
