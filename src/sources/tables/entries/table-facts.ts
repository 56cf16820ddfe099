import type { ReadingContext } from '../context.ts';
import type { Column, RegionColumn } from '../terms/columns.ts';
import { namesRegions } from '../terms/columns.ts';
import type { Defaults } from '../terms/hints.ts';
import type { TablePrefecture } from '../terms/table-prefecture.ts';

/** What all rows of a table have in common. */
export interface TableFacts {
  readonly columns: readonly Column[];
  /** Where the first column of each role is, from 0. */
  readonly firstOf: ReadonlyMap<Column['role'], number>;
  /** Those that name regions. */
  readonly regionColumns: readonly { readonly index: number; readonly level: RegionColumn['level'] }[];
  /** The values of columns it does not have. */
  readonly defaults: Defaults;
  readonly prefectures: TablePrefecture;
  readonly context: ReadingContext;
}

export function tableFacts(
  columns: readonly Column[],
  defaults: Defaults,
  prefectures: TablePrefecture,
  context: ReadingContext,
): TableFacts {
  const firstOf = new Map<Column['role'], number>();
  columns.forEach(({ role }, index) => {
    if (!firstOf.has(role)) firstOf.set(role, index);
  });
  const regionColumns = columns.flatMap((column, index) =>
    namesRegions(column) ? [{ index, level: column.level }] : [],
  );
  return { columns, firstOf, regionColumns, defaults, prefectures, context };
}
