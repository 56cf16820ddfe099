import type { FindingFacts } from '../../../../core/findings.ts';
import type { Merge, Row } from '../../sheets/table.ts';

/** A sheet of a workbook, its cells as the text a reader of it sees; rows that hold nothing are left out. */
export interface WorkbookSheet {
  /** Null if the file has but one table, without a name. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly (Row & { readonly hidden: boolean })[];
  /** How many columns are hidden and hold something. */
  readonly hiddenColumns: number;
  readonly merges: readonly Merge[];
}

export interface WorkbookSheets {
  readonly sheets: readonly WorkbookSheet[];
  /** Those that are listed, but not there. */
  readonly missing: readonly string[];
}

/** All sheets, or what keeps the workbook from being read. */
export type WorkbookReading = WorkbookSheets | { readonly problem: FindingFacts };
