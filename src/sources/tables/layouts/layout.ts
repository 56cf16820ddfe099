import type { FactsByCode } from '../../../core/findings.ts';
import type { ReadingContext } from '../context.ts';
import type { RowEntries } from '../entries/entry.ts';
import type { TableFacts } from '../entries/table-facts.ts';
import type { Rows } from '../sheets/rows.ts';
import type { Row } from '../sheets/table.ts';
import type { Column, Columns } from '../terms/columns.ts';
import type { Defaults } from '../terms/hints.ts';

/** A way to lay figures out in a table. It says where they are; none of them is read here. */
export interface Layout {
  readonly name: string;
  /** How a header of it is told from others. */
  readonly header: HeaderRule;
  /** Columns the layout can't do without, and neither the header has nor anything else says. */
  readonly missing: (columns: readonly Column[], given: Defaults) => FactsByCode['missing-column']['missing'];
  /** Whether a row may hold percentages, where that is told sooner than what they are; it saves time alone. */
  readonly mayHoldPercentages?: (row: Row, table: TableFacts) => boolean;
  /** The figures of a row, each with what it is about. A cell that says nothing is no figure. */
  readonly entries: (row: Row, table: TableFacts) => RowEntries;
}

/** What finding the tables of a sheet needs: the layouts too, in the order they are tried. */
export interface SheetContext extends ReadingContext {
  readonly layouts: readonly Layout[];
}

export type LayoutName = Layout['name'];

/** A layout goes by the names of its columns, or reads headers that say more than names, as one of years. */
export type HeaderRule =
  | { readonly kind: 'names'; readonly recognises: (columns: readonly Column[]) => boolean }
  | { readonly kind: 'own'; readonly read: HeaderReader };

/**
 * Reads the header that rows begin with; null if it is not one of the layout.
 * @param rows some of those below the header as well: their cells say what a column without a name holds
 */
export type HeaderReader = (rows: Rows, context: ReadingContext) => OwnHeader | null;

/** A header that a layout reads in its own way. */
export interface OwnHeader extends Columns {
  /** How many rows it has. */
  readonly size: number;
}
